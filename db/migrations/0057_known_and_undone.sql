-- What the offices hold of a person, and forgetting it. Each room has a function of its own for either, both about nobody but the person who
-- asks (app.user_id()), in all offices they are or were in, also those they left and those in the archive. They belong to the door: a member's
-- role changes rows of one office at a time, and of most of these none.
--
-- What goes: names, addresses, what they wrote, what they kept and were told. What stays: that there was a question, a trip, an introduction and
-- when, what the office decided, notes of a desk; with "a former member" where the name stood. What others wrote stays theirs.
grant create on schema app to kogge_door;

-- An erased organisation stays as a number and a kind, and never comes back.
alter table kogge.organisations add column erased_at timestamptz,
  add constraint organisations_erased_are_archived check (erased_at is null or state = 'archived');

-- Rights that no page has, each used by the functions below.
grant update (author_name, body, contact) on kogge.answers to kogge_door;
create policy door_forgets on kogge.answers for update to kogge_door using (true);
grant update (wish, brings, contact, introducer_name, accepted_name, decline_note, outcome_note, state) on kogge.introductions to kogge_door;
create policy door_forgets on kogge.introductions for update to kogge_door using (true);
grant select, update (note, decided_by) on kogge.match_verdicts to kogge_door;
grant delete on kogge.match_verdicts to kogge_door;
create policy door_forgets on kogge.match_verdicts for update to kogge_door using (true);
create policy door_drops on kogge.match_verdicts for delete to kogge_door using (true);
grant update (contact_name) on kogge.offices to kogge_door;
create policy door_forgets on kogge.offices for update to kogge_door using (true);
grant delete on kogge.platform_admins to kogge_door;
create policy door_drops on kogge.platform_admins for delete to kogge_door using (true);
do $$
declare t text;
begin
  foreach t in array array['match_notices', 'match_mutes', 'question_mutes', 'trip_mutes', 'trip_notices', 'saved_searches', 'desk_notes', 'questions', 'ambassador_photos',
    'ambassador_applications', 'office_contacts', 'organisation_logos', 'association_memberships', 'trip_programme'] loop
    execute format('create policy door_forgets on kogge.%I for all to kogge_door using (true) with check (true)', t);
    execute format('grant select on kogge.%I to kogge_door', t);
  end loop;
end $$;
grant delete on kogge.match_notices, kogge.match_mutes, kogge.question_mutes, kogge.trip_mutes, kogge.trip_notices, kogge.saved_searches, kogge.ambassador_photos,
  kogge.office_contacts, kogge.organisation_logos, kogge.association_memberships, kogge.trip_programme, kogge.question_notices, kogge.invitations to kogge_door;
grant update (author_name) on kogge.desk_notes to kogge_door;
grant update (title, body) on kogge.questions to kogge_door;
grant update (why, decision_note, state) on kogge.ambassador_applications to kogge_door;
grant update (asker_name) on kogge.cases to kogge_door;
grant update (name, languages, help, help_not, about, available_days, organisation_id) on kogge.ambassadors to kogge_door;
grant update (name, organisation) on kogge.trip_participants to kogge_door;
grant update (asker_name, asker_organisation, what, answer) on kogge.trip_requests to kogge_door;
grant update (title, body, report, state) on kogge.trips to kogge_door;
grant update (invited_by, organisation_id, role) on kogge.invitations to kogge_door;
grant update (created_by, slug, name, summary, own_sectors, website, registry, registration_number, decision_note, source, state, erased_at, version, updated_at)
  on kogge.organisations to kogge_door;
grant update (contact_member_id, description, own_sectors, place_id, place_name, lat, lon, source, source_key, state, version, updated_at) on kogge.presences to kogge_door;

-- The person's memberships, in whatever state.
create function app.my_memberships() returns table (office_id uuid, id uuid) language sql stable security definer set search_path = '' as $$
  select m.office_id, m.id from kogge.members m where m.user_id = app.user_id()
