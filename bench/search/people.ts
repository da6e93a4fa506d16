/**
 * Who asks: a signed-in member of every office that is asked about, and editors who ask for the matches of what their
 * organisation publishes.
 */
import { insertMember, insertSession, type OfficeRow } from '#server/testing/offices.ts'
import { askedOffices } from './questions.ts'
import { uuidOf } from './random.ts'
import type { Stand } from './stand.ts'
import type { Office } from './world.ts'

/** An editor, by cookie, and one of the presences that their organisation publishes. */
export type Seeker = { office: string; cookie: string; presence: string }
export type People = { /** Cookies by the office's slug. */ members: Map<string, string>; seekers: Seeker[] }

const seekersPerOffice = 4

/** `among`: seekers are taken from the first so many presences, so that they are the same at every size. */
export async function insertPeople({ owner }: Stand, offices: readonly Office[], among: number): Promise<People> {
  const members = new Map<string, string>()
  const seekers: Seeker[] = []
  for (const office of askedOffices(offices)) {
    const row: OfficeRow = { id: office.id, slug: office.slug }
    members.set(
      office.slug,
      await insertSession(owner, await insertMember(owner, row, { email: `member@${office.slug}.example` })),
    )
    const found = await owner<{ id: string; organisationId: string }[]>`
      select id, organisation_id as "organisationId" from (
        select distinct on (p.organisation_id) p.id, p.organisation_id from kogge.presences p
        where p.office_id = ${office.id} and p.id < ${uuidOf('presence', among)} and p.audience in ('public', 'network')
          and p.standing = 'active'
        order by p.organisation_id, p.id) one
      order by md5(id::text) limit ${seekersPerOffice}`
    for (const { id, organisationId } of found) {
      const editor = await insertMember(owner, row, {
        role: 'editor',
        organisation: { id: organisationId },
        email: `editor-${id}@${office.slug}.example`,
      })
      seekers.push({ office: office.slug, cookie: await insertSession(owner, editor), presence: id })
    }
  }
  return { members, seekers }
}
