/** Two organisations that found each other interesting are told so, once; the interest of one alone stays theirs. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
  type PresenceRow,
} from '#server/testing/offices.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { mutualWith, noteMutual } from './mutual.server.ts'
import { standingOf } from './page.server.ts'
import { decide, takeBack, type Pair } from './verdicts.server.ts'
import { readView } from './view.ts'

let database: FreshDatabase
let [near, far]: OfficeRow[] = []
let [pumps, wells]: OrganisationRow[] = []
let [ours, theirs]: PresenceRow[] = []
let [editor, other, colleague]: MemberRow[] = []
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(async () => {
  const { owner } = database
  ;[near, far] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [near, far])
  pumps = await insertOrganisation(owner, near, { name: 'Pompwerk' })
  wells = await insertOrganisation(owner, far, { name: 'Putten', kind: 'ngo' })
  ours = await insertPresence(owner, pumps, { country: 'UG', visibility: 'network' })
  theirs = await insertPresence(owner, wells, { country: 'UG', visibility: 'network' })
  editor = await insertMember(owner, near, { role: 'editor', organisation: pumps })
  other = await insertMember(owner, far, { role: 'editor', organisation: wells })
  colleague = await insertMember(owner, near)
  await openOutbox(database)
})

const star = (who: MemberRow, office: OfficeRow, pair: Pair) =>
  database.by(who, office, async (tx) => {
    await decide(tx, { ...pair, verdict: 'interesting' })
    return noteMutual(tx, pair)
  })
const shownTo = (who: MemberRow) => database.by(who, near, (tx) => mutualWith(tx, pumps.id))
const mine = (): Pair => ({ presenceId: ours.id, otherPresenceId: theirs.id })
const back = (): Pair => ({ presenceId: theirs.id, otherPresenceId: ours.id })

test('one star is private; the second tells both, each in their own words, once', async () => {
  expect(await star(editor, near, mine())).toBe(false)
  expect(await openOutbox(database)).toEqual([])
  expect(await database.by(other, far, (tx) => tx`select from kogge.match_verdicts`)).toHaveLength(0)
  expect(await star(other, far, back())).toBe(true)
  const mails = await openOutbox(database)
  expect(mails.map(({ template, to, values }) => [template, to, values.path])).toEqual([
    ['matchMutual', { editorsOf: wells.id }, `/${far.slug}/introductions/new?presence=${ours.id}&own=${theirs.id}`],
    ['matchMutual', { editorsOf: pumps.id }, `/${near.slug}/introductions/new?presence=${theirs.id}&own=${ours.id}`],
  ])
  expect(mails[0].subject).toBe('Jullie vinden elkaar interessant: Putten en Pompwerk')
  expect(mails[1].subject).toBe('Jullie vinden elkaar interessant: Pompwerk en Putten')
  expect(await shownTo(editor)).toEqual([wells.id])
  expect(await shownTo(colleague)).toEqual([])
  expect(await database.by(other, far, (tx) => mutualWith(tx, pumps.id))).toEqual([])
  expect(await database.by(other, far, (tx) => mutualWith(tx, wells.id))).toEqual([pumps.id])
  // Taken back and said again: nobody is told twice.
  await database.by(editor, near, (tx) => takeBack(tx, mine()))
  expect(await shownTo(editor)).toEqual([])
  expect(await star(editor, near, mine())).toBe(false)
  expect(await openOutbox(database)).toEqual([])
})

test('pages say so while both say so, and neither has blocked the other', async () => {
  await star(editor, near, mine())
  expect(await shownTo(editor)).toEqual([])
  await star(other, far, back())
  const whose = async () =>
    (
      await onBehalfOf(
        editor.userId,
        near.slug,
      )((tx, reader) => standingOf(tx, reader, readView(new URLSearchParams()), null))
    ).whose!
  expect(await whose()).toMatchObject({ mutual: [wells.id], counts: { interesting: 1 } })
  await database.by(other, far, (tx) => takeBack(tx, back()))
  expect((await whose()).mutual).toEqual([])
  await star(other, far, back())
  expect((await whose()).mutual).toEqual([wells.id])
  await database.owner`
    insert into kogge.organisation_blocks (office_id, organisation_id, other_office_id, other_organisation_id,
      other_name)
    values (${far.id}, ${wells.id}, ${near.id}, ${pumps.id}, 'x')`
  expect((await whose()).mutual).toEqual([])
})

test('both at once are told once', async () => {
  const made = await Promise.all([star(editor, near, mine()), star(other, far, back())])
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await openOutbox(database)).toHaveLength(2)
})

test('who has blocked the other is told of nothing', async () => {
  await database.owner`
    insert into kogge.organisation_blocks (office_id, organisation_id, other_office_id, other_organisation_id,
      other_name)
    values (${far.id}, ${wells.id}, ${near.id}, ${pumps.id}, 'x')`
  await star(other, far, back())
  expect(await star(editor, near, mine())).toBe(false)
  expect(await openOutbox(database)).toEqual([])
})
