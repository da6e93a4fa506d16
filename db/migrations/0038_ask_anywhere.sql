-- An introduction is asked for wherever somebody is found: at what they publish, without a question before it. `wish` says what it is about,
-- `brings` what who asks brings along, `own_presence_id` which of their own listings it is about. `direct`: the other side is asked at once, and
-- who says yes and who asked have each other's address then; otherwise the desk reads it first (`weighed`) and introduces them.
alter table kogge.introductions
  alter column question_id drop not null,
  alter column answer_id drop not null,
  alter column introducer_office_id drop not null,
  alter column introducer_id drop not null,
  alter column introducer_name drop not null,
  add column brings text not null default '' constraint introductions_brings_length check (char_length(brings) <= 1000),
  add column own_presence_id uuid,
  add column direct boolean not null default false,
  drop constraint introductions_state_known,
  add constraint introductions_state_known
    check (state in ('weighed', 'asked', 'accepted', 'declined', 'introduced', 'done', 'expired', 'withdrawn')),
  add constraint introductions_own_presence_exists foreign key (office_id, own_presence_id) references kogge.presences (office_id, id),
  -- It goes by what an answer offers, or by what somebody publishes.
  add constraint introductions_offered_or_found check (case when answer_id is null
    then num_nonnulls(question_id, introducer_office_id, introducer_id, introducer_name) = 0 and presence_id is not null and wish <> ''
    else num_nonnulls(question_id, introducer_office_id, introducer_id, introducer_name) = 4 and not direct and state <> 'weighed' end);
create index introductions_own_presence_id on kogge.introductions (office_id, own_presence_id);

-- What one asks to meet is what one sees; what one shows of oneself is one's own.
drop policy asker_creates on kogge.introductions;
create policy asker_creates on kogge.introductions for insert to kogge_member
  with check (exists (select from kogge.cases c where c.office_id = introductions.office_id and c.id = introductions.id
      and c.kind = 'introduction' and c.audience = 'desk' and c.asker_id = (select app.member_id()))
    and (answer_id is null or exists (select from kogge.answers a where a.id = introductions.answer_id and a.question_id = introductions.question_id
      and a.other_office_id = introductions.office_id and a.office_id = introductions.introducer_office_id and a.member_id = introductions.introducer_id
      and a.presence_id is not distinct from introductions.presence_id))
    and (presence_id is null or exists (select from kogge.presences p where p.office_id = introductions.other_office_id and p.id = introductions.presence_id
      and p.organisation_id = introductions.other_organisation_id))
    and (own_presence_id is null or exists (select from kogge.presences p where p.office_id = introductions.office_id and p.id = introductions.own_presence_id
      and p.organisation_id = (select app.organisation_id()))));

-- Whoever offered it has a hand in it, and the other side as soon as it is put to them.
drop trigger introductions_parties on kogge.introductions;
create or replace function app.keep_parties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' and new.introducer_id is not null then
    insert into kogge.case_parties (office_id, case_id, other_office_id, member_id)
      values (new.office_id, new.id, new.introducer_office_id, new.introducer_id);
  end if;
  if new.other_organisation_id is not null and new.state <> 'weighed' and (tg_op = 'INSERT' or old.state = 'weighed' and new.state = 'asked') then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.other_office_id, new.other_organisation_id);
  end if;
  return null;
end $$;
create trigger introductions_parties after insert or update of state on kogge.introductions for each row execute function app.keep_parties();
