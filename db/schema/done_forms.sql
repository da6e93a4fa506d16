table kogge.done_forms
  user_id uuid not null
  path text not null
  key text not null
  led_to text
  done_at timestamp with time zone not null default now()

constraint done_forms_key_form CHECK ((key ~ '^[[:graph:]]{8,100}$'::text));
constraint done_forms_pkey PRIMARY KEY (user_id, path, key);
CREATE INDEX done_forms_done_at ON kogge.done_forms USING btree (done_at);
policy door_works for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update (led_to) to kogge_door;
