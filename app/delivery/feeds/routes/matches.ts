import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { matchesOf } from '#app/collaboration/matches/matches.server.ts'
import { whereIs } from '#app/collaboration/matches/whereabouts.server.ts'
import { paths } from '#app/paths.ts'
import { readOnly } from '../answer.server.ts'
import { matchesJson } from '../matches-json.ts'
import { readMatchesParameters } from '../parameters.ts'
import { problem } from '../problem.server.ts'
import { awayFor, nothingWritten, wrongParameters } from '../told.server.ts'

export const handle = { deed: 'write', reading: 'read' }

/**
 * `GET /api/v1/matches?presence=ID`: who fits a presence, and why, for those who edit its organisation. Never for other
 * sites.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: readOnly })
  const { t, language } = await textsFor(request)
  const { presence, scope, limit, problems } = readMatchesParameters(new URL(request.url).searchParams)
  const refuse = (status: 401 | 403 | 404, headers: Record<string, string> = {}) =>
    problem(
      {
        title: t(`feeds:matches.problem.${status}`),
        status,
        detail: t(`feeds:matches.problem.${status}Detail`, { value: presence }),
      },
      headers,
    )
  try {
    // Who asks is asked first: a stranger learns nothing about parameters or presences.
    if (!(await whoIs(request)))
      return refuse(401, { 'WWW-Authenticate': `Cookie realm="Kogge", form-action="${paths.signIn()}"` })
    const wrong = wrongParameters(problems, t)
    if (wrong) return wrong
    const doorAt =
      (slug: string | null): ThroughDoor =>
      (work) =>
        asReader(request, slug, work)
    const office = await whereIs(doorAt, presence)
    if (!office) return refuse(404)
    const answer = await matchesOf(doorAt(office), presence, { scope, limit })
    if (!answer) return refuse(403)
    return new Response(JSON.stringify(matchesJson(answer, { t, language }, publicUrl())), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'private, no-store',
        Vary: 'Accept-Language, Cookie',
        'Content-Language': language,
      },
    })
  } catch (error) {
    return awayFor(error, t)
  }
}

export const action = nothingWritten
