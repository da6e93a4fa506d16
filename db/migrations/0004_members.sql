-- People in an office. `user_id` points across the planes on purpose without a foreign key: the tenant roles cannot read identity.

create table kogge.organisations (
  office_id uuid not null default app.office_id() constraint organisations_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  slug text not null,
  name text not null,
  kind text not null,
  summary jsonb not null default '{}',
  sectors text[] not null default '{}',
  own_sectors text[] not null default '{}',
  size_band text,
  website text,
  registry text,
  registration_number text,
  languages text[] not null default '{}',
  visibility text not null default 'public',
  state text not null default 'pending',
  -- Who may see it: decided here once, read by every policy below.
  audience text not null generated always as (case when state = 'approved' then visibility else 'hidden' end) stored,
  decision_note text,
  created_by uuid,
  source text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint organisations_slug_taken unique (office_id, slug),
  constraint organisations_name_length check (char_length(name) between 1 and 200),
  constraint organisations_kind_known check (kind in ('company', 'ngo', 'education', 'culture', 'government', 'association')),
  constraint organisations_visibility_known check (visibility in ('office', 'network', 'public')),
  constraint organisations_state_known check (state in ('pending', 'approved', 'rejected', 'archived')),
  constraint organisations_size_known check (size_band in ('1', '2-9', '10-49', '50-249', '250+')),
  constraint organisations_registration_whole check ((registry is null) = (registration_number is null))
);
create index organisations_by_name on kogge.organisations (office_id, lower(name));
create index organisations_audience on kogge.organisations (audience, office_id);

create table kogge.members (
  office_id uuid not null default app.office_id() constraint members_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  user_id uuid not null,
  display_name text not null,
  role text not null default 'member',
  organisation_id uuid,
  state text not null default 'active',
  message text not null default '',
  -- `listed:<slug>` of an organisation here, or `new:<kind>:<name>`; '' where none is wanted (app/offices/wanted.ts).
  wanted_organisation text not null default '',
  decision_note text not null default '',
  created_at timestamptz not null default now(),
  state_since timestamptz not null default now(),
  primary key (office_id, id),
  constraint members_once_per_office unique (office_id, user_id),
  constraint members_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  constraint members_role_known check (role in ('admin', 'editor', 'ambassador', 'member')),
  constraint members_state_known check (state in ('requested', 'active', 'declined', 'left')),
  constraint members_editor_has_organisation check (role <> 'editor' or organisation_id is not null),
  constraint members_name_length check (char_length(display_name) between 1 and 120)
);
create index members_user_id on kogge.members (user_id);
create index members_organisation_id on kogge.members (office_id, organisation_id);

alter table kogge.organisations add constraint organisations_creator_exists
  foreign key (office_id, created_by) references kogge.members (office_id, id);
create index organisations_created_by on kogge.organisations (office_id, created_by);

create table kogge.invitations (
  office_id uuid not null default app.office_id() constraint invitations_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  email text not null,
  role text not null,
  organisation_id uuid,
  token_hash bytea not null,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (office_id, id),
  constraint invitations_token_taken unique (token_hash),
  constraint invitations_role_known check (role in ('admin', 'editor', 'ambassador', 'member')),
  constraint invitations_editor_has_organisation check (role <> 'editor' or organisation_id is not null),
  constraint invitations_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  constraint invitations_inviter_exists foreign key (office_id, invited_by) references kogge.members (office_id, id)
);
create index invitations_organisation_id on kogge.invitations (office_id, organisation_id);
create index invitations_invited_by on kogge.invitations (office_id, invited_by);

create table kogge.organisation_logos (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  webp bytea not null,
  hash text not null,
  primary key (office_id, id),
  constraint organisation_logos_one_each unique (office_id, organisation_id),
  constraint organisation_logos_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint organisation_logos_size check (octet_length(webp) < 524288)
);

-- Which association an organisation belongs to, and when: memberships have dates (a declaration of 2018 names eleven, a later text others).
create table kogge.association_memberships (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  association_id uuid not null,
  since_on date,
  until_on date,
  primary key (office_id, id),
  constraint association_memberships_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint association_memberships_association_exists foreign key (office_id, association_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint association_memberships_not_itself check (organisation_id <> association_id),
  constraint association_memberships_in_order check (until_on is null or since_on is null or until_on >= since_on)
);
create index association_memberships_organisation_id on kogge.association_memberships (office_id, organisation_id);
create index association_memberships_association_id on kogge.association_memberships (office_id, association_id);

-- Ambassadors: the public face of a member who answers for desks.
create table kogge.ambassadors (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  name text not null,
  languages text[] not null default '{}',
  help jsonb not null default '{}',
  since_on date not null default current_date,
  until_on date,
  primary key (office_id, id),
  constraint ambassadors_one_each unique (office_id, member_id),
  constraint ambassadors_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id)
);

create table kogge.ambassador_desks (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  ambassador_id uuid not null,
  country char(2) not null,
  primary key (office_id, id),
  constraint ambassador_desks_once unique (office_id, ambassador_id, country),
  constraint ambassador_desks_ambassador_exists foreign key (office_id, ambassador_id) references kogge.ambassadors (office_id, id) on delete cascade,
  constraint ambassador_desks_country_form check (country ~ '^[A-Z]{2}$')
);
create index ambassador_desks_country on kogge.ambassador_desks (country, office_id);
