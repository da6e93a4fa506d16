-- A question to the network is told to people of the network, each once: by a mail to those who answer for the country or sit in it, and in
-- the digests of those whose sectors it touches.

create table kogge.question_notices (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  other_office_id uuid not null,
  other_question_id uuid not null,
  told_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint question_notices_once unique (office_id, member_id, other_office_id, other_question_id),
  constraint question_notices_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint question_notices_question_exists foreign key (other_office_id, other_question_id) references kogge.questions (office_id, id) on delete cascade
);
create index question_notices_question on kogge.question_notices (other_office_id, other_question_id);

-- Members who want no mail about questions of the network.
create table kogge.question_mutes (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  primary key (office_id, id),
  constraint question_mutes_once unique (office_id, member_id),
  constraint question_mutes_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade
);

alter table kogge.question_notices enable row level security;
alter table kogge.question_notices force row level security;
alter table kogge.question_mutes enable row level security;
alter table kogge.question_mutes force row level security;
grant select, insert on kogge.question_notices to kogge_member;
create policy self_reads on kogge.question_notices for select to kogge_member using (member_id = (select app.member_id()));
create policy self_marks on kogge.question_notices for insert to kogge_member
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id())
    and exists (select from kogge.questions q where q.office_id = question_notices.other_office_id and q.id = question_notices.other_question_id));
grant select, insert, delete on kogge.question_mutes to kogge_member;
create policy self_works on kogge.question_mutes for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()));
grant select, insert on kogge.question_notices to kogge_door;
create policy door_works on kogge.question_notices for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;

-- For the worker that writes the mails. Of these people, those who have not been told of this question in any of their offices; from now on they have.
create function app.tell_of_question(p_office uuid, p_question uuid, p_users uuid[]) returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_new uuid[];
begin
  perform from kogge.questions q where q.office_id = p_office and q.id = p_question for share;
  if not found then return; end if;
  select coalesce(array_agg(u.id), '{}') into v_new from unnest(p_users) as u(id)
    where not exists (select from kogge.question_notices n join kogge.members m on m.office_id = n.office_id and m.id = n.member_id
      where m.user_id = u.id and n.other_office_id = p_office and n.other_question_id = p_question);
  insert into kogge.question_notices (office_id, member_id, other_office_id, other_question_id)
    select m.office_id, m.id, p_office, p_question from kogge.members m where m.user_id = any (v_new) and m.state = 'active' on conflict do nothing;
  return query select unnest(v_new);
end $$;
alter function app.tell_of_question(uuid, uuid, uuid[]) owner to kogge_door;
revoke execute on function app.tell_of_question(uuid, uuid, uuid[]) from public;
grant execute on function app.tell_of_question(uuid, uuid, uuid[]) to kogge_indexer;

-- Whether there is a question to the network that members of this office could be told of in a digest.
create function app.questions_reach(p_office uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from kogge.questions q where q.audience = 'network' and q.state = 'open' and q.sectors <> '{}' and q.asked_at > now() - interval '30 days'
    and (q.office_id = p_office or q.office_id = any (app.peers_of(p_office))))
$$;
alter function app.questions_reach(uuid) owner to kogge_door;
revoke execute on function app.questions_reach(uuid) from public;
grant execute on function app.questions_reach(uuid) to kogge_indexer;
revoke create on schema app from kogge_door;

-- When each audience could first see a presence, so that one that is widened is news to those who could not see it before, and to nobody else.
-- `published_at` is the office's own. Kept when it is narrowed: who saw it then need not be told of it again.
alter table kogge.presences
  add column network_at timestamptz,
  add column public_at timestamptz;
alter table kogge.presences disable trigger user;
alter table kogge.presences no force row level security;
update kogge.presences set network_at = case when audience in ('network', 'public') then published_at end, public_at = case when audience = 'public' then published_at end;
alter table kogge.presences force row level security;
alter table kogge.presences enable trigger user;

create function app.keep_audience_since() returns trigger language plpgsql as $$
declare
  -- Published, brought back, or become something else: it begins anew for all.
  v_anew boolean := tg_op = 'INSERT' or new.published_at is distinct from old.published_at;
  v_since timestamptz := case when v_anew then new.published_at else now() end;
begin
  if new.audience = 'hidden' then return new; end if;
  new.network_at := case when v_anew then null else new.network_at end;
  new.public_at := case when v_anew then null else new.public_at end;
  if new.audience in ('network', 'public') then new.network_at := coalesce(new.network_at, v_since); end if;
  if new.audience = 'public' then new.public_at := coalesce(new.public_at, v_since); end if;
  return new;
end $$;
-- After presences_audience, which decides both: triggers run in the order of their names.
create trigger presences_audience_since before insert or update of organisation_id, visibility, state, audience, standing, published_at on kogge.presences
  for each row execute function app.keep_audience_since();
