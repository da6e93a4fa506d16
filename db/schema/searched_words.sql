table kogge.searched_words
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  searched_on date not null
  word text not null
  searches integer not null default 1

constraint searched_words_counted CHECK ((searches > 0));
constraint searched_words_form CHECK ((word ~ '^[[:alpha:]][[:alpha:]-]{2,29}$'::text));
constraint searched_words_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint searched_words_once UNIQUE (office_id, searched_on, word);
constraint searched_words_pkey PRIMARY KEY (office_id, id);
CREATE INDEX searched_words_day ON kogge.searched_words USING btree (searched_on);
policy door_counts for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update (searches) to kogge_door;
