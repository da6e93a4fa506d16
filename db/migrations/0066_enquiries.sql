-- A visitor without an account writes to an office. What they wrote waits until they confirm their address; then it is a case of the office, with
-- an owner, a clock and an end like every other, and nobody's address is shown (docs/decisions/visitors-write.md).

alter table kogge.cases
  alter column asker_id drop not null,
  add constraint cases_asker_is_a_member_or_a_visitor check ((asker_id is null) = (kind = 'enquiry'));

-- Waits for the confirmation of its address, three days long. Nobody reads it but the functions below.
create table kogge.enquiry_drafts (
  office_id uuid not null default app.office_id() constraint enquiry_drafts_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  token_hash bytea not null constraint enquiry_drafts_token_taken unique,
  name text not null,
  email text not null,
  language text not null,
  -- What it is about: the office, a desk, somebody who answers there, an organisation, a presence.
  about text not null,
  country char(2) not null,
  ambassador_id uuid,
  organisation_id uuid,
  presence_id uuid,
  message text not null,
  may_pass boolean not null,
  left_at timestamptz not null default now(),
  primary key (office_id, id)
);
create index enquiry_drafts_email on kogge.enquiry_drafts (lower(email));
create index enquiry_drafts_left_at on kogge.enquiry_drafts (left_at);

-- An enquiry shares the id of its case and keeps its own words and steps.
create table kogge.enquiries (
  office_id uuid not null default app.office_id(),
  id uuid not null,
  about text not null,
  organisation_id uuid,
  presence_id uuid,
  message text not null,
  -- The sender lets the organisation read it, and have their address where it agrees.
  may_pass boolean not null,
  -- `asked`, `replied`, `refused`: the office has the word. `answered`: the sender. `put`: the organisation. The others are ends.
  state text not null default 'asked',
  answer text not null default '',
  answered_by text not null default '',
  answered_at timestamptz,
  reply text not null default '',
  replied_at timestamptz,
  -- The last words, of who answered again or closed it.
  ending text not null default '',
  -- Why the organisation does not want to meet them.
  refusal text not null default '',
  decided_at timestamptz,
  primary key (office_id, id),
  constraint enquiries_case_exists foreign key (office_id, id) references kogge.cases (office_id, id) on delete cascade,
  constraint enquiries_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  constraint enquiries_presence_exists foreign key (office_id, presence_id) references kogge.presences (office_id, id),
  constraint enquiries_about_known check (about in ('office', 'desk', 'person', 'organisation', 'presence')),
  constraint enquiries_about_somebody check ((organisation_id is not null) = (about in ('organisation', 'presence')) and (presence_id is not null) = (about = 'presence')),
  constraint enquiries_state_known
    check (state in ('asked', 'answered', 'replied', 'put', 'refused', 'introduced', 'done', 'closed', 'spam', 'expired')),
  constraint enquiries_words_length check (char_length(message) <= 5000 and char_length(answer) <= 5000 and char_length(reply) <= 5000
    and char_length(ending) <= 5000 and char_length(refusal) <= 500)
);
create index enquiries_organisation_id on kogge.enquiries (office_id, organisation_id);
create index enquiries_presence_id on kogge.enquiries (office_id, presence_id);

-- Who wrote it. No page reads the address: the worker mails to it. `link_hash` is the secret of the page from which they can answer once.
create table kogge.enquiry_senders (
  office_id uuid not null default app.office_id(),
  id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  link_hash bytea constraint enquiry_senders_link_taken unique,
  link_ends_at timestamptz,
  primary key (office_id, id),
  constraint enquiry_senders_enquiry_exists foreign key (office_id, id) references kogge.enquiries (office_id, id) on delete cascade
);
create index enquiry_senders_email on kogge.enquiry_senders (office_id, lower(email));

alter table kogge.enquiry_drafts enable row level security;
alter table kogge.enquiry_drafts force row level security;
alter table kogge.enquiries enable row level security;
alter table kogge.enquiries force row level security;
alter table kogge.enquiry_senders enable row level security;
alter table kogge.enquiry_senders force row level security;

