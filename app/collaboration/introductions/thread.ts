/** What is written in the thread of an introduction. Shared with the browser. */

/**
 * One message, with the office of who wrote it; `at` is a moment with its zone. `filesLeftOut`: how many files came
 * with an answer by mail, which are not kept.
 */
export type Message = {
  id: string
  author: string
  office: string
  body: string
  at: string
  mine: boolean
  byMail: boolean
  filesLeftOut: number
}

/**
 * What came by mail: the SHA-256 of its Message-ID, by which a second delivery is known, and how many files came with
 * it, which are not kept.
 */
export type ByMail = { hash: Buffer; filesLeftOut: number }

/** That somebody got somebody's address, first at `at`, by the mail that introduces them or on the page. */
export type SeenContact = { seer: string; whose: string; via: 'mail' | 'page'; at: string; times: number }

/** Characters of a message. */
export const longestMessage = 4000
