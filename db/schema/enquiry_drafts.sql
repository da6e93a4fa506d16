table kogge.enquiry_drafts
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  token_hash bytea not null
  name text not null
  email text not null
  language text not null
  about text not null
  country character(2) not null
  ambassador_id uuid
  organisation_id uuid
  presence_id uuid
  message text not null
  may_pass boolean not null
  left_at timestamp with time zone not null default now()

constraint enquiry_drafts_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint enquiry_drafts_pkey PRIMARY KEY (office_id, id);
constraint enquiry_drafts_token_taken UNIQUE (token_hash);
CREATE INDEX enquiry_drafts_email ON kogge.enquiry_drafts USING btree (lower(email));
CREATE INDEX enquiry_drafts_left_at ON kogge.enquiry_drafts USING btree (left_at);
policy door_works for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
