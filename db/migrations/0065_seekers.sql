-- What a member without an organisation looks at and brings: a volunteer, a student, somebody who lived there. Nobody but they read it. What
-- they show of it goes with an introduction that they ask for, as words of that introduction (docs/decisions/seekers.md).
create table kogge.seekers (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  -- As what they come.
  roles text[] not null,
  countries text[] not null,
  sectors text[] not null default '{}',
  brings text not null default '',
  -- Presences that a digest told them of, the latest last.
  told uuid[] not null default '{}',
  -- No mail about it.
  muted boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint seekers_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint seekers_once unique (office_id, member_id),
  constraint seekers_roles_known check (cardinality(roles) > 0 and roles <@ array['volunteer', 'student', 'lived-there', 'expert']),
  constraint seekers_countries_count check (cardinality(countries) between 1 and 10),
  constraint seekers_sectors_count check (cardinality(sectors) <= 12),
  constraint seekers_brings_length check (char_length(brings) <= 500)
);
alter table kogge.seekers enable row level security;
alter table kogge.seekers force row level security;
grant select, insert, delete, update (roles, countries, sectors, brings, told, muted, changed_at) on kogge.seekers to kogge_member;
create policy self_works on kogge.seekers for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()));
-- For whom there may be a digest.
grant select (office_id, member_id, muted) on kogge.seekers to kogge_indexer;
create policy indexer_reads on kogge.seekers for select to kogge_indexer using (true);

-- What who asks shows of themselves, where no listing speaks for them.
alter table kogge.introductions
  add column asker_roles text[] not null default '{}'
    constraint introductions_asker_roles_known check (asker_roles <@ array['volunteer', 'student', 'lived-there', 'expert']),
  add column asker_countries text[] not null default '{}',
  add column asker_sectors text[] not null default '{}';

-- Whoever leaves an office takes it along.
grant select (office_id, member_id), delete on kogge.seekers to kogge_door;
create policy door_forgets on kogge.seekers for all to kogge_door using (true);
grant create on schema app to kogge_door;
create function app.forget_seeker() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.seekers where office_id = new.office_id and member_id = new.id;
  return null;
end $$;
alter function app.forget_seeker() owner to kogge_door;
revoke create on schema app from kogge_door;
create trigger members_forget_seeker after update of state on kogge.members for each row when (new.state = 'left') execute function app.forget_seeker();
