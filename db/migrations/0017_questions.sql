-- Questions to a desk, their answers, and introductions that come of them. A question, and an introduction, has a clock (`due_on`), an owner
-- (`owner_id`; null: the office's administrators), an escalation (the next owner) and an end (docs/decisions/questions-have-a-clock.md).

-- Words are found by their stem and without accents, in the language they were written in. How a search goes: app/questions/search.server.ts.
create text search configuration app.words_nl (copy = pg_catalog.dutch);
create text search configuration app.words_en (copy = pg_catalog.english);
create text search configuration app.words_de (copy = pg_catalog.german);
alter text search configuration app.words_nl alter mapping for hword, hword_part, word with unaccent, dutch_stem;
alter text search configuration app.words_en alter mapping for hword, hword_part, word with unaccent, english_stem;
alter text search configuration app.words_de alter mapping for hword, hword_part, word with unaccent, german_stem;

-- The desks at which the reader answers today.
create function app.my_desks() returns text[] language sql stable parallel safe
  return (select coalesce(array_agg(d.country::text), '{}'::text[]) from kogge.ambassadors a
    join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
    where a.office_id = app.office_id() and a.member_id = app.member_id() and (a.until_on is null or a.until_on > current_date));

create table kogge.questions (
  office_id uuid not null default app.office_id() constraint questions_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  country char(2) not null,
  sectors text[] not null default '{}',
  title text not null,
  body text not null default '',
  language text not null default 'nl',
  -- `desk`: the ambassadors of the desk and the administrators. `office`: every member. `network`: members of offices in a network as well.
  audience text not null default 'office',
  state text not null default 'open',
  asked_by uuid not null,
  asker_name text not null,
  asked_at timestamptz not null default now(),
  owner_id uuid,
  -- Whether the owner got a mail about it; the clock makes up for what a trigger could not send.
  owner_told boolean not null default false,
  -- Why the present owner is the owner, and what the one before wrote.
  turn_reason text not null default 'asked',
  turn_note text not null default '',
  due_on date default current_date,
  -- When somebody else than the asker first answered.
  answered_at timestamptz,
  -- Answers that helped, in the asker's word.
  helped uuid[] not null default '{}',
  ended_at timestamptz,
  ending text not null default '',
  words tsvector not null generated always as (case language
    when 'de' then setweight(to_tsvector('app.words_de'::regconfig, title), 'A') || to_tsvector('app.words_de'::regconfig, body)
    when 'en' then setweight(to_tsvector('app.words_en'::regconfig, title), 'A') || to_tsvector('app.words_en'::regconfig, body)
    else setweight(to_tsvector('app.words_nl'::regconfig, title), 'A') || to_tsvector('app.words_nl'::regconfig, body) end) stored,
  primary key (office_id, id),
  constraint questions_asker_exists foreign key (office_id, asked_by) references kogge.members (office_id, id),
  constraint questions_owner_exists foreign key (office_id, owner_id) references kogge.ambassadors (office_id, id) on delete set null (owner_id),
  constraint questions_country_form check (country ~ '^[A-Z]{2}$'),
  constraint questions_title_length check (char_length(title) between 1 and 160),
  constraint questions_body_length check (char_length(body) <= 4000),
  constraint questions_language_known check (language in ('nl', 'en', 'de')),
  constraint questions_audience_known check (audience in ('desk', 'office', 'network')),
  constraint questions_state_known check (state in ('open', 'answered', 'closed')),
  constraint questions_turn_known check (turn_reason in ('asked', 'passed', 'late', 'left', 'handed-over')),
  constraint questions_open_has_a_clock check ((state = 'open') = (due_on is not null))
);
create index questions_asked_by on kogge.questions (office_id, asked_by);
create index questions_owner_id on kogge.questions (office_id, owner_id);
create index questions_country on kogge.questions (country, office_id);

-- An answer is its author's office's; the question may be of another office in the network. It may offer an introduction: to an
-- organisation that is active there (`presence_id`, of any office that the author sees), or to a contact described in words.
create table kogge.answers (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  other_office_id uuid not null,
  question_id uuid not null,
  member_id uuid not null,
  author_name text not null,
  body text not null,
  language text not null default 'nl',
  presence_id uuid,
  contact text not null default '',
  created_at timestamptz not null default now(),
  words tsvector not null generated always as (case language
    when 'de' then to_tsvector('app.words_de'::regconfig, body) when 'en' then to_tsvector('app.words_en'::regconfig, body)
    else to_tsvector('app.words_nl'::regconfig, body) end) stored,
  primary key (office_id, id),
  constraint answers_question_exists foreign key (other_office_id, question_id) references kogge.questions (office_id, id) on delete cascade,
  constraint answers_author_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint answers_body_length check (char_length(body) between 1 and 4000),
  constraint answers_language_known check (language in ('nl', 'en', 'de')),
  constraint answers_contact_length check (char_length(contact) <= 200),
  constraint answers_one_offer check (presence_id is null or contact = '')
);
create index answers_question_id on kogge.answers (other_office_id, question_id);
create index answers_member_id on kogge.answers (office_id, member_id);

-- The asker of a question wants to meet whom an answer offered.
create table kogge.introductions (
  office_id uuid not null default app.office_id() constraint introductions_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  question_id uuid not null,
  -- The answer, which may be of a third office: who wrote it introduces.
  answer_id uuid not null,
  introducer_office_id uuid not null,
  introducer_id uuid not null,
  introducer_name text not null,
  country char(2) not null,
  asker_id uuid not null,
  asker_name text not null,
  wish text not null default '',
  other_office_id uuid,
  other_organisation_id uuid,
  presence_id uuid,
  contact text not null default '',
  state text not null default 'asked',
  asked_at timestamptz not null default now(),
  owner_id uuid,
  owner_told boolean not null default false,
  turn_reason text not null default 'asked',
  turn_note text not null default '',
  due_on date default current_date,
  -- Who said yes, and by that lets the asker have their address.
  accepted_office_id uuid,
  accepted_by uuid,
  accepted_name text,
  decided_at timestamptz,
  decline_note text not null default '',
  introduced_at timestamptz,
  outcome text,
  outcome_note text not null default '',
  outcome_on date,
  primary key (office_id, id),
  constraint introductions_once_per_answer unique (office_id, answer_id),
  constraint introductions_question_exists foreign key (office_id, question_id) references kogge.questions (office_id, id) on delete cascade,
  constraint introductions_asker_exists foreign key (office_id, asker_id) references kogge.members (office_id, id),
  constraint introductions_owner_exists foreign key (office_id, owner_id) references kogge.ambassadors (office_id, id) on delete set null (owner_id),
  constraint introductions_presence_exists foreign key (other_office_id, presence_id) references kogge.presences (office_id, id),
  constraint introductions_organisation_exists foreign key (other_office_id, other_organisation_id) references kogge.organisations (office_id, id),
  constraint introductions_somebody check ((presence_id is null) = (contact <> '') and (presence_id is null) = (other_organisation_id is null)),
  constraint introductions_wish_length check (char_length(wish) <= 1000),
  constraint introductions_note_length check (char_length(decline_note) <= 500 and char_length(outcome_note) <= 500),
  constraint introductions_state_known check (state in ('asked', 'accepted', 'declined', 'introduced', 'done', 'expired')),
  constraint introductions_turn_known check (turn_reason in ('asked', 'passed', 'late', 'left', 'handed-over')),
  constraint introductions_open_has_a_clock check ((state in ('asked', 'accepted', 'introduced')) = (due_on is not null)),
  constraint introductions_outcome_known check (outcome in ('met', 'deal', 'internship', 'nothing')),
  constraint introductions_outcome_whole check ((state = 'done') = (outcome is not null) and (outcome is null) = (outcome_on is null))
);
create index introductions_question_id on kogge.introductions (office_id, question_id);
create index introductions_asker_id on kogge.introductions (office_id, asker_id);
create index introductions_owner_id on kogge.introductions (office_id, owner_id);
create index introductions_presence_id on kogge.introductions (other_office_id, presence_id);
create index introductions_organisation_id on kogge.introductions (other_office_id, other_organisation_id);
create index introductions_introducer_id on kogge.introductions (introducer_office_id, introducer_id);

-- Who was asked, since when, until when and why: written by a trigger whenever an owner changes. `ambassador_id` null: the administrators.
create table kogge.turns (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  question_id uuid,
  introduction_id uuid,
  ambassador_id uuid,
  reason text not null,
  note text not null default '',
  asked_at timestamptz not null default now(),
  until_at timestamptz,
  primary key (office_id, id),
  constraint turns_of_one_thing check ((question_id is null) <> (introduction_id is null)),
  constraint turns_question_exists foreign key (office_id, question_id) references kogge.questions (office_id, id) on delete cascade,
  constraint turns_introduction_exists foreign key (office_id, introduction_id) references kogge.introductions (office_id, id) on delete cascade,
  constraint turns_ambassador_exists foreign key (office_id, ambassador_id) references kogge.ambassadors (office_id, id) on delete set null (ambassador_id)
);
create index turns_question_id on kogge.turns (office_id, question_id);
create index turns_introduction_id on kogge.turns (office_id, introduction_id);
create index turns_ambassador_id on kogge.turns (office_id, ambassador_id);

-- What the ambassadors of a desk write down for each other. A note is the desk's, so it stays when its author goes.
create table kogge.desk_notes (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  country char(2) not null,
  question_id uuid,
  introduction_id uuid,
  author_id uuid not null,
  author_name text not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint desk_notes_author_exists foreign key (office_id, author_id) references kogge.members (office_id, id),
  constraint desk_notes_question_exists foreign key (office_id, question_id) references kogge.questions (office_id, id) on delete cascade,
  constraint desk_notes_introduction_exists foreign key (office_id, introduction_id) references kogge.introductions (office_id, id) on delete cascade,
  constraint desk_notes_body_length check (char_length(body) between 1 and 2000),
  constraint desk_notes_country_form check (country ~ '^[A-Z]{2}$')
);
create index desk_notes_author_id on kogge.desk_notes (office_id, author_id);
create index desk_notes_question_id on kogge.desk_notes (office_id, question_id);
create index desk_notes_introduction_id on kogge.desk_notes (office_id, introduction_id);
create index desk_notes_country on kogge.desk_notes (office_id, country);

do $$
declare t text;
begin
  foreach t in array array['questions', 'answers', 'introductions', 'turns', 'desk_notes'] loop
    execute format('alter table kogge.%I enable row level security', t);
    execute format('alter table kogge.%I force row level security', t);
  end loop;
end $$;

-- Questions. Who asked changes the words and says whether it helped; the desk decides who answers; administrators do both.
grant select, insert, delete, update (country, sectors, title, body, language, audience, state, owner_id, owner_told, turn_reason, turn_note, due_on, helped,
  ended_at, ending) on kogge.questions to kogge_member;
create policy reader_reads on kogge.questions for select to kogge_member using (
  (audience = 'network' and office_id = any ((select app.peers())::uuid[]))
  or (office_id = (select app.office_id())
      and (audience <> 'desk' or (select app.is_admin()) or asked_by = (select app.member_id()) or country::text = any ((select app.my_desks())::text[]))));
create policy member_creates on kogge.questions for insert to kogge_member
  with check (office_id = (select app.office_id()) and asked_by = (select app.member_id()));
create policy command_creates on kogge.questions for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy asker_and_desk_change on kogge.questions for update to kogge_member
  using (office_id = (select app.office_id())
    and ((select app.is_admin()) or asked_by = (select app.member_id()) or country::text = any ((select app.my_desks())::text[])));
create policy asker_deletes on kogge.questions for delete to kogge_member
  using (office_id = (select app.office_id()) and answered_at is null and ((select app.is_admin()) or asked_by = (select app.member_id())));
create function app.guard_question() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not app.is_admin() and old.asked_by is distinct from app.member_id()
    and (new.country, new.sectors, new.title, new.body, new.language, new.audience, new.state, new.helped)
      is distinct from (old.country, old.sectors, old.title, old.body, old.language, old.audience, old.state, old.helped) then
    raise exception 'only who asked changes this' using errcode = '42501', constraint = 'questions_asker_decides';
  end if;
  return new;
end $$;
create trigger questions_guard before update on kogge.questions for each row execute function app.guard_question();

grant select, insert on kogge.answers to kogge_member;
create policy seen_with_question on kogge.answers for select to kogge_member
  using (exists (select from kogge.questions q where q.office_id = answers.other_office_id and q.id = answers.question_id));
create policy reader_answers on kogge.answers for insert to kogge_member
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id())
    and exists (select from kogge.questions q where q.office_id = answers.other_office_id and q.id = answers.question_id));