$$;
-- What stands where a name or a text stood, in the office's language. The words come with the request (locales/*/privacy.json).
create function app.former(p_office uuid, p_what text) returns text language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(current_setting('app.former', true), '')::jsonb -> o.default_language ->> p_what, '–') from kogge.offices o where o.id = p_office
$$;

-- Members: who one is in each office, and the mail that was sent to let one in.
create function app.my_membership_rows(p_address text) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'membership' as what, o.name as office, m.display_name as name, m.role, m.state, g.name as organisation, m.message, m.wanted_organisation as wanted, m.decision_note as note, m.created_at as at
    from kogge.members m join kogge.offices o on o.id = m.office_id
      left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id where m.user_id = app.user_id()
    union all
    select 'invitation', o.name, i.email, i.role, case when i.accepted_at is not null then 'accepted' when i.declined_at is not null then 'declined' when i.revoked_at is not null then 'withdrawn' else 'open' end,
      null, null, null, null, i.created_at
    from kogge.invitations i join kogge.offices o on o.id = i.office_id where lower(i.email) = lower(p_address)
    union all
    select 'platform', null, null, 'platform', null, null, null, null, null, null from kogge.platform_admins p where p.user_id = app.user_id()) r
$$;
create function app.forget_membership(p_address text, p_name text) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- Two who go at once go one after the other, so that one of them stays.
  if exists (select from kogge.platform_admins where user_id = app.user_id()) then
    perform pg_advisory_xact_lock(hashtextextended('last-platform-admin', 0));
    if (select count(*) from kogge.platform_admins) = 1 then
      raise exception 'the last platform administrator stays' using errcode = '23514', constraint = 'platform_admins_last_stays';
    end if;
    delete from kogge.platform_admins where user_id = app.user_id();
  end if;
  update kogge.members m set display_name = app.former(m.office_id, 'member'), message = '', wanted_organisation = '', decision_note = '',
    state = case when m.state in ('active', 'requested') then 'left' else m.state end, state_since = now()
  where m.user_id = app.user_id();
  delete from kogge.invitations i where lower(i.email) = lower(p_address);
  update kogge.invitations i set invited_by = null from app.my_memberships() m where i.office_id = m.office_id and i.invited_by = m.id;
  -- Mail to an office without an address of its own goes to its administrators.
  delete from kogge.office_contacts c where lower(c.email) = lower(p_address);
  update kogge.offices o set contact_name = '' from app.my_memberships() m where o.id = m.office_id and lower(o.contact_name) = lower(p_name);
  delete from kogge.done_forms f where f.user_id = app.user_id() and f.led_to is not null;
end $$;

-- Where nobody would be left: offices that have no other administrator (null, null: the platform). Whoever is the last hands over first.
create function app.my_last_seats() returns table (slug text, name text) language sql stable security definer set search_path = '' as $$
  select o.slug, o.name from kogge.members m join kogge.offices o on o.id = m.office_id
  where m.user_id = app.user_id() and m.role = 'admin' and m.state = 'active'
    and not exists (select from kogge.members a where a.office_id = m.office_id and a.id <> m.id and a.role = 'admin' and a.state = 'active')
  union all
  select null, null from kogge.platform_admins p where p.user_id = app.user_id() and (select count(*) from kogge.platform_admins) = 1
$$;

-- Organisations: those one registered, and what one changed of them. They stay; who did it goes.
create function app.my_organisation_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'registered' as what, f.name as office, g.name as organisation, null as field, null as was, null as became, g.created_at as at
    from app.my_memberships() m join kogge.organisations g on g.office_id = m.office_id and g.created_by = m.id join kogge.offices f on f.id = g.office_id
    union all
    select 'changed', f.name, g.name, c.field, c.was, c.became, c.changed_at
    from app.my_memberships() m join kogge.organisation_changes c on c.office_id = m.office_id and c.member_id = m.id
      join kogge.organisations g on g.office_id = c.office_id and g.id = c.organisation_id join kogge.offices f on f.id = g.office_id) r
