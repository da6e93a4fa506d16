-- A session's id is the SHA-256 of the secret in its cookie: whoever reads this table can be nobody. Sessions that run go on: the cookie's
-- secret was the id.
update identity.sessions set id = encode(sha256(convert_to(id, 'UTF8')), 'hex');
alter table identity.sessions add constraint sessions_id_is_no_secret check (id ~ '^[0-9a-f]{64}$');

-- Browsers with which somebody has signed in. One browser may be several people's, each with a row.
create table identity.known_devices (
  user_id uuid not null constraint known_devices_person_exists references identity.users (id) on delete cascade,
  device_hash bytea not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (user_id, device_hash)
);

-- The address that a link is about, where it is not the person's own: the one they move to, or the one they came from.
alter table identity.mail_tokens
  add column email text,
  drop constraint mail_tokens_purpose_known,
  add constraint mail_tokens_purpose_known check (purpose in ('confirm-address', 'reset-password', 'change-address', 'keep-address')),
  add constraint mail_tokens_name_their_address check ((email is not null) = (purpose in ('change-address', 'keep-address')));

grant select, insert, update, delete on identity.known_devices to kogge_identity;