-- Seen with its case, and changed by whoever has a hand in it. It comes in by nobody's hand: the holder of the link confirms it, a command (the
-- seed) has no person to ask.
grant select, insert, update (message, may_pass, state, answer, answered_by, answered_at, reply, replied_at, ending, refusal, decided_at)
  on kogge.enquiries to kogge_member;
create policy seen_with_case on kogge.enquiries for select to kogge_member
  using (exists (select from kogge.cases c where c.office_id = enquiries.office_id and c.id = enquiries.id));
create policy hand_changes on kogge.enquiries for update to kogge_member
  using (exists (select from kogge.cases c where c.office_id = enquiries.office_id and c.id = enquiries.id and c.audience = 'desk'));
create policy command_creates on kogge.enquiries for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);

-- Of who wrote only the link is written: by the office's own who answer, and used up by who holds it.
grant select (office_id, id, link_hash, link_ends_at), insert, update (link_hash, link_ends_at) on kogge.enquiry_senders to kogge_member;
create policy seen_with_case on kogge.enquiry_senders for select to kogge_member
  using (exists (select from kogge.cases c where c.office_id = enquiry_senders.office_id and c.id = enquiry_senders.id));
create policy hand_changes on kogge.enquiry_senders for update to kogge_member
  using (exists (select from kogge.cases c where c.office_id = enquiry_senders.office_id and c.id = enquiry_senders.id));
create policy command_creates on kogge.enquiry_senders for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
grant select (office_id, id, name, email, language) on kogge.enquiry_senders to kogge_indexer;
create policy indexer_reads on kogge.enquiry_senders for select to kogge_indexer using (true);

grant select, insert, delete on kogge.enquiry_drafts to kogge_door;
grant select, update (message, answer, reply, ending, refusal, state) on kogge.enquiries to kogge_door;
grant select, delete on kogge.enquiry_senders to kogge_door;
grant update (asker_name) on kogge.cases to kogge_door;
grant select (office_id, case_id), delete on kogge.desk_notes to kogge_door;
create policy door_works on kogge.enquiry_drafts for all to kogge_door using (true) with check (true);
create policy door_works on kogge.enquiries for all to kogge_door using (true) with check (true);
create policy door_works on kogge.enquiry_senders for all to kogge_door using (true) with check (true);
create policy door_forgets on kogge.desk_notes for all to kogge_door using (true) with check (true);

grant create on schema app, identity to kogge_door;

-- The organisation has a hand in it from the moment it is put to it.
create function app.keep_enquiry_parties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state = 'put' and old.state <> 'put' then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.office_id, new.organisation_id) on conflict do nothing;
  end if;
  return null;
end $$;
alter function app.keep_enquiry_parties() owner to kogge_door;
create trigger enquiries_parties after update of state on kogge.enquiries for each row execute function app.keep_enquiry_parties();
create trigger enquiries_drop_case after delete on kogge.enquiries for each row execute function app.drop_case();

-- A visitor leaves what they wrote. False where the office has had junk from this address within the year, or as many wait for its confirmation
-- already as may: nothing is kept then, and nothing is to be mailed.
create function identity.leave_enquiry(p_office uuid, p_hash bytea, p_name text, p_email text, p_language text, p_about text, p_country text,
  p_ambassador uuid, p_organisation uuid, p_presence uuid, p_message text, p_may_pass boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('enquiries of ' || lower(p_email), 0));
  if (select count(*) from kogge.enquiry_drafts d where lower(d.email) = lower(p_email) and d.left_at > now() - interval '3 days') >= 3
    or exists (select from kogge.enquiry_senders s join kogge.enquiries e on e.office_id = s.office_id and e.id = s.id
      where s.office_id = p_office and lower(s.email) = lower(p_email) and e.state = 'spam') then
    return false;
  end if;
  insert into kogge.enquiry_drafts (office_id, token_hash, name, email, language, about, country, ambassador_id, organisation_id, presence_id, message, may_pass)
    values (p_office, p_hash, p_name, p_email, p_language, p_about, p_country, p_ambassador, p_organisation, p_presence, p_message, p_may_pass);
  return true;