$$;
create function app.forget_in_organisations() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.organisations g set created_by = null from app.my_memberships() m where g.office_id = m.office_id and g.created_by = m.id;
  update kogge.organisation_changes c set member_id = null from app.my_memberships() m where c.office_id = m.office_id and c.member_id = m.id;
end $$;

-- Presences for which one is the contact.
create function app.my_presence_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('what', 'contact', 'office', f.name, 'organisation', g.name, 'country', p.country)), '[]')
  from app.my_memberships() m join kogge.presences p on p.office_id = m.office_id
    and (p.contact_member_id = m.id or exists (select from kogge.presence_details d where d.office_id = p.office_id and d.id = p.id and d.contact_member_id = m.id))
  join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id join kogge.offices f on f.id = p.office_id
$$;
create function app.forget_in_presences() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.presences p set contact_member_id = null from app.my_memberships() m where p.office_id = m.office_id and p.contact_member_id = m.id;
  update kogge.presence_details d set contact_member_id = null from app.my_memberships() m where d.office_id = m.office_id and d.contact_member_id = m.id;
end $$;

-- Ambassadors: the profile, the photo, and having asked to be one.
create function app.my_ambassador_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r), '[]') from (
    select 'profile' as what, f.name as office, a.name, a.languages, a.sectors, a.available_days as days, a.about, a.help, a.help_not as "helpNot", a.since_on as since, a.until_on as until,
      (select array_agg(distinct d.country::text) from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id) as countries,
      (select 'data:image/webp;base64,' || replace(encode(p.webp, 'base64'), E'\n', '') from kogge.ambassador_photos p where p.office_id = a.office_id and p.ambassador_id = a.id) as photo,
      null as state, null as why, null as note
    from app.my_memberships() m join kogge.ambassadors a on a.office_id = m.office_id and a.member_id = m.id join kogge.offices f on f.id = a.office_id
    union all
    select 'application', f.name, null, p.languages, p.sectors, null, null, null, null, p.created_at::date, null, p.countries, null, p.state, p.why, p.decision_note
    from app.my_memberships() m join kogge.ambassador_applications p on p.office_id = m.office_id and p.member_id = m.id join kogge.offices f on f.id = p.office_id) r
$$;
create function app.forget_in_ambassadors() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.ambassador_photos p using app.my_memberships() m, kogge.ambassadors a
  where a.office_id = m.office_id and a.member_id = m.id and p.office_id = a.office_id and p.ambassador_id = a.id;
  update kogge.ambassadors a set name = app.former(a.office_id, 'member'), languages = '{}', help = '{}', help_not = '{}', about = '{}', available_days = '{}', organisation_id = null,
    until_on = least(coalesce(a.until_on, current_date), current_date)
  from app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
  update kogge.ambassador_applications p set why = '', decision_note = '', state = case when p.state = 'open' then 'withdrawn' else p.state end
  from app.my_memberships() m where p.office_id = m.office_id and p.member_id = m.id;
end $$;

-- Saved searches.
create function app.my_search_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('what', 'search', 'office', f.name, 'title', s.name, 'query', s.query)), '[]')
  from app.my_memberships() m join kogge.saved_searches s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
$$;
create function app.forget_in_searches() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.saved_searches s using app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
end $$;

-- Cases one asked for, and notes one wrote at a desk: the desk keeps the note.
create function app.my_case_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'note' as what, f.name as office, n.country::text, n.body as text, n.created_at as at
    from app.my_memberships() m join kogge.desk_notes n on n.office_id = m.office_id and n.author_id = m.id join kogge.offices f on f.id = n.office_id) r
$$;
create function app.forget_in_cases() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.cases c set asker_name = app.former(c.office_id, 'member'), state = 'ended', due_on = null
  from app.my_memberships() m where c.office_id = m.office_id and c.asker_id = m.id;
  update kogge.desk_notes n set author_name = app.former(n.office_id, 'member') from app.my_memberships() m where n.office_id = m.office_id and n.author_id = m.id;
