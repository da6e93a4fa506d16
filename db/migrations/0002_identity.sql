-- The identity plane: who a person is. Lucia's adapter reads `users` and `sessions`.

create table identity.users (
  id uuid primary key default uuidv7(),
  email text not null,
  name text not null,
  language text not null default 'nl',
  password_hash text not null,
  email_confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint users_email_is_lower_case check (email = lower(email)),
  constraint users_email_length check (char_length(email) between 3 and 254),
  constraint users_name_length check (char_length(name) between 1 and 120),
  constraint users_language_known check (language in ('nl', 'en', 'de'))
);
create unique index users_email_taken on identity.users (email);

create table identity.sessions (
  id text primary key,
  user_id uuid not null constraint sessions_person_exists references identity.users (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  user_agent text not null default ''
);
create index sessions_user_id on identity.sessions (user_id);

-- Single-use links sent by mail. Only the SHA-256 of the secret is kept.
create table identity.mail_tokens (
  token_hash bytea primary key,
  user_id uuid not null constraint mail_tokens_person_exists references identity.users (id) on delete cascade,
  purpose text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint mail_tokens_purpose_known check (purpose in ('confirm-address', 'reset-password'))
);
create index mail_tokens_user_id on identity.mail_tokens (user_id);

-- A form whose sender turned out to be signed out, kept for an hour so that nothing typed is lost.
create table identity.kept_forms (
  id uuid primary key default gen_random_uuid(),
  path text not null,
  fields jsonb not null,
  expires_at timestamptz not null default now() + interval '1 hour',
  constraint kept_forms_size check (pg_column_size(fields) < 65536)
);

-- Demo mode only: what would have been mailed.
create table identity.demo_mails (
  id uuid primary key default uuidv7(),
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  sent_at timestamptz not null default now()
);

grant select, insert, update, delete on all tables in schema identity to kogge_identity;
