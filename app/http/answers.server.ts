/** Answers that stop a request. The root's error boundary turns `reason` into a sentence (`common:error.<reason>`). */
import { json } from '@remix-run/node'

export type Reason = 'office' | 'page' | 'organisation' | 'presence' | 'network' | 'members' | 'admins' | 'platform' | 'editors' | 'busy' | 'search' | 'database'

const answer = (status: number, reason: Reason) => json({ reason }, { status })
export const notFound = (reason: Reason = 'page') => answer(404, reason)
export const forbidden = (reason: Reason) => answer(403, reason)
export const tooMany = () => json({ reason: 'busy' as Reason }, { status: 429, headers: { 'Retry-After': '60' } })
export const unavailable = (reason: Reason) => json({ reason }, { status: 503, headers: { 'Retry-After': '5' } })