end $$;

-- Matches: what one said of them for one's organisation, was told of, and wants no mail about.
create function app.my_match_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'verdict' as what, f.name as office, v.verdict as state, v.reason, v.note, v.decided_at as at
    from app.my_memberships() m join kogge.match_verdicts v on v.office_id = m.office_id and v.decided_by = m.id join kogge.offices f on f.id = v.office_id
    union all
    select 'told', f.name, null, null, null, t.told_at from app.my_memberships() m join kogge.match_notices t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id
    union all
    select 'muted', f.name, null, null, null, null from app.my_memberships() m join kogge.match_mutes t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id) r
$$;
create function app.forget_in_matches() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.match_verdicts v set note = '', decided_by = null from app.my_memberships() m where v.office_id = m.office_id and v.decided_by = m.id;
  delete from kogge.match_notices t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  delete from kogge.match_mutes t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
end $$;

-- Questions and answers.
create function app.my_question_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'question' as what, f.name as office, c.country::text, q.title, q.body as text, null as contact, c.state, c.asked_at as at
    from app.my_memberships() m join kogge.cases c on c.office_id = m.office_id and c.asker_id = m.id join kogge.questions q on q.office_id = c.office_id and q.id = c.id
      join kogge.offices f on f.id = c.office_id
    union all
    select 'answer', f.name, c.country::text, null, a.body, a.contact, null, a.created_at
    from app.my_memberships() m join kogge.answers a on a.office_id = m.office_id and a.member_id = m.id join kogge.cases c on c.office_id = a.other_office_id and c.id = a.question_id
      join kogge.offices f on f.id = a.office_id
    union all
    select 'told', f.name, null, null, null, null, null, t.told_at from app.my_memberships() m join kogge.question_notices t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id
    union all
    select 'muted', f.name, null, null, null, null, null, null from app.my_memberships() m join kogge.question_mutes t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id) r
$$;
create function app.forget_in_questions() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.questions q set title = app.former(q.office_id, 'question'), body = '' from app.my_memberships() m, kogge.cases c
  where c.office_id = m.office_id and c.asker_id = m.id and q.office_id = c.office_id and q.id = c.id;
  update kogge.answers a set author_name = app.former(a.office_id, 'member'), body = app.former(a.office_id, 'text'),
    contact = case when a.contact = '' then '' else app.former(a.office_id, 'text') end
  from app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
  delete from kogge.question_notices t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  delete from kogge.question_mutes t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
end $$;

-- Introductions one asked for, offered, or said yes to.
create function app.my_introduction_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'asked' as what, f.name as office, c.country::text, i.wish, i.brings, null as contact, i.state, i.outcome, i.outcome_note as note, c.asked_at as at
    from app.my_memberships() m join kogge.cases c on c.office_id = m.office_id and c.asker_id = m.id join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
      join kogge.offices f on f.id = c.office_id
    union all
    select 'offered', f.name, c.country::text, null, null, i.contact, i.state, null, null, c.asked_at
    from app.my_memberships() m join kogge.introductions i on i.introducer_office_id = m.office_id and i.introducer_id = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id
    union all
    select 'answered', f.name, c.country::text, null, null, null, i.state, null, i.decline_note, i.decided_at
    from app.my_memberships() m join kogge.introductions i on i.accepted_office_id = m.office_id and i.accepted_by = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id) r
