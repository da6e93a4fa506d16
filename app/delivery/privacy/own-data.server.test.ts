/**
 * Somebody who left a trace in every room: the file tells all of it, and afterwards no table, no waiting mail and no
 * mailbox knows their name, their address or what they wrote.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import type { Person } from '#app/identity/lucia.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  insertSession,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { allOf, forget, lastSeats } from './own-data.server.ts'
import { ownDataFile } from './own-data-page.server.tsx'

const name = 'Wilhelmina Zoutkamp'
const email = 'mina@zoutkamp.example'
/** Stands in everything they wrote. */
const words = 'kroonkurk'

let database: FreshDatabase
let office: OfficeRow
let colleague: MemberRow
let person: Person
let member: MemberRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner, { name: 'Kade' })
  const other = await insertOffice(database.owner)
  await insertNetwork(database.owner, [office, other])
  colleague = await insertMember(database.owner, office, { role: 'admin' })
  const mina = await insertPerson(database.owner, { email, name })
  person = { id: mina.userId, email, name, language: 'en', confirmed: true, secondFactor: false }
  member = await insertMember(database.owner, office, { person: mina, role: 'admin' })
  await insertMember(database.owner, other, { person: mina, state: 'left' })
  await leaveTraces(other)
})
afterAll(() => database.drop())

