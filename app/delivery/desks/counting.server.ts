/**
 * Counts that a country was asked for: one more for the office, the country and the week. Nothing of who asked goes to
 * the database. So that a reload, another layer or the way back is not counted again, a keyed hash stays for a while in
 * the memory that the web processes share.
 */
import type { AppLoadContext } from '@remix-run/node'
import { asNobody } from '#app/identity/door.server.ts'
import { callerOf } from '#app/foundation/http/rate-limits.server.ts'
import { log } from '#app/log.server.ts'
import { isAsked } from '#app/discovery/map/asking.ts'
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

async function count(office: string, countries: string[], isNew: (country: string) => Promise<boolean>): Promise<void> {
  const answers = await Promise.all(countries.map(isNew))
  const fresh = countries.filter((_, at) => answers[at])
  if (fresh.length === 0) return
  await asNobody(async (tx) => {
    for (const country of fresh.sort())
      await tx`select app.count_search(id, ${country}) from kogge.offices where slug = ${office}`
  })
}
