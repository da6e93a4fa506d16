/**
 * Asking what came of an introduction 30, 90 and 365 days after it: each side once for each, by a mail whose link
 * answers without signing in.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { paths } from '#app/paths.ts'
import { askToken } from './ask-link.server.ts'

/**
 * Asks all that has fallen due by this day, in the transaction of an office as its administrator. Each is written down
 * in the transaction that queues its mail, so that nothing is asked twice and nothing is lost; who was away for long is
 * asked once. Answers how many mails there are.
 */
export async function askForResults(tx: Tx, on: string): Promise<number> {
  const asks = await tx<{ ask: string; member: string; office: string; days: number; about: string }[]>`
    select ask, member_id as member, office, days, case_id as about from app.make_result_asks(${on})`
  for (const { ask, member, office, days, about } of asks)
    await queueMail(tx, {
      to: { member },
      template: 'resultAsked',
      about,
      values: { path: paths.results(office, 'introductions', about), days: String(days), token: askToken(ask) },
    })
  return asks.length
}

/** Whose link it is, and the office in which they are asked; undefined where they are gone. `tx`: a visitor's. */
export async function holderOf(tx: Tx, askId: string): Promise<{ userId: string; office: string } | undefined> {
  const [row] = await tx<
    { userId: string; office: string }[]
  >`select user_id as "userId", office from app.holder_of_ask(${askId})`
  return row
}

/** An ask as who was asked reads it: about an introduction, or about a result that they can confirm. */
export type Ask = {
  id: string
  /** Its last day, YYYY-MM-DD. */
  untilOn: string
  days: number
  introduction: string | null
  result: string | null
  open: boolean
  answered: boolean
}

/** The reader's own ask; undefined where it is not theirs. */
export async function findAsk(tx: Tx, id: string, on = today()): Promise<Ask | undefined> {
  const [row] = await tx<Ask[]>`
    select id, until_on::text as "untilOn", days::int, case_id as introduction, result_id as result, answered_at is null
      and until_on >= ${on}::date as open, answered_at is not null as answered
    from kogge.result_asks where id = ${id}`
  return row
}

/** Uses the reader's own ask up. False where it was used, or its time is over. */
export async function useAsk(tx: Tx, id: string, on = today()): Promise<boolean> {
  const [{ used }] = await tx<{ used: boolean }[]>`select app.use_ask(${id}, ${on}) as used`
  return used
}
