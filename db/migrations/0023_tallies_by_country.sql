-- Everything that a layer or a year counts, country by country, without a look at the rows.
create index presence_tallies_country on kogge.presence_tallies (office_id, country)
  include (audience, standing, from_year, until_year, seeking, offering, presences);
