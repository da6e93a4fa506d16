/** A memory of what was seen within the last half hour, in hashes whose key nobody has but this process. */
import { createHmac, randomBytes } from 'node:crypto'

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
