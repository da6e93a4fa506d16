/** What is written in the thread of an introduction. Shared with the browser. */

/** One message, with the office of who wrote it; `at` is a moment with its zone. */
export type Message = { id: string; author: string; office: string; body: string; at: string; mine: boolean }

/** That somebody got somebody's address, first at `at`, by the mail that introduces them or on the page. */
export type SeenContact = { seer: string; whose: string; via: 'mail' | 'page'; at: string; times: number }

/** Characters of a message. */
export const longestMessage = 4000
