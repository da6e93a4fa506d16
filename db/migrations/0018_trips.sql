-- Trips: a member is in a country for some days, and others may have something taken along or join. A delegation is a trip with
-- participants, a programme and, afterwards, a report. Trips say when somebody is not at home: members read them, visitors never do.

create table kogge.trips (
  office_id uuid not null default app.office_id() constraint trips_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  -- Who travels, and answers for the trip. Members of other offices read the name here: they do not see each other's members.
  member_id uuid not null,
  traveller_name text not null,
  organisation_id uuid,
  kind text not null default 'trip',
  state text not null default 'planned',
  country char(2) not null,
  place_id integer constraint trips_place_exists references kogge.places (id),
  place_name text,
  from_on date not null,
  until_on date not null,
  sectors text[] not null default '{}',
  title text not null default '',
  body text not null default '',
  language text not null default 'nl',
  visibility text not null default 'network',
  -- How many may join; null: as many as the traveller accepts.
  room smallint,
  -- After the first day: what came of it, and figures as the traveller counted them.
  report text not null default '',
  meetings integer,
  leads integer,
  agreements integer,
  reported_at timestamptz,
  version integer not null default 1,
  -- Counts everything that calendars show, the programme too; `version` counts what the trip's form writes.
  revision integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint trips_traveller_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint trips_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  constraint trips_kind_known check (kind in ('trip', 'delegation')),
  constraint trips_state_known check (state in ('planned', 'cancelled')),
  constraint trips_visibility_known check (visibility in ('office', 'network')),
  constraint trips_language_known check (language in ('nl', 'en', 'de')),
  constraint trips_country_form check (country ~ '^[A-Z]{2}$'),
  constraint trips_place_whole check ((place_id is null) = (place_name is null)),
  constraint trips_in_order check (until_on >= from_on),
  constraint trips_not_a_stay check (until_on <= from_on + 366),
  constraint trips_title_length check (char_length(title) <= 120),
  constraint trips_body_length check (char_length(body) <= 2000),
  constraint trips_report_length check (char_length(report) <= 4000),
  constraint trips_room_size check (room between 1 and 500),
  constraint trips_figures_size check (least(meetings, leads, agreements) >= 0 and greatest(meetings, leads, agreements) <= 9999)
);
create index trips_member_id on kogge.trips (office_id, member_id);
create index trips_organisation_id on kogge.trips (office_id, organisation_id);
create index trips_place_id on kogge.trips (place_id);
create index trips_until_on on kogge.trips (until_on, office_id);

-- Who travels along. They may be a member of another office of the network; name and organisation are what they gave when they asked.
create table kogge.trip_participants (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  trip_id uuid not null,
  other_office_id uuid not null,
  other_member_id uuid not null,
  name text not null,
  organisation text not null default '',
  created_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint trip_participants_once unique (office_id, trip_id, other_office_id, other_member_id),
  constraint trip_participants_trip_exists foreign key (office_id, trip_id) references kogge.trips (office_id, id) on delete cascade,
  constraint trip_participants_member_exists foreign key (other_office_id, other_member_id) references kogge.members (office_id, id),
  constraint trip_participants_name_length check (char_length(name) between 1 and 120 and char_length(organisation) <= 200)
);
create index trip_participants_member on kogge.trip_participants (other_office_id, other_member_id);

-- A request is the asker's row, in the asker's office; the trip may be another office's.
create table kogge.trip_requests (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  other_office_id uuid not null,
  other_trip_id uuid not null,
  kind text not null,
  what text not null,
  asker_name text not null,
  asker_organisation text not null default '',
  -- `lapsed`: nobody answered before the trip began, and the asker was told.
  state text not null default 'open',
  answer text not null default '',
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  primary key (office_id, id),
  constraint trip_requests_asker_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint trip_requests_trip_exists foreign key (other_office_id, other_trip_id) references kogge.trips (office_id, id) on delete cascade,
  constraint trip_requests_kind_known check (kind in ('take', 'join')),
  constraint trip_requests_state_known check (state in ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  constraint trip_requests_what_length check (char_length(what) between 1 and 1000),
  constraint trip_requests_answer_length check (char_length(answer) <= 1000),
  constraint trip_requests_name_length check (char_length(asker_name) between 1 and 120 and char_length(asker_organisation) <= 200)
);
create index trip_requests_member_id on kogge.trip_requests (office_id, member_id);
create index trip_requests_trip on kogge.trip_requests (other_office_id, other_trip_id);
create unique index trip_requests_open_once on kogge.trip_requests (office_id, member_id, other_office_id, other_trip_id, kind) where state = 'open';

create table kogge.trip_programme (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  trip_id uuid not null,
  held_on date not null,
  begins time,
  ends time,
  title text not null,
  place text not null default '',
  body text not null default '',
  -- Among the entries of a day.
  position integer not null default 0,
  primary key (office_id, id),
  constraint trip_programme_trip_exists foreign key (office_id, trip_id) references kogge.trips (office_id, id) on delete cascade,
  constraint trip_programme_in_order check (ends is null or (begins is not null and ends > begins)),
  constraint trip_programme_title_length check (char_length(title) between 1 and 160),
  constraint trip_programme_place_length check (char_length(place) <= 160),
  constraint trip_programme_body_length check (char_length(body) <= 1000)
);
create index trip_programme_trip_id on kogge.trip_programme (office_id, trip_id);

-- Trips a person has been told of, so that the digest brings each once; and countries whose trips they want no mail about.
create table kogge.trip_notices (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  other_office_id uuid not null,
  other_trip_id uuid not null,
  told_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint trip_notices_once unique (office_id, member_id, other_office_id, other_trip_id),
  constraint trip_notices_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint trip_notices_trip_exists foreign key (other_office_id, other_trip_id) references kogge.trips (office_id, id) on delete cascade
);
create index trip_notices_trip on kogge.trip_notices (other_office_id, other_trip_id);

create table kogge.trip_mutes (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  country char(2) not null,
  primary key (office_id, id),
  constraint trip_mutes_once unique (office_id, member_id, country),
  constraint trip_mutes_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint trip_mutes_country_form check (country ~ '^[A-Z]{2}$')
);

do $$
declare t text;
begin
  foreach t in array array['trips', 'trip_participants', 'trip_requests', 'trip_programme', 'trip_notices', 'trip_mutes'] loop
    execute format('alter table kogge.%I enable row level security', t);
    execute format('alter table kogge.%I force row level security', t);
  end loop;
end $$;

grant select, insert, update (organisation_id, traveller_name, kind, state, country, place_id, place_name, from_on, until_on, sectors, title, body, language, visibility,
  room, report, meetings, leads, agreements, reported_at, version, revision, updated_at) on kogge.trips to kogge_member;
create policy reader_reads on kogge.trips for select to kogge_member
  using (office_id = (select app.office_id()) or (visibility = 'network' and office_id = any ((select app.peers())::uuid[])));
create policy traveller_creates on kogge.trips for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())));
create policy traveller_changes on kogge.trips for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())));

