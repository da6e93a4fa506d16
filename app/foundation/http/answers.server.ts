/** Answers that stop a request. The root's error boundary turns `reason` into a sentence (`common:error.<reason>`). */
import { retryAfter } from './rate-limits.server.ts'
import { busyFor, type Reason } from './reasons.ts'

const answer = (status: number, reason: Reason) => Response.json({ reason }, { status })
/** 404: there is no such thing, or not for this reader. */
export const notFound = (reason: Reason = 'page') => answer(404, reason)
/** 403: the reader is known and may not. */
export const forbidden = (reason: Reason) => answer(403, reason)
/** 429: too often; it may be tried again in so many seconds. */
export const tooMany = (seconds: number) =>
  Response.json({ reason: busyFor(seconds) }, { status: 429, headers: retryAfter(seconds) })
/** 503: a service is away; try again in a few seconds. */
export const unavailable = (reason: Reason) =>
  Response.json({ reason }, { status: 503, headers: { 'Retry-After': '5' } })
