/** Forgetting one person leaves alone what is another's, and stops at nothing that is in its way. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { seal } from '#app/foundation/mail/seal.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { forget } from './own-data.server.ts'

let database: FreshDatabase
let office: OfficeRow
let colleague: MemberRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner, { name: 'Kade' })
  colleague = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

/** An enquiry of a visitor in the office. */
async function leaveEnquiry(): Promise<string> {
  const [{ id }] = await database.owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, audience, asker_name)
    values (${office.id}, 'enquiry', 'GH', 'desk', 'Visitor') returning id`
  await database.owner`
    insert into kogge.enquiries (office_id, id, about, message, may_pass)
    values (${office.id}, ${id}, 'office', 'Who knows Accra?', false)`
  return id
}

test('of two people of one name, only what the one wrote goes', async () => {
  const people = await Promise.all(
    ['first', 'second'].map(async (local) => {
      const someone = await insertPerson(database.owner, { email: `${local}@namesake.example`, name: 'Jan Smit' })
      return { ...someone, member: await insertMember(database.owner, office, { person: someone, role: 'admin' }) }
    }),
  )
  await database.owner`
    update kogge.members set display_name = 'Jan Smit'
    where user_id in ${database.owner(people.map(({ userId }) => userId))}`
  const { organisationId } = await insertPresence(database.owner, await insertOrganisation(database.owner, office))
  const [{ found }] = await database.owner<{ found: string }[]>`
    insert into kogge.cases (office_id, kind, country, asker_id, asker_name)
    values (${office.id}, 'introduction', 'GH', ${colleague.memberId}, 'Colleague') returning id as found`
  const ids: string[] = []
  for (const [at, { userId, member }] of people.entries()) {
    const enquiry = await leaveEnquiry()
    await database.by({ userId }, office, async (tx) => {
      await tx`
        update kogge.enquiries set answer = ${`answer ${at}`}, answered_by = 'Jan Smit', answered_at = now()
        where id = ${enquiry}`
      await tx`update kogge.enquiries set refusal = ${`refusal ${at}`} where id = ${enquiry}`
      await tx`update kogge.enquiries set ending = ${`ending ${at}`} where id = ${enquiry}`
    })
    const [{ result }] = await database.owner<{ result: string }[]>`
      insert into kogge.results (office_id, case_id, rung, happened_on, country, reporter_office_id, reporter_id,
        reporter_name, other_office_id, other_organisation_id)
      values (${office.id}, ${found}, 'startup', current_date, 'GH', ${office.id},
        ${at === 0 ? colleague.memberId : member.memberId}, 'Colleague', ${office.id}, ${organisationId})
      returning id as result`
    await database.by(
      { userId },
      office,
      (tx) => tx`select app.decide_result(${result}, true, ${`decision ${at}`}, 'sides')`,
    )
    ids.push(enquiry, result)
  }
  const [{ userId, email: address }] = people
  await forget({ id: userId, email: address, name: 'Jan Smit', language: 'nl', confirmed: true, secondFactor: false })
  const former = translator('nl')('account:former.member')
  const erased = translator('nl')('account:former.text')
  expect(
    await database.owner`
      select answered_by as by, answer, refusal, ending from kogge.enquiries where id in ${database.owner(ids)}
      order by id`,
  ).toEqual([
    { by: former, answer: erased, refusal: '', ending: erased },
    { by: 'Jan Smit', answer: 'answer 1', refusal: 'refusal 1', ending: 'ending 1' },
  ])
  expect(
    await database.owner`
      select decided_name as by, decided_note as note from kogge.results where id in ${database.owner(ids)}
      order by id`,
  ).toEqual([
    { by: former, note: '' },
    { by: 'Jan Smit', note: 'decision 1' },
  ])
})

test('a mail that was sealed under another secret stops nobody', async () => {
  await database.owner`
    insert into mail.outbox (sealed) values (${seal('another secret of sixteen', { template: 'x' })})`
  const { userId, email: address } = await insertPerson(database.owner)
  await forget({
    id: userId,
    email: address,
    name: 'Somebody Else',
    language: 'nl',
    confirmed: true,
    secondFactor: false,
  })
  expect(await database.owner`select from identity.users where id = ${userId}`).toHaveLength(0)
})
