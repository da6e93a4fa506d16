/** `npm run digest [-- --office SLUG | --person ADDRESS]`: today's digests now. Sentences and an exit code out. */
import { parseArgs } from 'node:util'
import { openPool, type DatabaseConfig } from '#db/client.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { clockAt } from '#app/foundation/days/day.ts'
import { IndexBehind, makeDigest, type Outcome } from './digest.server.ts'
import { findByEmail, listDue, officeExists } from './people.server.ts'

type Print = (line: string) => void
const toStdout: Print = (line) => void process.stdout.write(`${line}\n`)
const t = translator('en')

/** How long the index is waited for, in attempts of a second each. */
const attempts = 20

function optionsOf(argv: string[]): { office?: string; person?: string } | null {
  try {
    return parseArgs({ args: argv, options: { office: { type: 'string' }, person: { type: 'string' } } }).values
  } catch {
    return null
  }
}

/**
 * Makes the digests of today, of one office's members or one person where the arguments name them; nobody gets a second
 * one. Answers 0, or 1 with a sentence where an argument is wrong or the search is away. What was queued leaves when
 * the worker runs.
 */
export async function runDigest(argv: string[], config: DatabaseConfig, print: Print = toStdout): Promise<number> {
  const options = optionsOf(argv)
  if (!options || (options.office && options.person)) {
    print(t('digest:command.usage'))
    return 1
  }
  const sql = openPool(config, 'kogge_indexer', { max: 2 })
  try {
    const { day } = clockAt(new Date())
    const userId = options.person ? await findByEmail(sql, options.person) : null
    if (options.person && !userId) {
      print(t('digest:command.nobody', { address: options.person }))
      return 1
    }
    if (options.office && !(await officeExists(sql, options.office))) {
      print(t('digest:command.office', { office: options.office }))
      return 1
    }
    const due = await listDue(sql, day, options.office)
    const people = userId ? due.filter((each) => each.userId === userId) : due
    const outcomes: Outcome[] = []
    for (const each of people) {
      const outcome = await patiently(() => makeDigest(sql, each.userId, day))
      print(t(`digest:command.${outcome}`, { address: each.email }))
      outcomes.push(outcome)
    }
    if (userId && people.length === 0) print(t('digest:command.not-due', { address: options.person }))
    print(t('digest:command.done', { count: outcomes.filter((outcome) => outcome === 'sent').length, day }))
    return 0
  } catch (error) {
    if (!(error instanceof SearchUnavailable || error instanceof IndexBehind)) throw error
    print(t('digest:command.away'))
    return 1
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** What was published a moment ago reaches the index within seconds where the worker runs. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = attempts; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof IndexBehind) || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}
