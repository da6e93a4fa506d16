/**
 * When somebody last looked into their inbox, kept in their browser: what came since is new to them. By the day, so
 * that what is new stays new until tomorrow.
 */
import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { daysAfter } from '#app/foundation/days/count.ts'

const cookie = createCookie('kogge_inbox', { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax', httpOnly: true })

/** Memberships that a browser keeps days of, the latest first. */
const most = 6
/** Days that count as new at the first visit, and at most. */
const [atFirst, atMost] = [7, 60]

const kept = z.array(z.object({ member: z.uuid(), before: z.iso.date(), last: z.iso.date() })).max(most)

/**
 * The day since which things are new to this member today, and the header that keeps this visit; none where today's is
 * kept already.
 */
export async function visit(
  request: Request,
  member: string,
  on: string,
): Promise<{ since: string; headers: HeadersInit }> {
  const read: unknown = await cookie.parse(request.headers.get('Cookie')).catch(() => null)
  const visits = kept.safeParse(read).data ?? []
  const mine = visits.find((each) => each.member === member)
  const before = mine ? (mine.last < on ? mine.last : mine.before) : daysAfter(on, -atFirst)
  const since = before < daysAfter(on, -atMost) ? daysAfter(on, -atMost) : before
  if (mine?.last === on) return { since, headers: {} }
  const others = visits.filter((each) => each.member !== member).slice(0, most - 1)
  return { since, headers: { 'Set-Cookie': await cookie.serialize([{ member, before, last: on }, ...others]) } }
}
