/**
 * A question to the network: who in it is told by mail, once; in whose digest it stands; on Postgres and through the
 * worker.
 */
import type PgBoss from 'pg-boss'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { letterOf } from '#app/delivery/digests/letter.server.ts'
import { findDue } from '#app/delivery/digests/people.server.ts'
import { registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import type { Message } from '#app/foundation/mail/mail.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { questionDigest } from './digest.server.ts'
import { listHeard, markHeard, setQuestionsMuted } from './heard.server.ts'
import type { QuestionInput } from './question.ts'
import * as questions from './questions.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let boss: PgBoss
let jobs: { stop: () => Promise<void> }
const [sent, problems]: [Message[], unknown[]] = [[], []]
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  boss = await startBoss(database, problems)
  const sql = database.as('kogge_indexer')
  jobs = await registerMailJobs(boss, {
    kinds: mailKinds,
    sql,
    secret: database.config.secret,
    deliver: async (message) => void sent.push(message),
    onProblem: (error) => problems.push(error),
    retryDelay: 1,
  })
}, 60_000)
afterAll(async () => {
  await jobs?.stop()
  await boss?.stop({ graceful: false, wait: true })
  await database?.drop()
})

const input = (values: Partial<QuestionInput> = {}): QuestionInput => ({
  country: 'DE',
  sectors: ['nace:28'],
  title: 'Who knows a foundry near Kiel?',
  body: '',
  language: 'en',
  audience: 'network',
  ...values,
})

async function ambassador(office: OfficeRow, country: string, person?: PersonRow): Promise<MemberRow> {
  const member = await insertMember(database.owner, office, { role: 'ambassador', person })
  await insertAmbassador(database.owner, office, member, { countries: [country] })
  return member
}
/** Addresses of whoever was told of the network's question since, when the outbox is empty. */
async function told(): Promise<string[]> {
  await vi.waitFor(async () => expect(await database.owner`select from mail.outbox`).toHaveLength(0), patience(30_000))
  return sent
    .splice(0)
    .filter(({ subject }) => subject.startsWith('Vraag uit het netwerk'))
    .map(({ to }) => to)
    .sort()
}
async function world() {
  const { owner } = database
  const [asking, german, dutch, far] = [
    await insertOffice(owner),
    await insertOffice(owner, { country: 'DE' }),
    await insertOffice(owner),
    await insertOffice(owner, { country: 'DE' }),
  ]
  await insertNetwork(owner, [asking, german, dutch])
  await insertNetwork(owner, [german, far])
  return { asking, german, dutch, far, asker: await insertMember(owner, asking) }
}

test(
  'the office that sits in the country and the ambassadors for it in the other offices are told, each person once',
  { timeout: 90_000 },
  async () => {
    const { owner } = database
    const { asking, german, dutch, far, asker } = await world()
    const [host, own] = [await insertMember(owner, german, { role: 'admin' }), await ambassador(asking, 'DE')]
    const dutchman = await ambassador(dutch, 'DE')
    // In both: one mail. Who asks, and who is asked first, is told elsewhere too, and gets none of these.
    const both = await ambassador(dutch, 'DE', await insertMember(owner, german, { role: 'admin' }))
    for (const person of [asker, own]) await ambassador(dutch, 'DE', person)
    for (const person of [
      await insertMember(owner, german),
      await insertMember(owner, dutch, { role: 'admin' }),
      await insertMember(owner, far, { role: 'admin' }),
      await ambassador(dutch, 'KE'),
    ])
      expect(person.memberId).not.toBe('')
    await owner`update identity.users set language = 'nl'`
    const { id } = await database.by(asker, asking, (tx) => questions.ask(tx, input()))
    expect(await told()).toEqual([host.email, dutchman.email, both.email].sort())
    // Asked with other words it is no news; asked of another country it is, to others.
    await database.by(asker, asking, (tx) =>
      questions.rewrite(tx, id, input({ title: 'Who knows a foundry in Kiel itself?' })),
    )
    expect(await told()).toEqual([])
    await database.by(asker, asking, (tx) => questions.rewrite(tx, id, input({ audience: 'office' })))
    await database.by(asker, asking, (tx) => questions.rewrite(tx, id, input()))
    expect(await told()).toEqual([])
    // One for the office alone is told to nobody else, until it is shown to the network.
    const quiet = await database.by(asker, asking, (tx) => questions.ask(tx, input({ audience: 'office' })))
    expect(await told()).toEqual([])
    await database.by(asker, asking, (tx) => questions.rewrite(tx, quiet.id, input()))
    expect(await told()).toHaveLength(3)
    expect(problems).toEqual([])
  },
)

test(
  'it stands in the digests of members with those sectors, in the offices that see it, once',
  { timeout: 90_000 },
  async () => {
    const { owner } = database
    const { asking, dutch, far, asker } = await world()
    const member = async (office: OfficeRow, sectors: string[], of: string[] = []) => {
      const organisation = await insertOrganisation(owner, office, { sectors })
      if (of.length > 0) await insertPresence(owner, organisation, { sectors: of })
      return insertMember(owner, office, { organisation })
    }
    const [maker, colleague, baker, stranger] = [
      await member(dutch, ['nace:28']),
      await member(asking, [], ['nace:28']),
      await member(dutch, ['nace:10']),
      await member(far, ['nace:28']),
    ]
    const { id } = await database.by(asker, asking, (tx) => questions.ask(tx, input()))
    await database.by(asker, asking, (tx) =>
      questions.ask(tx, input({ audience: 'office', title: 'Only for my own office?' })),
    )
    const heard = async (person: MemberRow, office: OfficeRow) =>
      (await database.by(person, office, listHeard)).map(({ question }) => question.id)
    expect([await heard(maker, dutch), await heard(colleague, asking)]).toEqual([[id], [id]])
    expect([await heard(baker, dutch), await heard(stranger, far), await heard(asker, asking)]).toEqual([[], [], []])
    // There is a digest to make for them, and not for somebody whose offices see none.
    const day = new Date().toISOString().slice(0, 10)
    const due = async ({ userId }: MemberRow) => (await findDue(database.as('kogge_indexer'), day, userId)) !== null
    expect([await due(maker), await due(stranger)]).toEqual([true, false])

    const [found] = await database.by(maker, dutch, listHeard)
    for (const language of languages) {
      const news = {
        office: { id: dutch.id, slug: dutch.slug, name: 'Zwolle', city: '', country: 'NL', lat: 0, lon: 0, version: 1 },
        until: new Date(),
        memberId: null,
        organisationId: null,
        found: [{ source: questionDigest, news: [found] }],
      }
      const {
        subject,
        sections: [section],
      } = letterOf([news], language, 'token')
      expect(section.items).toMatchObject([
        { title: 'Who knows a foundry near Kiel?', path: `/${dutch.slug}/questions/${id}` },
      ])
      expect(section.less!.path).toBe(`/digest/token/questions/${dutch.slug}/all`)
      expect(subject + section.title + section.less!.text).not.toMatch(/\{\{|digest:/)
    }
    await database.by(maker, dutch, (tx) => setQuestionsMuted(tx, true))
    expect(await heard(maker, dutch)).toEqual([])
    await database.by(maker, dutch, (tx) => setQuestionsMuted(tx, false))
    await database.by(maker, dutch, (tx) => markHeard(tx, [id]))
    expect(await heard(maker, dutch)).toEqual([])
    await told()
  },
)
