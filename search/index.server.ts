/**
 * Keeping the index: is it the one we mean, make it anew from Postgres, write documents. For whoever holds the writer's
 * lock.
 */
import { createHash } from 'node:crypto'
import { everydayText } from '#app/taxonomy/everyday-words.ts'
import type { Sql } from '#db/client.server.ts'
import { admin, done, indexOf, isMissing, type EnqueuedTaskPromise, type MeiliConfig } from './client.server.ts'
import { documentShape, toDocument, type PresenceDocument } from './document.ts'
import { allRows, rowsByKeys, type PresenceKey } from './rows.server.ts'
import { settings } from './settings.ts'
import { vocabularyWords } from './words.server.ts'

export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const batchSize = 2_000
/**
 * Batches of a rebuild that may wait in Meilisearch: what waits together it writes together, which costs it a fraction
 * of one by one, the more the larger the index is.
 */
const batchesAhead = 24
/**
 * Milliseconds in which Meilisearch has to come to a batch of a rebuild that waits behind the others. Seldom asked: it
 * takes seconds, and the client keeps a listener a look.
 */
const patiently = { timeout: 3_600_000, interval: 250 }

/** Everything that decides what a document looks like and how it is found, in one hash. */
function shapeOf(vocabulary: string): string {
  return createHash('sha256')
    .update(JSON.stringify([documentShape, settings, vocabulary, everydayText()]))
    .digest('hex')
}

/** The index's keeper for one Meilisearch. */
export function indexKeeper(config: MeiliConfig, log: Log) {
  const client = admin(config)
  const indexUid = indexOf(config)
  const nextUid = `${indexUid}_next`
  /**
   * Holds one document that says of what shape the index is. It goes when Meilisearch loses its data, and so tells of
   * it.
   */
  const shapeUid = `${indexUid}_shape`
  const vocabulary = vocabularyWords()
  const shape = shapeOf(vocabulary.text)
  const index = (uid: string) => client.index<PresenceDocument>(uid)

  async function dropIndex(uid: string): Promise<void> {
    await client.deleteIndex(uid).waitTask({ timeout: patiently.timeout, interval: 20 })
  }

  async function documentCount(): Promise<number> {
    return (await index(indexUid).getStats()).numberOfDocuments
  }

  /** False where the index is missing, of another shape, or empty although Postgres has rows for it. */
  async function isCurrent(sql: Sql): Promise<boolean> {
    try {
      const marker = await client.index<{ id: string; shape: string }>(shapeUid).getDocument(indexUid)
      if (marker.shape !== shape) return false
      if ((await documentCount()) > 0) return true
      const [{ filled }] = await sql<{ filled: boolean }[]>`
        select exists (select from kogge.presences p where audience <> 'hidden'
          and not exists (select from kogge.outbox b
            where b.office_id = p.office_id and b.presence_id = p.id)) as filled`
      return !filled
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  /**
   * Makes the index anew beside the old one and swaps them, so that readers always search a whole one. `check` runs
   * between batches and throws to give up. Returns the number of documents.
   */
  async function rebuild(sql: Sql, check: () => void): Promise<number> {
    const started = Date.now()
    log.info({ shape: shape.slice(0, 12) }, 'building the search index from Postgres')
    await dropIndex(nextUid)
    await done(client.createIndex(nextUid, { primaryKey: 'id' }))
    await done(index(nextUid).updateSettings(settings))
    let count = 0
    const waiting: EnqueuedTaskPromise[] = []
    for await (const rows of allRows(sql, batchSize)) {
      check()
      const task = index(nextUid).addDocuments(rows.map((row) => toDocument(row, vocabulary.words)))
      // Taken in, not yet carried out.
      await task
      waiting.push(task)
      if (waiting.length > batchesAhead) await done(waiting.shift()!, patiently)
      count += rows.length
    }
    for (const task of waiting) await done(task, patiently)
    check()
    await client.getRawIndex(indexUid).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      await done(client.createIndex(indexUid, { primaryKey: 'id' }))
    })
    await done(client.swapIndexes([{ indexes: [indexUid, nextUid], rename: false }]))
    await done(
      client
        .index<{ id: string; shape: string }>(shapeUid)
        .addDocuments([{ id: indexUid, shape }], { primaryKey: 'id' }),
    )
    await dropIndex(nextUid)
    log.info({ documents: count, ms: Date.now() - started }, 'the search index is new')
    return count
  }

  /**
   * Brings the documents of these presences up to what Postgres says now. Returns when they can be found (or no
   * longer).
   */
  async function refresh(sql: Sql, keys: PresenceKey[]): Promise<void> {
    for (let at = 0; at < keys.length; at += batchSize) {
      const slice = keys.slice(at, at + batchSize)
      const rows = await rowsByKeys(sql, slice)
      const kept = new Set(rows.map((row) => row.id))
      const gone = slice.map((key) => key.id).filter((id) => !kept.has(id))
      if (rows.length > 0)
        await done(index(indexUid).addDocuments(rows.map((row) => toDocument(row, vocabulary.words))))
      if (gone.length > 0) await done(index(indexUid).deleteDocuments(gone))
    }
  }

  /** Keys of documents whose `fading` no longer fits their `confirmed` day, at most `size`. */
  async function crossedFadingLine(freshSince: number, size: number): Promise<PresenceKey[]> {
    const filter = `(fading = 0 AND confirmed < ${freshSince}) OR (fading = 1 AND confirmed >= ${freshSince})`
    const { results } = await index(indexUid).getDocuments({ filter, limit: size, fields: ['id', 'officeId'] })
    return results.map(({ id, officeId }) => ({ id, officeId }))
  }

  return { isCurrent, documentCount, rebuild, refresh, crossedFadingLine }
}

export type IndexKeeper = ReturnType<typeof indexKeeper>
