-- A place for a student (`internship`) and the students who look for one (`students`) are two goods. What was published before said
-- `internship` for both: who means which goes by kind (app/directory/presences/turned.ts is the same table). A school that offered
-- internships brings students; anybody else who sought them looks for students. The rest says what it said.

-- The day on which a publication was turned, until its people say that it is right: it is no news that somebody confirmed it.
alter table kogge.presences add column turned_on date;

create or replace function app.settle_turned() returns trigger language plpgsql as $$
begin
  new.turned_on := null;
  return new;
end $$;

-- An owner that is no superuser is under its own tables' forced row security. Versions go up, so that a form that was open meanwhile does
-- not write the old word over the new one.
alter table kogge.presences no force row level security;
alter table kogge.organisations no force row level security;
update kogge.presences p set
    offers = case when o.kind = 'education' then array_replace(p.offers, 'internship', 'students') else p.offers end,
    seeks = case when o.kind = 'education' then p.seeks else array_replace(p.seeks, 'internship', 'students') end,
    turned_on = current_date, version = p.version + 1
  from kogge.organisations o
  where o.office_id = p.office_id and o.id = p.organisation_id
    and case when o.kind = 'education' then 'internship' = any (p.offers) else 'internship' = any (p.seeks) end;
alter table kogge.presences force row level security;
alter table kogge.organisations force row level security;

-- Whoever confirms or revises it has looked at it; taking it out of sight says nothing.
create trigger presences_settle_turned before update of confirmed_on on kogge.presences
  for each row when (old.turned_on is not null and new.state = 'published') execute function app.settle_turned();

-- A saved search finds what it found: it asks for both.
alter table kogge.saved_searches no force row level security;
update kogge.saved_searches set query =
    regexp_replace(query, '([?&])(offers|seeks)=internship(?=&|$)', '\1\2=internship&\2=students', 'g')
  where query ~ '[?&](offers|seeks)=internship(&|$)' and char_length(query) <= 1900;
alter table kogge.saved_searches force row level security;
