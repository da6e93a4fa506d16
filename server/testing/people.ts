/** Ambassadors with their desks, and trips, as the owner of the database writes them. */
import type { Sql } from '#db/client.server.ts'

type Place = { id: string }

/**
 * An ambassador of the office, answering at the desks of `countries` (none unless given, `rank`: the place in line
 * there), named by their address, since and confirmed today, unless told otherwise. The days are written YYYY-MM-DD;
 * `until` ends the role, `pausedUntil` interrupts it. Returns the ambassador's id.
 */
export async function insertAmbassador(
  owner: Sql,
  office: Place,
  member: { memberId: string; email: string },
  values: {
    countries?: string[]
    rank?: number
    name?: string
    languages?: string[]
    help?: Record<string, string>
    openLimit?: number
    since?: string
    confirmedOn?: string
    until?: string | null
    pausedUntil?: string
  } = {},
): Promise<string> {
  const { countries = [], rank = 1, name = member.email, languages = [], help = {}, openLimit = 5 } = values
  const { since = null, confirmedOn = null, until = null, pausedUntil = null } = values
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name, languages, help, open_limit, since_on, confirmed_on,
      until_on, paused_until)
    values (${office.id}, ${member.memberId}, ${name}, ${languages}, ${owner.json(help)}, ${openLimit},
      coalesce(${since}, current_date), coalesce(${confirmedOn}, current_date), ${until}, ${pausedUntil})
    returning id`
  for (const country of countries)
    await owner`
      insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
      values (${office.id}, ${id}, ${country}, ${rank})`
  return id
}

/** A planned trip, from the tenth day after today to the twelfth unless told otherwise. Returns its id. */
export async function insertTrip(
  owner: Sql,
  office: Place,
  member: { memberId: string },
  values: { country: string; name?: string; from?: string; until?: string },
): Promise<string> {
  const { country, name = 'Somebody', from = null, until = null } = values
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.trips (office_id, member_id, traveller_name, country, from_on, until_on)
    values (${office.id}, ${member.memberId}, ${name}, ${country}, coalesce(${from}, current_date + 10),
      coalesce(${until}, current_date + 12))
    returning id`
  return id
}

/** What a visitor wrote to an office, its address confirmed: a case that waits. Answers its id. */
export async function insertEnquiry(
  owner: Sql,
  office: Place,
  values: {
    email?: string
    name?: string
    message?: string
    country?: string
    ownerId?: string
    organisationId?: string
    mayPass?: boolean
  } = {},
): Promise<string> {
  const { name = 'Bo Visitor', country = 'GH', organisationId = null } = values
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, language, audience, asker_name, owner_id, owner_told, due_on)
    values (${office.id}, 'enquiry', ${country}, 'en', 'desk', ${name}, ${values.ownerId ?? null}, true,
      current_date + 5) returning id`
  await owner`
    insert into kogge.enquiries (office_id, id, about, organisation_id, message, may_pass)
    values (${office.id}, ${id}, ${organisationId ? 'organisation' : 'desk'}, ${organisationId},
      ${values.message ?? 'May I visit?'}, ${values.mayPass ?? false})`
  await owner`
    insert into kogge.enquiry_senders (office_id, id, name, email, language)
    values (${office.id}, ${id}, ${name}, ${values.email ?? 'bo@example.org'}, 'en')`
  return id
}
