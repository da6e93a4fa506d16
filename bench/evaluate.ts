/**
 * `npm run evaluate -- [FILE.json] [--json] [--verbose]`: how good the matches are. Loads a judged corpus
 * (bench/corpus.ts; the project's own where no file is named) into a scratch office, asks for the matches of every
 * seeker as its editor would and for what every search finds as a member would, and prints NDCG@10 and recall@20
 * (bench/ndcg.ts) beside two baselines of the same run (bench/baselines.ts).
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { matchesOf } from '#app/collaboration/matches/matches.server.ts'
import { reasonText } from '#app/collaboration/matches/reason-text.ts'
import { Sentence } from '#server/sentence.ts'
import { byFilter, byWords, depth, fillPlainIndex } from './baselines.ts'
import { CorpusProblem, grade, ownersOf, readCorpus, type Corpus, type CorpusQuery } from './corpus.ts'
import { load, type Loaded } from './load.ts'
import { ndcg, recall } from './ndcg.ts'
import { details, summarise, table, type Method, type QueryResult, type Scores } from './report.ts'
import { searched } from './searched.ts'
import { searchDetails, searchTable, summariseSearches, type SearchResult } from './search-report.ts'
import { openScratch, type Scratch } from './scratch.ts'

const ownSet = 'bench/matching/corpus.json'
const usage = 'Use: npm run evaluate -- [FILE.json] [--json] [--verbose]'

type Print = (line: string) => void
const toStdout: Print = (line) => void process.stdout.write(`${line}\n`)
const progress: Print = (line) => void process.stderr.write(`${line}\n`)

type Order = { file: string; json: boolean; verbose: boolean }

function orderOf(argv: string[]): Order {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } },
    })
    if (positionals.length > 1) throw new Error(`one file at a time, not also ${positionals[1]}`)
    return { file: positionals[0] ?? ownSet, json: values.json ?? false, verbose: values.verbose ?? false }
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n${usage}`)
  }
}

/**
 * The file's corpus. npm runs commands in the project's folder and notes in INIT_CWD where the person stands: a name
 * may mean either.
 */
async function corpusIn(file: string): Promise<Corpus> {
  const at = existsSync(file) ? file : path.resolve(process.env.INIT_CWD ?? '.', file)
  const json = await readFile(at, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Sentence(
      `${file} cannot be read (${error.code === 'ENOENT' ? 'there is no such file' : error.message}).\n${usage}`,
    )
  })
  try {
    return readCorpus(json)
  } catch (error) {
    if (!(error instanceof CorpusProblem)) throw error
    throw new Sentence(
      `${file} cannot be used. Correct this and run the command again:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`,
    )
  }
}

/**
 * Runs it with the arguments after `--`; `print` gets the lines (standard output where none is given), progress goes to
 * standard error. Answers 0. Throws a Sentence where an argument or the file is wrong, with everything in the file that
 * Kogge does not know.
 */
export async function runEvaluate(argv: string[], print: Print = toStdout): Promise<number> {
  const order = orderOf(argv)
  const corpus = await corpusIn(order.file)
  progress('Starting Postgres and Meilisearch for this run …')
  const scratch = await openScratch()
  const interrupted = () => void scratch.close().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    const count = corpus.organisations.reduce((sum, { presences }) => sum + presences.length, 0)
    progress(`Loading ${corpus.organisations.length} organisations with ${count} presences …`)
    const loaded = await load(scratch, corpus)
    if (loaded.unplaced.length > 0)
      progress(`Not in the gazetteer, loaded without a place: ${loaded.unplaced.join(', ')}.`)
    await fillPlainIndex(scratch)
    progress(`Asking for the matches of ${corpus.queries.length} seekers …`)
    const results: QueryResult[] = []
    for (const query of corpus.queries) results.push(await resultOf(scratch, corpus, loaded, query))
    const summary = summarise(results)
    if (corpus.searches.length > 0) progress(`Searching for ${corpus.searches.length} times some words …`)
    const asked: SearchResult[] = []
    for (const search of corpus.searches) asked.push(await searched(scratch, corpus, loaded, search))
    const searches = asked.length > 0 ? summariseSearches(asked) : null
    if (order.json) print(JSON.stringify({ file: order.file, ...summary, queries: results, searches, asked }, null, 2))
    else
      for (const line of [
        ...(order.verbose ? [...details(results), ...searchDetails(asked), ''] : []),
        ...(results.length > 0 ? table(summary, corpus.queries.length) : []),
        ...(searches ? [...(results.length > 0 ? [''] : []), ...searchTable(searches)] : []),
      ])
        print(line)
    return 0
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await scratch.close()
  }
}

/** One seeker: the three rankings, graded. */
async function resultOf(
  scratch: Scratch,
  corpus: Corpus,
  { ids, keys, doorFor, scope }: Loaded,
  query: CorpusQuery,
): Promise<QueryResult> {
  const organisation = corpus.organisations.find(({ presences }) =>
    presences.some(({ key }) => key === query.presence),
  )!
  const seeker = organisation.presences.find(({ key }) => key === query.presence)!
  const door = doorFor(query.presence)
  const answer = await matchesOf(door, ids.get(query.presence)!, { scope, limit: depth })
  if (!answer) throw new Error(`The editor of ${organisation.key} does not get the matches of ${query.presence}.`)
  const rankings: Record<Method, string[]> = {
    kogge: answer.matches.map(({ presence }) => presence.id),
    filter: await byFilter(door, seeker, scope),
    words: await byWords(scratch, seeker),
  }
  const scores = Object.fromEntries(
    Object.entries(rankings).map(([method, ranking]): [string, Scores] => {
      const graded = grade(
        corpus,
        query,
        ranking.map((id) => keys.get(id)!),
      )
      return [method, { ndcg: ndcg(graded, 10), recall: recall(graded, 20) }]
    }),
  ) as Record<Method, Scores>
  const owners = ownersOf(corpus)
  const t = translator('en')
  const top = answer.matches.slice(0, 10).map(({ presence, match }) => {
    const key = keys.get(presence.id)!
    return {
      key,
      name: presence.organisation.name,
      grade: query.judged[key] ?? query.judged[owners.get(key)!] ?? null,
      strength: match.strength,
      score: match.score,
      reasons: match.reasons.map(
        (reason) => `${reason.for ? '' : '(against) '}${reasonText(reason, { t, language: 'en' })}`,
      ),
    }
  })
  return { seeker: query.presence, name: organisation.name, scores, top }
}
