/**
 * Half a sign-in: the password was right and the code is not given yet. A signed cookie says whose, for ten minutes,
 * and ends with the password that it was made with.
 */
import { createHash, hkdfSync } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { publicUrl, services } from '#app/env.server.ts'

const minutes = 10
const cookie = () =>
  createCookie('kogge_half', {
    path: '/',
    maxAge: minutes * 60,
    sameSite: 'lax',
    httpOnly: true,
    secure: publicUrl().startsWith('https:'),
    secrets: [
      Buffer.from(hkdfSync('sha256', services().database.secret, '', 'kogge half sign-in', 32)).toString('hex'),
    ],
  })
const content = z.object({ user: z.uuid(), password: z.string(), until: z.number() })
const markOf = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('base64url').slice(0, 22)

/** The Set-Cookie value after a right password. */
export const halfSignedIn = (user: string, passwordHash: string): Promise<string> =>
  cookie().serialize({ user, password: markOf(passwordHash), until: Date.now() + minutes * 60_000 })

/** Whose password was right, and a check that it is still the same; null where there is none, or it is too old. */
export async function readHalfSignIn(
  request: Request,
): Promise<{ user: string; holds: (passwordHash: string) => boolean } | null> {
  const read = content.safeParse(
    await cookie()
      .parse(request.headers.get('Cookie'))
      .catch(() => null),
  )
  if (!read.success || read.data.until < Date.now()) return null
  return { user: read.data.user, holds: (passwordHash) => markOf(passwordHash) === read.data.password }
}

/** The Set-Cookie value that ends it. */
export const noHalfSignIn = (): Promise<string> => cookie().serialize('', { maxAge: 0 })
