/**
 * Sessions. The one place that imports `lucia`, which is no longer developed upstream: everything else asks here.
 */
import { createHash, randomBytes } from 'node:crypto'
import { PostgresJsAdapter } from '@lucia-auth/adapter-postgresql'
import { Lucia, TimeSpan } from 'lucia'
import { publicUrl } from '#app/env.server.ts'
import { prepared } from '#db/client.server.ts'
import { pool } from '#app/pools.server.ts'
import { secretIn, sessionCookieName } from './session-cookie.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'

/** `secondFactor`: signing in takes a code besides the password (second-factor.server.ts). */
export type Person = {
  id: string
  email: string
  name: string
  language: Language
  confirmed: boolean
  secondFactor: boolean
}
export type Session = { id: string; expiresAt: Date; createdAt: Date; lastSeenAt: Date; userAgent: string }

type UserRow = {
  email: string
  name: string
  language: string
  email_confirmed_at: Date | null
  second_factor_at: Date | null
}
type SessionRow = { created_at: Date; last_seen_at: Date; user_agent: string }

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    DatabaseUserAttributes: UserRow
    DatabaseSessionAttributes: Partial<SessionRow>
  }
}

const https = () => publicUrl().startsWith('https:')
const cookieName = () => sessionCookieName(https())

/** A session ends when it was not used for so long, and at the latest so long after it began. */
const unused = new TimeSpan(30, 'd')
const longest = new TimeSpan(180, 'd')

/** A session's id: the SHA-256 of the secret in its cookie, which is kept nowhere. */
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

let made: ReturnType<typeof make> | undefined
const lucia = () => (made ??= make())
const make = () =>
  new Lucia(
    new PostgresJsAdapter(prepared(pool('kogge_identity')), { user: 'identity.users', session: 'identity.sessions' }),
    {
      sessionExpiresIn: unused,
      sessionCookie: { name: cookieName(), attributes: { secure: https(), sameSite: 'lax', path: '/' } },
      getUserAttributes: (row: UserRow) => ({
        email: row.email,
        name: row.name,
        language: languages.find((language) => language === row.language) ?? 'en',
        confirmed: row.email_confirmed_at !== null,
        secondFactor: row.second_factor_at !== null,
      }),
      getSessionAttributes: (row: Partial<SessionRow>) => ({
        createdAt: row.created_at ?? new Date(),
        lastSeenAt: row.last_seen_at ?? new Date(),
        userAgent: row.user_agent ?? '',
      }),
    },
  )

const asked = new WeakMap<Request, Promise<{ person: Person; session: Session } | null>>()

/** Who sends this request, or null. Asked once a request, however often it is called. */
export function whoIs(request: Request): Promise<{ person: Person; session: Session } | null> {
  let answer = asked.get(request)
  if (!answer) asked.set(request, (answer = validate(request)))
  return answer
}

/** Sessions that are being looked up now. */
const sought = new Map<string, ReturnType<typeof lookUp>>()

/**
 * Each loader of a page gets a request of its own and asks for itself, at the same time: they are answered together.
 */
async function validate(request: Request) {
  const secret = secretIn(request.headers.get('Cookie'), cookieName())
  if (!secret) return null
  let answer = sought.get(secret)
  if (!answer) sought.set(secret, (answer = lookUp(secret).finally(() => sought.delete(secret))))
  return answer
}

/** Secrets of sessions whose end has moved on with use, until an answer says so to the browser. */
const movedOn = new Map<string, number>()

/**
 * Lets the browser keep the session of this request as long as it lasts now, where its end has moved on and the answer
 * says nothing else of it.
 */
export function renewSessionCookie(request: Request, answer: Headers): void {
  const secret = secretIn(request.headers.get('Cookie'), cookieName())
  const end = secret && movedOn.get(secret)
  if (!end) return
  movedOn.delete(secret)
  if (answer.getSetCookie().some((cookie) => cookie.startsWith(`${cookieName()}=`))) return
  const cookie = lucia().createSessionCookie(secret)
  cookie.attributes.maxAge = Math.max(0, Math.floor((end - Date.now()) / 1000))
  answer.append('Set-Cookie', cookie.serialize())
}

async function lookUp(secret: string) {
  const { user, session } = await lucia().validateSession(idOf(secret))
  if (!user || !session) return null
  const latest = session.createdAt.getTime() + longest.milliseconds()
  if (Date.now() > latest) {
    await endSession(session.id)
    return null
  }
  if (session.fresh) movedOn.set(secret, Math.min(latest, session.expiresAt.getTime()))
  if (Date.now() - session.lastSeenAt.getTime() > 5 * 60_000) {
    await pool('kogge_identity')`update identity.sessions set last_seen_at = now() where id = ${session.id}`
  }
  return {
    person: {
      id: user.id,
      email: user.email,
      name: user.name,
      language: user.language,
      confirmed: user.confirmed,
      secondFactor: user.secondFactor,
    },
    session: {
      id: session.id,
      expiresAt: session.expiresAt,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      userAgent: session.userAgent,
    },
  }
}

/** Starts a session and returns the Set-Cookie value that carries its secret. */
export async function startSession(userId: string, userAgent: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await lucia().createSession(userId, { user_agent: userAgent.slice(0, 300) }, { sessionId: idOf(secret) })
  return lucia().createSessionCookie(secret).serialize()
}

/** A name for a session that a page may show. */
export const sessionHandle = (id: string): string => id.slice(0, 22)

/** Ends one session. */
export const endSession = (id: string): Promise<void> => lucia().invalidateSession(id)

/** The Set-Cookie value that removes the session from the browser. */
export const blankSessionCookie = (): string => lucia().createBlankSessionCookie().serialize()

/** A person's sessions, the most recently used first. */
export async function listSessions(userId: string): Promise<Session[]> {
  const sessions = await lucia().getUserSessions(userId)
  return sessions
    .map(({ id, expiresAt, createdAt, lastSeenAt, userAgent }) => ({ id, expiresAt, createdAt, lastSeenAt, userAgent }))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
}

/** Removes sessions that have run out. */
export async function endExpiredSessions(): Promise<void> {
  await pool('kogge_identity')`
    delete from identity.sessions
    where expires_at < now() or created_at < now() - make_interval(secs => ${longest.seconds()})`
}
