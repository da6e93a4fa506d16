-- The thread of an introduction is answered by mail. Mails to who may write in it carry an address of their own for the answer: one for a person,
-- the office as whose member they read it, and the introduction. The secret in the address is made from this row's id and KOGGE_SECRET
-- (app/identity/reply-addresses.server.ts); here only its SHA-256 is kept. It works until `expires_at`, which each mail and each answer put off.
create table identity.reply_addresses (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea,
  user_id uuid not null constraint reply_addresses_person_exists references identity.users (id) on delete cascade,
  office text not null,
  introduction_id uuid not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create unique index reply_addresses_once on identity.reply_addresses (user_id, office, introduction_id);
create unique index reply_addresses_token on identity.reply_addresses (token_hash);
create index reply_addresses_expiry on identity.reply_addresses (expires_at);
grant select, insert, update, delete on identity.reply_addresses to kogge_identity;

-- An answer that came by mail: the SHA-256 of its Message-ID, so that a mail that is delivered twice is said once, and how many files came with it,
-- which are not kept.
alter table kogge.introduction_messages
  add column mail_hash bytea,
  add column files_left_out smallint not null default 0,
  add constraint introduction_messages_files_counted check (files_left_out between 0 and 1000);
create unique index introduction_messages_mailed_once on kogge.introduction_messages (office_id, member_id, introduction_id, mail_hash);

-- The demo's mailbox answers as a mail program does.
alter table identity.demo_mails add column reply_to text;
grant insert (reply_to) on identity.demo_mails to kogge_indexer;
