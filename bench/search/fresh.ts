/**
 * From commit to searchable: the worker as it runs in production, beside Meilisearch given the same kind of documents
 * by hand. Both sides add presences that were not there, copied from those that are but for a new word in their text,
 * one at a time and a thousand at once, in turns.
 */
import { randomUUID } from 'node:crypto'
import { admin, done } from '#search/client.server.ts'
import { toDocument } from '#search/document.ts'
import { findPresences } from '#search/queries.server.ts'
import { rowsByKeys, type PresenceKey } from '#search/rows.server.ts'
import { vocabularyWords } from '#search/words.server.ts'
import { noFilters } from '#app/discovery/query/filters.ts'
import { chanceOf, oneOf } from './random.ts'
import type { Say, Stand } from './stand.ts'

/**
 * Milliseconds. `commit`: from the commit until a search finds them all; `bare`: from the request until Meilisearch
 * says that its task succeeded.
 */
export type Freshness = {
  one: { commit: number[][]; bare: number[][] }
  thousand: { commit: number[]; bare: number[]; size: number }
}

const pauseBetweenLooks = 25
const patience = 600_000

/** A word that is in no other text, and like none. */
const wordOf = (number: number) => {
  const chance = chanceOf('new word', number)
  return Array.from({ length: 14 }, () => oneOf(chance, [...'bcdfghjklmnpqrstvwxz'])).join('')
}

/**
 * `rounds` rounds of `each` single ones and one batch. The world has them afterwards, and the index what was sent by
 * hand, unless they are to be taken back.
 */
export async function measureFreshness(
  { owner, indexer, meili }: Stand,
  { rounds, each, takeBack, say }: { rounds: number; each: number; takeBack: boolean; say: Say },
): Promise<Freshness> {
  const size = 1_000
  const wanted = rounds * 2 * (each + size)
  const keys = [
    ...(await owner<PresenceKey[]>`
    select office_id as "officeId", id from kogge.presences where audience = 'public' and standing = 'active'
    order by md5(id::text) limit ${wanted}`),
  ]
  // A small world has fewer to copy: batches are smaller then.
  const batch = Math.min(size, Math.floor(keys.length / (rounds * 2)) - each)
  let taken = 0
  let words = 0
  const added: { committed: string[]; sent: string[] } = { committed: [], sent: [] }
  const take = (count: number) => keys.slice(taken, (taken += count))
  const { words: vocabulary } = vocabularyWords()

  const found = async (word: string) =>
    (
      await findPresences(
        meili,
        {
          reading: { officeId: null, peers: [] },
          searched: { offices: null },
          q: word,
          chosen: noFilters('public').chosen,
        },
        { page: 1, pageSize: 1, sort: 'relevance', facets: 'none' },
      )
    ).total

  async function commit(like: PresenceKey[]): Promise<number> {
    const word = wordOf(words++)
    const made = await owner<{ id: string }[]>`
      insert into kogge.presences (office_id, organisation_id, country, place_id, place_name, lat, lon, field, sectors,
        own_sectors, activities, offers, seeks, languages, since_on, until_on, description, description_language,
        visibility, state, confirmed_on, standing)
      select office_id, organisation_id, country, place_id, place_name, lat, lon, field, sectors, own_sectors,
        activities, offers, seeks, languages, since_on, until_on, left(${`${word} `} || description, 2000),
        description_language, visibility, state, confirmed_on, standing
      from kogge.presences where id = any (${like.map(({ id }) => id)}::uuid[]) returning id`
    const committed = performance.now()
    added.committed.push(...made.map(({ id }) => id))
    while ((await found(word)) < like.length) {
      if (performance.now() - committed > patience)
        throw new Error(`Of ${like.length} new presences ${await found(word)} can be found after ten minutes.`)
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenLooks))
    }
    return performance.now() - committed
  }

  async function bare(like: PresenceKey[]): Promise<number> {
    const word = wordOf(words++)
    const rows = await rowsByKeys(indexer, like)
    const documents = rows.map((row) =>
      toDocument({ ...row, id: randomUUID(), description: `${word} ${row.description}`.slice(0, 2000) }, vocabulary),
    )
    const began = performance.now()
    await done(admin(meili).index(meili.index!).addDocuments(documents))
    const took = performance.now() - began
    added.sent.push(...documents.map(({ id }) => id))
    if ((await found(word)) !== like.length) throw new Error('Meilisearch does not find what it was given.')
    return took
  }

  const measured: Freshness = { one: { commit: [], bare: [] }, thousand: { commit: [], bare: [], size: batch } }
  for (let round = 0; round < rounds; round++) {
    say(`  round ${round + 1} of ${rounds} …`)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let n = 0; n < each; n++) {
      ours.push(await commit(take(1)))
      theirs.push(await bare(take(1)))
    }
    measured.one.commit.push(ours)
    measured.one.bare.push(theirs)
    measured.thousand.commit.push(await commit(take(batch)))
    measured.thousand.bare.push(await bare(take(batch)))
  }
  if (takeBack) {
    await owner`delete from kogge.presences where id = any (${added.committed}::uuid[])`
    // The worker strikes them later, for which nobody waits; together with the others they go in one task.
    await done(
      admin(meili)
        .index(meili.index!)
        .deleteDocuments([...added.committed, ...added.sent]),
    )
  }
  return measured
}
