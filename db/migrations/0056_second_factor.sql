-- A second factor: codes of an app, by time (RFC 6238), and codes on paper for the day the phone is gone. The secret is sealed under a key
-- derived from KOGGE_SECRET (a code is computed from it, so a hash would not do); of codes on paper only the SHA-256 is kept, each good once.
alter table identity.users add column second_factor_at timestamptz;

create table identity.second_factors (
  user_id uuid primary key constraint second_factors_person_exists references identity.users (id) on delete cascade,
  sealed bytea not null,
  -- The 30-second step of the code that was used last: no code is good twice, nor one before it.
  last_step bigint not null default 0,
  begun_at timestamptz not null default now()
);
create table identity.recovery_codes (
  user_id uuid not null constraint recovery_codes_person_exists references identity.users (id) on delete cascade,
  code_hash bytea not null,
  primary key (user_id, code_hash)
);
grant select, insert, update, delete on identity.second_factors, identity.recovery_codes to kogge_identity;

-- An office may ask its administrators for a second factor before they administer it.
alter table kogge.offices add column admins_need_second_factor boolean not null default false;
grant update (admins_need_second_factor) on kogge.offices to kogge_member;

-- Somebody whose phone is gone is helped by an administrator of their office, unless more hangs on that account than the office: who administers
-- another office, or the platform, is helped by the platform's. Answers whose account it is, or null.
grant create on schema app to kogge_door;
create function app.may_reset_factor(p_member uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select m.user_id from kogge.members m
  where app.is_admin() and m.office_id = app.office_id() and m.id = p_member and m.state = 'active' and m.user_id <> app.user_id()
    and not exists (select from kogge.platform_admins p where p.user_id = m.user_id)
    and not exists (select from kogge.members o where o.user_id = m.user_id and o.office_id <> m.office_id and o.role = 'admin' and o.state = 'active')
$$;
alter function app.may_reset_factor(uuid) owner to kogge_door;
revoke execute on function app.may_reset_factor(uuid) from public;
grant execute on function app.may_reset_factor(uuid) to kogge_member;
revoke create on schema app from kogge_door;
