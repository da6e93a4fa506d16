/**
 * The frame around every page: the reader's language, the office looked at, who is signed in and where they are a
 * member.
 */
import type { Tx } from '#db/client.server.ts'
import { asReader } from '#app/identity/door.server.ts'
import type { Frame } from '#app/identity/frame.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { unavailable } from '#app/foundation/http/answers.server.ts'
import { env } from '#app/env.server.ts'
import { fallBackTo, asLanguage, languageOf } from '#app/foundation/i18n/i18n.server.ts'
import { enterAsVisitor } from '#db/door.server.ts'
import { keptForm } from '#app/foundation/forms/kept-forms.server.ts'
import { pool } from '#app/pools.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { inboxSources } from '#app/rooms.server.ts'
import { countWaiting } from '#app/delivery/inbox/inbox.server.ts'
import { reservedSlugs } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { lastOffice } from './last-office.server.ts'

fallBackTo(async (request) => {
  const slug = new URL(request.url).pathname.split('/')[1]
  if (!slug || reservedSlugs.includes(slug)) return undefined
  const [office] = await enterAsVisitor(
    pool('kogge_visitor'),
    (tx) =>
      tx<
        { default_language: string }[]
      >`select default_language from kogge.offices where slug = ${decodeURIComponent(slug)}`,
  ).catch(() => [])
  return asLanguage(office?.default_language)
})

/** Never throws for an unknown office (the page itself answers 404); 503 where the database is away. */
export async function getFrame(request: Request, slug: string | undefined): Promise<Frame> {
  const language = await languageOf(request)
  const read = async (office: string | null) =>
    withWaiting(request, await asReader(request, office, (tx, reader) => frameOf(tx, reader, request, language)))
  try {
    return await read(slug ?? null)
  } catch (error) {
    if (error instanceof Response && error.status === 404) return read(null)
    if (error instanceof Response) throw error
    if ((error as { code?: string }).code?.startsWith('2') || (error as { code?: string }).code?.startsWith('4'))
      throw error
    throw unavailable('database')
  }
}

/** On pages of no office, or of another, what waits is counted where the reader is a member. */
async function withWaiting(request: Request, frame: Frame): Promise<Frame> {
  const { viewer } = frame
  if (!viewer?.home || viewer.role) return frame
  const waiting = await asReader(request, viewer.home, async (tx, { own, admin }) =>
    own ? countWaiting(tx, { admin, on: today() }, inboxSources) : 0,
  )
  return { ...frame, viewer: { ...viewer, waiting } }
}

async function frameOf(tx: Tx, reader: Reader, request: Request, language: Language): Promise<Frame> {
  const who = await whoIs(request)
  const { office } = reader
  const kept = who && (await keptForm(request))
  const [memberships, suspensions, [asked], last] = await Promise.all([
    who
      ? tx<{ slug: string; name: string; answers: boolean }[]>`
          select o.slug, o.name, exists (select from kogge.ambassadors a
            where a.office_id = m.office_id and a.member_id = m.id
            and app.answers(a.until_on)) as answers from kogge.members m join kogge.offices o on o.id = m.office_id
          where m.user_id = ${who.person.id} and m.state = 'active' and o.archived_at is null order by o.name`
      : [],
    reader.own
      ? tx<{ slug: string; name: string; since: string; reason: string | null }[]>`
          select n.slug, n.name, m.state_since as since, m.reason from kogge.network_members m
          join kogge.networks n on n.id = m.network_id
          where m.office_id = ${office!.id} and m.state = 'suspended' order by n.name`
      : [],
    who && office && !reader.own
      ? tx<{ since: string }[]>`
          select state_since::date::text as since from kogge.members
          where office_id = ${office.id} and user_id = ${who.person.id} and state = 'requested'`
      : [],
    lastOffice(request),
  ])
  const home = reader.own ? office!.slug : (memberships.find(({ slug }) => slug === last) ?? memberships[0])?.slug
  return {
    language,
    kept: kept ? { path: new URL(request.url).pathname, fields: [...kept] } : null,
    demo: env().KOGGE_DEMO === true,
    office: office
      ? {
          slug: office.slug,
          name: office.name,
          city: office.city,
          theme: `/${office.slug}/theme.css?v=${office.version}`,
          archivedOn: office.archivedOn ?? null,
          draft: office.draft ?? false,
          arms: office.arms ?? null,
        }
      : null,
    viewer: who && {
      name: who.person.name,
      email: who.person.email,
      confirmed: who.person.confirmed,
      platform: reader.actor?.platform ?? false,
      edits: reader.own ? (reader.actor?.organisationId ?? null) : null,
      role: reader.own ? (reader.actor?.role ?? null) : null,
      memberships,
      home: home ?? null,
      waiting: reader.own ? await countWaiting(tx, { admin: reader.admin, on: today() }, inboxSources) : 0,
      suspensions,
      requestedOn: asked?.since ?? null,
    },
  }
}
