CREATE OR REPLACE FUNCTION app.accept_invitation(p_hash bytea, p_name text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v kogge.invitations%rowtype;
  v_member uuid;
  v_ambassador uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  update kogge.invitations i set accepted_at = now()
  where i.token_hash = p_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning i.* into v;
  if v.id is null then return null; end if;
  -- An administrator stays one, and an editor keeps the organisation when they become ambassador as well.
  insert into kogge.members (office_id, user_id, display_name, role, organisation_id, state)
  values (v.office_id, app.user_id(), p_name, v.role, v.organisation_id, 'active')
  on conflict (office_id, user_id) do update
    set state = 'active', role = excluded.role, organisation_id = excluded.organisation_id, state_since = now()
    where kogge.members.state <> 'active'
      or not (kogge.members.role = 'admin' or (kogge.members.role = 'editor' and excluded.role = 'ambassador'));
  if v.role = 'ambassador' and v.countries <> '{}' then
    select m.id into v_member from kogge.members m where m.office_id = v.office_id and m.user_id = app.user_id();
    insert into kogge.ambassadors (office_id, member_id, name, sectors)
    select m.office_id, m.id, m.display_name, v.sectors from kogge.members m where m.office_id = v.office_id and m.id = v_member
    on conflict (office_id, member_id) do update
      set sectors = excluded.sectors, until_on = null, confirmed_on = current_date,
        since_on = case when kogge.ambassadors.until_on <= current_date then current_date else kogge.ambassadors.since_on end
    returning id into v_ambassador;
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
    select v.office_id, v_ambassador, c.country, coalesce((
      select max(d.rank) from kogge.ambassador_desks d join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
      where d.office_id = v.office_id and d.country = c.country and (a.until_on is null or a.until_on > current_date)), 0) + 1
    from unnest(v.countries) as c(country)
    on conflict (office_id, ambassador_id, country) do nothing;
    -- Somebody answers there from now on.
    delete from kogge.ambassador_calls c where c.office_id = v.office_id and c.country = any (v.countries);
  end if;
  return (select o.slug from kogge.offices o where o.id = v.office_id);
end $function$
;

CREATE OR REPLACE FUNCTION app.answers(p_until date)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((p_until IS NULL) OR (p_until > CURRENT_DATE))
;

CREATE OR REPLACE FUNCTION app.ask_to_confirm(p_result uuid, p_on date)
 RETURNS TABLE(ask uuid, member_id uuid, office text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with asked as (
    insert into kogge.result_asks (office_id, member_id, other_office_id, result_id, days, asked_on, until_on)
    select m.office_id, m.id, r.office_id, r.id, 0, p_on, p_on + 60
    from kogge.results r join kogge.members m on m.office_id = r.other_office_id and m.state = 'active' and m.role <> 'reader'
      and (m.id = r.other_member_id or (m.organisation_id = r.other_organisation_id and m.role in ('editor', 'admin')))
    where r.id = p_result and r.state = 'reported' and r.reporter_office_id = app.office_id() and r.reporter_id = app.member_id()
    on conflict on constraint result_asks_once do nothing returning *)
  select a.id, a.member_id, o.slug from asked a join kogge.offices o on o.id = a.office_id
$function$
;

CREATE OR REPLACE FUNCTION app.begin_form(p_path text, p_key text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.done_forms where user_id = app.user_id() and done_at < now() - interval '1 day';
  insert into kogge.done_forms (user_id, path, key) values (app.user_id(), p_path, p_key) on conflict do nothing;
  if found then return null; end if;
  return (select led_to from kogge.done_forms where user_id = app.user_id() and path = p_path and key = p_key);
end $function$
;

CREATE OR REPLACE FUNCTION app.block_asker(p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare made int;
begin
  insert into kogge.organisation_blocks (office_id, organisation_id, other_office_id, other_organisation_id, other_member_id, other_name, blocked_by)
    select i.other_office_id, i.other_organisation_id, c.office_id, m.organisation_id, case when m.organisation_id is null then m.id end,
      coalesce(g.name, c.asker_name), app.member_id()
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
    left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
    where i.id = p_id and i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id())
      and exists (select from kogge.case_parties p where p.office_id = i.office_id and p.case_id = i.id and p.other_office_id = i.other_office_id
        and p.organisation_id = i.other_organisation_id)
      and (m.organisation_id, m.office_id) is distinct from (i.other_organisation_id, i.other_office_id)
    on conflict do nothing;
  get diagnostics made = row_count;
  return made > 0 or exists (select from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
    join kogge.organisation_blocks b on b.office_id = i.other_office_id and b.organisation_id = i.other_organisation_id and b.other_office_id = m.office_id
      and (b.other_organisation_id = m.organisation_id or b.other_member_id = m.id)
    where i.id = p_id and i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id()));
end $function$
;

CREATE OR REPLACE FUNCTION app.blocks_me(p_office uuid, p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from kogge.organisation_blocks b where b.office_id = p_office and b.organisation_id = p_organisation and b.other_office_id = app.office_id()
    and (b.other_organisation_id = app.organisation_id() or b.other_member_id = app.member_id()))
$function$
;

CREATE OR REPLACE FUNCTION app.carry_office_archive()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.organisations set office_archived = new.archived_at is not null where office_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.carry_office_opening()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.organisations set office_draft = new.opened_at is null where office_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.carry_organisation_audience()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.audience is distinct from old.audience then
    perform set_config('app.from_archive', (old.state = 'archived' or old.office_archived)::text, true);
    update kogge.presences set audience = 'hidden' where office_id = new.office_id and organisation_id = new.id;
    perform set_config('app.from_archive', '', true);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.carry_sensitive_countries()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('sensitive-countries:' || new.id::text, 0));
  update kogge.presences p set sensitive_because = p.sensitive_because
  where p.office_id = new.id and (p.country::text = any (new.sensitive_countries)) <> (p.country::text = any (old.sensitive_countries));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.count_search(p_office uuid, p_country text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_week date := date_trunc('week', current_date)::date;
begin
  insert into kogge.search_counts as c (office_id, country, week_on) values (p_office, p_country, v_week)
  on conflict (office_id, country, week_on) do update set searches = c.searches + 1;
  if (select count(*) from (select from kogge.search_counts c where c.week_on = v_week limit 2) as two) = 1 then
    delete from kogge.search_counts where week_on < current_date - interval '2 years';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION app.count_word(p_office uuid, p_word text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if p_word !~ '^[[:alpha:]][[:alpha:]-]{2,29}$' then return; end if;
  update kogge.searched_words set searches = searches + 1 where office_id = p_office and searched_on = current_date and word = p_word;
  if found then return; end if;
  if (select count(*) from kogge.searched_words w where w.office_id = p_office and w.searched_on = current_date) >= 300 then return; end if;
  insert into kogge.searched_words as w (office_id, searched_on, word) values (p_office, current_date, p_word)
  on conflict (office_id, searched_on, word) do update set searches = w.searches + 1;
  delete from kogge.searched_words where searched_on < current_date - interval '2 years';
end $function$
;

CREATE OR REPLACE FUNCTION app.date_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.sealed_letters set due_on = new.due_on where office_id = new.office_id and id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.decide_result(p_result uuid, p_confirm boolean, p_note text, p_reach text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.member_id() is null then return false; end if;
  update kogge.results r
  set state = case when p_confirm then 'confirmed' else 'contradicted' end, decided_at = now(), decided_note = p_note,
    other_reach = case when p_confirm then p_reach else 'sides' end,
    decided_name = (select m.display_name from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id())
  where r.id = p_result and r.state = 'reported' and r.other_office_id = app.office_id()
    and (r.other_member_id = app.member_id() or (r.other_organisation_id is not null and (app.is_admin() or r.other_organisation_id = app.organisation_id())));
  if not found then return false; end if;
  update kogge.result_asks a set answered_at = now() where a.result_id = p_result and a.answered_at is null;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION app.decide_sensitive()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.sensitive_because := case
    when exists (select from kogge.offices o where o.id = new.office_id and new.country::text = any (o.sensitive_countries)) then 'country'
    when new.sensitive then 'presence' end;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.decline_invitation(p_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_office uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  update kogge.invitations i set declined_at = now(), revoked_at = now()
  where i.token_hash = p_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning i.office_id into v_office;
  return (select o.slug from kogge.offices o where o.id = v_office);
end $function$
;

CREATE OR REPLACE FUNCTION app.declined_by_others(p_presence uuid)
 RETURNS TABLE(office_id uuid, presence_id uuid, organisation_id uuid, whole boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.office_id, v.presence_id, v.organisation_id, v.reason in ('known', 'organisation')
  from kogge.presences p
  join kogge.match_verdicts v on v.other_office_id = p.office_id and v.other_organisation_id = p.organisation_id
    and v.verdict = 'not-for-us' and (v.other_presence_id = p.id or v.reason in ('known', 'organisation'))
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
  union all
  -- A block hides each from the other, whatever they publish.
  select case when b.office_id = p.office_id and b.organisation_id = p.organisation_id then b.other_office_id else b.office_id end, p.id,
    case when b.office_id = p.office_id and b.organisation_id = p.organisation_id then b.other_organisation_id else b.organisation_id end, true
  from kogge.presences p
  join kogge.organisation_blocks b on b.other_organisation_id is not null
    and ((b.office_id = p.office_id and b.organisation_id = p.organisation_id) or (b.other_office_id = p.office_id and b.other_organisation_id = p.organisation_id))
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
$function$
;

CREATE OR REPLACE FUNCTION app.drop_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.cases where office_id = old.office_id and id = old.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.end_acts()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (delete from kogge.acts where noted_at < now() - interval '1 year' returning 1) select count(*)::int from gone
$function$
;

CREATE OR REPLACE FUNCTION app.end_ambassador()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (new.state <> 'active' and old.state = 'active') or (new.role = 'reader' and old.role <> 'reader') then
    update kogge.ambassadors set until_on = current_date
    where office_id = new.office_id and member_id = new.id and (until_on is null or until_on > current_date);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.end_form(p_path text, p_key text, p_led_to text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if p_led_to is null then
    delete from kogge.done_forms where user_id = app.user_id() and path = p_path and key = p_key;
  else
    update kogge.done_forms set led_to = p_led_to where user_id = app.user_id() and path = p_path and key = p_key;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION app.end_travels()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.trip_participants p using kogge.trips t
  where p.other_office_id = new.office_id and p.other_member_id = new.id and t.office_id = p.office_id and t.id = p.trip_id and t.until_on >= current_date;
  update kogge.trip_requests set state = 'withdrawn' where office_id = new.office_id and member_id = new.id and state = 'open';
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.enquiry_draft(p_hash bytea, p_take boolean)
 RETURNS SETOF kogge.enquiry_drafts
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is not null then raise exception 'not yours to read' using errcode = '42501'; end if;
  if p_take then
    return query delete from kogge.enquiry_drafts d
      where d.token_hash = p_hash and d.office_id = app.office_id() and d.left_at > now() - interval '3 days' returning d.*;
  else
    return query select d.* from kogge.enquiry_drafts d
      where d.token_hash = p_hash and d.office_id = app.office_id() and d.left_at > now() - interval '3 days';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION app.enter(p_user uuid, p_slug text)
 RETURNS TABLE(user_id uuid, office_id uuid, office_slug text, member_id uuid, role text, organisation_id uuid, platform boolean, peers uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_viewed uuid := (select o.id from kogge.offices o where o.slug = p_slug);
  v_near uuid[] := case when v_viewed is null then '{}'::uuid[] else app.peers_of(v_viewed) end;
  v_member kogge.members%rowtype;
begin
  select m.* into v_member from kogge.members m
  where m.user_id = p_user and m.state = 'active'
    and (p_slug is null or m.office_id = v_viewed or m.office_id = any (v_near))
    and not exists (select from kogge.offices o where o.id = m.office_id and o.archived_at is not null)
  order by (m.office_id = v_viewed) desc nulls last, m.created_at, m.id
  limit 1;
  user_id := p_user;
  office_id := v_member.office_id;
  office_slug := (select o.slug from kogge.offices o where o.id = v_member.office_id);
  member_id := v_member.id;
  role := v_member.role;
  -- What they may edit. A plain member or an ambassador can belong to an organisation without editing it.
  organisation_id := case when v_member.role in ('editor', 'admin') then v_member.organisation_id end;
  platform := exists (select from kogge.platform_admins a where a.user_id = p_user);
  peers := case when v_member.office_id is null then '{}'::uuid[] else app.peers_of(v_member.office_id) end;
  perform set_config('app.user_id', coalesce(p_user::text, ''), true),
    set_config('app.office_id', coalesce(office_id::text, ''), true),
    set_config('app.member_id', case when v_member.role = 'reader' then '' else coalesce(member_id::text, '') end, true),
    set_config('app.role', coalesce(role, ''), true),
    set_config('app.organisation_id', coalesce(organisation_id::text, ''), true),
    set_config('app.platform', platform::text, true),
    set_config('app.peers', peers::text, true);
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION app.enter_as_office(p_slug text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_office uuid := (select o.id from kogge.offices o where o.slug = p_slug and o.archived_at is null);
begin
  perform set_config('app.user_id', '', true), set_config('app.member_id', '', true), set_config('app.organisation_id', '', true),
    set_config('app.office_id', coalesce(v_office::text, ''), true), set_config('app.role', 'admin', true),
    set_config('app.platform', 'false', true), set_config('app.peers', '{}', true);
  return v_office;
end $function$
;

CREATE OR REPLACE FUNCTION app.erase_organisation(p_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.first_year(since_on date, published_at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (EXTRACT(year FROM COALESCE(since_on, ((published_at AT TIME ZONE 'UTC'::text))::date)))::integer
;

CREATE OR REPLACE FUNCTION app.fold_tallies()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with heaped as (
    select office_id from kogge.presence_tallies group by office_id
    having count(*) * 2 > 3 * count(distinct (audience, country, standing, from_year, until_year, undated, seeking, offering))
  ), taken as (
    delete from kogge.presence_tallies t using heaped h where t.office_id = h.office_id returning t.*
  ), folded as (
    insert into kogge.presence_tallies (office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, presences)
    select office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, sum(presences) from taken
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(presences) <> 0 returning 1
  )
  select (select count(*) from taken)::int - (select count(*) from folded)::int
$function$
;

CREATE OR REPLACE FUNCTION app.forget_blocks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.organisation_blocks b where b.office_id = new.office_id and b.organisation_id = new.id;
  update kogge.organisation_blocks b set other_name = new.name where b.other_office_id = new.office_id and b.other_organisation_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_done_forms()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ delete from kogge.done_forms where done_at < now() - interval '1 day' $function$
;

CREATE OR REPLACE FUNCTION app.forget_drafts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.drafts d where d.office_id = new.office_id and d.member_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_enquiries()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_hidden()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_argv[0] = 'place' then
    update kogge.presence_details d set place_id = null, place_name = null, lat = null, lon = null where d.office_id = new.office_id and d.id = new.id;
  else
    update kogge.presence_details d set contact_member_id = null where d.office_id = new.office_id and d.id = new.id;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_ambassadors()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.ambassador_photos p using app.my_memberships() m, kogge.ambassadors a
  where a.office_id = m.office_id and a.member_id = m.id and p.office_id = a.office_id and p.ambassador_id = a.id;
  update kogge.ambassadors a set name = app.former(a.office_id, 'member'), languages = '{}', help = '{}', help_not = '{}', about = '{}', available_days = '{}', organisation_id = null,
    until_on = least(coalesce(a.until_on, current_date), current_date)
  from app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
  update kogge.ambassador_applications p set why = '', decision_note = '', state = case when p.state = 'open' then 'withdrawn' else p.state end
  from app.my_memberships() m where p.office_id = m.office_id and p.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_cases()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.cases c set asker_name = app.former(c.office_id, 'member'), state = 'ended', due_on = null
  from app.my_memberships() m where c.office_id = m.office_id and c.asker_id = m.id;
  update kogge.desk_notes n set author_name = app.former(n.office_id, 'member') from app.my_memberships() m where n.office_id = m.office_id and n.author_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_enquiries(p_name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.enquiries e set answered_by = app.former(m.office_id, 'member'), answer = case when e.answer = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where e.office_id = m.office_id and (e.answer_writer_id = m.id or (e.answer_writer_id is null and e.answered_by = p_name));
  update kogge.enquiries e set refusal = '' from app.my_memberships() m where e.office_id = m.office_id and e.refusal_writer_id = m.id;
  update kogge.enquiries e set ending = case when e.ending = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where e.office_id = m.office_id and e.ending_writer_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_introductions()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.introductions i set wish = case when i.answer_id is null then app.former(i.office_id, 'text') else '' end, brings = '', outcome_note = '',
    asker_roles = '{}', asker_countries = '{}', asker_sectors = '{}',
    state = case when i.state in ('weighed', 'asked', 'accepted') then 'withdrawn' else i.state end
  from app.my_memberships() m, kogge.cases c where c.office_id = m.office_id and c.asker_id = m.id and i.office_id = c.office_id and i.id = c.id;
  update kogge.introductions i set introducer_name = app.former(m.office_id, 'member'), contact = case when i.contact = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where i.introducer_office_id = m.office_id and i.introducer_id = m.id;
  update kogge.introductions i set accepted_name = app.former(m.office_id, 'member'), decline_note = '' from app.my_memberships() m
  where i.accepted_office_id = m.office_id and i.accepted_by = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_matches()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.match_verdicts v set note = '', decided_by = null from app.my_memberships() m where v.office_id = m.office_id and v.decided_by = m.id;
  delete from kogge.match_notices t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  delete from kogge.match_mutes t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_organisations()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.organisations g set created_by = null from app.my_memberships() m where g.office_id = m.office_id and g.created_by = m.id;
  update kogge.organisation_changes c set member_id = null from app.my_memberships() m where c.office_id = m.office_id and c.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_presences()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.presences p set contact_member_id = null from app.my_memberships() m where p.office_id = m.office_id and p.contact_member_id = m.id;
  update kogge.presence_details d set contact_member_id = null from app.my_memberships() m where d.office_id = m.office_id and d.contact_member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_questions()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.questions q set title = app.former(q.office_id, 'question'), body = '' from app.my_memberships() m, kogge.cases c
  where c.office_id = m.office_id and c.asker_id = m.id and q.office_id = c.office_id and q.id = c.id;
  update kogge.answers a set author_name = app.former(a.office_id, 'member'), body = app.former(a.office_id, 'text'),
    contact = case when a.contact = '' then '' else app.former(a.office_id, 'text') end
  from app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
  delete from kogge.question_notices t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
  delete from kogge.question_mutes t using app.my_memberships() m where t.office_id = m.office_id and t.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_results(p_name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.results r set decided_name = app.former(m.office_id, 'member'), decided_note = '' from app.my_memberships() m
  where r.other_office_id = m.office_id and r.decided_at is not null and coalesce(coalesce(r.decided_member_id, r.other_member_id) = m.id, r.decided_name = p_name);
  update kogge.results r set reporter_name = app.former(m.office_id, 'member'), note = '' from app.my_memberships() m
  where r.reporter_office_id = m.office_id and r.reporter_id = m.id;
  update kogge.results r set other_name = app.former(m.office_id, 'member') from app.my_memberships() m where r.other_office_id = m.office_id and r.other_member_id = m.id;
  -- A result that was said before results had two sides has the words of whoever asked for the introduction.
  update kogge.results r set note = '' from app.my_memberships() m, kogge.cases c
  where c.office_id = m.office_id and c.asker_id = m.id and r.office_id = c.office_id and r.case_id = c.id and r.reporter_id is null;
  delete from kogge.result_asks a using app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_searches()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.saved_searches s using app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_seekers()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.seekers s using app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_threads(p_name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.introduction_messages s set author_name = app.former(m.office_id, 'member'), body = app.former(m.office_id, 'text')
  from app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
  update kogge.sealed_letters l set wish = app.former(l.office_id, 'text'), brings = ''
  from app.my_memberships() m, kogge.cases c where c.office_id = m.office_id and c.asker_id = m.id and l.office_id = c.office_id and l.id = c.id;
  update kogge.contacts_seen s set seer_name = app.former(m.office_id, 'member') from app.my_memberships() m where s.seer_office_id = m.office_id and s.seer_id = m.id;
  update kogge.contacts_seen s set whose_name = app.former(m.office_id, 'member') from app.my_memberships() m where s.whose_office_id = m.office_id and s.whose_id = m.id;
  update kogge.organisation_blocks b set other_name = app.former(m.office_id, 'member') from app.my_memberships() m where b.other_office_id = m.office_id and b.other_member_id = m.id;
  update kogge.organisation_blocks b set blocked_by = null from app.my_memberships() m where b.office_id = m.office_id and b.blocked_by = m.id;
  update kogge.abuse_reports a set reporter_name = app.former(m.office_id, 'member'), words = '' from app.my_memberships() m where a.office_id = m.office_id and a.reporter_id = m.id;
  -- Who closed one is kept by name only.
  update kogge.abuse_reports a set closed_name = app.former(m.office_id, 'member'), closed_note = ''
  from app.my_memberships() m where m.office_id in (a.office_id, a.other_office_id) and a.closed_name = p_name;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_in_trips()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_membership(p_address text, p_name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_second_texts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.presences p set second_language = null, second_texts = '{}'
  where p.office_id = new.office_id and p.organisation_id = new.id and p.second_language is not null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.forget_seeker()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.seekers where office_id = new.office_id and member_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.former(p_office uuid, p_what text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(nullif(current_setting('app.former', true), '')::jsonb -> o.default_language ->> p_what, '–') from kogge.offices o where o.id = p_office
$function$
;

CREATE OR REPLACE FUNCTION app.goal_figures(p_goal uuid)
 RETURNS TABLE(month integer, confirmed integer, reported integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select extract(month from r.happened_on)::int, count(*) filter (where r.state = 'confirmed')::int, count(*) filter (where r.state = 'reported')::int
  from kogge.goals g join kogge.results r on r.rung = any (g.rungs) and extract(year from r.happened_on) = g.year and r.state <> 'contradicted'
    and case when g.network_id is null then r.office_id = g.office_id
      else exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = r.office_id and m.state = 'member') end
  where g.id = p_goal and (g.office_id = app.office_id()
    or exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = app.office_id() and m.state = 'member'))
  group by 1
$function$
;

CREATE OR REPLACE FUNCTION app.goal_unknown(p_goal uuid)
 RETURNS TABLE(made integer, unknown integer, offices integer, silent integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with goal as (
    select g.* from kogge.goals g where g.id = p_goal and (g.office_id = app.office_id()
      or exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = app.office_id() and m.state = 'member'))
  ), counted as (
    select o.id from goal g join kogge.offices o on case when g.network_id is null then o.id = g.office_id
      else exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = o.id and m.state = 'member') end
  ), met as (
    select c.office_id, exists (select from kogge.results r where r.office_id = c.office_id and r.case_id = c.id) as said
    from goal g join kogge.cases c on c.office_id in (select id from counted) and c.kind = 'introduction' and extract(year from c.heard_at) = g.year
  )
  select (select count(*)::int from met), (select count(*)::int from met where not said), (select count(*)::int from counted),
    (select count(*)::int from counted where not exists (select from met where met.office_id = counted.id)
      and not exists (select from goal g join kogge.results r on r.office_id = counted.id and extract(year from r.happened_on) = g.year))
$function$
;

CREATE OR REPLACE FUNCTION app.guard_acts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.noted_at < now() - interval '1 year' then return old; end if;
  end if;
  raise exception 'what was done stays written for a year' using errcode = '42501', constraint = 'acts_only_grow';
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_ambassador_rank()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and not app.is_admin() and new.rank <> old.rank then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'ambassador_desks_admin_decides_rank';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_ambassador_term()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and not app.is_admin()
    and (new.since_on, new.until_on, new.sectors) is distinct from (old.since_on, old.until_on, old.sectors) then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'ambassadors_admin_decides_term';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_archived_invitation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from kogge.offices o where o.id = new.office_id and o.archived_at is not null) then return null; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and not (old.office_id is not distinct from app.office_id() and (app.is_admin() or old.asker_id is not distinct from app.member_id()))
    and ((new.country, new.sectors, new.language, new.audience) is distinct from (old.country, old.sectors, old.language, old.audience)
      or (old.kind = 'question' and new.state <> old.state)) then
    raise exception 'only who asked changes this' using errcode = '42501', constraint = 'cases_asker_decides';
  end if;
  if new.state = 'heard' then new.heard_at := coalesce(new.heard_at, now()); end if;
  if new.state <> 'waiting' then new.remind_on := null; end if;
  new.ended_at := case when new.state = 'ended' then coalesce(new.ended_at, now()) end;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an erased organisation does not come back' using errcode = '42501', constraint = 'organisations_erased_stay';
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_member_state()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and new.state <> old.state and (old.state = 'left' or new.state = 'requested') then
    raise exception 'people come into an office by themselves' using errcode = '42501', constraint = 'members_come_by_themselves';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_office_archive()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and not app.is_platform() then
    raise exception 'only the platform decides this' using errcode = '42501', constraint = 'offices_platform_archives';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_office_opening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'kogge_member' and (old.opened_at is not null or new.opened_at is null or not app.is_admin() or new.id is distinct from app.office_id()) then
    raise exception 'an office is opened by its administrator, once' using errcode = '42501', constraint = 'offices_admin_opens';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_organisation_state()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state is distinct from old.state and not app.is_admin()
    and not (old.state = 'rejected' and new.state = 'pending')
    and not (old.state = 'approved' and new.state = 'archived')
    and not (old.state = 'archived' and new.state = 'approved' and old.archived_at is not null) then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'organisations_admin_decides';
  end if;
  new.archived_at := case when new.state = 'archived' then case when old.state = 'approved' then now() else old.archived_at end end;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.hand_over(p_ambassador uuid, p_desks text[], p_successors uuid[], p_due date, p_remind date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
    update kogge.cases set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over',
      due_on = case when state = 'waiting' then p_due else due_on end, remind_on = case when state = 'waiting' then p_remind end
      where office_id = v.office_id and owner_id = v.id and state <> 'ended' and country = p_desks[i];
  end loop;
  update kogge.ambassadors set until_on = current_date where office_id = v.office_id and id = v.id;
  update kogge.members set role = 'member' where office_id = v.office_id and id = v.member_id and role = 'ambassador';
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION app.has_something_open(p_office uuid, p_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from kogge.cases c where c.office_id = p_office and c.asker_id = p_member and c.state <> 'ended')
    or exists (select from kogge.trips t where t.office_id = p_office and t.member_id = p_member and t.state = 'planned' and t.until_on >= current_date - 60)
$function$
;

CREATE OR REPLACE FUNCTION app.hide_first_steps()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update kogge.members set steps_hidden_at = now() where office_id = app.office_id() and id = app.member_id() and steps_hidden_at is null
$function$
;

CREATE OR REPLACE FUNCTION app.hide_sensitive()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_was boolean := tg_op = 'UPDATE' and old.sensitive_because is not null;
  v_kept kogge.presence_details%rowtype;
begin
  if v_was then
    select d.* into v_kept from kogge.presence_details d where d.office_id = new.office_id and d.id = new.id;
    if num_nonnulls(new.place_id, new.place_name, new.lat, new.lon) = 0 then
      new.place_id := v_kept.place_id; new.place_name := v_kept.place_name; new.lat := v_kept.lat; new.lon := v_kept.lon;
    end if;
    new.contact_member_id := coalesce(new.contact_member_id, v_kept.contact_member_id);
    new.source_key := coalesce(new.source_key, v_kept.source_key);
  end if;
  if new.sensitive_because is null or num_nonnulls(new.place_id, new.place_name, new.lat, new.lon, new.contact_member_id, new.source_key) = 0 then
    if v_was then delete from kogge.presence_details d where d.office_id = new.office_id and d.id = new.id; end if;
    return new;
  end if;
  -- The presence's own constraint no longer sees the place.
  if new.place_id is null and new.place_name is not null and new.source is null then
    raise exception 'the place is not in the gazetteer' using errcode = '23514', constraint = 'presences_pin_from_gazetteer';
  end if;
  insert into kogge.presence_details (office_id, id, place_id, place_name, lat, lon, contact_member_id, source_key)
  values (new.office_id, new.id, new.place_id, new.place_name, new.lat, new.lon, new.contact_member_id, new.source_key)
  on conflict (office_id, id) do update set place_id = excluded.place_id, place_name = excluded.place_name, lat = excluded.lat, lon = excluded.lon,
    contact_member_id = excluded.contact_member_id, source_key = excluded.source_key;
  new.place_id := null; new.place_name := null; new.lat := null; new.lon := null; new.contact_member_id := null; new.source_key := null;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.hold_sensitive_countries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('sensitive-countries:' || coalesce(app.office_id()::text, ''), 0));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.holder_of_ask(p_ask uuid)
 RETURNS TABLE(user_id uuid, office text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.user_id, o.slug from kogge.result_asks a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id and m.state = 'active'
  join kogge.offices o on o.id = a.office_id and o.archived_at is null where a.id = p_ask
$function$
;

CREATE OR REPLACE FUNCTION app.invitation_by_token(p_hash bytea)
 RETURNS TABLE(office_slug text, office_name text, email text, role text, open boolean, countries text[], draft boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.slug, o.name, i.email, i.role, i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and o.archived_at is null, i.countries,
    o.opened_at is null
  from kogge.invitations i join kogge.offices o on o.id = i.office_id where i.token_hash = p_hash
$function$
;

CREATE OR REPLACE FUNCTION app.is_admin()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('app.role'::text, true) = 'admin'::text), false)
;

CREATE OR REPLACE FUNCTION app.is_platform()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('app.platform'::text, true) = 'true'::text), false)
;

CREATE OR REPLACE FUNCTION app.keep_audience_since()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  -- Published, brought back, or become something else: it begins anew for all.
  v_anew boolean := tg_op = 'INSERT' or new.published_at is distinct from old.published_at;
  v_since timestamptz := case when v_anew then new.published_at else now() end;
begin
  if new.audience = 'hidden' then return new; end if;
  new.network_at := case when v_anew then null else new.network_at end;
  new.public_at := case when v_anew then null else new.public_at end;
  if new.audience in ('network', 'public') then new.network_at := coalesce(new.network_at, v_since); end if;
  if new.audience = 'public' then new.public_at := coalesce(new.public_at, v_since); end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_enquiry_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.state = 'put' and old.state <> 'put' then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.office_id, new.organisation_id) on conflict do nothing;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_letter_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from kogge.sealed_letters l join kogge.introductions i on i.office_id = l.office_id and i.id = l.id
    where l.office_id = new.office_id and l.id = new.id and l.opened <> (i.accepted_by is not null)) then
    raise exception 'a letter is opened by accepting' using errcode = '42501', constraint = 'sealed_letters_opened_by_accepting';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_network_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  update kogge.network_member_history set until_on = new.state_since
  where office_id = new.office_id and network_id = new.network_id and until_on is null;
  insert into kogge.network_member_history (office_id, network_id, state, from_on, reason)
  values (new.office_id, new.network_id, new.state, new.state_since, new.reason);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_one_admin()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if old.role = 'admin' and old.state = 'active' and (new.role <> 'admin' or new.state <> 'active') then
    perform pg_advisory_xact_lock(hashtextextended('last-admin:' || old.office_id::text, 0));
    if not exists (select from kogge.members m where m.office_id = old.office_id and m.id <> old.id and m.role = 'admin' and m.state = 'active') then
      raise exception 'the last administrator stays' using errcode = '23514', constraint = 'members_last_admin_stays';
    end if;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.keep_turns()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'UPDATE' and new.owner_id is not distinct from old.owner_id then return null; end if;
  update kogge.turns set until_at = now() where office_id = new.office_id and case_id = new.id and until_at is null;
  insert into kogge.turns (office_id, case_id, ambassador_id, reason, asked_at)
    values (new.office_id, new.id, new.owner_id, new.turn_reason, case when tg_op = 'INSERT' then new.asked_at else now() end);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.leave_office(p_slug text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update kogge.members m set state = 'left', state_since = now()
  from kogge.offices o where o.slug = p_slug and m.office_id = o.id and m.user_id = app.user_id() and m.state in ('active', 'requested')
$function$
;

CREATE OR REPLACE FUNCTION app.make_result_asks(p_on date)
 RETURNS TABLE(ask uuid, member_id uuid, office text, days integer, case_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with due as (
    select c.office_id, c.id, c.asker_id, i.accepted_office_id, i.accepted_by, d.days, c.heard_at::date + d.days as due_on,
      d.days = max(d.days) over (partition by c.office_id, c.id) as latest
    from kogge.cases c join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
    cross join (values (30), (90), (365)) d (days)
    where c.office_id = app.office_id() and app.is_admin() and app.user_id() is null and c.heard_at is not null and i.state in ('introduced', 'done', 'expired')
      and c.heard_at::date + d.days <= p_on
      and not exists (select from kogge.results r where r.office_id = c.office_id and r.case_id = c.id and r.rung = 'nothing' and r.state <> 'contradicted')
  ), made as (
    insert into kogge.result_asks (office_id, member_id, other_office_id, case_id, days, mailed, asked_on, until_on)
    select m.office_id, m.id, due.office_id, due.id, due.days, due.latest and due.due_on > p_on - 60, p_on, p_on + 60
    from due join kogge.members m on m.state = 'active' and m.role <> 'reader'
      and (m.office_id, m.id) in ((due.office_id, due.asker_id), (due.accepted_office_id, due.accepted_by))
    on conflict on constraint result_asks_once do nothing returning *)
  select a.id, a.member_id, o.slug, a.days::int, a.case_id from made a join kogge.offices o on o.id = a.office_id where a.mailed
$function$
;

CREATE OR REPLACE FUNCTION app.may_reset_factor(p_member uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.user_id from kogge.members m
  where app.is_admin() and m.office_id = app.office_id() and m.id = p_member and m.state = 'active' and m.user_id <> app.user_id()
    and not exists (select from kogge.platform_admins p where p.user_id = m.user_id)
    and not exists (select from kogge.members o where o.user_id = m.user_id and o.office_id <> m.office_id and o.role = 'admin' and o.state = 'active')
$function$
;

CREATE OR REPLACE FUNCTION app.member_addresses()
 RETURNS TABLE(member_id uuid, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.id, u.email from kogge.members m join identity.users u on u.id = m.user_id
  where app.is_admin() and m.office_id = app.office_id() and m.state in ('requested', 'active')
$function$
;

CREATE OR REPLACE FUNCTION app.member_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.member_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION app.mutual_with(p_organisation uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.other_organisation_id from kogge.mutual_interests m
  where m.office_id = app.office_id() and m.organisation_id = p_organisation and (app.is_admin() or m.organisation_id = app.organisation_id())
    and exists (select from kogge.match_verdicts v where v.office_id = m.office_id and v.organisation_id = m.organisation_id
      and v.other_office_id = m.other_office_id and v.other_organisation_id = m.other_organisation_id and v.verdict = 'interesting')
    and exists (select from kogge.match_verdicts w where w.office_id = m.other_office_id and w.organisation_id = m.other_organisation_id
      and w.other_office_id = m.office_id and w.other_organisation_id = m.organisation_id and w.verdict = 'interesting')
    and not exists (select from kogge.organisation_blocks b where (b.office_id, b.organisation_id, b.other_office_id, b.other_organisation_id) in (
      (m.office_id, m.organisation_id, m.other_office_id, m.other_organisation_id), (m.other_office_id, m.other_organisation_id, m.office_id, m.organisation_id)))
$function$
;

CREATE OR REPLACE FUNCTION app.my_act_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('what', case when a.actor_id = app.user_id() then 'did' else 'done-to' end, 'kind', a.kind, 'office', f.name, 'at', a.noted_at) order by a.noted_at), '[]')
  from kogge.acts a left join kogge.offices f on f.id = a.office_id where a.actor_id = app.user_id() or a.subject_id = app.user_id()
$function$
;

CREATE OR REPLACE FUNCTION app.my_ambassador_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r), '[]') from (
    select 'profile' as what, f.name as office, a.name, a.languages, a.sectors, a.available_days as days, a.about, a.help, a.help_not as "helpNot", a.since_on as since, a.until_on as until,
      (select array_agg(distinct d.country::text) from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id) as countries,
      (select 'data:image/webp;base64,' || replace(encode(p.webp, 'base64'), E'\n', '') from kogge.ambassador_photos p where p.office_id = a.office_id and p.ambassador_id = a.id) as photo,
      null as state, null as why, null as note
    from app.my_memberships() m join kogge.ambassadors a on a.office_id = m.office_id and a.member_id = m.id join kogge.offices f on f.id = a.office_id
    union all
    select 'application', f.name, null, p.languages, p.sectors, null, null, null, null, p.created_at::date, null, p.countries, null, p.state, p.why, p.decision_note
    from app.my_memberships() m join kogge.ambassador_applications p on p.office_id = m.office_id and p.member_id = m.id join kogge.offices f on f.id = p.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_case_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'note' as what, f.name as office, n.country::text, n.body as text, n.created_at as at
    from app.my_memberships() m join kogge.desk_notes n on n.office_id = m.office_id and n.author_id = m.id join kogge.offices f on f.id = n.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_desks()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg((d.country)::text), '{}'::text[]) AS "coalesce" FROM (kogge.ambassadors a JOIN kogge.ambassador_desks d ON (((d.office_id = a.office_id) AND (d.ambassador_id = a.id)))) WHERE ((a.office_id = app.office_id()) AND (a.member_id = app.member_id()) AND ((a.until_on IS NULL) OR (a.until_on > CURRENT_DATE))))
;

CREATE OR REPLACE FUNCTION app.my_enquiry_rows(p_name text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'answer' as what, f.name as office, c.country::text, e.answer as text, e.answered_at as at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.answer <> ''
      and (e.answer_writer_id = m.id or (e.answer_writer_id is null and e.answered_by = p_name))
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id
    union all
    select 'refusal', f.name, c.country::text, e.refusal, e.decided_at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.refusal_writer_id = m.id and e.refusal <> ''
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id
    union all
    select 'ending', f.name, c.country::text, e.ending, c.ended_at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.ending_writer_id = m.id and e.ending <> ''
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_introduction_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'asked' as what, f.name as office, c.country::text, i.wish, i.brings, null as contact, i.state, i.outcome, i.outcome_note as note, i.asker_roles as roles, i.asker_countries as countries, i.asker_sectors as sectors, c.asked_at as at
    from app.my_memberships() m join kogge.cases c on c.office_id = m.office_id and c.asker_id = m.id join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
      join kogge.offices f on f.id = c.office_id
    union all
    select 'offered', f.name, c.country::text, null, null, i.contact, i.state, null, null, null, null, null, c.asked_at
    from app.my_memberships() m join kogge.introductions i on i.introducer_office_id = m.office_id and i.introducer_id = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id
    union all
    select 'answered', f.name, c.country::text, null, null, null, i.state, null, i.decline_note, null, null, null, i.decided_at
    from app.my_memberships() m join kogge.introductions i on i.accepted_office_id = m.office_id and i.accepted_by = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_last_seats()
 RETURNS TABLE(slug text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.slug, o.name from kogge.members m join kogge.offices o on o.id = m.office_id
  where m.user_id = app.user_id() and m.role = 'admin' and m.state = 'active'
    and not exists (select from kogge.members a where a.office_id = m.office_id and a.id <> m.id and a.role = 'admin' and a.state = 'active')
  union all
  select null, null from kogge.platform_admins p where p.user_id = app.user_id() and (select count(*) from kogge.platform_admins) = 1
$function$
;

CREATE OR REPLACE FUNCTION app.my_match_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'verdict' as what, f.name as office, v.verdict as state, v.reason, v.note, v.decided_at as at
    from app.my_memberships() m join kogge.match_verdicts v on v.office_id = m.office_id and v.decided_by = m.id join kogge.offices f on f.id = v.office_id
    union all
    select 'told', f.name, null, null, null, t.told_at from app.my_memberships() m join kogge.match_notices t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id
    union all
    select 'muted', f.name, null, null, null, null from app.my_memberships() m join kogge.match_mutes t on t.office_id = m.office_id and t.member_id = m.id join kogge.offices f on f.id = t.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_membership_rows(p_address text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.my_memberships()
 RETURNS TABLE(office_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.office_id, m.id from kogge.members m where m.user_id = app.user_id()
$function$
;

CREATE OR REPLACE FUNCTION app.my_offices()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(m.office_id), '{}'::uuid[]) AS "coalesce" FROM kogge.members m WHERE ((m.user_id = app.user_id()) AND (m.state = 'active'::text)))
;

CREATE OR REPLACE FUNCTION app.my_organisation_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'registered' as what, f.name as office, g.name as organisation, null as field, null as was, null as became, g.created_at as at
    from app.my_memberships() m join kogge.organisations g on g.office_id = m.office_id and g.created_by = m.id join kogge.offices f on f.id = g.office_id
    union all
    select 'changed', f.name, g.name, c.field, c.was, c.became, c.changed_at
    from app.my_memberships() m join kogge.organisation_changes c on c.office_id = m.office_id and c.member_id = m.id
      join kogge.organisations g on g.office_id = c.office_id and g.id = c.organisation_id join kogge.offices f on f.id = g.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_presence_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('what', 'contact', 'office', f.name, 'organisation', g.name, 'country', p.country)), '[]')
  from app.my_memberships() m join kogge.presences p on p.office_id = m.office_id
    and (p.contact_member_id = m.id or exists (select from kogge.presence_details d where d.office_id = p.office_id and d.id = p.id and d.contact_member_id = m.id))
  join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id join kogge.offices f on f.id = p.office_id
$function$
;

CREATE OR REPLACE FUNCTION app.my_question_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.my_result_rows(p_name text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'reported' as what, f.name as office, r.country::text, r.rung as outcome, r.band, r.happened_on as happened, r.other_name as name, r.note, r.state, null::date as until, r.reported_at as at
    from app.my_memberships() m join kogge.results r on r.reporter_office_id = m.office_id and r.reporter_id = m.id join kogge.offices f on f.id = r.office_id
    union all
    select 'other', f.name, r.country::text, r.rung, r.band, r.happened_on, r.reporter_name, null, r.state, null, r.reported_at
    from app.my_memberships() m join kogge.results r on r.other_office_id = m.office_id and r.other_member_id = m.id join kogge.offices f on f.id = r.office_id
    union all
    select 'decided', f.name, r.country::text, r.rung, r.band, r.happened_on, r.reporter_name, r.decided_note, r.state, null, r.decided_at
    from app.my_memberships() m join kogge.results r on r.other_office_id = m.office_id and r.decided_at is not null
      and coalesce(coalesce(r.decided_member_id, r.other_member_id) = m.id, r.decided_name = p_name) join kogge.offices f on f.id = r.office_id
    union all
    select 'asked', f.name, null, null, null, null, null, null, null, a.until_on, a.asked_on
    from app.my_memberships() m join kogge.result_asks a on a.office_id = m.office_id and a.member_id = m.id and a.mailed join kogge.offices f on f.id = a.other_office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_search_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('what', 'search', 'office', f.name, 'title', s.name, 'query', s.query)), '[]')
  from app.my_memberships() m join kogge.saved_searches s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
$function$
;

CREATE OR REPLACE FUNCTION app.my_seeker_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r), '[]') from (
    select 'profile' as what, f.name as office, s.roles, s.countries, s.sectors, s.brings, nullif(cardinality(s.told), 0) as listings, s.changed_at as at
    from app.my_memberships() m join kogge.seekers s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'muted', f.name, null, null, null, null, null, null
    from app.my_memberships() m join kogge.seekers s on s.office_id = m.office_id and s.member_id = m.id and s.muted join kogge.offices f on f.id = s.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_thread_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'message' as what, f.name as office, s.body as text, null as name, null as reason, s.written_at as at
    from app.my_memberships() m join kogge.introduction_messages s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'seen', f.name, null, s.whose_name, null, s.seen_at
    from app.my_memberships() m join kogge.contacts_seen s on s.seer_office_id = m.office_id and s.seer_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'shown', f.name, null, s.seer_name, null, s.seen_at
    from app.my_memberships() m join kogge.contacts_seen s on s.whose_office_id = m.office_id and s.whose_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'block', f.name, null, b.other_name, null, b.blocked_at
    from app.my_memberships() m join kogge.organisation_blocks b on b.office_id = m.office_id and b.blocked_by = m.id join kogge.offices f on f.id = b.office_id
    union all
    select 'report', f.name, a.words, null, a.reason, a.reported_at
    from app.my_memberships() m join kogge.abuse_reports a on a.office_id = m.office_id and a.reporter_id = m.id join kogge.offices f on f.id = a.office_id) r
$function$
;

CREATE OR REPLACE FUNCTION app.my_trip_rows()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.narrower(a text, b text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ('hidden'::text = ANY (ARRAY[a, b])) THEN 'hidden'::text WHEN ('office'::text = ANY (ARRAY[a, b])) THEN 'office'::text WHEN ('network'::text = ANY (ARRAY[a, b])) THEN 'network'::text ELSE 'public'::text END
;

CREATE OR REPLACE FUNCTION app.next_leader(p_office_id uuid, p_leaving_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select m.id from kogge.members m where m.office_id = p_office_id and m.role = 'admin' and m.state = 'active' and m.id <> p_leaving_id
  order by m.created_at, m.id limit 1
$function$
;

CREATE OR REPLACE FUNCTION app.note_act(p_kind text, p_member uuid DEFAULT NULL::uuid, p_thing uuid DEFAULT NULL::uuid, p_was text DEFAULT ''::text, p_became text DEFAULT ''::text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, was, became)
  values (app.office_id(), p_kind, app.user_id(), (select m.user_id from kogge.members m where m.id = p_member), p_thing, p_was, p_became)
$function$
;

CREATE OR REPLACE FUNCTION app.note_ambassador_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_ends boolean := coalesce(new.until_on <= current_date, false);
  v_ended boolean := case when tg_op = 'UPDATE' then coalesce(old.until_on <= current_date, false) else true end;
begin
  if app.user_id() is null or v_ends = v_ended then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, subject_id)
  values (new.office_id, case when v_ends then 'ambassador-ended' else 'ambassador-appointed' end, app.user_id(),
    (select m.user_id from kogge.members m where m.office_id = new.office_id and m.id = new.member_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.cases c
  set heard_at = coalesce(c.heard_at, new.created_at), state = case when c.state = 'waiting' then 'heard' else c.state end,
    due_on = case when c.state <> 'ended' then current_date + 30 end
  where c.office_id = new.other_office_id and c.id = new.question_id and (c.office_id, c.asker_id) <> (new.office_id, new.member_id);
  update kogge.ambassadors a set answered_on = greatest(a.answered_on, new.created_at::date)
  where a.office_id = new.office_id and a.member_id = new.member_id and a.answered_on is distinct from new.created_at::date;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_arms_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, became)
  values (case when tg_op = 'DELETE' then old.office_id else new.office_id end, 'settings-changed', app.user_id(), 'arms');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_case_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null then return null; end if;
  if new.owner_id is distinct from old.owner_id then
    insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, became)
    values (new.office_id, 'case-passed', app.user_id(), (select m.user_id from kogge.ambassadors a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
      where a.office_id = new.office_id and a.id = new.owner_id), new.id, new.turn_reason);
  end if;
  if new.state <> old.state then
    insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became) values (new.office_id, 'case-moved', app.user_id(), new.id, old.state, new.state);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_contact_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.email is distinct from old.email and app.user_id() is not null then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'settings-changed', app.user_id(), 'contact_email');
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_contact_seen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, became)
  values (new.seer_office_id, 'contact-seen', (select m.user_id from kogge.members m where m.office_id = new.seer_office_id and m.id = new.seer_id),
    (select m.user_id from kogge.members m where m.office_id = new.whose_office_id and m.id = new.whose_id), new.introduction_id, new.via);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_contacts_mailed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.contacts_seen (office_id, introduction_id, seer_office_id, seer_id, seer_name, whose_office_id, whose_id, whose_name, via)
    select new.office_id, new.id, side.seer_office, side.seer, side.seer_name, side.whose_office, side.whose, side.whose_name, 'mail'
    from kogge.cases c cross join lateral (values
      (c.office_id, c.asker_id, c.asker_name, new.accepted_office_id, new.accepted_by, new.accepted_name),
      (new.accepted_office_id, new.accepted_by, new.accepted_name, c.office_id, c.asker_id, c.asker_name))
      as side (seer_office, seer, seer_name, whose_office, whose, whose_name)
    where c.office_id = new.office_id and c.id = new.id and new.accepted_by is not null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_decider()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.decided_member_id := app.member_id();
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_enquiry_writer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.answer <> old.answer then new.answer_writer_id := app.member_id(); end if;
  if new.refusal <> old.refusal then new.refusal_writer_id := app.member_id(); end if;
  if new.ending <> old.ending then new.ending_writer_id := app.member_id(); end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_introduction_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'introduction-moved', app.user_id(), new.id, old.state, new.state);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_invitation_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null then return null; end if;
  if tg_op = 'INSERT' then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'invitation-sent', app.user_id(), new.role);
  elsif new.revoked_at is not null and old.revoked_at is null and new.declined_at is null then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'invitation-withdrawn', app.user_id(), new.role);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_member_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_kind text := case
    when tg_op = 'INSERT' then case when new.state = 'active' then 'member-joined' when new.state = 'requested' then 'member-asked' end
    when new.state is distinct from old.state then case
      when old.state = 'requested' and new.state = 'active' then 'member-let-in' when new.state = 'active' then 'member-joined'
      when new.state = 'requested' then 'member-asked' when new.state = 'declined' then 'member-declined' when new.state = 'left' then 'member-left' end
    when new.state = 'active' and (new.role, new.organisation_id) is distinct from (old.role, old.organisation_id) then 'role-changed' end;
begin
  if v_kind is null or app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, was, became)
  values (new.office_id, v_kind, app.user_id(), new.user_id, new.organisation_id, case when tg_op = 'UPDATE' then old.role else '' end, new.role);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_mutual(p_presence uuid, p_other uuid)
 RETURNS TABLE(ours uuid, theirs uuid, organisation uuid, presence uuid, office text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  pair record;
  our_id uuid := uuidv7();
  their_id uuid := uuidv7();
  made int;
begin
  -- Where both say so at once, the second waits here and sees what the first said.
  perform pg_advisory_xact_lock(hashtextextended('mutual ' || string_agg(distinct p.organisation_id::text, ' ' order by p.organisation_id::text), 0))
    from kogge.presences p where p.id in (p_presence, p_other);
  select v.office_id, v.organisation_id, v.presence_id, v.other_office_id, v.other_organisation_id, v.other_presence_id, w.presence_id as their_presence,
      w.other_presence_id as our_presence into pair
    from kogge.match_verdicts v
    join kogge.match_verdicts w on w.office_id = v.other_office_id and w.organisation_id = v.other_organisation_id and w.other_office_id = v.office_id
      and w.other_organisation_id = v.organisation_id and w.verdict = 'interesting'
    where v.office_id = app.office_id() and v.presence_id = p_presence and v.other_presence_id = p_other and v.verdict = 'interesting'
      and (app.is_admin() or v.organisation_id = app.organisation_id())
      and not exists (select from kogge.organisation_blocks b where (b.office_id, b.organisation_id, b.other_office_id, b.other_organisation_id) in (
        (v.office_id, v.organisation_id, v.other_office_id, v.other_organisation_id), (v.other_office_id, v.other_organisation_id, v.office_id, v.organisation_id)))
    order by w.presence_id <> p_other, w.decided_at desc limit 1;
  if pair is null then return; end if;
  insert into kogge.mutual_interests (office_id, id, organisation_id, presence_id, other_office_id, other_organisation_id, other_presence_id) values
    (pair.office_id, our_id, pair.organisation_id, pair.presence_id, pair.other_office_id, pair.other_organisation_id, pair.other_presence_id),
    (pair.other_office_id, their_id, pair.other_organisation_id, pair.their_presence, pair.office_id, pair.organisation_id, pair.our_presence)
    on conflict do nothing;
  get diagnostics made = row_count;
  if made < 2 then return; end if;
  return query select our_id, their_id, pair.other_organisation_id, pair.their_presence, o.slug from kogge.offices o where o.id = pair.other_office_id;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_network_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null or (tg_op = 'UPDATE' and new.state = old.state) then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'network-' || new.state, app.user_id(), new.network_id, case when tg_op = 'UPDATE' then old.state else '' end, new.state);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_office_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_changed text := (select coalesce(string_agg(n.key, ',' order by n.key), '') from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o on o.key = n.key
    where n.value <> o.value and n.key not in ('version', 'updated_at', 'archived_at'));
