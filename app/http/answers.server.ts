/** Answers that stop a request. The root's error boundary turns `reason` into a sentence (`common:error.<reason>`). */
import { json } from '@remix-run/node'
import type { Reason } from './reasons.ts'

const answer = (status: number, reason: Reason) => json({ reason }, { status })
/** 404: there is no such thing, or not for this reader. */
export const notFound = (reason: Reason = 'page') => answer(404, reason)
/** 403: the reader is known and may not. */
export const forbidden = (reason: Reason) => answer(403, reason)
/** 429: tried too often; try again in a minute. */
export const tooMany = () => json({ reason: 'busy' as Reason }, { status: 429, headers: { 'Retry-After': '60' } })
/** 503: a service is away; try again in a few seconds. */
export const unavailable = (reason: Reason) => json({ reason }, { status: 503, headers: { 'Retry-After': '5' } })