-- What hangs on a trip is seen with it: the subselect reads trips under the same reader's policies.
grant select, insert, delete on kogge.trip_participants to kogge_member;
create policy seen_with_trip on kogge.trip_participants for select to kogge_member
  using (exists (select from kogge.trips t where t.office_id = trip_participants.office_id and t.id = trip_participants.trip_id));
create policy traveller_adds on kogge.trip_participants for insert to kogge_member
  with check (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_participants.office_id and t.id = trip_participants.trip_id and ((select app.is_admin()) or t.member_id = (select app.member_id()))));
create policy traveller_removes on kogge.trip_participants for delete to kogge_member
  using (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_participants.office_id and t.id = trip_participants.trip_id and ((select app.is_admin()) or t.member_id = (select app.member_id()))));
create policy participant_leaves on kogge.trip_participants for delete to kogge_member
  using (other_member_id = (select app.member_id()));

grant select, insert, delete, update (held_on, begins, ends, title, place, body, position) on kogge.trip_programme to kogge_member;
create policy seen_with_trip on kogge.trip_programme for select to kogge_member
  using (exists (select from kogge.trips t where t.office_id = trip_programme.office_id and t.id = trip_programme.trip_id));
create policy traveller_works on kogge.trip_programme for all to kogge_member
  using (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_programme.office_id and t.id = trip_programme.trip_id and ((select app.is_admin()) or t.member_id = (select app.member_id()))))
  with check (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_programme.office_id and t.id = trip_programme.trip_id and ((select app.is_admin()) or t.member_id = (select app.member_id()))));

-- A request is read by who asked, who travels, and the administrators of the trip's office. Only who travels answers it, and only who
-- asked takes it back; neither does the other's part, and neither twice.
grant select, insert, update (state, answer, answered_at) on kogge.trip_requests to kogge_member;
create policy concerned_reads on kogge.trip_requests for select to kogge_member using (
  member_id = (select app.member_id())
  or (other_office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_requests.other_office_id and t.id = trip_requests.other_trip_id and ((select app.is_admin()) or (select app.member_id()) = t.member_id))));
create policy asker_asks on kogge.trip_requests for insert to kogge_member
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()) and state = 'open'
    and exists (select from kogge.trips t where t.office_id = trip_requests.other_office_id and t.id = trip_requests.other_trip_id
      and t.state = 'planned' and t.member_id <> trip_requests.member_id));
create policy asker_ends on kogge.trip_requests for update to kogge_member
  using (member_id = (select app.member_id()) and state = 'open')
  with check (member_id = (select app.member_id()) and state in ('withdrawn', 'lapsed'));
create policy traveller_answers on kogge.trip_requests for update to kogge_member
  using (state = 'open' and exists (select from kogge.trips t
    where t.office_id = trip_requests.other_office_id and t.id = trip_requests.other_trip_id and t.member_id = (select app.member_id())))
  with check (state in ('accepted', 'declined') and exists (select from kogge.trips t
    where t.office_id = trip_requests.other_office_id and t.id = trip_requests.other_trip_id and t.member_id = (select app.member_id())));

grant select, insert, delete on kogge.trip_notices, kogge.trip_mutes to kogge_member;
create policy self_works on kogge.trip_notices for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id())
    and exists (select from kogge.trips t where t.office_id = trip_notices.other_office_id and t.id = trip_notices.other_trip_id));
create policy self_works on kogge.trip_mutes for all to kogge_member
  using (office_id = (select app.office_id()) and member_id = (select app.member_id()))
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()));

-- The worker finds out for whom there may be a digest to make, and makes it as that person.
grant select (office_id, id, state, visibility, from_on) on kogge.trips to kogge_indexer;
create policy indexer_reads on kogge.trips for select to kogge_indexer using (true);
grant select (office_id, id, member_id, other_office_id, other_trip_id, state) on kogge.trip_requests to kogge_indexer;
create policy indexer_reads on kogge.trip_requests for select to kogge_indexer using (true);

-- A person's calendar has an address that says whose it is, because calendar programs cannot sign in. Only its SHA-256 is kept; a new
-- address ends the one before.
create table identity.calendar_tokens (
  user_id uuid primary key constraint calendar_tokens_person_exists references identity.users (id) on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  constraint calendar_tokens_token_taken unique (token_hash)
);
grant select, insert, update (token_hash, created_at), delete on identity.calendar_tokens to kogge_identity;
