/**
 * Counts that a country was asked for: one more for the office, the country and the week. Nothing of who asked goes to
 * the database. So that a reload, another layer or the way back is not counted again, a keyed hash stays for a while in
 * the memory that the web processes share.
 */
import type { AppLoadContext } from '@remix-run/node'
import { asNobody } from '#app/identity/door.server.ts'
import { callerOf } from '#app/foundation/http/rate-limits.server.ts'
import type { Filters } from '#app/discovery/query/filters.ts'
import { log } from '#app/log.server.ts'
import { countriesAsked, isAsked, wordMissed } from '#app/discovery/map/asking.ts'
import { isFirst } from '#app/discovery/map/first-time.server.ts'

/** The web server's answer for all its processes, where it gives one. */
const isFirstFor = ({ isFirst: together }: AppLoadContext) =>
  typeof together === 'function'
    ? (together as (mark: string) => Promise<boolean>)
    : async (mark: string) => isFirst(mark)

/**
 * Notes that these countries were asked for in the office of this slug, where a person asked. The page does not wait
 * for it, and stands without it.
 */
export function countAsked(request: Request, context: AppLoadContext, office: string, countries: string[]): void {
  if (countries.length === 0 || request.method !== 'GET' || !isAsked(request.headers)) return
  const who = `${callerOf(context)} ${request.headers.get('user-agent') ?? ''}`
  void count(office, countries, (country) => isFirstFor(context)(`${who} ${office} ${country}`)).catch(
    (error: unknown) => log.warn({ error }, 'a search could not be counted'),
  )
}

/**
 * Notes what a search asked for: countries, and a word of its own that nobody has (`total`: how many were found). As
 * little is kept of who asked, and a word is counted once for each.
 */
export function countSearch(
  request: Request,
  context: AppLoadContext,
  office: string,
  filters: Filters,
  total: number,
): void {
  countAsked(request, context, office, countriesAsked(filters))
  const word = wordMissed(filters, total)
  if (!word || request.method !== 'GET' || !isAsked(request.headers)) return
  const mark = `${callerOf(context)} ${request.headers.get('user-agent') ?? ''} ${office} ${word}`
  void countWord(office, word, () => isFirstFor(context)(mark)).catch((error: unknown) =>
    log.warn({ error }, 'a search could not be counted'),
  )
}

async function countWord(office: string, word: string, isNew: () => Promise<boolean>): Promise<void> {
  if (!(await isNew())) return
  await asNobody((tx) => tx`select app.count_word(id, ${word}) from kogge.offices where slug = ${office}`)
}

async function count(office: string, countries: string[], isNew: (country: string) => Promise<boolean>): Promise<void> {
  const answers = await Promise.all(countries.map(isNew))
  const fresh = countries.filter((_, at) => answers[at])
  if (fresh.length === 0) return
  await asNobody(async (tx) => {
    for (const country of fresh.sort())
      await tx`select app.count_search(id, ${country}) from kogge.offices where slug = ${office}`
  })
}
