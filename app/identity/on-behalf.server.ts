/**
 * In a person's name while they do not ask: the worker that makes their mail, and the links of that mail, which prove
 * whose they are (digest-link.server.ts). What they see and may is what they would see and might themselves.
 */
import { enterAsMember } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { pool } from '#app/pools.server.ts'
import { readerOf, viewed, type Reader } from './reader.server.ts'

/**
 * A way through the door as this person, looking at the office `slug`. Each pass is a transaction, read only unless
 * `write` is set.
 */
export const onBehalfOf =
  (userId: string, slug: string, options: { write?: boolean } = {}) =>
  <T>(work: (tx: Tx, reader: Reader) => Promise<T>): Promise<T> =>
    enterAsMember(pool('kogge_member'), userId, slug, { readOnly: !options.write }, async (tx, actor) =>
      work(tx, readerOf(await viewed(tx, slug), actor)),
    )
