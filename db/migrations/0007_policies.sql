-- Row security: enabled and forced on every tenant table. Comparisons use `(select app.…())` so that they are planned once.
-- A reader in an office sees: everything of their own office that is not hidden; `network` rows of offices that share a network
-- with theirs; `public` rows of all. A visitor sees `public` rows, through column grants that leave out addresses and inner notes.
-- What a row is and where it belongs (id, office, person, network) is never updated: `update` is granted by column. A policy cannot
-- say that, because it sees the old row or the new one, not both.

do $$
declare t text;
begin
  foreach t in array array['offices', 'office_contacts', 'networks', 'network_members', 'network_member_history', 'network_cities',
    'platform_admins', 'organisations', 'members', 'invitations', 'organisation_logos', 'association_memberships', 'ambassadors',
    'ambassador_desks', 'presences']
  loop
    execute format('alter table kogge.%I enable row level security', t);
    execute format('alter table kogge.%I force row level security', t);
    execute format('create policy indexer_reads on kogge.%I for select to kogge_indexer using (true)', t);
    execute format('grant select on kogge.%I to kogge_indexer', t);
  end loop;
end $$;

-- kogge_door sees what its functions read, and writes what they write.
create policy door_reads on kogge.offices for select to kogge_door using (true);
create policy door_reads on kogge.network_members for select to kogge_door using (true);
create policy door_reads on kogge.organisations for select to kogge_door using (true);
create policy door_reads on kogge.platform_admins for select to kogge_door using (true);
create policy door_works on kogge.members for all to kogge_door using (true) with check (true);
create policy door_works on kogge.invitations for all to kogge_door using (true) with check (true);
create policy door_works on kogge.network_member_history for all to kogge_door using (true) with check (true);
create policy door_works on kogge.ambassadors for all to kogge_door using (true) with check (true);

-- Offices, networks, cities: anybody may know them.
grant select on kogge.offices, kogge.networks, kogge.network_cities to kogge_member, kogge_visitor;
-- The gazetteer is reference data of the platform: read by all, written by the migration's owner only.
grant select on kogge.places to kogge_member, kogge_visitor, kogge_indexer;
create policy everyone_reads on kogge.offices for select to kogge_member, kogge_visitor using (true);
create policy everyone_reads on kogge.networks for select to kogge_member, kogge_visitor using (true);
create policy everyone_reads on kogge.network_cities for select to kogge_member, kogge_visitor using (true);

grant insert on kogge.offices, kogge.networks, kogge.network_cities to kogge_member;
grant update (slug, name, city, country, lat, lon, languages, default_language, colour_primary, colour_accent, intro, contact_name, version, updated_at)
  on kogge.offices to kogge_member;
grant update (slug, name, description, website) on kogge.networks to kogge_member;
grant update (office_id, name, country, lat, lon, geonames_id, evidence, state) on kogge.network_cities to kogge_member;
create policy platform_creates on kogge.offices for insert to kogge_member with check ((select app.is_platform()));
create policy admin_changes on kogge.offices for update to kogge_member
  using ((select app.is_platform()) or (id = (select app.office_id()) and (select app.is_admin())))
  with check ((select app.is_platform()) or (id = (select app.office_id()) and (select app.is_admin())));
create policy platform_creates on kogge.networks for insert to kogge_member with check ((select app.is_platform()));
create policy platform_changes on kogge.networks for update to kogge_member
  using ((select app.is_platform())) with check ((select app.is_platform()));
create policy platform_creates on kogge.network_cities for insert to kogge_member with check ((select app.is_platform()));
create policy platform_changes on kogge.network_cities for update to kogge_member
  using ((select app.is_platform())) with check ((select app.is_platform()));

-- An office's mail address: its administrators and the platform.
grant select, insert, update (email) on kogge.office_contacts to kogge_member;
create policy admin_works on kogge.office_contacts for all to kogge_member
  using ((select app.is_platform()) or (office_id = (select app.office_id()) and (select app.is_admin())))
  with check ((select app.is_platform()) or (office_id = (select app.office_id()) and (select app.is_admin())));

-- Network memberships: anybody sees who takes part, is suspended or has left; an invitation only those concerned.
grant select on kogge.network_members, kogge.network_member_history to kogge_member, kogge_visitor;
grant insert, update (state, state_since, reason) on kogge.network_members to kogge_member;
create policy visitor_reads on kogge.network_members for select to kogge_visitor using (state <> 'invited');
create policy member_reads on kogge.network_members for select to kogge_member
  using (state <> 'invited' or office_id = (select app.office_id()) or (select app.is_platform()));
create policy platform_creates on kogge.network_members for insert to kogge_member with check ((select app.is_platform()));
create policy platform_changes on kogge.network_members for update to kogge_member
  using ((select app.is_platform())) with check ((select app.is_platform()));
-- An office answers an invitation, or leaves; it cannot lift its own suspension.
create policy office_answers on kogge.network_members for update to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()) and state in ('invited', 'member'))
  with check (office_id = (select app.office_id()) and (select app.is_admin()) and state in ('member', 'left'));
create policy visitor_reads on kogge.network_member_history for select to kogge_visitor using (state <> 'invited');
create policy member_reads on kogge.network_member_history for select to kogge_member
  using (state <> 'invited' or office_id = (select app.office_id()) or (select app.is_platform()));

-- Platform administrators: a person may know that they are one.
grant select on kogge.platform_admins to kogge_member;
create policy self_reads on kogge.platform_admins for select to kogge_member using (user_id = (select app.user_id()));

