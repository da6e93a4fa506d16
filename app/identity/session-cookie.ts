/**
 * The session's cookie. Over https its name begins with `__Host-`: browsers then take it from this host only, for all
 * its paths, and never in plain. Pure; the web server asks too.
 */
export const sessionCookieName = (https: boolean) => (https ? '__Host-kogge_session' : 'kogge_session')

/** The secret in a Cookie header, or null where there is none that we could have written. */
export function secretIn(cookies: string | null | undefined, name: string): string | null {
  for (const pair of (cookies ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=', 2)
    if (key === name) return /^[\w-]{16,128}$/.test(value) ? value : null
  }
  return null
}
