/**
 * Counts that a country was asked for: one more for the office, the country and the week. Nothing of who asked goes to the database. So that
 * a reload, another layer or the way back is not counted again, a keyed hash stays in this process's memory for a while.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { asNobody } from '#app/auth/door.server.ts'
import { callerOf } from '#app/http/rate-limits.server.ts'
import { log } from '#app/log.server.ts'
import { isAsked } from './asking.ts'

const halfHour = 30 * 60_000
const mostKept = 50_000
const key = randomBytes(32)
const seen = new Map<string, number>()

/** True the first time within half an hour. Past `mostKept` the oldest are forgotten. */
export function isFirst(mark: string, now = Date.now()): boolean {
  const hash = createHmac('sha256', key).update(mark).digest('base64')
  const until = seen.get(hash)
  seen.delete(hash)
  if (seen.size >= mostKept) seen.delete(seen.keys().next().value!)
  seen.set(hash, until !== undefined && until > now ? until : now + halfHour)
  return until === undefined || until <= now
}

/** Notes that these countries were asked for in the office of this slug, where a person asked. The page does not wait for it, and stands without it. */
export function countAsked(request: Request, context: AppLoadContext, office: string, countries: string[]): void {
  if (countries.length === 0 || request.method !== 'GET' || !isAsked(request.headers)) return
  const who = `${callerOf(context)} ${request.headers.get('user-agent') ?? ''}`
  const fresh = countries.filter((country) => isFirst(`${who} ${office} ${country}`))
  if (fresh.length === 0) return
  void asNobody(async (tx) => {
    for (const country of fresh.sort()) await tx`select app.count_search(id, ${country}) from kogge.offices where slug = ${office}`
  }).catch((error: unknown) => log.warn({ error }, 'a search could not be counted'))
}