-- Members: colleagues see each other; administrators also requests and those who left; everybody their own rows.
grant select, insert, update (display_name, role, organisation_id, state, state_since, message, wanted_organisation, decision_note)
  on kogge.members to kogge_member;
create policy colleague_reads on kogge.members for select to kogge_member using (
  user_id = (select app.user_id())
  or (office_id = (select app.office_id()) and (state = 'active' or (select app.is_admin()))));
-- People come in through the door's functions; only a command, which acts without a person, writes members itself.
create policy command_creates on kogge.members for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy admin_changes on kogge.members for update to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()))
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
-- The platform appoints an office's first administrator through an invitation.
grant select, insert, update (role, organisation_id, token_hash, expires_at, revoked_at) on kogge.invitations to kogge_member;
create policy admin_works on kogge.invitations for all to kogge_member
  using ((select app.is_platform()) or (office_id = (select app.office_id()) and (select app.is_admin())))
  with check ((select app.is_platform()) or (office_id = (select app.office_id()) and (select app.is_admin())));

-- Organisations.
grant select, insert, update (slug, name, kind, summary, sectors, own_sectors, size_band, website, registry, registration_number, languages,
  visibility, state, decision_note, source, version, updated_at) on kogge.organisations to kogge_member;
grant select (office_id, id, slug, name, kind, summary, sectors, own_sectors, size_band, website, registry, registration_number, languages,
  visibility, state, audience, version, created_at, updated_at) on kogge.organisations to kogge_visitor;
create policy visitor_reads on kogge.organisations for select to kogge_visitor using (audience = 'public');
create policy reader_reads on kogge.organisations for select to kogge_member using (
  audience = 'public'
  or (audience = 'network' and office_id = any ((select app.peers())::uuid[]))
  or (office_id = (select app.office_id())
      and (audience <> 'hidden' or (select app.is_admin()) or id = (select app.organisation_id()) or created_by = (select app.member_id()))));
create policy member_creates on kogge.organisations for insert to kogge_member with check (
  office_id = (select app.office_id()) and ((select app.is_admin()) or (state = 'pending' and created_by = (select app.member_id()))));
create policy editor_changes on kogge.organisations for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or id = (select app.organisation_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or id = (select app.organisation_id())));

-- What hangs on an organisation is seen with it: the subselect reads organisations under the same reader's policies.
grant select, insert, delete, update (webp, hash) on kogge.organisation_logos to kogge_member;
grant select, insert, delete, update (since_on, until_on) on kogge.association_memberships to kogge_member;
grant select on kogge.organisation_logos to kogge_visitor;
grant select on kogge.association_memberships to kogge_visitor;
create policy seen_with_organisation on kogge.organisation_logos for select to kogge_member, kogge_visitor
  using (exists (select from kogge.organisations o where o.office_id = organisation_logos.office_id and o.id = organisation_logos.organisation_id));
create policy editor_creates on kogge.organisation_logos for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_changes on kogge.organisation_logos for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_deletes on kogge.organisation_logos for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy seen_with_both on kogge.association_memberships for select to kogge_member, kogge_visitor
  using (exists (select from kogge.organisations o where o.office_id = association_memberships.office_id and o.id = association_memberships.organisation_id)
     and exists (select from kogge.organisations a where a.office_id = association_memberships.office_id and a.id = association_memberships.association_id));
create policy editor_creates on kogge.association_memberships for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_changes on kogge.association_memberships for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_deletes on kogge.association_memberships for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));

-- Ambassadors are public people; administrators appoint, the ambassador keeps the own profile.
grant select, insert, delete, update (name, languages, help, since_on, until_on) on kogge.ambassadors to kogge_member;
grant select, insert, delete on kogge.ambassador_desks to kogge_member;
grant select on kogge.ambassador_desks to kogge_visitor;
grant select (office_id, id, name, languages, help, since_on, until_on) on kogge.ambassadors to kogge_visitor;
create policy everyone_reads on kogge.ambassadors for select to kogge_member, kogge_visitor using (true);
create policy everyone_reads on kogge.ambassador_desks for select to kogge_member, kogge_visitor using (true);
create policy admin_creates on kogge.ambassadors for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
create policy self_changes on kogge.ambassadors for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())));
create policy admin_deletes on kogge.ambassadors for delete to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_creates on kogge.ambassador_desks for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_deletes on kogge.ambassador_desks for delete to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()));

-- Presences.
-- `audience` is the trigger's: whatever is written there, it decides anew.
grant select, insert, update (organisation_id, country, place_id, place_name, lat, lon, field, sectors, own_sectors, activities, offers, seeks,
  languages, since_on, until_on, description, description_language, contact_member_id, visibility, state, audience, confirmed_on, source, source_key,
  version, updated_at) on kogge.presences to kogge_member;
grant select (office_id, id, organisation_id, country, place_id, place_name, lat, lon, field, sectors, own_sectors, activities, offers, seeks,
  languages, since_on, until_on, description, description_language, visibility, state, audience, confirmed_on, source, version, created_at, updated_at)
  on kogge.presences to kogge_visitor;
create policy visitor_reads on kogge.presences for select to kogge_visitor using (audience = 'public');
create policy reader_reads on kogge.presences for select to kogge_member using (
  audience = 'public'
  or (audience = 'network' and office_id = any ((select app.peers())::uuid[]))
  or (office_id = (select app.office_id())
      and (audience <> 'hidden' or (select app.is_admin()) or organisation_id = (select app.organisation_id()))));
create policy editor_creates on kogge.presences for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_changes on kogge.presences for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
