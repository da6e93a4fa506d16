/** The office somebody was in last, kept in their browser, so that signing in leads back to it. */
import { createCookie } from '@remix-run/node'

const cookie = createCookie('kogge_office', { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax', httpOnly: true })

/** The slug the browser kept, or null. Whoever reads it looks whether it is still an office of theirs. */
export async function lastOffice(request: Request): Promise<string | null> {
  const kept: unknown = await cookie.parse(request.headers.get('Cookie')).catch(() => null)
  return typeof kept === 'string' ? kept : null
}

/** The header that keeps this office, or none where it is kept already. */
export async function keepOffice(request: Request, slug: string): Promise<HeadersInit> {
  return (await lastOffice(request)) === slug ? {} : { 'Set-Cookie': await cookie.serialize(slug) }
}