create policy command_creates on kogge.answers for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);

-- Introductions: those who have a hand in one, wherever they are. The asker, the desk and the administrators of the office; who
-- introduces; and who edits the organisation that is to be met.
grant select, insert, update (state, owner_id, owner_told, turn_reason, turn_note, due_on, accepted_office_id, accepted_by, accepted_name, decided_at,
  decline_note, introduced_at, outcome, outcome_note, outcome_on) on kogge.introductions to kogge_member;
create policy party_reads on kogge.introductions for select to kogge_member using (
  (office_id = (select app.office_id())
    and ((select app.is_admin()) or asker_id = (select app.member_id()) or country::text = any ((select app.my_desks())::text[])))
  or introducer_id = (select app.member_id())
  or (other_office_id = (select app.office_id()) and ((select app.is_admin()) or other_organisation_id = (select app.organisation_id()))));
create policy party_changes on kogge.introductions for update to kogge_member using (
  (office_id = (select app.office_id())
    and ((select app.is_admin()) or asker_id = (select app.member_id()) or country::text = any ((select app.my_desks())::text[])))
  or introducer_id = (select app.member_id())
  or (other_office_id = (select app.office_id()) and ((select app.is_admin()) or other_organisation_id = (select app.organisation_id()))));
-- The offer is one the asker sees, made by whom it says.
create policy asker_creates on kogge.introductions for insert to kogge_member
  with check (office_id = (select app.office_id()) and asker_id = (select app.member_id())
    and exists (select from kogge.answers a where a.id = introductions.answer_id and a.question_id = introductions.question_id
      and a.other_office_id = introductions.office_id and a.office_id = introductions.introducer_office_id and a.member_id = introductions.introducer_id
      and a.presence_id is not distinct from introductions.presence_id)
    and (presence_id is null or exists (select from kogge.presences p where p.office_id = introductions.other_office_id and p.id = introductions.presence_id
      and p.organisation_id = introductions.other_organisation_id)));
