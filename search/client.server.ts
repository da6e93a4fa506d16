/**
 * The one place that imports `meilisearch`. The worker speaks with the master key; readers' questions are asked with a
 * tenant token, signed with a search key, whose filter says what the reader may find. Neither key nor token leaves the
 * server.
 */
import { createHash } from 'node:crypto'
import {
  MeiliSearch,
  MeiliSearchApiError,
  MeiliSearchError,
  MeiliSearchRequestError,
  MeiliSearchRequestTimeOutError,
  type EnqueuedTaskPromise,
  type MultiSearchQuery,
  type SearchResponse,
  type Task,
} from 'meilisearch'
import { generateTenantToken } from 'meilisearch/token'
import { defaultIndex } from './settings.ts'

/**
 * `index`: the index's name, so that several databases can share one Meilisearch; `presences` where it is not given.
 */
export type MeiliConfig = { url: string; masterKey: string; index?: string }
/** The name of the index that this configuration means. */
export const indexOf = (config: MeiliConfig) => config.index ?? defaultIndex
export type { EnqueuedTaskPromise }
export type Question = Omit<MultiSearchQuery, 'indexUid'>
export type Answer = SearchResponse<Record<string, unknown>> & { totalHits?: number }

/** Meilisearch cannot be reached, answers with a fault of its own, or has not been given its index yet. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable'
}

const questionTimeout = 4_000
const writeTimeout = 60_000
/**
 * A token lives longer than any one question. It says what one filter lets a reader find, so that readers with the same
 * filter can share it.
 */
const tokenLife = 60_000
/** How many filters' clients are kept while their tokens are young. */
const mostReaders = 1_000
/**
 * Made from the index's name, so that processes starting together find the same key instead of each making one. A
 * version 4 uuid in form.
 */
const searchKeyUid = (config: MeiliConfig) =>
  createHash('sha256')
    .update(`readers of ${indexOf(config)}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

const admins = new Map<string, MeiliSearch>()
const keyOf = (config: MeiliConfig) =>
  `${config.url} ${indexOf(config)} ${createHash('sha256').update(config.masterKey).digest('hex')}`

/** The worker's client: may do everything. */
export function admin(config: MeiliConfig): MeiliSearch {
  const key = keyOf(config)
  let client = admins.get(key)
  if (!client)
    admins.set(key, (client = new MeiliSearch({ host: config.url, apiKey: config.masterKey, timeout: writeTimeout })))
  return client
}

/** True where Meilisearch answered that the index, document or key does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof MeiliSearchApiError && error.response.status === 404
}

/**
 * Waits until Meilisearch has carried a task out, and asks every `interval` milliseconds. Throws where it failed, with
 * Meilisearch's own reason.
 */
export async function done(task: EnqueuedTaskPromise, { timeout = 300_000, interval = 20 } = {}): Promise<Task> {
  const finished = await task.waitTask({ timeout, interval })
  if (finished.status !== 'succeeded')
    throw new Error(`Meilisearch ${finished.type} ${finished.status}: ${finished.error?.message ?? 'no reason given'}`)
  return finished
}

const searchKeys = new Map<string, Promise<string>>()
/** The search key's secret, made where Meilisearch does not have it (a new server, or one that lost its data). */
function searchKey(config: MeiliConfig): Promise<string> {
  const id = keyOf(config)
  let key = searchKeys.get(id)
  if (!key) {
    key = findOrMakeKey(config)
    key.catch(() => searchKeys.delete(id))
    searchKeys.set(id, key)
  }
  return key
}

async function findOrMakeKey(config: MeiliConfig): Promise<string> {
  const client = new MeiliSearch({ host: config.url, apiKey: config.masterKey, timeout: questionTimeout })
  const uid = searchKeyUid(config)
  const find = () => client.getKey(uid)
  const found = await find().catch(async (error: unknown) => {
    if (!isMissing(error)) throw error
    const wanted = {
      uid,
      name: 'Kogge readers',
      description: 'Signs the tenant tokens of readers.',
      actions: ['search'],
      indexes: [indexOf(config)],
      expiresAt: null,
    }
    return client.createKey(wanted).catch(find)
  })
  return found.key
}

/**
 * A token that can search the index through `filter` and do nothing else. An empty filter is refused: it would read
 * everything.
 */
export async function tenantToken(config: MeiliConfig, filter: string): Promise<string> {
  if (!filter.trim()) throw new Error('A search token needs a filter.')
  return generateTenantToken({
    apiKey: await searchKey(config),
    apiKeyUid: searchKeyUid(config),
    searchRules: { [indexOf(config)]: { filter } },
    expiresAt: new Date(Date.now() + tokenLife),
  })
}

const readers = new Map<string, { client: MeiliSearch; until: number }>()
/**
 * The client of readers with this filter. Answers come uncompressed: packing and unpacking them costs both sides more
 * than the wire does.
 */
async function readerWith(config: MeiliConfig, filter: string): Promise<MeiliSearch> {
  const id = `${keyOf(config)} ${filter}`
  const known = readers.get(id)
  if (known && known.until > Date.now()) return known.client
  const client = new MeiliSearch({
    host: config.url,
    apiKey: await tenantToken(config, filter),
    timeout: questionTimeout,
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
  })
  if (readers.size >= mostReaders) readers.clear()
  readers.set(id, { client, until: Date.now() + tokenLife / 2 })
  return client
}

/**
 * Asks several questions in one request, all through `filter`. Throws SearchUnavailable where there is nobody to ask.
 */
export async function ask(config: MeiliConfig, filter: string, questions: Question[]): Promise<Answer[]> {
  if (questions.length === 0) return []
  return asReaderWith(config, filter, async (client) => {
    const { results } = await client.multiSearch({
      queries: questions.map((question) => ({ ...question, indexUid: indexOf(config) })),
    })
    return results as Answer[]
  })
}

async function asReaderWith<T>(config: MeiliConfig, filter: string, work: (client: MeiliSearch) => Promise<T>) {
  const once = async () => work(await readerWith(config, filter))
  try {
    return await once().catch((error: unknown) => {
      // A server that lost its data no longer knows the key that signed the token.
      if (!(error instanceof MeiliSearchApiError && error.response.status === 403)) throw error
      searchKeys.delete(keyOf(config))
      readers.clear()
      return once()
    })
  } catch (error) {
    throw isUnavailable(error) ? new SearchUnavailable('Meilisearch does not answer.', { cause: error }) : error
  }
}

function isUnavailable(error: unknown): boolean {
  if (error instanceof MeiliSearchRequestError || error instanceof MeiliSearchRequestTimeOutError) return true
  if (!(error instanceof MeiliSearchApiError)) return error instanceof MeiliSearchError
  // An index without its settings is one that the worker is about to rebuild.
  return (
    error.response.status >= 500 ||
    error.response.status === 403 ||
    isMissing(error) ||
    /not (filterable|sortable)|index.*not found/i.test(error.message)
  )
}
