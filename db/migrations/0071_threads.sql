-- One thread for each introduction: whoever has a hand in it reads it and writes in it, in whichever office. Nobody changes what was written.
create table kogge.introduction_messages (
  office_id uuid not null default app.office_id() constraint introduction_messages_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  other_office_id uuid not null,
  introduction_id uuid not null,
  member_id uuid not null,
  author_name text not null,
  body text not null,
  written_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint introduction_messages_introduction_exists foreign key (other_office_id, introduction_id)
    references kogge.introductions (office_id, id) on delete cascade,
  constraint introduction_messages_author_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint introduction_messages_body_length check (char_length(body) between 1 and 4000)
);
create index introduction_messages_introduction on kogge.introduction_messages (other_office_id, introduction_id, written_at);
create index introduction_messages_member on kogge.introduction_messages (office_id, member_id);
alter table kogge.introduction_messages enable row level security, force row level security;
grant select, insert on kogge.introduction_messages to kogge_member;
create policy seen_with_introduction on kogge.introduction_messages for select to kogge_member
  using (exists (select from kogge.introductions i where i.office_id = introduction_messages.other_office_id and i.id = introduction_messages.introduction_id));
create policy hand_writes on kogge.introduction_messages for insert to kogge_member
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id())
    and exists (select from kogge.introductions i where i.office_id = introduction_messages.other_office_id and i.id = introduction_messages.introduction_id));
create policy command_creates on kogge.introduction_messages for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);

-- Who saw whose contact details, and where: by the mail that brings both together, or on the page. Only functions of the door write it.
create table kogge.contacts_seen (
  office_id uuid not null default app.office_id() constraint contacts_seen_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  introduction_id uuid not null,
  seer_office_id uuid not null,
  seer_id uuid not null,
  seer_name text not null,
  whose_office_id uuid not null,
  whose_id uuid not null,
  whose_name text not null,
  via text not null constraint contacts_seen_via_known check (via in ('mail', 'page')),
  seen_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint contacts_seen_introduction_exists foreign key (office_id, introduction_id) references kogge.introductions (office_id, id) on delete cascade
);
create index contacts_seen_introduction on kogge.contacts_seen (office_id, introduction_id);
alter table kogge.contacts_seen enable row level security, force row level security;
grant select on kogge.contacts_seen to kogge_member;
grant select, insert on kogge.contacts_seen to kogge_door;
create policy door_works on kogge.contacts_seen for all to kogge_door using (true) with check (true);
create policy seen_with_introduction on kogge.contacts_seen for select to kogge_member
  using (exists (select from kogge.introductions i where i.office_id = contacts_seen.office_id and i.id = contacts_seen.introduction_id));

-- Who asked, and who said yes, once they are introduced: each has the other's address by mail.
create function app.note_contacts_mailed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.contacts_seen (office_id, introduction_id, seer_office_id, seer_id, seer_name, whose_office_id, whose_id, whose_name, via)
    select new.office_id, new.id, side.seer_office, side.seer, side.seer_name, side.whose_office, side.whose, side.whose_name, 'mail'
    from kogge.cases c cross join lateral (values
      (c.office_id, c.asker_id, c.asker_name, new.accepted_office_id, new.accepted_by, new.accepted_name),
      (new.accepted_office_id, new.accepted_by, new.accepted_name, c.office_id, c.asker_id, c.asker_name))
      as side (seer_office, seer, seer_name, whose_office, whose, whose_name)
    where c.office_id = new.office_id and c.id = new.id and new.accepted_by is not null;
  return null;
end $$;
create trigger introductions_note_contacts after update of state on kogge.introductions for each row
  when (new.state = 'introduced' and old.state <> 'introduced') execute function app.note_contacts_mailed();

-- The other one's name and address, for who asked and for who said yes, once they are introduced; it is kept that they looked. No row for anybody else.
create function app.see_contact(p_id uuid) returns table (name text, email text) language plpgsql security definer set search_path = '' as $$
declare one record;
begin
  select c.office_id, c.id, me.name as seer_name, side.whose_office, side.whose, m.display_name as whose_name, u.email as address into one
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    cross join lateral (values (c.office_id, c.asker_id, i.accepted_office_id, i.accepted_by), (i.accepted_office_id, i.accepted_by, c.office_id, c.asker_id))
      as side (seer_office, seer, whose_office, whose)
    join kogge.members m on m.office_id = side.whose_office and m.id = side.whose and m.state = 'active'
    join identity.users u on u.id = m.user_id
    join lateral (select display_name as name from kogge.members where office_id = side.seer_office and id = side.seer) me on true
    where i.id = p_id and c.heard_at is not null and i.state in ('introduced', 'done', 'expired') and side.seer_office = app.office_id() and side.seer = app.member_id();
  if one is null or one.address is null then return; end if;
  insert into kogge.contacts_seen (office_id, introduction_id, seer_office_id, seer_id, seer_name, whose_office_id, whose_id, whose_name, via)
    values (one.office_id, one.id, app.office_id(), app.member_id(), one.seer_name, one.whose_office, one.whose, one.whose_name, 'page');
  return query select one.whose_name::text, one.address::text;
end $$;
revoke execute on function app.see_contact(uuid) from public;
grant execute on function app.see_contact(uuid) to kogge_member;

grant create on schema app to kogge_door;
alter function app.note_contacts_mailed() owner to kogge_door;
alter function app.see_contact(uuid) owner to kogge_door;
revoke create on schema app from kogge_door;