create policy command_creates on kogge.introductions for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);

grant select on kogge.turns to kogge_member;
create policy seen_with_its_thing on kogge.turns for select to kogge_member
  using (exists (select from kogge.questions q where q.office_id = turns.office_id and q.id = turns.question_id)
    or exists (select from kogge.introductions i where i.office_id = turns.office_id and i.id = turns.introduction_id));

grant select, insert, delete on kogge.desk_notes to kogge_member;
create policy desk_reads on kogge.desk_notes for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or country::text = any ((select app.my_desks())::text[])));
create policy desk_writes on kogge.desk_notes for insert to kogge_member
  with check (office_id = (select app.office_id()) and author_id = (select app.member_id())
    and ((select app.is_admin()) or country::text = any ((select app.my_desks())::text[])));
create policy command_creates on kogge.desk_notes for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy author_deletes on kogge.desk_notes for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or author_id = (select app.member_id())));

-- What follows by itself, whoever writes.
grant select, update (owner_id, owner_told, turn_reason, turn_note, due_on, answered_at) on kogge.questions to kogge_door;
grant select, update (owner_id, owner_told, turn_reason, turn_note, due_on) on kogge.introductions to kogge_door;
grant select, insert, update (until_at) on kogge.turns to kogge_door;
grant select on kogge.answers to kogge_door;
create policy door_works on kogge.questions for all to kogge_door using (true) with check (true);
create policy door_works on kogge.introductions for all to kogge_door using (true) with check (true);
create policy door_works on kogge.turns for all to kogge_door using (true) with check (true);
create policy door_reads on kogge.answers for select to kogge_door using (true);
grant create on schema app to kogge_door;

