-- Two organisations that found each other interesting: one row for each side, kept once, so that both are told once. Only app.note_mutual writes them.
create table kogge.mutual_interests (
  office_id uuid not null default app.office_id() constraint mutual_interests_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  presence_id uuid not null,
  other_office_id uuid not null,
  other_organisation_id uuid not null,
  other_presence_id uuid not null,
  found_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint mutual_interests_once unique (office_id, organisation_id, other_office_id, other_organisation_id),
  constraint mutual_interests_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint mutual_interests_other_organisation_exists foreign key (other_office_id, other_organisation_id)
    references kogge.organisations (office_id, id) on delete cascade,
  constraint mutual_interests_presence_exists foreign key (office_id, presence_id) references kogge.presences (office_id, id) on delete cascade,
  constraint mutual_interests_other_presence_exists foreign key (other_office_id, other_presence_id)
    references kogge.presences (office_id, id) on delete cascade
);
create index mutual_interests_presence on kogge.mutual_interests (office_id, presence_id);
create index mutual_interests_other_organisation on kogge.mutual_interests (other_office_id, other_organisation_id);
create index mutual_interests_other_presence on kogge.mutual_interests (other_office_id, other_presence_id);
alter table kogge.mutual_interests enable row level security, force row level security;
grant select on kogge.mutual_interests to kogge_member;
grant select, insert on kogge.mutual_interests to kogge_door;
create policy door_works on kogge.mutual_interests for all to kogge_door using (true) with check (true);
create policy editor_reads on kogge.mutual_interests for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));

-- Notes that the organisation of p_presence, whose editor acts, and that of p_other find each other interesting, where each has said so and neither has
-- blocked the other: the ids of the two rows, once; no row where it is not so, or was noted before.
create function app.note_mutual(p_presence uuid, p_other uuid)
  returns table (ours uuid, theirs uuid, organisation uuid, presence uuid, office text) language plpgsql security definer set search_path = '' as $$
declare
  pair record;
  our_id uuid := uuidv7();
  their_id uuid := uuidv7();
  made int;
begin
  -- Where both say so at once, the second waits here and sees what the first said.
  perform pg_advisory_xact_lock(hashtextextended('mutual ' || string_agg(distinct p.organisation_id::text, ' ' order by p.organisation_id::text), 0))
    from kogge.presences p where p.id in (p_presence, p_other);
  select v.office_id, v.organisation_id, v.presence_id, v.other_office_id, v.other_organisation_id, v.other_presence_id, w.presence_id as their_presence,
      w.other_presence_id as our_presence into pair
    from kogge.match_verdicts v
    join kogge.match_verdicts w on w.office_id = v.other_office_id and w.organisation_id = v.other_organisation_id and w.other_office_id = v.office_id
      and w.other_organisation_id = v.organisation_id and w.verdict = 'interesting'
    where v.office_id = app.office_id() and v.presence_id = p_presence and v.other_presence_id = p_other and v.verdict = 'interesting'
      and (app.is_admin() or v.organisation_id = app.organisation_id())
      and not exists (select from kogge.organisation_blocks b where (b.office_id, b.organisation_id, b.other_office_id, b.other_organisation_id) in (
        (v.office_id, v.organisation_id, v.other_office_id, v.other_organisation_id), (v.other_office_id, v.other_organisation_id, v.office_id, v.organisation_id)))
    order by w.presence_id <> p_other, w.decided_at desc limit 1;
  if pair is null then return; end if;
  insert into kogge.mutual_interests (office_id, id, organisation_id, presence_id, other_office_id, other_organisation_id, other_presence_id) values
    (pair.office_id, our_id, pair.organisation_id, pair.presence_id, pair.other_office_id, pair.other_organisation_id, pair.other_presence_id),
    (pair.other_office_id, their_id, pair.other_organisation_id, pair.their_presence, pair.office_id, pair.organisation_id, pair.our_presence)
    on conflict do nothing;
  get diagnostics made = row_count;
  if made < 2 then return; end if;
  return query select our_id, their_id, pair.other_organisation_id, pair.their_presence, o.slug from kogge.offices o where o.id = pair.other_office_id;
end $$;
revoke execute on function app.note_mutual(uuid, uuid) from public;
grant execute on function app.note_mutual(uuid, uuid) to kogge_member;
grant select (decided_at) on kogge.match_verdicts to kogge_door;
grant create on schema app to kogge_door;
alter function app.note_mutual(uuid, uuid) owner to kogge_door;
revoke create on schema app from kogge_door;
