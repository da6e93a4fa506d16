/** The door for the office itself, where nobody signs in. */
import type { Tx } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { pool } from '#app/pools.server.ts'

/**
 * The office itself, with nobody signed in: for whoever holds the secret of a mail's link, after that was found to
 * work. It may do what an administrator of this office may; what is called in it takes the secret and does that one
 * thing.
 */
export const asOffice = <T>(slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  enterAsOffice(pool('kogge_member'), slug, (tx) => work(tx))
