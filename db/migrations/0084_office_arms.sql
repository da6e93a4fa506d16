-- An office's arms: the city's coat of arms, drawn anew as every uploaded picture is (docs/decisions/logos-in-postgres.md).
-- Whoever sees the office sees them; its administrators hang them up, and take them down.

create table kogge.office_arms (
  office_id uuid not null default app.office_id() constraint office_arms_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  webp bytea not null,
  hash text not null,
  primary key (office_id, id),
  constraint office_arms_one_each unique (office_id),
  constraint office_arms_size check (octet_length(webp) < 524288)
);
alter table kogge.office_arms enable row level security;
alter table kogge.office_arms force row level security;

grant select on kogge.office_arms to kogge_visitor;
grant select, insert, delete, update (webp, hash) on kogge.office_arms to kogge_member;
-- The subselect reads offices under the same reader's policies: a draft's arms are its own people's.
create policy seen_with_office on kogge.office_arms for select to kogge_member, kogge_visitor
  using (exists (select from kogge.offices o where o.id = office_arms.office_id));
create policy admin_creates on kogge.office_arms for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_changes on kogge.office_arms for update to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()))
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_deletes on kogge.office_arms for delete to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()));

-- Arms are a setting: hanging and taking them down is noted as one (0055_acts.sql).
create function app.note_arms_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, became)
  values (case when tg_op = 'DELETE' then old.office_id else new.office_id end, 'settings-changed', app.user_id(), 'arms');
  return null;
end $$;
grant create on schema app to kogge_door;
alter function app.note_arms_act() owner to kogge_door;
revoke create on schema app from kogge_door;
revoke execute on function app.note_arms_act() from public;
create trigger office_arms_note_act after insert or update or delete on kogge.office_arms for each row execute function app.note_arms_act();
