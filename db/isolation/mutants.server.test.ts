/**
 * The fuzz has teeth: for every policy in the catalog, dropping it, opening it or taking a condition out of it makes
 * Postgres and the oracle disagree. Each mutant lives in a transaction that is rolled back.
 */
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import type { Tx } from '../client.server.ts'
import { mutationsOf, type Mutation, type Policy } from './mutations.ts'
import {
  contextsOf,
  dealAttempts,
  installProbes,
  probe,
  roleOf,
  type Context,
  type ProbeOptions,
} from './probes.server.ts'
import { buildWorld, type Table, type World } from './world.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let world: World
let contexts: Context[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.owner)
  await installProbes(database.owner)
  contexts = contextsOf(world).filter((context) => context.writes)
  dealAttempts(world, contexts, 1)
}, patience(240_000))
afterAll(() => database.drop())

/** The first disagreement under the mutation, or null where it survives every probe. */
async function findDisagreement(tx: Tx, { table, cmd }: Mutation): Promise<string | null> {
  // Most mutants show on their own table and verb; the others through a function, or a table that leans on it.
  const own: ProbeOptions = {
    only: [table as Table],
    reads: cmd === 'ALL' || cmd === 'SELECT',
    writes: cmd !== 'SELECT',
    questions: false,
    hasty: true,
  }
  for (const options of [own, { hasty: true }]) {
    for (const context of contexts) {
      if (!options.reads && options.only && !context.attempts.some((attempt) => attempt.table === table)) continue
      const found = await tx
        .savepoint(async (inner) => {
          await inner.unsafe(`set local role ${roleOf(context.asker)}`)
          const { disagreements } = await probe(inner, world, context, options)
          // Thrown, so that the savepoint takes the settings back.
          throw new Undo(disagreements[0] ?? null)
        })
        .catch((error: unknown) => {
          if (error instanceof Undo) return error.disagreement
          return `the probes break: ${String(error)}`
        })
      if (found) return found
    }
  }
  return null
}
class Undo extends Error {
  constructor(readonly disagreement: string | null) {
    super('undo')
  }
}

async function survives(mutation: Mutation): Promise<boolean> {
  let found: string | null = null
  const undo = new Error('undo')
  await database.owner
    .begin(async (tx) => {
      await tx.unsafe(mutation.statement)
      found = await findDisagreement(tx as Tx, mutation)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found === null
}

/**
 * Policies of the door's functions whose loss only closes what a function does, which no probe calls: label → the test
 * that fails without them. A policy that opens too much is never one of these.
 */
const noticedBy: Record<string, string> = {
  'door_forgets on match_notices, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on match_mutes, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on question_mutes, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on trip_mutes, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on trip_notices, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on saved_searches, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on desk_notes, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on questions, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on ambassador_photos, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on ambassador_applications, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on office_contacts, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on organisation_logos, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on association_memberships, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on trip_programme, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on answers, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on introductions, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on match_verdicts, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on offices, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on introduction_messages, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_forgets on abuse_reports, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_drops on match_verdicts, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_drops on platform_admins, dropped': 'app/delivery/privacy/own-data.server.test.ts',
  'door_ends on acts, open to every row': 'app/identity/acts.server.test.ts',
  'door_keeps on acts, dropped': 'app/identity/acts.server.test.ts',
  'door_reads on acts, dropped': 'app/identity/acts.server.test.ts',
  'door_ends on acts, dropped': 'app/identity/acts.server.test.ts',
  'door_works on done_forms, dropped': 'app/foundation/forms/once.server.test.ts',
  'door_reads on drafts, dropped': 'app/delivery/joining/admission.server.test.ts',
  'door_takes on drafts, dropped': 'app/delivery/joining/admission.server.test.ts',
  'door_archives on organisations, dropped': 'app/directory/offices/archive.server.test.ts',
  'door_forgets on seekers, dropped': 'app/directory/seekers/seekers.server.test.ts',
  'door_works on enquiry_drafts, dropped': 'app/collaboration/enquiries/enquiries.server.test.ts',
  'door_works on enquiries, dropped': 'app/collaboration/enquiries/enquiries.server.test.ts',
  'door_works on enquiry_senders, dropped': 'app/collaboration/enquiries/enquiries.server.test.ts',
  'door_works on contacts_seen, dropped': 'app/collaboration/introductions/thread.server.test.ts',
  'door_works on mutual_interests, dropped': 'app/collaboration/matches/mutual.server.test.ts',
  'door_works on organisation_blocks, dropped': 'app/collaboration/introductions/safety.server.test.ts',
  'door_works on sealed_letters, dropped': 'app/collaboration/introductions/sealed.server.test.ts',
  'door_works on question_notices, dropped': 'app/collaboration/questions/network.server.test.ts',
  'door_works on results, dropped': 'app/collaboration/results/results.server.test.ts',
  'door_works on result_asks, dropped': 'app/collaboration/results/results.server.test.ts',
  'door_reads on goals, dropped': 'app/collaboration/results/goals.server.test.ts',
  'door_counts on searched_words, dropped': 'app/delivery/reports/reports.server.test.ts',
}

test('every spoilt policy is noticed', { timeout: patience(2_400_000) }, async () => {
  const policies = await database.owner<Policy[]>`
    select tablename as table, policyname as name, cmd, qual as using, with_check as check from pg_policies
    where schemaname = 'kogge' order by 1, 2`
  const mutations = policies.flatMap(mutationsOf).filter(({ label }) => !(label in noticedBy))
  expect(Object.values(noticedBy).filter((file) => !existsSync(file))).toEqual([])
  const survivors: string[] = []
  for (const mutation of mutations) if (await survives(mutation)) survivors.push(mutation.label)
  console.log(`isolation: ${mutations.length} mutants of ${policies.length} policies`)
  expect(
    survivors,
    `\nThe probes do not notice:\n${survivors.join('\n')}\nAdd rows, people or attempts that tell the difference, or simplify the policy.\n`,
  ).toEqual([])
})

test('unspoilt, there is nothing to notice', { timeout: patience(600_000) }, async () => {
  expect(await survives({ table: 'presences', cmd: 'ALL', label: 'nothing', statement: 'select 1' })).toBe(true)
})
