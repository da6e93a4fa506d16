-- Searches that people keep, and how often they want to hear. A person gets one digest a day at most, whatever their offices, so how
-- often is the person's; what is in it is kept in each office.

create table kogge.saved_searches (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  name text not null,
  -- The search page's parameters, as app/discover/filters.ts writes them: '' or '?…'.
  query text not null,
  paused boolean not null default false,
  -- Presences published until then have been told of, or were there when the search was kept.
  told_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint saved_searches_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint saved_searches_name_length check (char_length(name) between 1 and 80),
  constraint saved_searches_query_form check (char_length(query) <= 2000 and (query = '' or query like '?%'))
);
create index saved_searches_member_id on kogge.saved_searches (office_id, member_id);
alter table kogge.saved_searches enable row level security;
alter table kogge.saved_searches force row level security;
grant select, insert, delete, update (name, query, paused, told_at) on kogge.saved_searches to kogge_member;
create policy self_works on kogge.saved_searches for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()));
-- The worker finds out for whom there is a digest to make, and makes it as that person.
grant select (office_id, member_id, paused) on kogge.saved_searches to kogge_indexer;
create policy indexer_reads on kogge.saved_searches for select to kogge_indexer using (true);

create table identity.digest_settings (
  user_id uuid primary key constraint digest_settings_person_exists references identity.users (id) on delete cascade,
  frequency text not null default 'daily',
  constraint digest_settings_frequency_known check (frequency in ('daily', 'weekly', 'never'))
);
grant select, insert, update (frequency) on identity.digest_settings to kogge_identity;
grant select on identity.digest_settings to kogge_indexer;
-- Only confirmed addresses get one.
grant select (email_confirmed_at) on identity.users to kogge_indexer;

-- On which days a person got a digest. Its row, the mail and what the mail told of are written in one transaction, the person's own:
-- the key lets one of two workers win, and nothing is sent twice or lost whatever dies in between (docs/decisions/digest.md).
create table mail.digests (
  user_id uuid not null,
  sent_on date not null,
  primary key (user_id, sent_on)
);
alter table mail.digests enable row level security;
alter table mail.digests force row level security;
grant insert (user_id, sent_on) on mail.digests to kogge_member;
create policy self_claims on mail.digests for insert to kogge_member with check (user_id = (select app.user_id()));
grant select, delete on mail.digests to kogge_indexer;
create policy indexer_works on mail.digests for all to kogge_indexer using (true);