/** A row in every table that can name somebody. */
async function leaveTraces(other: OfficeRow): Promise<void> {
  const { owner } = database
  const [o, m] = [office.id, member.memberId]
  const organisation = await insertOrganisation(owner, office)
  const presence = await insertPresence(owner, organisation)
  await owner`
    update kogge.members set display_name = ${name}, message = ${words}, wanted_organisation = ${words},
      decision_note = ${words} where user_id = ${person.id}`
  await owner`update kogge.organisations set created_by = ${m} where id = ${organisation.id}`
  await owner`
    insert into kogge.organisation_changes (office_id, organisation_id, field, was, became, member_id)
    values (${o}, ${organisation.id}, 'name', 'a', 'b', ${m})`
  await owner`update kogge.presences set contact_member_id = ${m} where id = ${presence.id}`
  await owner`
    insert into kogge.invitations (office_id, email, role, token_hash, invited_by)
    values (${o}, ${email}, 'member', '\x01', ${colleague.memberId}),
      (${o}, 'else@example.org', 'member', '\x02', ${m})`
  await owner`insert into kogge.office_contacts (office_id, email) values (${o}, ${email})`
  await owner`update kogge.offices set contact_name = ${name} where id = ${o}`
  await owner`
    insert into kogge.done_forms (user_id, path, key, led_to) values (${person.id}, '/x', 'long-enough', '/y')`
  const text = { en: words }
  const [{ ambassador }] = await owner<{ ambassador: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name, about, help, help_not)
    values (${o}, ${m}, ${name}, ${owner.json(text)}, ${owner.json(text)}, ${owner.json(text)})
    returning id as ambassador`
  await owner`insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${o}, ${ambassador}, 'GH')`
  await owner`
    insert into kogge.ambassador_photos (office_id, ambassador_id, webp, hash)
    values (${o}, ${ambassador}, '\x0a', 'h')`
  await owner`
    insert into kogge.ambassador_applications (office_id, member_id, countries, why)
    values (${o}, ${m}, '{GH}', ${words})`
  await owner`
    insert into kogge.saved_searches (office_id, member_id, name, query)
    values (${o}, ${m}, ${words}, ${`?q=${words}`})`
  const openCase = async (kind: string) => {
    const [{ id }] = await owner<{ id: string }[]>`
      insert into kogge.cases (office_id, kind, country, asker_id, asker_name)
      values (${o}, ${kind}, 'GH', ${m}, ${name}) returning id`
    return id
  }
  const question = await openCase('question')
  await owner`insert into kogge.questions (office_id, id, title, body) values (${o}, ${question}, ${words}, ${words})`
  const [{ answer }] = await owner<{ answer: string }[]>`
    insert into kogge.answers (office_id, other_office_id, question_id, member_id, author_name, body, contact)
    values (${o}, ${o}, ${question}, ${m}, ${name}, ${words}, ${words}) returning id as answer`
  const found = await openCase('introduction')
  await owner`
    insert into kogge.introductions (office_id, id, wish, brings, other_office_id, other_organisation_id, presence_id,
      state, accepted_office_id, accepted_by, accepted_name, decline_note)
    values (${o}, ${found}, ${words}, ${words}, ${o}, ${organisation.id}, ${presence.id}, 'asked', ${o}, ${m}, ${name},
      ${words})`
  await owner`
    insert into kogge.introduction_messages (office_id, other_office_id, introduction_id, member_id, author_name, body)
    values (${o}, ${o}, ${found}, ${m}, ${name}, ${words})`
  await owner`
    insert into kogge.contacts_seen (office_id, introduction_id, seer_office_id, seer_id, seer_name, whose_office_id,
      whose_id, whose_name, via)
    values (${o}, ${found}, ${o}, ${m}, ${name}, ${o}, ${colleague.memberId}, 'Colleague', 'page'),
      (${o}, ${found}, ${o}, ${colleague.memberId}, 'Colleague', ${o}, ${m}, ${name}, 'page')`
  await owner`
    insert into kogge.sealed_letters (office_id, id, other_office_id, other_organisation_id, home_country, country,
      wish, brings, direct, state, opened)
    values (${o}, ${found}, ${o}, ${organisation.id}, 'NL', 'GH', ${words}, ${words}, true, 'asked', true)`
  await owner`
    insert into kogge.organisation_blocks (office_id, organisation_id, other_office_id, other_member_id, other_name,
      blocked_by) values (${o}, ${organisation.id}, ${o}, ${m}, ${name}, ${m})`
  await owner`
    insert into kogge.abuse_reports (office_id, other_office_id, introduction_id, reporter_id, reporter_name, reason,
      words, closed_at, closed_name, closed_note)
    values (${o}, ${o}, ${found}, ${m}, ${name}, 'other', ${words}, now(), ${name}, ${words})`
  await owner`
    update kogge.introductions set asker_roles = '{expert}', asker_countries = '{GH}', asker_sectors = ${[words]}
    where id = ${found}`
  const offered = await openCase('introduction')
  await owner`
    insert into kogge.introductions (office_id, id, question_id, answer_id, introducer_office_id, introducer_id,
      introducer_name, wish, contact)
    values (${o}, ${offered}, ${question}, ${answer}, ${o}, ${m}, ${name}, ${words}, ${words})`
  await owner`
    insert into kogge.seekers (office_id, member_id, roles, countries, sectors, brings, muted)
    values (${o}, ${m}, '{student}', '{GH}', ${[words]}, ${words}, true)`
  await leaveEnquiry({ answer: words, answered_by: name })
  await leaveEnquiry({
    refusal: words,
    refusal_writer_id: m,
    ending: words,
    ending_writer_id: m,
    answer: 'Yes',
    answered_by: 'Colleague',
  })
  const side = { other_office_id: o, other_member_id: m, other_name: name }
  const decision = { state: 'confirmed', decided_at: new Date(), decided_name: name, decided_note: words }
  const forOrganisation = { other_office_id: o, other_organisation_id: organisation.id, ...decision }
  for (const result of [
    { rung: 'talk', reporter_office_id: o, reporter_id: m, reporter_name: name, note: words },
    { rung: 'job', ...side, ...decision },
    { rung: 'project', ...forOrganisation, decided_member_id: m },
    { rung: 'knowledge', ...forOrganisation },
    // Said before it was kept who said it.
    { rung: 'meeting', note: words },
  ])
    await owner`
      insert into kogge.results
        ${owner({ office_id: o, case_id: found, happened_on: '2026-11-01', country: 'GH', ...result })}`
  await owner`
    insert into kogge.result_asks (office_id, member_id, other_office_id, case_id, days, asked_on, until_on)
    values (${o}, ${m}, ${o}, ${found}, 30, current_date, current_date + 60)`
  await owner`
    insert into kogge.desk_notes (office_id, country, author_id, author_name, body)
    values (${o}, 'GH', ${m}, ${name}, 'closed on Mondays')`
  const [{ trip }] = await owner<{ trip: string }[]>`
    insert into kogge.trips (office_id, member_id, traveller_name, country, from_on, until_on, title, body, report)
    values (${o}, ${m}, ${name}, 'GH', current_date + 5, current_date + 9, ${words}, ${words}, ${words})
    returning id as trip`
  await owner`
    insert into kogge.trip_programme (office_id, trip_id, held_on, title, body, place)
    values (${o}, ${trip}, current_date + 5, ${words}, ${words}, ${words})`
  const [{ theirs }] = await owner<{ theirs: string }[]>`
    insert into kogge.trips (office_id, member_id, traveller_name, country, from_on, until_on)
    values (${o}, ${colleague.memberId}, 'Colleague', 'GH', current_date - 9, current_date - 5) returning id as theirs`
  await owner`
    insert into kogge.trip_participants (office_id, trip_id, other_office_id, other_member_id, name, organisation)
    values (${o}, ${theirs}, ${o}, ${m}, ${name}, ${words})`
  await owner`
    insert into kogge.trip_requests (office_id, member_id, other_office_id, other_trip_id, kind, what, asker_name,
      asker_organisation, answer)
    values (${o}, ${m}, ${o}, ${theirs}, 'take', ${words}, ${name}, ${words}, 'yes')`
  await owner`
    insert into kogge.match_notices (office_id, member_id, presence_id, other_office_id, other_presence_id)
    values (${o}, ${m}, ${presence.id}, ${o}, ${presence.id})`
  await owner`insert into kogge.match_mutes (office_id, member_id, presence_id) values (${o}, ${m}, ${presence.id})`
  const second = await insertPresence(owner, await insertOrganisation(owner, office))
  await owner`
    insert into kogge.match_verdicts (office_id, organisation_id, presence_id, other_office_id, other_organisation_id,
      other_presence_id, verdict, note, decided_by)
    values (${o}, ${organisation.id}, ${presence.id}, ${o}, ${second.organisationId}, ${second.id}, 'interesting',
      ${words}, ${m})`
  await owner`insert into kogge.question_mutes (office_id, member_id) values (${o}, ${m})`
  await owner`
    insert into kogge.question_notices (office_id, member_id, other_office_id, other_question_id)
    values (${o}, ${m}, ${o}, ${question})`
  await owner`insert into kogge.trip_mutes (office_id, member_id, country) values (${o}, ${m}, 'GH')`
  await owner`
    insert into kogge.trip_notices (office_id, member_id, other_office_id, other_trip_id)
    values (${o}, ${m}, ${o}, ${theirs})`
  // The account, and mail on its way.
  await insertSession(owner, { userId: person.id, email })
  await owner`
    insert into identity.reply_addresses (user_id, office, introduction_id, expires_at)
    values (${person.id}, ${office.slug}, ${found}, now() + interval '90 days')`
  await owner`insert into identity.known_devices (user_id, device_hash) values (${person.id}, '\x01')`
  await owner`
    insert into identity.mail_tokens (token_hash, user_id, purpose, expires_at)
    values ('\x01', ${person.id}, 'reset-password', now() + interval '1 hour')`
  await owner`insert into identity.kept_forms (path, fields) values ('/x', ${owner.json([['name', name]])})`
  await owner`
    insert into identity.demo_mails (recipient, subject, body_text)
    values (${email}, 'Hello', ${words}), ('colleague@example.org', ${`${name} asks`}, ${`${name} <${email}> asks`})`
  await owner`insert into mail.digests (user_id, sent_on) values (${person.id}, current_date)`
  await queueMail(owner, { to: { person: person.id }, template: 'confirmAddress', values: { path: '/x' } })
  await queueMail(owner, { to: { member: m }, template: 'joinAccepted', values: { path: '/x', office: 'Kade' } })
  await queueMail(owner, {
    to: { adminsOf: other.id },
    template: 'joinRequest',
    values: { path: '/x', office: 'Kade', name, message: `I am ${name}, ${email}.`, organisation: '' },
  })
}

/** An enquiry of a visitor in the office, with what stands in these columns. */
async function leaveEnquiry(columns: Record<string, string>): Promise<string> {
  const { owner } = database
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, audience, asker_name)
    values (${office.id}, 'enquiry', 'GH', 'desk', 'Visitor') returning id`
  await owner`
    insert into kogge.enquiries
      ${owner({ office_id: office.id, id, about: 'office', message: 'Who knows Accra?', may_pass: false, ...columns })}`
  await owner`
    insert into kogge.enquiry_senders (office_id, id, name, email, language)
    values (${office.id}, ${id}, 'Visitor', 'visitor@example.org', 'en')`
  return id
}

