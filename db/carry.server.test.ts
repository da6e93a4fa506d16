/**
 * What an installation holds comes along: a database as it was before a migration is filled, migrated, and read as the
 * application's role reads it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { openOwner, openPool, type DatabaseConfig, type Sql, type Tx } from './client.server.ts'
import { enterAsMember } from './door.server.ts'
import { migrate, migrationsOnDisk } from './migrate.server.ts'
import { onDatabase, testCluster } from '#server/testing/services.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '#server/testing/offices.ts'
import { list as listIntroductions } from '#app/collaboration/introductions/find.server.ts'
import { listNotes } from '#app/collaboration/cases/notes.server.ts'
import { listTurns } from '#app/collaboration/cases/turns.server.ts'
import { find, list as listQuestions } from '#app/collaboration/questions/questions.server.ts'
import { turnedGoods } from '#app/directory/presences/turned.ts'
import { organisationKinds, type Good } from '#app/taxonomy/vocabulary.ts'

const onCluster = async (statement: string) => {
  const sql = openOwner(testCluster())
  await sql.unsafe(statement).finally(() => sql.end({ timeout: 5 }))
}
/** An empty database of its own, gone with the test. */
async function emptyDatabase(): Promise<{ config: DatabaseConfig; owner: Sql }> {
  const name = `carry_${randomBytes(6).toString('hex')}`
  await onCluster(`create database "${name}" template template0`)
  const config = onDatabase(testCluster(), name)
  const owner = openOwner(config)
  onTestFinished(async () => {
    await owner.end({ timeout: 1 })
    await onCluster(`drop database if exists "${name}" with (force)`)
  })
  return { config, owner }
}
/** What there was before the migration whose name begins so. */
const before = (name: string) => migrationsOnDisk().filter((migration) => migration.name < name)

test('whoever was signed in stays so, and a trip keeps its place, when ids are hashed and places move', async () => {
  const { config, owner } = await emptyDatabase()
  await migrate(owner, config.secret, before('0027'))
  const office = await insertOffice(owner)
  const member = await insertMember(owner, office)
  const secret = randomBytes(20).toString('hex')
  await owner`
    insert into identity.sessions (id, user_id, expires_at)
    values (${secret}, ${member.userId}, now() + interval '1 day')`
  await migrate(owner, config.secret, before('0035'))
  const [session] = await owner<{ id: string }[]>`select id from identity.sessions`
  expect(session.id).toBe(createHash('sha256').update(secret).digest('hex'))

  await owner`
    insert into kogge.places (id, name, search_name, country, region, lat, lon, population)
    values (7, 'Gulu', 'gulu', 'UG', '', 2.7, 32.2, 1)`
  const [trip] = await owner<{ id: string }[]>`
    insert into kogge.trips (office_id, member_id, traveller_name, country, from_on, until_on, place_id, place_name)
    values (${office.id}, ${member.memberId}, 'Anke', 'UG', current_date, current_date, 7, 'Gulu') returning id`
  await migrate(owner, config.secret, before('0036'))
  expect(await owner`select id, place_id from kogge.trip_places`).toEqual([{ id: trip.id, place_id: 7 }])
})

