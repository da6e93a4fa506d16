/**
 * Writes one office of the demo: itself, its people, its organisations and what these publish. Bulk: one statement a
 * table.
 */
import { createHash } from 'node:crypto'
import type { Json, Tx } from '#db/client.server.ts'
import type { Field, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { writeStaffing } from './ambassadors.server.ts'
import type { Place } from './places.server.ts'
import type { SeedOffice, SeedOrganisation, SeedPresence } from './rows.ts'

const fieldOf: Record<OrganisationKind, Field> = {
  company: 'economy',
  ngo: 'international-cooperation',
  education: 'education',
  culture: 'culture',
  government: 'international-cooperation',
  association: 'international-cooperation',
}

/** The office and the address of its contact, as the platform's administrator. */
export async function createOffice(tx: Tx, office: SeedOffice): Promise<void> {
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.offices (slug, name, city, country, lat, lon, languages, default_language, colour_primary,
      colour_accent, intro, contact_name, sensitive_countries, opened_at)
    values (${office.slug}, ${office.name}, ${office.city}, ${office.country}, ${office.lat}, ${office.lon},
      ${office.languages},
      ${office.defaultLanguage}, ${office.colours.primary}, ${office.colours.accent}, ${tx.json(office.intro)},
      ${office.contact.name},
      ${office.sensitiveCountries ?? []}, case when ${office.draft ?? false} then null else now() end)
    returning id`
  await tx`insert into kogge.office_contacts (office_id, email) values (${id}, ${office.contact.email})`
}

/** Everything in the office, as a command that acts for it. `users`: ids by e-mail address; `places`: by `UG/Gulu`. */
export async function fillOffice(
  tx: Tx,
  office: SeedOffice,
  users: Map<string, string>,
  places: Map<string, Place>,
): Promise<void> {
  await writeOrganisations(tx, office.organisations)
  await writeMembers(tx, office, users)
  await writeAmbassadors(tx, office, users)
  await writeStaffing(tx, office.slug, users)
  await writePresences(tx, office, places)
  await tx`
    insert into kogge.association_memberships (organisation_id, association_id, since_on, until_on)
    select o.id, a.id, r.since, r.until
    from jsonb_to_recordset(${tx.json(office.memberships as Json)}) as r (organisation text, association text,
      since date, until date)
    join kogge.organisations o on o.office_id = app.office_id() and o.slug = r.organisation
    join kogge.organisations a on a.office_id = app.office_id() and a.slug = r.association`
  for (const { email, role, secret } of office.invitations) {
    await tx`
      insert into kogge.invitations (email, role, token_hash, invited_by)
      select ${email}, ${role}, ${createHash('sha256').update(secret).digest()}, m.id
      from kogge.members m where m.office_id = app.office_id() and m.role = 'admin' limit 1`
  }
}

async function writeOrganisations(tx: Tx, organisations: SeedOrganisation[]): Promise<void> {
  const rows = organisations.map((one) => ({
    slug: one.slug,
    name: one.name,
    kind: one.kind,
    summary: one.summary,
    sectors: one.sectors,
    own_sectors: one.ownSectors ?? [],
    size_band: one.size ?? null,
    website: one.website ? new URL(one.website).href : null,
    registry: one.registration?.registry ?? null,
    registration_number: one.registration?.number ?? null,
    languages: one.languages,
    visibility: one.visibility ?? 'public',
    state: one.state ?? 'approved',
    decision_note: one.note ?? null,
  }))
  await tx`
    insert into kogge.organisations (slug, name, kind, summary, sectors, own_sectors, size_band, website, registry,
      registration_number, languages, visibility, state, decision_note)
    select * from jsonb_to_recordset(${tx.json(rows as Json)}) as r (
      slug text, name text, kind text, summary jsonb, sectors text[], own_sectors text[], size_band text, website text,
      registry text, registration_number text, languages text[], visibility text, state text, decision_note text)`
}

/** Members joined over the past years, in the order of the list; requests came in over the past days. */
async function writeMembers(tx: Tx, office: SeedOffice, users: Map<string, string>): Promise<void> {
  const rows = office.people.map((person, at) => ({
    user_id: users.get(person.email)!,
    display_name: person.name,
    role: person.asks ? 'member' : person.role,
    edits: person.edits ?? null,
    state: person.asks ? 'requested' : 'active',
    message: person.asks?.message ?? '',
    wanted: person.asks?.organisation ?? '',
    days: person.asks ? office.people.length - at : 1200 - 20 * at,
  }))
  await tx`
    insert into kogge.members (user_id, display_name, role, organisation_id, state, message, wanted_organisation,
      created_at, state_since)
    select r.user_id, r.display_name, r.role, o.id, r.state, r.message, r.wanted, now() - d.ago, now() - d.ago
    from jsonb_to_recordset(${tx.json(rows)}) as r (
      user_id uuid, display_name text, role text, edits text, state text, message text, wanted text, days int)
    cross join lateral (select make_interval(days => r.days) as ago) d
    left join kogge.organisations o on o.office_id = app.office_id() and o.slug = r.edits`
}

async function writeAmbassadors(tx: Tx, office: SeedOffice, users: Map<string, string>): Promise<void> {
  const rows = office.people.flatMap(({ email, name, ambassador }) =>
    ambassador ? [{ user_id: users.get(email)!, name, ...ambassador }] : [],
  )
  await tx`
    insert into kogge.ambassadors (member_id, name, languages, help, since_on)
    select m.id, r.name, r.languages, r.help, current_date - make_interval(months => r.since)
    from jsonb_to_recordset(${tx.json(rows as Json)}) as r (user_id uuid, name text, languages text[], help jsonb,
      since int)
    join kogge.members m on m.office_id = app.office_id() and m.user_id = r.user_id`
  const desks = rows.flatMap(({ user_id, countries }) => countries.map((country) => ({ user_id, country })))
  await tx`
    insert into kogge.ambassador_desks (ambassador_id, country)
    select a.id, r.country from jsonb_to_recordset(${tx.json(desks)}) as r (user_id uuid, country text)
    join kogge.members m on m.office_id = app.office_id() and m.user_id = r.user_id
    join kogge.ambassadors a on a.office_id = app.office_id() and a.member_id = m.id`
}

/**
 * Confirmed some whole months ago less a few days, so that not all of a month fall on one day; written down on that
 * day.
 */
async function writePresences(tx: Tx, office: SeedOffice, places: Map<string, Place>): Promise<void> {
  const pairs = [
    ...office.organisations.flatMap((one) => one.presences.map((presence) => ({ one, presence, standing: 'active' }))),
    ...office.organisations.flatMap((one) =>
      (one.looks ?? []).map(({ at, ...rest }) => {
        const presence: SeedPresence = { in: at, does: [], ...rest }
        return { one, presence, standing: 'looking' }
      }),
    ),
  ]
  const rows = pairs.map(({ one, presence, standing }, at) => {
    const place = places.get(presence.in)
    return {
      organisation: one.slug,
      standing,
      country: presence.in.slice(0, 2),
      place_id: place?.id ?? null,
      place_name: place?.name ?? null,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      field: presence.field ?? fieldOf[one.kind],
      sectors: presence.sectors ?? one.sectors,
      own_sectors: one.ownSectors ?? [],
      activities: presence.does,
      offers: presence.offers ?? [],
      seeks: presence.seeks ?? [],
      languages: presence.speaks ?? ['en'],
      since_on: presence.since ? `${presence.since}-01-01` : null,
      until_on: presence.until ? `${presence.until}-12-31` : null,
      description: presence.says,
      description_language: presence.lang ?? office.defaultLanguage,
      second_language: presence.also?.lang ?? null,
      second_texts: presence.also ? { description: presence.also.says } : {},
      visibility: presence.seen ?? 'public',
      months: presence.confirmed,
      days: at % 27,
      sensitive: presence.sensitive ?? false,
    }
  })
  await tx`
    insert into kogge.presences (organisation_id, standing, country, place_id, place_name, lat, lon, field, sectors,
      own_sectors, activities, offers, seeks, languages, since_on, until_on, description, description_language,
      second_language, second_texts, contact_member_id, visibility, sensitive, confirmed_on,
      created_at, updated_at)
    select o.id, r.standing, r.country, r.place_id, r.place_name, r.lat, r.lon, r.field, r.sectors, r.own_sectors,
      r.activities, r.offers, r.seeks, r.languages, r.since_on, r.until_on, r.description, r.description_language,
      r.second_language, r.second_texts, m.id,
      r.visibility, r.sensitive, d.day::date, d.day, d.day
    from jsonb_to_recordset(${tx.json(rows as Json)}) as r (
      organisation text, standing text, country text, place_id int, place_name text, lat float8, lon float8, field text,
      sectors text[], own_sectors text[], activities text[], offers text[], seeks text[], languages text[],
      since_on date, until_on date, description text, description_language text, second_language text,
      second_texts jsonb, visibility text, months int, days int, sensitive boolean)
    cross join lateral (select current_date - make_interval(months => r.months, days => r.days) as day) d
    join kogge.organisations o on o.office_id = app.office_id() and o.slug = r.organisation
    left join kogge.members m
      on m.office_id = app.office_id() and m.organisation_id = o.id and m.role = 'editor' and m.state = 'active'`
}
