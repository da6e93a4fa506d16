-- Presences: an organisation active in a country (or place), in sectors, offering and seeking something.

create table kogge.presences (
  office_id uuid not null default app.office_id() constraint presences_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  country char(2) not null,
  place_id integer constraint presences_place_exists references kogge.places (id),
  place_name text,
  lat double precision,
  lon double precision,
  field text not null,
  sectors text[] not null default '{}',
  own_sectors text[] not null default '{}',
  activities text[] not null default '{}',
  offers text[] not null default '{}',
  seeks text[] not null default '{}',
  languages text[] not null default '{}',
  since_on date,
  until_on date,
  description text not null default '',
  description_language text not null default 'nl',
  contact_member_id uuid,
  visibility text not null default 'network',
  state text not null default 'published',
  audience text not null default 'hidden',
  confirmed_on date not null default current_date,
  source text,
  source_key text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint presences_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  constraint presences_contact_exists foreign key (office_id, contact_member_id) references kogge.members (office_id, id),
  constraint presences_country_form check (country ~ '^[A-Z]{2}$'),
  constraint presences_pin_whole check ((lat is null) = (lon is null) and (lat is null) = (place_name is null)),
  constraint presences_pin_from_gazetteer check (place_id is not null or place_name is null or source is not null),
  constraint presences_field_known check (field in ('economy', 'education', 'culture', 'international-cooperation')),
  constraint presences_visibility_known check (visibility in ('office', 'network', 'public')),
  constraint presences_state_known check (state in ('published', 'withdrawn')),
  constraint presences_audience_known check (audience in ('hidden', 'office', 'network', 'public')),
  constraint presences_description_length check (char_length(description) <= 2000),
  constraint presences_description_language_known check (description_language in ('nl', 'en', 'de')),
  constraint presences_in_order check (until_on is null or since_on is null or until_on >= since_on),
  constraint presences_imported_once unique (office_id, source, source_key)
);
create index presences_organisation_id on kogge.presences (office_id, organisation_id);
create index presences_contact_member_id on kogge.presences (office_id, contact_member_id);
create index presences_place_id on kogge.presences (place_id);
create index presences_country on kogge.presences (country, office_id);
create index presences_confirmed_on on kogge.presences (confirmed_on);

-- The narrower of two visibilities. 'hidden' is narrowest.
create function app.narrower(a text, b text) returns text language sql immutable parallel safe
  return case
    when 'hidden' in (a, b) then 'hidden'
    when 'office' in (a, b) then 'office'
    when 'network' in (a, b) then 'network'
    else 'public'
  end;

-- A presence is seen by no more people than its organisation, and by nobody while that waits for approval. The lock makes this wait
-- for somebody who is narrowing the organisation at the same moment; otherwise the presence would keep the audience of before.
create function app.set_presence_audience() returns trigger language plpgsql as $$
begin
  select app.narrower(o.audience, case when new.state = 'published' then new.visibility else 'hidden' end)
    into new.audience
    from kogge.organisations o where o.office_id = new.office_id and o.id = new.organisation_id for share;
  new.audience := coalesce(new.audience, 'hidden');
  return new;
end $$;
create trigger presences_audience before insert or update on kogge.presences
  for each row execute function app.set_presence_audience();

create function app.carry_organisation_audience() returns trigger language plpgsql as $$
begin
  if new.audience is distinct from old.audience then
    update kogge.presences set audience = 'hidden' where office_id = new.office_id and organisation_id = new.id;
  end if;
  return null;
end $$;
create trigger organisations_audience after update on kogge.organisations
  for each row execute function app.carry_organisation_audience();

-- `version` is counted by the verbs (`where version = expected`), so that a second writer is told (409) instead of overwriting;
-- confirming or approving does not count as an edit of the text somebody else has open.
