-- What an organisation thinks of its matches. A match is a pair of presences; it is worked out anew whenever somebody looks, and only
-- what people say about it is kept.

create table kogge.match_verdicts (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  presence_id uuid not null,
  -- The other side, which may be of another office.
  other_office_id uuid not null,
  other_organisation_id uuid not null,
  other_presence_id uuid not null,
  verdict text not null,
  -- Why not: `organisation` hides every match between the two organisations, the others this pair only.
  reason text,
  note text not null default '',
  decided_by uuid,
  decided_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint match_verdicts_once unique (office_id, presence_id, other_office_id, other_presence_id),
  constraint match_verdicts_presence_exists foreign key (office_id, presence_id) references kogge.presences (office_id, id) on delete cascade,
  constraint match_verdicts_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint match_verdicts_other_presence_exists foreign key (other_office_id, other_presence_id) references kogge.presences (office_id, id) on delete cascade,
  constraint match_verdicts_other_organisation_exists foreign key (other_office_id, other_organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint match_verdicts_decider_exists foreign key (office_id, decided_by) references kogge.members (office_id, id),
  constraint match_verdicts_verdict_known check (verdict in ('interesting', 'not-for-us')),
  constraint match_verdicts_reason_known check (reason in ('known', 'sector', 'place', 'organisation', 'later', 'other')),
  constraint match_verdicts_reason_given check ((verdict = 'not-for-us') = (reason is not null)),
  constraint match_verdicts_note_length check (char_length(note) <= 500),
  constraint match_verdicts_two_organisations check ((organisation_id, office_id) <> (other_organisation_id, other_office_id))
);
create index match_verdicts_organisation_id on kogge.match_verdicts (office_id, organisation_id);
create index match_verdicts_other_presence_id on kogge.match_verdicts (other_office_id, other_presence_id);
create index match_verdicts_other_organisation_id on kogge.match_verdicts (other_office_id, other_organisation_id);
create index match_verdicts_decided_by on kogge.match_verdicts (office_id, decided_by);

-- Matches a person has been told of, so that a digest brings each pair once; and presences whose matches they want no mail about.
create table kogge.match_notices (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  presence_id uuid not null,
  other_office_id uuid not null,
  other_presence_id uuid not null,
  told_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint match_notices_once unique (office_id, member_id, presence_id, other_office_id, other_presence_id),
  constraint match_notices_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint match_notices_presence_exists foreign key (office_id, presence_id) references kogge.presences (office_id, id) on delete cascade,
  constraint match_notices_other_presence_exists foreign key (other_office_id, other_presence_id) references kogge.presences (office_id, id) on delete cascade
);
create index match_notices_presence_id on kogge.match_notices (office_id, presence_id);
create index match_notices_other_presence_id on kogge.match_notices (other_office_id, other_presence_id);

create table kogge.match_mutes (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  presence_id uuid not null,
  primary key (office_id, id),
  constraint match_mutes_once unique (office_id, member_id, presence_id),
  constraint match_mutes_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint match_mutes_presence_exists foreign key (office_id, presence_id) references kogge.presences (office_id, id) on delete cascade
);
create index match_mutes_presence_id on kogge.match_mutes (office_id, presence_id);

do $$
declare t text;
begin
  foreach t in array array['match_verdicts', 'match_notices', 'match_mutes'] loop
    execute format('alter table kogge.%I enable row level security', t);
    execute format('alter table kogge.%I force row level security', t);
  end loop;
end $$;

grant select, insert, delete, update (verdict, reason, note, decided_by, decided_at) on kogge.match_verdicts to kogge_member;
create policy editor_reads on kogge.match_verdicts for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
-- Both sides are read by the writer: the subselects run under the writer's own policies.
create policy editor_creates on kogge.match_verdicts for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id()))
    and exists (select from kogge.presences p where p.office_id = match_verdicts.office_id and p.id = match_verdicts.presence_id
      and p.organisation_id = match_verdicts.organisation_id)
    and exists (select from kogge.presences p where p.office_id = match_verdicts.other_office_id and p.id = match_verdicts.other_presence_id
      and p.organisation_id = match_verdicts.other_organisation_id));
create policy editor_changes on kogge.match_verdicts for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_deletes on kogge.match_verdicts for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));

grant select, insert, delete on kogge.match_notices, kogge.match_mutes to kogge_member;
create policy self_works on kogge.match_notices for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id())
    and exists (select from kogge.presences p where p.office_id = match_notices.other_office_id and p.id = match_notices.other_presence_id));
create policy self_works on kogge.match_mutes for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()));

-- *Not for us* holds in both directions. The other side is told which pairs to leave out, and nothing else: not why, and not who.
grant select (office_id, organisation_id, presence_id, other_office_id, other_organisation_id, other_presence_id, verdict, reason)
  on kogge.match_verdicts to kogge_door;
create policy door_reads on kogge.match_verdicts for select to kogge_door using (true);
grant create on schema app to kogge_door;
create function app.declined_by_others(p_presence uuid)
returns table (office_id uuid, presence_id uuid, organisation_id uuid, whole boolean)
language sql stable security definer set search_path = '' as $$
  select v.office_id, v.presence_id, v.organisation_id, v.reason = 'organisation'
  from kogge.presences p
  join kogge.match_verdicts v on v.other_office_id = p.office_id and v.other_organisation_id = p.organisation_id
    and v.verdict = 'not-for-us' and (v.other_presence_id = p.id or v.reason = 'organisation')
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
$$;
alter function app.declined_by_others(uuid) owner to kogge_door;
revoke execute on function app.declined_by_others(uuid) from public;
grant execute on function app.declined_by_others(uuid) to kogge_member;
revoke create on schema app from kogge_door;