-- Nobody who answers no more is made an owner; the lock makes this wait for somebody who is ending at the same moment. Nobody told the
-- administrators then, and the clock finds the next one at once.
create function app.owner_answers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from kogge.ambassadors a
    where a.office_id = new.office_id and a.id = new.owner_id and (a.until_on is null or a.until_on > current_date) for share;
  if new.owner_id is not null and not found then
    new.owner_id := null;
    new.owner_told := false;
    new.turn_reason := 'left';
    if new.due_on is not null then new.due_on := current_date; end if;
  end if;
  return new;
end $$;
alter function app.owner_answers() owner to kogge_door;
create trigger questions_owner_answers before insert or update of owner_id on kogge.questions for each row execute function app.owner_answers();
create trigger introductions_owner_answers before insert or update of owner_id on kogge.introductions for each row execute function app.owner_answers();

create function app.keep_turns() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.owner_id is not distinct from old.owner_id then return null; end if;
  if tg_table_name = 'questions' then
    update kogge.turns set until_at = now() where office_id = new.office_id and question_id = new.id and until_at is null;
    insert into kogge.turns (office_id, question_id, ambassador_id, reason, note, asked_at)
      values (new.office_id, new.id, new.owner_id, new.turn_reason, new.turn_note, case when tg_op = 'INSERT' then new.asked_at else now() end);
  else
    update kogge.turns set until_at = now() where office_id = new.office_id and introduction_id = new.id and until_at is null;
    insert into kogge.turns (office_id, introduction_id, ambassador_id, reason, note, asked_at)
      values (new.office_id, new.id, new.owner_id, new.turn_reason, new.turn_note, case when tg_op = 'INSERT' then new.asked_at else now() end);
  end if;
  return null;