end $$;
alter function identity.leave_enquiry(uuid, bytea, text, text, text, text, text, uuid, uuid, uuid, text, boolean) owner to kogge_door;
revoke execute on function identity.leave_enquiry(uuid, bytea, text, text, text, text, text, uuid, uuid, uuid, text, boolean) from public;
grant execute on function identity.leave_enquiry(uuid, bytea, text, text, text, text, text, uuid, uuid, uuid, text, boolean) to kogge_identity;

-- To which office a link leads: of what waits for confirmation, or of an answer that can be answered. No row where it works no more.
create function identity.enquiry_link(p_hash bytea) returns table (office text, id uuid, kind text) language sql stable security definer set search_path = '' as $$
  select o.slug, d.id, 'confirm' from kogge.enquiry_drafts d join kogge.offices o on o.id = d.office_id
    where d.token_hash = p_hash and d.left_at > now() - interval '3 days' and o.archived_at is null
  union all
  select o.slug, s.id, 'reply' from kogge.enquiry_senders s join kogge.offices o on o.id = s.office_id
    where s.link_hash = p_hash and s.link_ends_at > now() and o.archived_at is null
$$;
alter function identity.enquiry_link(bytea) owner to kogge_door;
revoke execute on function identity.enquiry_link(bytea) from public;
grant execute on function identity.enquiry_link(bytea) to kogge_identity;

-- What waits behind such a link, for who acts for its office without a person; `p_take`: it waits no more.
create function app.enquiry_draft(p_hash bytea, p_take boolean) returns setof kogge.enquiry_drafts language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is not null then raise exception 'not yours to read' using errcode = '42501'; end if;
  if p_take then
    return query delete from kogge.enquiry_drafts d
      where d.token_hash = p_hash and d.office_id = app.office_id() and d.left_at > now() - interval '3 days' returning d.*;
  else
    return query select d.* from kogge.enquiry_drafts d
      where d.token_hash = p_hash and d.office_id = app.office_id() and d.left_at > now() - interval '3 days';
  end if;
end $$;
alter function app.enquiry_draft(bytea, boolean) owner to kogge_door;
revoke execute on function app.enquiry_draft(bytea, boolean) from public;
grant execute on function app.enquiry_draft(bytea, boolean) to kogge_member;

-- What nobody confirmed goes after three days; ninety days after its end an enquiry loses its words, its sender and the desk's notes about it. That
-- there was one stays, to be counted. Of junk the sender's address stays for a year, so that no more comes from there.
create function app.forget_enquiries() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_id record;
  v_count integer := 0;
begin
  delete from kogge.enquiry_drafts where left_at < now() - interval '3 days';
  for v_id in select c.office_id, c.id from kogge.cases c
    where c.kind = 'enquiry' and c.ended_at < now() - interval '90 days' and c.asker_name <> ''
  loop
    update kogge.enquiries set message = '', answer = '', reply = '', ending = '', refusal = '' where office_id = v_id.office_id and id = v_id.id;
    update kogge.cases set asker_name = '' where office_id = v_id.office_id and id = v_id.id;
    delete from kogge.desk_notes where office_id = v_id.office_id and case_id = v_id.id;
    v_count := v_count + 1;
  end loop;
  delete from kogge.enquiry_senders s using kogge.cases c, kogge.enquiries e
    where c.office_id = s.office_id and c.id = s.id and e.office_id = s.office_id and e.id = s.id
      and c.ended_at < now() - case when e.state = 'spam' then interval '1 year' else interval '90 days' end;
  return v_count;
end $$;
alter function app.forget_enquiries() owner to kogge_door;
revoke execute on function app.forget_enquiries() from public;
grant execute on function app.forget_enquiries() to kogge_indexer;
revoke create on schema app, identity from kogge_door;
