-- Mail waits in an outbox of its own plane until the worker hands it on, so a mail exists exactly when the transaction that caused it
-- commits. Whoever acts may put a mail in and never read one; what is in it is sealed (app/mail/seal.server.ts), because mails carry
-- links that open accounts and words meant for one reader.

create schema mail;
grant usage on schema mail to kogge_identity, kogge_member, kogge_indexer;

create table mail.outbox (
  id uuid primary key default uuidv7(),
  sealed bytea not null,
  queued_at timestamptz not null default now(),
  -- When pg-boss last got a job for it.
  handed_at timestamptz,
  constraint outbox_size check (octet_length(sealed) < 65536)
);
-- Statement triggers and `insert` need no right to read back.
grant insert (sealed) on mail.outbox to kogge_identity, kogge_member;
grant select, insert, update, delete on mail.outbox to kogge_indexer;

create function mail.announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('mail', '');
  return null;
end $$;
create trigger outbox_announced after insert on mail.outbox for each statement execute function mail.announce();

-- The worker finds out where a mail goes: people by their id, an office by its contact. It never reads a password or a session.
grant usage on schema identity to kogge_indexer;
grant select (id, email, name, language) on identity.users to kogge_indexer;
-- In the demo it puts the mail down here instead of sending it; only the identity plane reads it back.
grant insert (recipient, subject, body_text, body_html) on identity.demo_mails to kogge_indexer;
