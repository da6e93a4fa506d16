/**
 * Calls for ambassadors: the office looks for somebody at a desk, until a day. Past it a call is gone by itself (row
 * security).
 */
import type { Tx } from '#db/client.server.ts'
import { textIn } from '#app/directory/organisations/organisation.ts'
import type { Language, Texts } from '#app/taxonomy/vocabulary.ts'
import type { Call, DeskStaff } from './ambassador.ts'
import type { CallInput } from './ambassador-input.ts'
import { listAnswering } from './people.server.ts'

/** The office's running calls, the one that ends first before the others; of one country where it is given. */
export async function listCalls(
  tx: Tx,
  officeId: string,
  language: Language,
  country: string | null = null,
): Promise<Call[]> {
  const rows = await tx<{ country: string; words: Texts; until: string }[]>`
    select country::text, words, until_on as until from kogge.ambassador_calls
    where office_id = ${officeId} and until_on >= current_date and (${country}::text is null or country = ${country})
    order by until_on, country`
  return rows.flatMap((row) => {
    const words = textIn(row.words, language)
    return words ? [{ ...row, words }] : []
  })
}

/** The own office's call for this desk with all its words, also one that is over; undefined where there is none. */
export async function findCall(tx: Tx, country: string): Promise<{ words: Texts; until: string } | undefined> {
  const [row] = await tx<{ words: Texts; until: string }[]>`
    select words, until_on as until from kogge.ambassador_calls
    where office_id = app.office_id() and country = ${country}`
  return row
}

/** Publishes a call for this desk, in the place of one that is there. */
export async function publishCall(tx: Tx, country: string, { words, until }: CallInput): Promise<void> {
  await tx`
    insert into kogge.ambassador_calls (country, words, until_on) values (${country}, ${tx.json(words)}, ${until})
    on conflict (office_id, country) do update set words = excluded.words, until_on = excluded.until_on`
}

/** Ends a call. False where there is none. */
export async function endCall(tx: Tx, country: string): Promise<boolean> {
  const rows =
    await tx`delete from kogge.ambassador_calls where office_id = app.office_id() and country = ${country} returning id`
  return rows.length > 0
}

/**
 * Somebody answers at these desks from now on: their calls end. The countries whose running call has ended with that.
 */
export async function endCallsFor(tx: Tx, countries: string[]): Promise<string[]> {
  const rows = await tx<{ country: string; ran: boolean }[]>`
    delete from kogge.ambassador_calls where office_id = app.office_id() and country = any (${countries})
    returning country::text, until_on >= current_date as ran`
  return rows.filter(({ ran }) => ran).map(({ country }) => country)
}

/** What `DeskPeople` shows of one country's desk. */
export async function staffOf(tx: Tx, officeId: string, country: string, language: Language): Promise<DeskStaff> {
  const [call] = await listCalls(tx, officeId, language, country)
  return { people: await listAnswering(tx, officeId, language, { country }), call: call ?? null }
}
