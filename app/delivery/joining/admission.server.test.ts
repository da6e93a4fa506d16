/** What somebody prepares while they wait: nobody sees it, and nothing is typed twice once they are in. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  type MemberRow,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { admit, changeRoleOf, takeUpOwnDrafts } from './admission.server.ts'
import { keepDraft, listDrafts, mostDrafts, removeDraft, want, type Fields } from './drafts.server.ts'
import { accept as acceptInvitation, invite } from '#app/directory/members/invitations.server.ts'
import { leave } from './leaving.server.ts'
import { decline, find, requestToJoin, type Member } from '#app/directory/members/members.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
let person: PersonRow
let waiting: Member
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

const as = <T>(who: PersonRow, work: (tx: Tx) => Promise<T>) => database.by(who, office, work)
const organisation: Fields = [
  ['name', 'Kade & Kiel'],
  ['kind', 'company'],
  ['summary.en', 'We build quays.'],
  ['website', 'kade.example'],
  ['visibility', 'public'],
]
const abroad = (country: string): Fields => [
  ['where', country],
  ['field', 'economy'],
  ['sectors', 'nace:28'],
  ['visibility', 'public'],
  ['description', `Quays in ${country}`],
  ['descriptionLanguage', 'en'],
]
const rows = (table: string) => database.owner.unsafe(`select * from kogge.${table} where office_id = '${office.id}'`)
const drafts = () =>
  database.owner<{ kind: string }[]>`select kind from kogge.drafts where member_id = ${waiting.id} order by id`
const published = () => database.owner<{ country: string; audience: string; organisation: string }[]>`
  select p.country::text, p.audience, o.name as organisation from kogge.presences p
  join kogge.organisations o on o.id = p.organisation_id
  where p.office_id = ${office.id} and p.created_at >= ${since} order by 1`
let since: Date

async function ask(wanted = '') {
  person = await insertPerson(database.owner)
  await as(person, (tx) => requestToJoin(tx, office.slug, { name: 'Ada', message: '', wanted }))
  const [{ id }] = await database.owner<{ id: string }[]>`select id from kogge.members where user_id = ${person.userId}`
  waiting = (await as(admin, (tx) => find(tx, id)))!
}
const prepare = async (...forms: [kind: 'organisation' | 'presences', fields: Fields][]) => {
  for (const [kind, fields] of forms)
    expect(await as(person, (tx) => keepDraft(tx, waiting.id, kind, fields, null))).toBe(true)
}
const again = async () => (waiting = (await as(admin, (tx) => find(tx, waiting.id)))!)

beforeEach(async () => {
  since = (await database.owner<{ now: Date }[]>`select clock_timestamp() as now`)[0].now
  await ask()
})

test('drafts are the person’s own while they wait: no administrator, no colleague, nobody else reads or writes one', async () => {
  await prepare(['organisation', [...organisation, ['version', '3']]], ['presences', abroad('KE')])
  const [mine] = await as(person, (tx) => listDrafts(tx, waiting.id))
  expect(mine.fields).toEqual(organisation)
  expect(await drafts()).toHaveLength(2)
  const colleague = await insertMember(database.owner, office)
  for (const other of [admin, colleague, await insertPerson(database.owner)]) {
    expect(await as(other, (tx) => tx`select from kogge.drafts`)).toEqual([])
    expect(await as(other, (tx) => tx`select * from app.take_drafts(${waiting.id}, 'organisation')`)).toEqual([])
    await expect(as(other, (tx) => keepDraft(tx, waiting.id, 'presences', [], null))).rejects.toThrow()
    expect(await as(other, (tx) => keepDraft(tx, waiting.id, 'organisation', [], mine.id))).toBe(false)
    await as(other, (tx) => removeDraft(tx, waiting.id, mine.id))
  }
  expect(await drafts()).toHaveLength(2)
  expect(await rows('organisations')).toEqual(
    await rows('organisations').then((all) => all.filter(({ name }) => name !== 'Kade & Kiel')),
  )
  expect(await as(person, (tx) => keepDraft(tx, waiting.id, 'organisation', [['name', 'Kiel']], mine.id))).toBe(true)
  expect((await as(person, (tx) => listDrafts(tx, waiting.id)))[0].fields).toEqual([['name', 'Kiel']])
  await as(person, (tx) => removeDraft(tx, waiting.id, mine.id))
  expect(await drafts()).toEqual([{ kind: 'presences' }])
})

test('there is an end to drafts', async () => {
  for (let number = 0; number < mostDrafts; number++) await prepare(['presences', abroad('KE')])
  expect(await as(person, (tx) => keepDraft(tx, waiting.id, 'presences', abroad('GH'), null))).toBe(false)
})

test('let in as editor of the new organisation: it stands with all that was prepared, approved, and what was prepared is published', async () => {
  await prepare(
    ['organisation', organisation],
    ['presences', abroad('KE')],
    ['presences', [...abroad('GH'), ['where', 'TZ']]],
  )
  await as(person, (tx) => want(tx, waiting.id, 'new:company:Kade & Kiel'))
  await again()
  expect(await as(admin, (tx) => admit(tx, waiting, 'editor', 'new'))).toBe(true)
  const [made] =
    await database.owner`select name, state, website, summary from kogge.organisations where created_by = ${waiting.id}`
  expect(made).toEqual({
    name: 'Kade & Kiel',
    state: 'approved',
    website: 'https://kade.example/',
    summary: { en: 'We build quays.' },
  })
  expect(await again()).toMatchObject({ state: 'active', role: 'editor', organisation: { name: 'Kade & Kiel' } })
  expect(await published()).toEqual(
    ['GH', 'KE', 'TZ'].map((country) => ({ country, audience: 'public', organisation: 'Kade & Kiel' })),
  )
  expect(await drafts()).toEqual([])
})

test('the administrator lets in what they read: another name that was prepared does not slip through', async () => {
  await prepare(['organisation', [['name', 'Evil & Co'], ...organisation.slice(1)]])
  await as(person, (tx) => want(tx, waiting.id, 'new:ngo:Harmless'))
  await again()
  await as(admin, (tx) => admit(tx, waiting, 'editor', 'new'))
  expect(
    (await database.owner`select name, kind from kogge.organisations where created_by = ${waiting.id}`)[0],
  ).toEqual({ name: 'Harmless', kind: 'ngo' })
})

test('let in without an organisation: what was prepared goes to approval as theirs, and is seen when that is given', async () => {
  await prepare(['organisation', organisation], ['presences', abroad('KE')])
  expect(await as(admin, (tx) => admit(tx, waiting, 'member', null))).toBe(true)
  expect((await database.owner`select state from kogge.organisations where created_by = ${waiting.id}`)[0].state).toBe(
    'pending',
  )
  expect(await again()).toMatchObject({ role: 'editor', organisation: { name: 'Kade & Kiel' } })
  expect(await published()).toMatchObject([{ country: 'KE', audience: 'hidden' }])
  await as(admin, (tx) => tx`update kogge.organisations set state = 'approved' where created_by = ${waiting.id}`)
  expect(await published()).toMatchObject([{ country: 'KE', audience: 'public' }])
})

test('let in as editor of an organisation that is here: what was prepared is its own; who edits nothing keeps it until they do', async () => {
  const firm = await insertOrganisation(database.owner, office, { name: 'Bakenwerk' })
  await prepare(['presences', abroad('KE')])
  await as(admin, (tx) => admit(tx, waiting, 'member', firm.id))
  expect([await published(), await drafts()]).toEqual([[], [{ kind: 'presences' }]])
  expect(await as(admin, (tx) => changeRoleOf(tx, waiting.id, 'editor', firm.id))).toBe(true)
  expect([await published(), await drafts()]).toEqual([
    [{ country: 'KE', audience: 'public', organisation: 'Bakenwerk' }],
    [],
  ])
})

test('whoever accepts an invitation while they wait takes up their own drafts, which wait for approval', async () => {
  await prepare(['organisation', organisation], ['presences', abroad('KE')])
  const token = await as(admin, (tx) =>
    invite(tx, { memberId: admin.memberId }, person.email, 'member', null, { countries: [], sectors: [] }),
  )
  await as(person, async (tx) => {
    await acceptInvitation(tx, token!, 'Ada')
    await takeUpOwnDrafts(tx, person.userId, office.slug)
  })
  expect((await database.owner`select state from kogge.organisations where created_by = ${waiting.id}`)[0].state).toBe(
    'pending',
  )
  expect(await published()).toMatchObject([{ country: 'KE', audience: 'hidden', organisation: 'Kade & Kiel' }])
  expect(await drafts()).toEqual([])
})

test('a declined request leaves the drafts for asking again; taking it back forgets them', async () => {
  await prepare(['organisation', organisation])
  await as(admin, (tx) => decline(tx, waiting.id, ''))
  expect(await drafts()).toHaveLength(1)
  expect(await as(person, (tx) => keepDraft(tx, waiting.id, 'organisation', [], null)).catch(() => 'refused')).toBe(
    'refused',
  )
  await as(person, (tx) => requestToJoin(tx, office.slug, { name: 'Ada', message: '', wanted: '' }))
  expect(await as(person, (tx) => listDrafts(tx, waiting.id))).toHaveLength(1)
  await as(person, (tx) => leave(tx, person.userId, office.slug))
  expect(await drafts()).toEqual([])
})

test('writing the organisation down does not send the request to the end of the line', async () => {
  const before = (await database.owner`select state_since from kogge.members where id = ${waiting.id}`)[0]
  await as(person, (tx) => want(tx, waiting.id, 'new:company:Kade'))
  await as(person, (tx) =>
    requestToJoin(tx, office.slug, { name: 'Ada', message: 'Again', wanted: 'new:company:Kade' }),
  )
  expect((await database.owner`select state_since from kogge.members where id = ${waiting.id}`)[0]).toEqual(before)
})
