-- Who asks for an introduction may stay anonymous until the other side accepts. Until then the other side is no party to the case: they read a letter
-- that names nobody, only what kind of organisation asks, from which country, active where and in which sectors, and its words. Opening the letter
-- makes them a party, and goes with accepting: whoever declines has not learned who it was.
alter table kogge.introductions
  add column anonymous boolean not null default false,
  add constraint introductions_anonymous_found check (not anonymous or answer_id is null);

create table kogge.sealed_letters (
  office_id uuid not null default app.office_id() constraint sealed_letters_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  other_office_id uuid not null,
  other_organisation_id uuid not null,
  kind text,
  home_country char(2) not null,
  country char(2) not null,
  sectors text[] not null default '{}',
  wish text not null,
  brings text not null,
  direct boolean not null,
  asked_on date not null default current_date,
  due_on date,
  state text not null,
  opened boolean not null default false,
  primary key (office_id, id),
  constraint sealed_letters_introduction_exists foreign key (office_id, id) references kogge.introductions (office_id, id) on delete cascade,
  constraint sealed_letters_organisation_exists foreign key (other_office_id, other_organisation_id)
    references kogge.organisations (office_id, id) on delete cascade
);
create index sealed_letters_organisation_id on kogge.sealed_letters (other_office_id, other_organisation_id);
alter table kogge.sealed_letters enable row level security, force row level security;
grant select on kogge.sealed_letters to kogge_member;
grant update (opened) on kogge.sealed_letters to kogge_member;
grant select, insert, update on kogge.sealed_letters to kogge_door;
grant delete on kogge.case_parties to kogge_door;
create policy door_works on kogge.sealed_letters for all to kogge_door using (true) with check (true);
create policy addressee_reads on kogge.sealed_letters for select to kogge_member
  using (other_office_id = (select app.office_id()) and ((select app.is_admin()) or other_organisation_id = (select app.organisation_id())));
create policy addressee_opens on kogge.sealed_letters for update to kogge_member
  using (other_office_id = (select app.office_id()) and ((select app.is_admin()) or other_organisation_id = (select app.organisation_id())));

-- Whoever offered it has a hand in it; the other side as soon as it is put to them, or gets its letter.
create or replace function app.keep_parties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' and new.introducer_id is not null then
    insert into kogge.case_parties (office_id, case_id, other_office_id, member_id)
      values (new.office_id, new.id, new.introducer_office_id, new.introducer_id);
  end if;
  if new.other_organisation_id is not null and new.state <> 'weighed' and (tg_op = 'INSERT' or old.state = 'weighed' and new.state = 'asked') then
    if new.anonymous then
      insert into kogge.sealed_letters (office_id, id, other_office_id, other_organisation_id, kind, home_country, country, sectors, wish, brings, direct, due_on, state)
        select new.office_id, new.id, new.other_office_id, new.other_organisation_id, g.kind, o.country, coalesce(p.country, c.country), coalesce(p.sectors, '{}'),
          new.wish, new.brings, new.direct, c.due_on, new.state
        from kogge.cases c join kogge.offices o on o.id = c.office_id join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
        left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
        left join kogge.presences p on p.office_id = c.office_id and p.id = new.own_presence_id
        where c.office_id = new.office_id and c.id = new.id;
    else
      insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
        values (new.office_id, new.id, new.other_office_id, new.other_organisation_id);
    end if;
  end if;
  if tg_op = 'UPDATE' and new.anonymous and new.state <> old.state then
    -- Who says yes for them, at the desk, opens it too.
    update kogge.sealed_letters set state = new.state, opened = opened or new.state = 'accepted' where office_id = new.office_id and id = new.id;
  end if;
  return null;
end $$;

-- An opened letter makes them a party; closed again before the end of the transaction, it was not read.
create function app.open_letter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.opened then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.other_office_id, new.other_organisation_id) on conflict do nothing;
  else
    delete from kogge.case_parties where office_id = new.office_id and case_id = new.id and other_office_id = new.other_office_id
      and organisation_id = new.other_organisation_id;
  end if;
  return null;
end $$;
create trigger sealed_letters_open after update of opened on kogge.sealed_letters for each row when (new.opened <> old.opened)
  execute function app.open_letter();

create function app.keep_letter_sealed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from kogge.sealed_letters l join kogge.introductions i on i.office_id = l.office_id and i.id = l.id
    where l.office_id = new.office_id and l.id = new.id and l.opened <> (i.accepted_by is not null)) then
    raise exception 'a letter is opened by accepting' using errcode = '42501', constraint = 'sealed_letters_opened_by_accepting';
  end if;
  return null;
end $$;
create constraint trigger sealed_letters_sealed after update on kogge.sealed_letters deferrable initially deferred for each row
  execute function app.keep_letter_sealed();

-- A letter says until when it can be answered.
create function app.date_letter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.sealed_letters set due_on = new.due_on where office_id = new.office_id and id = new.id;
  return null;
end $$;
create trigger cases_date_letter after update of due_on on kogge.cases for each row
  when (new.kind = 'introduction' and new.due_on is distinct from old.due_on) execute function app.date_letter();

grant create on schema app to kogge_door;
alter function app.open_letter() owner to kogge_door;
alter function app.keep_letter_sealed() owner to kogge_door;
alter function app.date_letter() owner to kogge_door;
revoke create on schema app from kogge_door;