test('questions and introductions of every state become cases, with their turns, notes and parties', async () => {
  const { config, owner } = await emptyDatabase()
  await migrate(owner, config.secret, before('0036'))
  const [office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  const organisation = await insertOrganisation(owner, peer)
  const presence = await insertPresence(owner, organisation, { country: 'GH', visibility: 'network' })
  const editor = await insertMember(owner, peer, { role: 'editor', organisation })
  const [admin, asker] = [await insertMember(owner, office, { role: 'admin' }), await insertMember(owner, office)]
  const ambassador = async (word: string) => {
    const member = await insertMember(owner, office, { role: 'ambassador' })
    const [{ id }] = await owner<{ id: string }[]>`
      insert into kogge.ambassadors (office_id, member_id, name) values (${office.id}, ${member.memberId}, ${word})
      returning id`
    await owner`
      insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${id}, 'GH')`
    return { ...member, id }
  }
  const [kwame, ama] = [await ambassador('Kwame'), await ambassador('Ama')]
  const ask = async (title: string, values: object) => {
    const row = { office_id: office.id, country: 'GH', title, asked_by: asker.memberId, asker_name: 'Anke', ...values }
    const [{ id }] = await owner<{ id: string }[]>`insert into kogge.questions ${owner(row)} returning id`
    return id
  }
  const heard = { answered_at: '2026-03-03', audience: 'network', sectors: ['nace:28'], language: 'de' }
  const waiting = await ask('waiting', { owner_id: kwame.id, due_on: '2099-01-05', audience: 'desk' })
  const asked = await ask('heard', { ...heard, owner_id: ama.id, owner_told: true, due_on: '2099-02-05' })
  const ended = { due_on: null, ended_at: '2026-04-04' }
  await ask('answered', { ...heard, ...ended, state: 'answered' })
  await ask('closed', { ...ended, state: 'closed', ending: 'nobody' })

  // The first question was passed on by Kwame, with a word; the administrators had the second before Ama.
  await owner`update kogge.questions set owner_id = ${ama.id}, turn_reason = 'passed' where id = ${waiting}`
  await owner`
    insert into kogge.turn_notes (office_id, id, country, note)
    select office_id, id, 'GH', 'You know the port.' from kogge.turns
    where question_id = ${waiting} and until_at is null`
  await owner`
    insert into kogge.desk_notes (office_id, country, question_id, author_id, author_name, body)
    values (${office.id}, 'GH', ${asked}, ${kwame.memberId}, 'Kwame', 'Calls back on Mondays.')`

  const meet = async (state: string, values: object = {}) => {
    const [{ id: answer }] = await owner<{ id: string }[]>`
      insert into kogge.answers (office_id, other_office_id, question_id, member_id, author_name, body, contact)
      values (${office.id}, ${office.id}, ${asked}, ${kwame.memberId}, 'Kwame', 'Here.', ${state}) returning id`
    const somebody = 'presence_id' in values ? {} : { contact: state }
    const row = {
      office_id: office.id,
      question_id: asked,
      answer_id: answer,
      introducer_office_id: office.id,
      introducer_id: kwame.memberId,
      introducer_name: 'Kwame',
      country: 'GH',
      asker_id: asker.memberId,
      asker_name: 'Anke',
      owner_id: kwame.id,
      due_on: '2099-03-05',
      state,
      ...somebody,
      ...values,
    }
    const [{ id }] = await owner<{ id: string }[]>`insert into kogge.introductions ${owner(row)} returning id`
    return id
  }
  const there = { presence_id: presence.id, other_office_id: peer.id, other_organisation_id: organisation.id }
  const open = await meet('asked', there)
  await meet('accepted', { decided_at: '2026-03-04' })
  await meet('introduced', { introduced_at: '2026-03-05' })
  const over = { due_on: null }
  await meet('declined', { ...over, decided_at: '2026-03-06' })
  await meet('expired', over)
  await meet('done', { ...over, introduced_at: '2026-03-07', outcome: 'deal', outcome_on: '2026-03-08' })

  await owner`update kogge.questions set due_on = '2099-02-05' where id = ${asked}`

  expect(await migrate(owner, config.secret)).toContain('0036_cases.sql')

  const members = openPool(config, 'kogge_member')
  const as = <T>(person: { userId: string }, slug: string, work: (tx: Tx) => Promise<T>) =>
    enterAsMember(members, person.userId, slug, { readOnly: false }, work)
  try {
    const questions = await as(asker, office.slug, (tx) => listQuestions(tx))
    const told = Object.fromEntries(
      questions.map((one) => [one.title, [one.state, one.ending, one.owner?.name, one.dueOn, one.answeredOn]]),
    )
    expect(told).toEqual({
      waiting: ['open', '', 'Ama', '2099-01-05', null],
      heard: ['open', '', 'Ama', '2099-02-05', '2026-03-03'],
      answered: ['answered', 'helped', undefined, null, '2026-03-03'],
      closed: ['closed', 'nobody', undefined, null, null],
    })
    expect(await as(asker, office.slug, (tx) => find(tx, asked))).toMatchObject({
      audience: 'network',
      sectors: ['nace:28'],
      language: 'de',
      asker: { id: asker.memberId, name: 'Anke' },
    })
    expect((await as(asker, office.slug, (tx) => listTurns(tx, waiting))).map((turn) => turn.ambassador)).toEqual([
      'Kwame',
      'Ama',
    ])
    const notes = (caseId: string) => as(admin, office.slug, (tx) => listNotes(tx, { country: 'GH', caseId }))
    expect(await notes(waiting)).toMatchObject([{ author: 'Kwame', body: 'You know the port.' }])
    expect(await notes(asked)).toMatchObject([{ author: 'Kwame', body: 'Calls back on Mondays.' }])

    const met = await as(asker, office.slug, (tx) => listIntroductions(tx))
    expect(Object.fromEntries(met.map((one) => [one.state, [one.dueOn, one.introducedOn]]))).toEqual({
      asked: ['2099-03-05', null],
      accepted: ['2099-03-05', null],
      introduced: ['2099-03-05', '2026-03-05'],
      declined: [null, null],
      expired: [null, null],
      done: [null, '2026-03-07'],
    })
    // Who is to be met, in another office, has a hand in theirs and in no other.
    expect((await as(editor, peer.slug, (tx) => listIntroductions(tx))).map(({ id }) => id)).toEqual([open])
  } finally {
    await members.end({ timeout: 1 })
  }
})

test('what an import called English is of no known language; what a form says stays', async () => {
  const { config, owner } = await emptyDatabase()
  await migrate(owner, config.secret, before('0094'))
  const organisation = await insertOrganisation(owner, await insertOffice(owner))
  const insert = async (values: { source: string | null; version: number }) => {
    const { id } = await insertPresence(owner, organisation, { description: 'Wells.' })
    await owner`update kogge.presences set ${owner(values)}, description_language = 'en' where id = ${id}`
  }
  await insert({ source: '3w', version: 1 })
  await insert({ source: '3w', version: 2 })
  await insert({ source: null, version: 1 })
  await migrate(owner, config.secret)
  const rows =
    await owner`select description_language as language, second_language as second from kogge.presences order by id`
  expect(rows.map(({ language, second }) => [language, second])).toEqual([
    [null, null],
    ['en', null],
    ['en', null],
  ])
})

test('internships become places or students by the kind of who published them, and are told to them once', async () => {
  const { config, owner } = await emptyDatabase()
  await migrate(owner, config.secret, before('0093'))
  const office = await insertOffice(owner)
  const goods: Good[][] = [[], ['contacts', 'internship']]
  const turned: unknown[] = []
  for (const kind of organisationKinds)
    for (const offers of goods)
      for (const seeks of goods) {
        const organisation = await insertOrganisation(owner, office, { kind })
        await insertPresence(owner, organisation, { country: 'GH', offers, seeks })
        const said = turnedGoods(kind, { offers, seeks })
        const same = JSON.stringify(said) === JSON.stringify({ offers, seeks })
        turned.push({ ...said, asked: !same, version: same ? 1 : 2 })
      }
  const member = await insertMember(owner, office)
  const search = (query: string) =>
    owner`
      insert into kogge.saved_searches (office_id, member_id, name, query)
      values (${office.id}, ${member.memberId}, ${query}, ${query})`
  await search('?country=GH&offers=internship&seeks=contacts')
  await search('?q=internship')
  await migrate(owner, config.secret, before('0094'))
  const rows = await owner`
    select offers, seeks, turned_on is not null as asked, version from kogge.presences order by organisation_id`
  expect(rows).toEqual(turned)
  expect((await owner`select query from kogge.saved_searches order by name`).map(({ query }) => query)).toEqual([
    '?country=GH&offers=internship&offers=students&seeks=contacts',
    '?q=internship',
  ])
})
