/**
 * The door: every route reaches offices' rows through one of these. They find out who asks, open the transaction with
 * the right role, and say no in one place. GET runs read only. `return redirect()` commits; `throw` rolls back, and so
 * does an answer that refuses. A form with the key of one that was done is not done again (once.server.ts).
 */
import { redirect } from '@remix-run/node'
import { enterAsMember, enteringAsMember, enterAsVisitor, type Actor } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { forbidden } from '#app/foundation/http/answers.server.ts'
import { env } from '#app/env.server.ts'
import { paths } from '#app/paths.ts'
import { pool } from '#app/pools.server.ts'
import { keepForm } from '#app/foundation/forms/kept-forms.server.ts'
import { whoIs, type Person } from './lucia.server.ts'
import { readerOf, viewed, type Reader, type ViewedOffice } from './reader.server.ts'
import { requireFactor } from './require-factor.server.ts'
import { doneOnce, isFirst } from '#app/foundation/forms/once.server.ts'

const readOnly = (request: Request) => request.method === 'GET' || request.method === 'HEAD'

/** Who looked when a request passed the door for the first time, by the office looked at. */
const known = new WeakMap<Request, Map<string | null, Reader>>()

/**
 * Anybody, reading. `slug` null: no office in particular. 404 where there is no such office. A request that only reads
 * can pass several times: it is asked once who looks at what, while row security is told anew at every pass.
 */
export async function asReader<T>(
  request: Request,
  slug: string | null | undefined,
  work: (tx: Tx, reader: Reader) => Promise<T>,
): Promise<T> {
  const who = await whoIs(request)
  const before = readOnly(request) ? known.get(request)?.get(slug ?? null) : undefined
  const learnt = (reader: Reader) => {
    if (!known.has(request)) known.set(request, new Map())
    known.get(request)!.set(slug ?? null, reader)
    return reader
  }
  if (!who)
    return enterAsVisitor(pool('kogge_visitor'), async (tx) =>
      work(tx, before ?? learnt(readerOf(await viewed(tx, slug), null))),
    )
  return enteringAsMember(pool('kogge_member'), who.person.id, slug ?? null, { readOnly: true }, async (tx, entering) =>
    work(tx, before ?? learnt(await readerEntering(tx, slug, entering))),
  )
}

/** The office is asked for in the same breath as entering. */
async function readerEntering(tx: Tx, slug: string | null | undefined, entering: Promise<Actor>): Promise<Reader> {
  const [actor, office] = await Promise.all([entering, viewed(tx, slug)])
  return readerOf(office, actor)
}

/**
 * Nobody in particular, writing: for what is counted without knowing who did it. The visitor's role writes no table; it
 * may call the functions that count.
 */
export async function asNobody<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return (await pool('kogge_visitor').begin((tx) => work(tx))) as T
}

/** A signed-in person, in no particular office. Signed out: to the sign-in page, with what was typed kept. */
export async function asPerson<T>(
  request: Request,
  work: (tx: Tx, actor: Actor, person: Person) => Promise<T>,
): Promise<T> {
  const person = await requirePerson(request)
  return doneOnce(request, (once) =>
    enterAsMember(pool('kogge_member'), person.id, null, { readOnly: readOnly(request) }, (tx, actor) =>
      once(tx, () => work(tx, actor, person)),
    ),
  )
}

/** Who acts as a member of an office: their office, membership and role are known. */
export type MemberActor = Actor & { officeId: string; memberId: string; role: NonNullable<Actor['role']> }

/**
 * An active member of this very office; with `only: 'admin'` its administrators, with `only: 'figures'` its readers as
 * well. 403 for everybody else. Who writes must have confirmed their address, and a reader writes nothing: row security
 * would not let them either.
 */
export async function asMember<T>(
  request: Request,
  slug: string | undefined,
  work: (tx: Tx, actor: MemberActor, reader: Reader) => Promise<T>,
  options: { only?: 'admin' | 'figures' } = {},
): Promise<T> {
  const person = readOnly(request) ? await requirePerson(request) : await requireConfirmed(request)
  return doneOnce(request, (once) =>
    enteringAsMember(
      pool('kogge_member'),
      person.id,
      slug ?? '',
      { readOnly: readOnly(request) },
      async (tx, entering) => {
        const reader = await readerEntering(tx, slug ?? '', entering)
        const { actor } = reader
        if (!reader.own && actor && readOnly(request)) await leadWaiting(tx, actor, reader.office!)
        if (!reader.own || !actor?.officeId || !actor.memberId)
          throw forbidden(reader.office?.archivedOn ? 'archived' : 'members')
        if (options.only && actor.role !== 'admin' && !(options.only === 'figures' && actor.role === 'reader'))
          throw forbidden('admins')
        if (actor.role === 'reader' && !readOnly(request)) throw forbidden('readers')
        if (actor.role === 'admin' && reader.office?.adminsNeedSecondFactor) await requireFactor(request, person)
        return once(tx, () => work(tx, actor as MemberActor, reader))
      },
    ),
  )
}

/** Whoever waits to be let in reads that they wait, and what they can do meanwhile, where a member's page would be. */
async function leadWaiting(tx: Tx, { userId }: Actor, { id, slug }: ViewedOffice): Promise<void> {
  const [waiting] =
    await tx`select from kogge.members where office_id = ${id} and user_id = ${userId} and state = 'requested'`
  if (waiting) throw redirect(paths.join(slug))
}

/** A platform administrator, who has a second factor. */
export async function asPlatform<T>(request: Request, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
  const person = await requirePerson(request)
  return doneOnce(request, (once) =>
    enterAsMember(pool('kogge_member'), person.id, null, { readOnly: readOnly(request) }, async (tx, actor) => {
      if (!actor.platform) throw forbidden('platform')
      // The demo's password is known to everybody: a second factor would shut out all but the first who set one up.
      if (!env().KOGGE_DEMO) await requireFactor(request, person)
      return once(tx, () => work(tx, actor))
    }),
  )
}

/** The identity plane: accounts, sessions, links. One transaction of kogge_identity, which sees no office's rows. */
export async function inIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return (await pool('kogge_identity').begin((tx) => work(tx))) as T
}

/** The same for a form that mails or keeps something without asking who sent it: nothing is done twice. */
export const inIdentityOnce = (request: Request, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  inIdentity(async (tx) => {
    if (await isFirst(tx, request)) await work(tx)
  })

/**
 * The person who asks, whose address is confirmed; else to the page that says how to confirm it, with what was typed
 * kept.
 */
export async function requireConfirmed(request: Request): Promise<Person> {
  const person = await requirePerson(request)
  if (person.confirmed) return person
  const url = new URL(request.url)
  const kept = readOnly(request) ? null : await keepForm(url.pathname, await formOf(request))
  throw redirect(paths.confirmAgain(url.pathname + url.search, kept ?? undefined), 303)
}

/**
 * The person who asks. Throws a redirect to the sign-in page where nobody is signed in; a posted form is kept for an
 * hour.
 */
export async function requirePerson(request: Request): Promise<Person> {
  const who = await whoIs(request)
  if (who) return who.person
  const url = new URL(request.url)
  if (readOnly(request)) throw redirect(paths.signIn(url.pathname + url.search))
  const kept = await keepForm(url.pathname, await formOf(request))
  throw redirect(paths.signIn(url.pathname + url.search, kept ?? undefined), 303)
}