$$;
create function app.forget_in_introductions() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.introductions i set wish = case when i.answer_id is null then app.former(i.office_id, 'text') else '' end, brings = '', outcome_note = '',
    state = case when i.state in ('weighed', 'asked', 'accepted') then 'withdrawn' else i.state end
  from app.my_memberships() m, kogge.cases c where c.office_id = m.office_id and c.asker_id = m.id and i.office_id = c.office_id and i.id = c.id;
  update kogge.introductions i set introducer_name = app.former(m.office_id, 'member'), contact = case when i.contact = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where i.introducer_office_id = m.office_id and i.introducer_id = m.id;
  update kogge.introductions i set accepted_name = app.former(m.office_id, 'member'), decline_note = '' from app.my_memberships() m
  where i.accepted_office_id = m.office_id and i.accepted_by = m.id;
end $$;

-- Trips, coming along, and requests.
create function app.my_trip_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.since), '[]') from (
    select 'trip' as what, f.name as office, t.country::text, t.from_on as since, t.until_on as until, t.title, t.body as text, t.report, t.state, null as answer
    from app.my_memberships() m join kogge.trips t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id
    union all
    select 'participant', f.name, t.country::text, t.from_on, t.until_on, t.title, null, null, null, null
    from app.my_memberships() m join kogge.trip_participants p on p.other_office_id = m.office_id and p.other_member_id = m.id join kogge.trips t on t.office_id = p.office_id and t.id = p.trip_id
      join kogge.offices f on f.id = t.office_id
    union all
    select 'request', f.name, t.country::text, t.from_on, t.until_on, t.title, q.what, null, q.state, q.answer
    from app.my_memberships() m join kogge.trip_requests q on q.office_id = m.office_id and q.member_id = m.id join kogge.trips t on t.office_id = q.other_office_id and t.id = q.other_trip_id
      join kogge.offices f on f.id = q.office_id
    union all
    select 'told', f.name, null, t.told_at::date, null, null, null, null, null, null
    from app.my_memberships() m join kogge.trip_notices t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id
    union all
    select 'muted', f.name, t.country::text, null, null, null, null, null, null, null
    from app.my_memberships() m join kogge.trip_mutes t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id) r
$$;
create function app.forget_in_trips() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.trip_programme g using app.my_memberships() m, kogge.trips t
  where t.office_id = m.office_id and t.member_id = m.id and g.office_id = t.office_id and g.trip_id = t.id;
  update kogge.trip_requests q set answer = '', state = case when q.state = 'open' then 'lapsed' else q.state end from app.my_memberships() m, kogge.trips t
  where t.office_id = m.office_id and t.member_id = m.id and q.other_office_id = t.office_id and q.other_trip_id = t.id;
  update kogge.trips t set traveller_name = app.former(t.office_id, 'member'), title = '', body = '', report = '', revision = t.revision + 1,
    state = case when t.until_on >= current_date then 'cancelled' else t.state end
  from app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  update kogge.trip_participants p set name = app.former(m.office_id, 'member'), organisation = '' from app.my_memberships() m
  where p.other_office_id = m.office_id and p.other_member_id = m.id;
  update kogge.trip_requests q set asker_name = app.former(q.office_id, 'member'), asker_organisation = '', what = app.former(q.office_id, 'text'), answer = ''
  from app.my_memberships() m where q.office_id = m.office_id and q.member_id = m.id;
  delete from kogge.trip_notices t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  delete from kogge.trip_mutes t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
end $$;

-- What is written of what one did, and of what was done to one.
create function app.my_act_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('what', case when a.actor_id = app.user_id() then 'did' else 'done-to' end, 'kind', a.kind, 'office', f.name, 'at', a.noted_at) order by a.noted_at), '[]')
  from kogge.acts a left join kogge.offices f on f.id = a.office_id where a.actor_id = app.user_id() or a.subject_id = app.user_id()
$$;

