/** An erased organisation: what it was called, wrote and published is nowhere any more, and that it was there is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayFormer } from '#app/delivery/privacy/own-data.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { bringBack, eraseOrganisation, listArchived } from './archive.server.ts'

const name = 'Zoutkeet Bellevue'
const words = 'kroonkurk'

let database: FreshDatabase
let office: OfficeRow
let firm: OrganisationRow
let editor: MemberRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  office = await insertOffice(owner)
  const peer = await insertOffice(owner)
  await insertNetwork(owner, [office, peer])
  firm = await insertOrganisation(owner, office, { name, slug: 'zoutkeet-bellevue' })
  editor = await insertMember(owner, office, { role: 'editor', organisation: firm })
  admin = await insertMember(owner, office, { role: 'admin', organisation: firm })
  await owner`
    update kogge.organisations
    set summary = ${owner.json({ nl: words })}, website = ${`https://${words}.example`}, registry = 'kvk',
      registration_number = '12345678', source = ${words}, own_sectors = ${[words]}, decision_note = ${words}
    where id = ${firm.id}`
  const there = await insertPresence(owner, firm, { description: words })
  await insertPresence(owner, firm, { description: words, visibility: 'network', country: 'GH' })
  await owner`
    update kogge.presences set contact_member_id = ${editor.memberId}, sensitive = true, source_key = ${words}
    where id = ${there.id}`
  await owner`
    insert into kogge.organisation_logos (office_id, organisation_id, webp, hash)
    values (${office.id}, ${firm.id}, '\x01', ${words})`
  await owner`
    insert into kogge.organisation_changes (office_id, organisation_id, field, was, became)
    values (${office.id}, ${firm.id}, 'name', ${words}, ${name})`
  await owner`
    insert into kogge.invitations (office_id, email, role, organisation_id, token_hash)
    values (${office.id}, 'x@example.org', 'editor', ${firm.id}, '\x01')`
  const association = await insertOrganisation(owner, office, { kind: 'association' })
  await owner`
    insert into kogge.association_memberships (office_id, organisation_id, association_id)
    values (${office.id}, ${firm.id}, ${association.id})`
  const other = await insertOrganisation(owner, peer)
  const theirs = await insertPresence(owner, other)
  await owner`
    insert into kogge.match_verdicts (office_id, organisation_id, presence_id, other_office_id, other_organisation_id,
      other_presence_id, verdict, note)
    values (${office.id}, ${firm.id}, ${there.id}, ${peer.id}, ${other.id}, ${theirs.id}, 'interesting', ${words})`
  await owner`
    insert into kogge.trips (office_id, member_id, traveller_name, organisation_id, country, from_on, until_on)
    values (${office.id}, ${editor.memberId}, 'Editor', ${firm.id}, 'GH', current_date, current_date)`
})
afterAll(() => database.drop())

async function tablesWith(text: string): Promise<string[]> {
  const tables = await database.owner<
    { name: string }[]
  >`select relname as name from pg_class where relnamespace = 'kogge'::regnamespace and relkind = 'r' order by 1`
  const found: string[] = []
  for (const { name: table } of tables) {
    const [{ hit }] = await database.owner<{ hit: boolean }[]>`
      select exists (select from kogge.${database.owner(table)} t
        where position(lower(${text}) in lower(t::text)) > 0) as hit`
    if (hit) found.push(table)
  }
  return found
}
const erase = (who: { userId: string }, id = firm.id) =>
  database.by(who, office, async (tx) => {
    await sayFormer(tx)
    return eraseOrganisation(tx, id)
  })

test('only who edits it or administers its office', async () => {
  const member = await insertMember(database.owner, office)
  const outside = await insertMember(database.owner, await insertOffice(database.owner), { role: 'admin' })
  const another = await insertMember(database.owner, office, {
    role: 'editor',
    organisation: await insertOrganisation(database.owner, office),
  })
  expect(await erase(member)).toBe(false)
  expect(await erase(another)).toBe(false)
  expect(await database.by(outside, null, (tx) => eraseOrganisation(tx, firm.id))).toBe(false)
  expect(await tablesWith(name)).toContain('organisations')
})

test('its name, texts and contacts go from every table and every list; that it was there stays', async () => {
  const tallied = () => database.owner`
    select country, sum(presences)::int as presences from kogge.presence_tallies where office_id = ${office.id}
    group by country having sum(presences) <> 0 order by 1`
  const before = (await tablesWith(words)).length
  expect(before).toBeGreaterThan(5)
  expect(await tallied()).toHaveLength(2)
  expect(await erase(editor)).toBe(true)
  expect(await tablesWith(name)).toEqual([])
  expect(await tablesWith('zoutkeet')).toEqual([])
  expect(await tablesWith(words)).toEqual([])
  const [kept] = await database.owner`
    select g.kind, g.state, g.name, (select count(*)::int from kogge.presences p
      where p.organisation_id = g.id) as presences from kogge.organisations g where g.id = ${firm.id}`
  expect(kept).toEqual({ kind: 'company', state: 'archived', name: 'Een voormalige organisatie', presences: 2 })
  const [person] =
    await database.owner`select role, organisation_id, state from kogge.members where id = ${editor.memberId}`
  expect(person).toEqual({ role: 'member', organisation_id: null, state: 'active' })
  const [invitation] = await database.owner`
    select role, revoked_at is not null as revoked from kogge.invitations where office_id = ${office.id}`
  expect(invitation).toEqual({ role: 'member', revoked: true })
  const queued = await database.owner`select presence_id from kogge.outbox where office_id = ${office.id}`
  expect(queued.length).toBeGreaterThan(1)
})

test('it does not come back, and stands in no archive', async () => {
  expect(await database.by(admin, office, (tx) => bringBack(tx, firm.id))).toBe(false)
  expect(await database.by(admin, office, (tx) => listArchived(tx))).toEqual([])
  expect(await erase(admin)).toBe(false)
  const revived = database.by(
    admin,
    office,
    (tx) => tx`update kogge.organisations set name = 'Back' where id = ${firm.id}`,
  )
  await expect(revived).rejects.toMatchObject({ constraint_name: 'organisations_erased_stay' })
  const [line] = await database.owner`select actor_id, thing_id from kogge.acts where kind = 'organisation-erased'`
  expect(line).toEqual({ actor_id: editor.userId, thing_id: firm.id })
})