end $$;
alter function app.keep_turns() owner to kogge_door;
create trigger questions_turns after insert or update of owner_id on kogge.questions for each row execute function app.keep_turns();
create trigger introductions_turns after insert or update of owner_id on kogge.introductions for each row execute function app.keep_turns();

-- The first answer stops the owner's clock; the asker's begins: thirty days to say whether it helped.
create function app.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.questions q
  set answered_at = coalesce(q.answered_at, new.created_at), due_on = case when q.state = 'open' then current_date + 30 end
  where q.office_id = new.other_office_id and q.id = new.question_id and (q.office_id, q.asked_by) <> (new.office_id, new.member_id);
  return null;
end $$;
alter function app.note_answer() owner to kogge_door;
create trigger answers_noted after insert on kogge.answers for each row execute function app.note_answer();

-- Whoever ends, or leaves a desk, leaves no open work behind: it is the administrators' until the clock asks the next one, at once.
create function app.release_work() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid := old.office_id;
  v_ambassador uuid := case when tg_table_name = 'ambassadors' then old.id else (to_jsonb(old) ->> 'ambassador_id')::uuid end;
  v_country text := to_jsonb(old) ->> 'country';
begin
  if tg_table_name = 'ambassadors' and not coalesce((to_jsonb(new) ->> 'until_on')::date <= current_date, false) then return null; end if;
  update kogge.questions set owner_id = null, owner_told = false, turn_reason = 'left', turn_note = '', due_on = case when answered_at is null then current_date else due_on end
  where office_id = v_office and owner_id = v_ambassador and state = 'open' and (v_country is null or country = v_country);
  update kogge.introductions set owner_id = null, owner_told = false, turn_reason = 'left', turn_note = '', due_on = case when state = 'introduced' then due_on else current_date end
  where office_id = v_office and owner_id = v_ambassador and state in ('asked', 'accepted', 'introduced') and (v_country is null or country = v_country);
  return null;
end $$;
alter function app.release_work() owner to kogge_door;
create trigger ambassadors_release_work after update of until_on on kogge.ambassadors for each row execute function app.release_work();
create trigger ambassador_desks_release_work after delete on kogge.ambassador_desks for each row execute function app.release_work();