begin
  if app.user_id() is null then return null; end if;
  if (new.archived_at is null) <> (old.archived_at is null) then
    insert into kogge.acts (office_id, kind, actor_id)
    values (new.id, case when new.archived_at is null then 'office-reopened' else 'office-archived' end, app.user_id());
  end if;
  if v_changed <> '' then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.id, 'settings-changed', app.user_id(), left(v_changed, 200));
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_offices()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.outbox (office_id, presence_id)
  select p.office_id, p.id from new_rows n join old_rows o on o.id = n.id join kogge.presences p on p.office_id = n.id
  where (n.slug, n.name, n.country) is distinct from (o.slug, o.name, o.country);
  perform pg_notify('outbox', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_organisation_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'organisation-' || new.state, app.user_id(), new.id, old.state, new.state);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_organisation_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v record;
begin
  for v in
    select f.field, f.was, f.became from (values ('name', old.name, new.name), ('website', coalesce(old.website, ''), coalesce(new.website, '')),
      ('registration', coalesce(old.registry || ':' || old.registration_number, ''), coalesce(new.registry || ':' || new.registration_number, ''))) f (field, was, became)
    where f.was <> f.became
  loop
    if app.is_admin() or old.state not in ('approved', 'archived') then
      update kogge.organisation_changes c set seen_at = now()
      where c.office_id = new.office_id and c.organisation_id = new.id and c.field = v.field and c.seen_at is null;
    else
      insert into kogge.organisation_changes (office_id, organisation_id, field, was, became, member_id)
      values (new.office_id, new.id, v.field, v.was, v.became, app.member_id())
      on conflict (office_id, organisation_id, field) where seen_at is null
        do update set became = excluded.became, member_id = excluded.member_id, changed_at = now();
      delete from kogge.organisation_changes c
      where c.office_id = new.office_id and c.organisation_id = new.id and c.field = v.field and c.seen_at is null and c.was = c.became;
    end if;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_organisations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.outbox (office_id, presence_id)
  select p.office_id, p.id from changed r join kogge.presences p on p.office_id = r.office_id and p.organisation_id = r.id;
  perform pg_notify('outbox', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_platform_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.acts (kind, actor_id, subject_id) values ('platform-admin-named', app.user_id(), new.user_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.note_presences()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into kogge.outbox (office_id, presence_id) select r.office_id, r.id from changed r;
  perform pg_notify('outbox', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.office_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.office_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION app.open_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.opened then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.other_office_id, new.other_organisation_id) on conflict do nothing;
  else
    delete from kogge.case_parties where office_id = new.office_id and case_id = new.id and other_office_id = new.other_office_id
      and organisation_id = new.other_organisation_id;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.open_requests_of_organisation()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int from kogge.cases c join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
  where c.office_id = app.office_id() and c.kind = 'introduction' and c.state = 'waiting' and m.organisation_id = app.organisation_id()
$function$
;

CREATE OR REPLACE FUNCTION app.open_work()
 RETURNS TABLE(ambassador_id uuid, waiting integer, overdue integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.owner_id, count(*)::int, count(*) filter (where c.due_on < current_date)::int
  from kogge.cases c where c.office_id = app.office_id() and c.state = 'waiting'
    and (app.sees_figures() or exists (select from kogge.ambassadors a where a.office_id = c.office_id and a.id = c.owner_id and a.member_id = app.member_id()))
  group by 1
$function$
;

CREATE OR REPLACE FUNCTION app.organisation_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION app.organisation_of_author(p_answer uuid)
 RETURNS TABLE(office_id uuid, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.office_id, m.organisation_id from kogge.answers n
  join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
  join kogge.members m on m.office_id = n.office_id and m.id = n.member_id and m.state = 'active' and m.organisation_id is not null
  where n.id = p_answer and app.member_id() is not null
    and case when c.office_id = app.office_id() then c.audience <> 'desk' or app.is_admin() or c.asker_id = app.member_id()
      else c.audience = 'network' and c.office_id = any (app.peers()) end
$function$
;

CREATE OR REPLACE FUNCTION app.owner_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from kogge.ambassadors a
    where a.office_id = new.office_id and a.id = new.owner_id and (a.until_on is null or a.until_on > current_date) for share;
  if new.owner_id is not null and not found then
    new.owner_id := null;
    new.owner_told := false;
    new.turn_reason := 'left';
    new.remind_on := null;
    if new.due_on is not null then new.due_on := current_date; end if;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.pass_delegations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.trips t set member_id = a.id, organisation_id = a.organisation_id, traveller_name = a.display_name, version = t.version + 1, revision = t.revision + 1, updated_at = now()
  from kogge.members a
  where a.office_id = new.office_id and a.id = app.next_leader(new.office_id, new.id)
    and t.office_id = new.office_id and t.member_id = new.id and t.kind = 'delegation' and t.state = 'planned' and t.until_on >= current_date;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.peers()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.peers'::text, true), ''::text))::uuid[], '{}'::uuid[])
;

CREATE OR REPLACE FUNCTION app.peers_of(p_office uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct theirs.office_id), '{}'::uuid[])
  from kogge.network_members mine
  join kogge.network_members theirs on theirs.network_id = mine.network_id and theirs.office_id <> mine.office_id
  where mine.office_id = p_office and mine.state = 'member' and theirs.state = 'member'
    and not exists (select from kogge.offices o where o.id in (mine.office_id, theirs.office_id) and (o.archived_at is not null or o.opened_at is null))
$function$
;

CREATE OR REPLACE FUNCTION app.questions_reach(p_office uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from kogge.cases c where c.kind = 'question' and c.audience = 'network' and c.state <> 'ended' and c.sectors <> '{}'
    and c.asked_at > now() - interval '30 days' and (c.office_id = p_office or c.office_id = any (app.peers_of(p_office))))
$function$
;

CREATE OR REPLACE FUNCTION app.recognition_of(p_office uuid, p_ambassador uuid, p_since date)
 RETURNS TABLE(answered integer, days integer, results integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select
    (select count(distinct n.question_id)::int from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
      where n.office_id = a.office_id and n.member_id = a.member_id and (c.office_id, c.asker_id) <> (n.office_id, n.member_id) and n.created_at >= p_since),
    (select percentile_disc(0.5) within group (order by f.days) from (
        select greatest(0, min(n.created_at)::date - t.asked_at::date) as days
        from kogge.turns t join kogge.answers n on n.other_office_id = t.office_id and n.question_id = t.case_id
          and n.office_id = a.office_id and n.member_id = a.member_id and n.created_at >= t.asked_at
        where t.office_id = a.office_id and t.ambassador_id = a.id and n.created_at >= p_since
        group by t.id, t.asked_at) f)::int,
    (select count(*)::int from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      where i.outcome <> 'nothing' and i.outcome_on >= p_since
      and ((i.introducer_office_id, i.introducer_id) = (a.office_id, a.member_id) or (c.office_id, c.owner_id) = (a.office_id, a.id)))
  from kogge.ambassadors a where a.office_id = p_office and a.id = p_ambassador
$function$
;

CREATE OR REPLACE FUNCTION app.refuse_blocked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.other_organisation_id is not null and app.user_id() is not null and app.blocks_me(new.other_office_id, new.other_organisation_id) then
    raise exception 'this organisation is not to be met' using errcode = '42501', constraint = 'introductions_not_blocked';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.release_paused()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not coalesce(new.paused_until > current_date, false) then return null; end if;
  update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'paused', remind_on = null, due_on = current_date
  where office_id = new.office_id and owner_id = new.id and state = 'waiting';
  if found then perform pg_notify('clock', ''); end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.release_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_ambassador uuid := case when tg_table_name = 'ambassadors' then old.id else (to_jsonb(old) ->> 'ambassador_id')::uuid end;
  v_country text := to_jsonb(old) ->> 'country';
begin
  if tg_table_name = 'ambassadors' and not coalesce((to_jsonb(new) ->> 'until_on')::date <= current_date, false) then return null; end if;
  update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'left', remind_on = null,
    due_on = case when state = 'waiting' then current_date else due_on end
  where office_id = old.office_id and owner_id = v_ambassador and state <> 'ended' and (v_country is null or country = v_country);
  if found then perform pg_notify('clock', ''); end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.rename_me(p_name text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update kogge.members set display_name = p_name where user_id = app.user_id()
$function$
;

CREATE OR REPLACE FUNCTION app.report_figures(p_from date, p_until date)
 RETURNS TABLE(figure text, part text, amount integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with mine as (select app.office_id() as office_id where app.sees_figures()),
  shown as (
    select p.* from kogge.presences p join mine using (office_id)
    join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id where g.state = 'approved' and p.state = 'published'),
  questions as (
    select c.* from kogge.cases c join mine using (office_id) where c.kind = 'question'),
  introductions as (
    select c.asked_at, c.heard_at, c.ended_at, i.* from kogge.introductions i join mine using (office_id)
    join kogge.cases c on c.office_id = i.office_id and c.id = i.id where c.asked_at::date between p_from and p_until),
  trips as (
    select t.* from kogge.trips t join mine using (office_id) where t.state <> 'cancelled' and t.from_on between p_from and p_until),
  results as (
    select r.* from kogge.results r join mine using (office_id) where r.happened_on between p_from and p_until)
  select 'presences', '', count(*)::int from shown where coalesce(published_at, created_at)::date <= p_until and standing = 'active' having exists (select from mine)
  union all select 'countries', '', count(distinct country)::int from shown where coalesce(published_at, created_at)::date <= p_until and standing = 'active' having exists (select from mine)
  union all select 'presencesNew', '', count(*)::int from shown where coalesce(published_at, created_at)::date between p_from and p_until and standing = 'active' having exists (select from mine)
  union all select 'presencesConfirmed', '', count(*)::int from shown where confirmed_on between p_from and p_until and standing = 'active' having exists (select from mine)
  union all select 'organisations', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where (g.state = 'approved' or g.state = 'archived' and g.archived_at::date > p_until) and g.created_at::date <= p_until having exists (select from mine)
  union all select 'organisationsNew', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where g.state in ('approved', 'archived') and g.created_at::date between p_from and p_until having exists (select from mine)
  union all select 'organisationsLapsed', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where g.state = 'archived' and g.archived_at::date between p_from and p_until having exists (select from mine)
  union all select 'organisationsConfirmed', '', count(distinct organisation_id)::int from shown where confirmed_on between p_from and p_until having exists (select from mine)
  union all select 'questionsAsked', '', count(*)::int from questions where asked_at::date between p_from and p_until having exists (select from mine)
  union all select 'questionsAnswered', '', count(*)::int from questions where asked_at::date between p_from and p_until and heard_at is not null having exists (select from mine)
  union all select 'questionsDays', '', percentile_disc(0.5) within group (order by heard_at::date - asked_at::date)::int
    from questions where asked_at::date between p_from and p_until and heard_at is not null having count(*) > 0
  union all select 'introductions', case when state = 'expired' and heard_at is not null then 'silent' else state end, count(*)::int from introductions group by 2
  union all select 'introductionsAll', '', count(*)::int from introductions having exists (select from mine)
  union all select 'introductionDays', 'decided', percentile_disc(0.5) within group (order by decided_at::date - asked_at::date)::int
    from introductions where decided_at is not null having count(*) > 0
  union all select 'introductionDays', 'introduced', percentile_disc(0.5) within group (order by greatest(0, heard_at::date - decided_at::date))::int
    from introductions where heard_at is not null and decided_at is not null having count(*) > 0
  union all select 'introductionDays', 'result', percentile_disc(0.5) within group (order by greatest(0, first_on - heard_at::date))::int
    from (select i.heard_at, (select min(r.happened_on) from kogge.results r where r.office_id = i.office_id and r.case_id = i.id and r.state <> 'contradicted') as first_on
      from introductions i) s where heard_at is not null and first_on is not null having count(*) > 0
  union all select 'confirmed', rung, count(*)::int from results where state = 'confirmed' group by rung
  union all select 'reported', rung, count(*)::int from results where state = 'reported' group by rung
  union all select 'contradicted', '', count(*)::int from results where state = 'contradicted' having exists (select from mine)
  union all select 'results', '', count(*)::int from results where state <> 'contradicted' and rung <> 'nothing' having exists (select from mine)
  union all select 'trips', '', count(*)::int from trips having exists (select from mine)
  union all select 'tripReports', '', count(*)::int from trips where reported_at is not null having exists (select from mine)
  union all select 'tripsOver', '', count(*)::int from trips where until_on < current_date having exists (select from mine)
$function$
;

CREATE OR REPLACE FUNCTION app.report_result(p_case uuid, p_trip uuid, p_other_office uuid, p_other uuid, p_rung text, p_on date, p_band text, p_note text, p_reach text)
 RETURNS TABLE(id uuid, state text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_office uuid;
  v_country text;
  v_me text := (select m.display_name from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id());
  v_mine text[];
  v_part text;
  v_other_office uuid;
  v_other_member uuid;
  v_other_organisation uuid;
  v_other_name text;
  v_same uuid;
  v_id uuid;
begin
  if p_case is not null then select c.office_id, c.country into v_office, v_country from kogge.cases c where c.id = p_case for update;
  else select t.office_id, t.country into v_office, v_country from kogge.trips t where t.id = p_trip; end if;
  select array_agg(s.part) into v_mine from app.sides_of(p_case, p_trip) s where s.mine;
  if v_me is null or v_office is null or (v_mine is null and not (v_office = app.office_id() and app.is_admin())) then
    raise exception 'not yours to report' using errcode = '42501';
  end if;
  if p_other is not null then
    select s.part, s.office_id, s.member_id, s.organisation_id, s.name into v_part, v_other_office, v_other_member, v_other_organisation, v_other_name
      from app.sides_of(p_case, p_trip) s
      where s.office_id = p_other_office and p_other in (s.member_id, s.organisation_id) and not s.mine and s.part <> 'desk' limit 1;
    if v_part is null then raise exception 'not a side of it' using errcode = '42501'; end if;
    select r.id into v_same from kogge.results r
      where r.office_id = v_office and r.case_id is not distinct from p_case and r.trip_id is not distinct from p_trip and r.rung = p_rung and r.state = 'reported'
        and (r.reporter_office_id, r.reporter_id) is distinct from (app.office_id(), app.member_id())
        and r.other_office_id = app.office_id()
        and (r.other_member_id = app.member_id() or (r.other_organisation_id is not null and (app.is_admin() or r.other_organisation_id = app.organisation_id())))
      order by r.reported_at limit 1;
    if v_same is not null then
      perform app.decide_result(v_same, true, '', p_reach);
      return query select v_same, 'confirmed';
      return;
    end if;
  end if;
  insert into kogge.results as r (office_id, case_id, trip_id, rung, happened_on, country, band, note, reporter_office_id, reporter_id, reporter_name,
    other_office_id, other_member_id, other_organisation_id, other_name, reporter_reach)
  values (v_office, p_case, p_trip, p_rung, p_on, v_country, p_band, p_note, app.office_id(), app.member_id(), v_me,
    -- An organisation's name is looked up by who reads, as far as they see it.
    v_other_office, v_other_member, v_other_organisation, case when v_other_organisation is null then coalesce(v_other_name, '') else '' end, p_reach)
  on conflict on constraint results_once do nothing returning r.id into v_id;
  return query select v_id, case when v_id is null then 'there' else 'reported' end;
end $function$
;

CREATE OR REPLACE FUNCTION app.request_to_join(p_slug text, p_name text, p_message text, p_organisation text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_id uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  insert into kogge.members (office_id, user_id, display_name, role, state, message, wanted_organisation)
  select o.id, app.user_id(), p_name, 'member', 'requested', p_message, p_organisation
  from kogge.offices o where o.slug = p_slug and o.archived_at is null and o.opened_at is not null
  on conflict (office_id, user_id) do update
    set state = 'requested', display_name = excluded.display_name, message = excluded.message, role = 'member', organisation_id = null,
        wanted_organisation = excluded.wanted_organisation, decision_note = '',
        state_since = case when kogge.members.state = 'requested' then kogge.members.state_since else now() end
    where kogge.members.state in ('declined', 'left', 'requested')
  returning id into v_id;
  return v_id;
end $function$
;

CREATE OR REPLACE FUNCTION app.role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.role'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION app.searches_by_country(p_office uuid)
 RETURNS TABLE(country text, searches integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.country::text, case when sum(c.searches) >= 5 then sum(c.searches)::integer end
  from kogge.search_counts c
  where c.office_id = p_office and c.week_on < date_trunc('week', current_date) and c.week_on >= date_trunc('week', current_date) - interval '12 weeks'
  group by c.country
$function$
;

CREATE OR REPLACE FUNCTION app.see_contact(p_id uuid)
 RETURNS TABLE(name text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare one record;
begin
  select c.office_id, c.id, me.name as seer_name, side.whose_office, side.whose, m.display_name as whose_name, u.email as address into one
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    cross join lateral (values (c.office_id, c.asker_id, i.accepted_office_id, i.accepted_by), (i.accepted_office_id, i.accepted_by, c.office_id, c.asker_id))
      as side (seer_office, seer, whose_office, whose)
    join kogge.members m on m.office_id = side.whose_office and m.id = side.whose and m.state = 'active'
    join identity.users u on u.id = m.user_id
    join lateral (select display_name as name from kogge.members where office_id = side.seer_office and id = side.seer) me on true
    where i.id = p_id and c.heard_at is not null and i.state in ('introduced', 'done', 'expired') and side.seer_office = app.office_id() and side.seer = app.member_id();
  if one is null or one.address is null then return; end if;
  insert into kogge.contacts_seen (office_id, introduction_id, seer_office_id, seer_id, seer_name, whose_office_id, whose_id, whose_name, via)
    values (one.office_id, one.id, app.office_id(), app.member_id(), one.seer_name, one.whose_office, one.whose, one.whose_name, 'page');
  return query select one.whose_name::text, one.address::text;
end $function$
;

CREATE OR REPLACE FUNCTION app.sees_figures()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('app.role'::text, true) = ANY (ARRAY['admin'::text, 'reader'::text])), false)
;

CREATE OR REPLACE FUNCTION app.set_draft_office()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.office_id := coalesce(new.office_id, (select m.office_id from kogge.members m where m.id = new.member_id and m.user_id = app.user_id()));
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.set_joined_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state = 'member' and (tg_op = 'INSERT' or old.state in ('invited', 'left')) then new.joined_on := new.state_since;
  elsif new.state = 'invited' then new.joined_on := null;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.set_office_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.office_draft := exists (select from kogge.offices o where o.id = new.office_id and o.opened_at is null);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.set_presence_audience()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select app.narrower(o.audience, case when new.state = 'published' then new.visibility else 'hidden' end)
    into new.audience
    from kogge.organisations o where o.office_id = new.office_id and o.id = new.organisation_id for share;
  new.audience := coalesce(new.audience, 'hidden');
  if new.audience <> 'hidden' and (tg_op = 'INSERT' or old.standing <> new.standing
      or (old.audience = 'hidden' and (new.published_at is null or current_setting('app.from_archive', true) is distinct from 'true'))) then
    new.published_at := now();
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.settle_turned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.turned_on := null;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.sides_of(p_case uuid, p_trip uuid)
 RETURNS TABLE(part text, office_id uuid, member_id uuid, organisation_id uuid, name text, mine boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with sides as (
    select 'asker' as part, c.office_id, c.asker_id as member_id, null::uuid as organisation_id, c.asker_name as name from kogge.cases c where c.id = p_case
    union all
    select 'other', i.other_office_id, null, i.other_organisation_id, g.name
    from kogge.introductions i join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id where i.id = p_case
    union all
    select 'other', i.accepted_office_id, i.accepted_by, null, i.accepted_name
    from kogge.introductions i where i.id = p_case and i.other_organisation_id is null and i.accepted_by is not null
    union all
    select distinct 'other', n.office_id, n.member_id, null::uuid, n.author_name
    from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
    where n.question_id = p_case and (n.office_id, n.member_id) <> (c.office_id, c.asker_id)
    union all
    select 'asker', t.office_id, t.member_id, null, t.traveller_name from kogge.trips t where t.id = p_trip and t.state <> 'cancelled'
    union all
    select 'other', p.other_office_id, p.other_member_id, null, p.name from kogge.trip_participants p where p.trip_id = p_trip
    union all
    select 'desk', a.office_id, a.member_id, null, a.name
    from kogge.cases c join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id where c.id = p_case
    union all
    select 'desk', i.introducer_office_id, i.introducer_id, null, i.introducer_name from kogge.introductions i where i.id = p_case and i.introducer_id is not null
  )
  , told as (
    select s.*, coalesce(s.office_id = app.office_id() and (s.member_id = app.member_id()
      or (s.organisation_id is not null and app.member_id() is not null and (app.is_admin() or s.organisation_id = app.organisation_id()))), false) as mine
    from sides s)
  select t.part, t.office_id, t.member_id, t.organisation_id, t.name, t.mine from told t
  where exists (select from told where told.mine) or (app.is_admin() and exists (select from told where told.part = 'asker' and told.office_id = app.office_id()))
$function$
;

CREATE OR REPLACE FUNCTION app.take_drafts(p_member uuid, p_kind text)
 RETURNS TABLE(kind text, fields jsonb)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from kogge.drafts d using kogge.members m
  where m.office_id = app.office_id() and m.id = p_member and m.state = 'active' and (app.is_admin() or m.id = app.member_id())
    and d.office_id = m.office_id and d.member_id = m.id and d.kind = p_kind
  returning d.kind, d.fields
$function$
;

CREATE OR REPLACE FUNCTION app.take_result_back(p_result uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kogge.results r where r.id = p_result and r.state = 'reported'
    and r.reporter_office_id = app.office_id() and r.reporter_id = app.member_id();
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION app.take_up_organisation(p_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.members m set organisation_id = p_organisation, role = case when m.role = 'member' then 'editor' else m.role end
  from kogge.organisations o
  where m.office_id = app.office_id() and m.id = app.member_id() and m.state = 'active' and m.organisation_id is null and m.role in ('member', 'admin')
    and o.office_id = m.office_id and o.id = p_organisation and o.created_by = m.id;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION app.tally_presences()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- Only the transition tables of the statement at hand exist.
  execute $tally$
    insert into kogge.presence_tallies (office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, presences)
    select p.office_id, p.audience, p.country, p.standing, app.first_year(p.since_on, coalesce(p.published_at, p.created_at)), extract(year from p.until_on)::int,
      p.since_on is null, cardinality(p.seeks) > 0, cardinality(p.offers) > 0, sum(p.step)
    from ($tally$ || case tg_op
      when 'INSERT' then 'select *, 1 as step from new_rows'
      when 'DELETE' then 'select *, -1 as step from old_rows'
      else 'select *, 1 as step from new_rows union all select *, -1 from old_rows' end || $tally$) p
    where p.audience <> 'hidden' group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(p.step) <> 0$tally$;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.tell_of_question(p_office uuid, p_question uuid, p_users uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_new uuid[];
begin
  perform from kogge.cases c where c.office_id = p_office and c.id = p_question for share;
  if not found then return; end if;
  select coalesce(array_agg(u.id), '{}') into v_new from unnest(p_users) as u(id)
    where not exists (select from kogge.question_notices n join kogge.members m on m.office_id = n.office_id and m.id = n.member_id
      where m.user_id = u.id and n.other_office_id = p_office and n.other_question_id = p_question);
  insert into kogge.question_notices (office_id, member_id, other_office_id, other_question_id)
    select m.office_id, m.id, p_office, p_question from kogge.members m where m.user_id = any (v_new) and m.state = 'active' on conflict do nothing;
  return query select unnest(v_new);
end $function$
;

CREATE OR REPLACE FUNCTION app.use_ask(p_ask uuid, p_on date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update kogge.result_asks a set answered_at = now()
  where a.id = p_ask and a.office_id = app.office_id() and a.member_id = app.member_id() and a.answered_at is null and a.until_on >= p_on;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION app.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION app.want_organisation(p_member uuid, p_wanted text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update kogge.members m set wanted_organisation = p_wanted where m.id = p_member and m.user_id = app.user_id() and m.state = 'requested'
$function$
;

CREATE OR REPLACE FUNCTION app.words_without_offer(p_from date, p_until date)
 RETURNS TABLE(word text, searches integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select w.word, sum(w.searches)::int from kogge.searched_words w
  where w.office_id = app.office_id() and app.sees_figures() and w.searched_on between p_from and least(p_until, current_date - 1)
  group by w.word having sum(w.searches) >= 3 and count(*) >= 2
  order by 2 desc, 1 limit 20
$function$
;