/** Every table in which a text stands, in any column of any type. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await database.owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`
  expect(tables.length).toBeGreaterThan(60)
  const found: string[] = []
  for (const { name: table } of tables) {
    const [{ hit }] = await database.owner.unsafe<{ hit: boolean }[]>(
      `select exists (select from ${table} t where position(lower($1) in lower(t::text)) > 0) as hit`,
      [text],
    )
    if (hit) found.push(table)
  }
  return found
}
const waiting = async () => {
  const rows = await database.owner<{ sealed: Buffer }[]>`select sealed from mail.outbox order by id`
  return rows.map(({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail)
}

test('the file tells what every room holds, once to read and once for a machine', async () => {
  const parts = await allOf(person)
  expect(parts.filter(({ rows }) => rows.length === 0).map(({ kind }) => kind)).toEqual([])
  const html = ownDataFile({ parts, name, at: new Date(), language: 'en', t: translator('en') })
  expect(html).toContain('Ghana')
  expect(html.split(words).length).toBeGreaterThan(50)
  for (const said of [
    'Address for answers by e-mail',
    'Student looking for an internship',
    'Somebody with a profession to share',
    'A joint project',
    'Confirmed',
    'Answers to visitors',
  ])
    expect(html).toContain(said)
  // No text is missing: what has none comes back as its key.
  expect(html.split('<script')[0]).not.toMatch(/account:|(?:data|field)\.\w/)
  const json = /<script type="application\/json" id="data">([^]*)<\/script>/.exec(html)![1]
  const read = JSON.parse(json) as { parts: { kind: string; rows: object[] }[] }
  expect(read.parts.map(({ kind }) => kind)).toEqual(parts.map(({ kind }) => kind))
  // What somebody wrote stays text, whatever it is.
  const nasty = [{ kind: 'searches', rows: [{ what: 'search', title: '</script><script>alert(1)</script>' }] }]
  expect(ownDataFile({ parts: nasty, name, at: new Date(), language: 'en', t: translator('en') })).not.toContain(
    '<script>alert',
  )
})

test('whoever is the last administrator hands over first, and nothing is forgotten', async () => {
  const lonely = await insertOffice(database.owner, { name: 'Lonely' })
  await insertMember(database.owner, lonely, { person: { userId: person.id, email }, role: 'admin' })
  expect(await database.by({ userId: person.id }, null, (tx) => lastSeats(tx))).toEqual([
    { slug: lonely.slug, name: 'Lonely' },
  ])
  await expect(forget(person)).rejects.toMatchObject({ constraint_name: 'members_last_admin_stays' })
  expect(await tablesWith(words)).toContain('kogge.questions')
  await insertMember(database.owner, lonely, { role: 'admin' })
  expect(await database.by({ userId: person.id }, null, (tx) => lastSeats(tx))).toEqual([])
})

test('the only platform administrator stays; of two, one may go', async () => {
  await database.owner`insert into kogge.platform_admins (user_id) values (${person.id})`
  expect(await database.by({ userId: person.id }, null, (tx) => lastSeats(tx))).toEqual([{ slug: null, name: null }])
  await expect(forget(person)).rejects.toMatchObject({ constraint_name: 'platform_admins_last_stays' })
  await insertPerson(database.owner, { platform: true })
})

test('afterwards no table, no waiting mail and no mailbox knows name, address or words; counts and notes stay', async () => {
  const count = async () => {
    const [row] = await database.owner`
      select (select count(*)::int from kogge.questions) as questions, (select count(*)::int
        from kogge.answers) as answers,
        (select count(*)::int from kogge.introductions) as introductions, (select count(*)::int
          from kogge.trips) as trips,
        (select count(*)::int from kogge.members) as members, (select count(*)::int from kogge.results) as results,
        (select count(*)::int from kogge.enquiries where message <> '' and answer <> '') as answered,
        (select count(*)::int from kogge.desk_notes) as notes`
    return row
  }
  const before = await count()
  // It does find what is there: the premise of what follows.
  expect((await tablesWith(name)).length).toBeGreaterThan(8)
  expect((await tablesWith(email)).length).toBeGreaterThan(3)
  await forget(person)
  expect(await tablesWith(name)).toEqual([])
  expect(await tablesWith(email)).toEqual([])
  expect(await tablesWith(words)).toEqual([])
  const mails = await waiting()
  expect(mails.map(({ template }) => template).sort()).toEqual(['accountErased', 'joinRequest'])
  const toOthers = mails.find(({ template }) => template === 'joinRequest')
  expect(JSON.stringify(toOthers)).not.toContain('Zoutkamp')
  expect(JSON.stringify(toOthers)).not.toContain(email)
  expect(mails.find(({ template }) => template === 'accountErased')).toMatchObject({
    to: { address: email, language: 'en' },
  })
  expect(await count()).toEqual(before)
  const [row] = await database.owner`
    select m.state, m.display_name as name, c.asker_name as asker, c.state as case, n.body as note,
      n.author_name as author
    from kogge.members m join kogge.cases c on c.asker_id = m.id join kogge.questions q on q.id = c.id
    join kogge.desk_notes n on n.author_id = m.id
    where m.id = ${member.memberId}`
  const former = translator('nl')('account:former.member')
  expect(row).toEqual({
    state: 'left',
    name: former,
    asker: former,
    case: 'ended',
    note: 'closed on Mondays',
    author: former,
  })
  // What asked for a result is theirs; what others say of the same things stays.
  expect(await database.owner`select from kogge.result_asks`).toHaveLength(0)
  expect(await database.owner`select from kogge.seekers`).toHaveLength(0)
  expect(
    await database.owner`
      select answer, answered_by as by, message from kogge.enquiries order by answered_by = 'Colleague'`,
  ).toEqual([
    { answer: translator('nl')('account:former.text'), by: former, message: 'Who knows Accra?' },
    { answer: 'Yes', by: 'Colleague', message: 'Who knows Accra?' },
  ])
  expect(await database.owner`select from identity.users where id = ${person.id}`).toHaveLength(0)
  expect(await database.owner`select from identity.sessions where user_id = ${person.id}`).toHaveLength(0)
  expect(await database.owner`select from kogge.platform_admins where user_id = ${person.id}`).toHaveLength(0)
  const acts = await database.owner`select actor_id from kogge.acts where kind = 'account-erased'`
  expect(acts).toEqual([{ actor_id: person.id }])
})