-- An organisation, by those who edit it or administer its office: name, texts, contacts, logo, associations and presences go. That it was there
-- (its kind, its sectors, its countries and years) stays in the office's figures. Answers whether there was one to erase.
create function app.erase_organisation(p_organisation uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  v kogge.organisations%rowtype;
begin
  select g.* into v from kogge.organisations g
  where g.office_id = app.office_id() and g.id = p_organisation and g.erased_at is null and (app.is_admin() or g.id = app.organisation_id()) for update;
  if v.id is null then return false; end if;
  update kogge.presences p set description = '', own_sectors = '{}', place_id = null, place_name = null, lat = null, lon = null, contact_member_id = null, source = null, source_key = null,
    version = p.version + 1, updated_at = now()
  where p.office_id = v.office_id and p.organisation_id = v.id;
  delete from kogge.presence_details d using kogge.presences p where p.office_id = v.office_id and p.organisation_id = v.id and d.office_id = p.office_id and d.id = p.id;
  delete from kogge.organisation_logos l where l.office_id = v.office_id and l.organisation_id = v.id;
  delete from kogge.association_memberships s where s.office_id = v.office_id and v.id in (s.organisation_id, s.association_id);
  delete from kogge.match_verdicts s where (s.office_id = v.office_id and s.organisation_id = v.id) or (s.other_office_id = v.office_id and s.other_organisation_id = v.id);
  update kogge.members m set organisation_id = null, role = case when m.role = 'editor' then 'member' else m.role end where m.office_id = v.office_id and m.organisation_id = v.id;
  update kogge.ambassadors a set organisation_id = null where a.office_id = v.office_id and a.organisation_id = v.id;
  update kogge.trips t set organisation_id = null where t.office_id = v.office_id and t.organisation_id = v.id;
  update kogge.trip_participants p set organisation = '' where lower(p.organisation) = lower(v.name) and p.other_office_id = v.office_id;
  update kogge.trip_requests q set asker_organisation = '' where q.office_id = v.office_id and lower(q.asker_organisation) = lower(v.name);
  update kogge.invitations i set revoked_at = coalesce(i.revoked_at, now()), organisation_id = null, role = case when i.role = 'editor' then 'member' else i.role end
  where i.office_id = v.office_id and i.organisation_id = v.id;
  update kogge.organisations g set slug = 'erased-' || g.id, name = app.former(g.office_id, 'organisation'), summary = '{}', own_sectors = '{}', website = null, registry = null,
    registration_number = null, decision_note = null, source = null, created_by = null, state = 'archived', erased_at = now(), version = g.version + 1, updated_at = now()
  where g.office_id = v.office_id and g.id = v.id;
  -- Last: the change of name above was noted like any other.
  delete from kogge.organisation_changes c where c.office_id = v.office_id and c.organisation_id = v.id;
  perform app.note_act('organisation-erased', null, v.id);
  return true;
end $$;

-- What was erased stays erased.
create function app.guard_erased() returns trigger language plpgsql as $$
begin
  raise exception 'an erased organisation does not come back' using errcode = '42501', constraint = 'organisations_erased_stay';
end $$;
create trigger organisations_stay_erased before update on kogge.organisations for each row
  when (old.erased_at is not null and new.office_archived is not distinct from old.office_archived) execute function app.guard_erased();

do $$
declare f regprocedure;
begin
  foreach f in array array['app.my_last_seats()', 'app.my_memberships()', 'app.former(uuid, text)', 'app.my_membership_rows(text)', 'app.forget_membership(text, text)', 'app.my_organisation_rows()',
    'app.forget_in_organisations()', 'app.my_presence_rows()', 'app.forget_in_presences()', 'app.my_ambassador_rows()', 'app.forget_in_ambassadors()', 'app.my_search_rows()',
    'app.forget_in_searches()', 'app.my_case_rows()', 'app.forget_in_cases()', 'app.my_match_rows()', 'app.forget_in_matches()', 'app.my_question_rows()', 'app.forget_in_questions()',
    'app.my_introduction_rows()', 'app.forget_in_introductions()', 'app.my_trip_rows()', 'app.forget_in_trips()', 'app.my_act_rows()', 'app.erase_organisation(uuid)']::regprocedure[]
  loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kogge_member', f);
  end loop;
end $$;
revoke create on schema app from kogge_door;