-- An ambassador hands over and ends, in one step: each of these desks, its open questions and introductions go to the successor beside it
-- in the list, what is left to whom the clock finds. By the ambassador or an administrator. False where they have ended already.
create function app.hand_over(p_ambassador uuid, p_desks text[], p_successors uuid[], p_note text, p_due date) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v kogge.ambassadors%rowtype;
begin
  select a.* into v from kogge.ambassadors a
    where a.office_id = app.office_id() and a.id = p_ambassador and (a.until_on is null or a.until_on > current_date) for update;
  if v.id is null then return false; end if;
  if not app.is_admin() and v.member_id is distinct from app.member_id() then raise exception 'not yours to hand over' using errcode = '42501'; end if;
  for i in 1 .. cardinality(p_desks) loop
    perform from kogge.ambassadors a
      where a.office_id = v.office_id and a.id = p_successors[i] and a.id <> v.id and (a.until_on is null or a.until_on > current_date) for share;
    if not found then raise exception 'no such successor' using errcode = '23514', constraint = 'ambassadors_successor_answers'; end if;
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
      select v.office_id, p_successors[i], d.country, d.rank from kogge.ambassador_desks d
      where d.office_id = v.office_id and d.ambassador_id = v.id and d.country = p_desks[i]
      on conflict (office_id, ambassador_id, country) do update set rank = least(kogge.ambassador_desks.rank, excluded.rank);
    update kogge.questions set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over', turn_note = p_note,
      due_on = case when answered_at is null then p_due else due_on end
      where office_id = v.office_id and owner_id = v.id and state = 'open' and country = p_desks[i];
    update kogge.introductions set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over', turn_note = p_note,
      due_on = case when state = 'introduced' then due_on else p_due end
      where office_id = v.office_id and owner_id = v.id and state in ('asked', 'accepted', 'introduced') and country = p_desks[i];
  end loop;
  update kogge.ambassadors set until_on = current_date where office_id = v.office_id and id = v.id;
  update kogge.members set role = 'member' where office_id = v.office_id and id = v.member_id and role = 'ambassador';
  return true;
end $$;
grant update (rank) on kogge.ambassador_desks to kogge_door;
alter function app.hand_over(uuid, text[], uuid[], text, date) owner to kogge_door;
revoke execute on function app.hand_over(uuid, text[], uuid[], text, date) from public;
grant execute on function app.hand_over(uuid, text[], uuid[], text, date) to kogge_member;

-- What an ambassador did, in numbers that everybody may know: questions they answered, the days that half of their first answers took at
-- most from the day they were asked, and introductions that led to something.
create function app.recognition_of(p_office uuid, p_ambassador uuid, p_since date)
returns table (answered integer, days integer, results integer) language sql stable security definer set search_path = '' as $$
  select
    (select count(distinct n.question_id)::int from kogge.answers n join kogge.questions q on q.office_id = n.other_office_id and q.id = n.question_id
      where n.office_id = a.office_id and n.member_id = a.member_id and (q.office_id, q.asked_by) <> (n.office_id, n.member_id) and n.created_at >= p_since),
    (select percentile_disc(0.5) within group (order by f.days) from (
        select greatest(0, min(n.created_at)::date - t.asked_at::date) as days
        from kogge.turns t join kogge.answers n on n.other_office_id = t.office_id and n.question_id = t.question_id
          and n.office_id = a.office_id and n.member_id = a.member_id and n.created_at >= t.asked_at
        where t.office_id = a.office_id and t.ambassador_id = a.id and n.created_at >= p_since
        group by t.id, t.asked_at) f)::int,
    (select count(*)::int from kogge.introductions i where i.outcome <> 'nothing' and i.outcome_on >= p_since
      and ((i.introducer_office_id, i.introducer_id) = (a.office_id, a.member_id) or (i.office_id, i.owner_id) = (a.office_id, a.id)))
  from kogge.ambassadors a where a.office_id = p_office and a.id = p_ambassador
$$;
alter function app.recognition_of(uuid, uuid, date) owner to kogge_door;
revoke execute on function app.recognition_of(uuid, uuid, date) from public;
grant execute on function app.recognition_of(uuid, uuid, date) to kogge_member, kogge_visitor;
revoke create on schema app from kogge_door;
