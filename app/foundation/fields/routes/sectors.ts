import type { LoaderFunctionArgs } from '@remix-run/node'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { placeOf, sectorName } from '#app/taxonomy/sectors.ts'
import { readQuestion, suggestSectors } from '#app/taxonomy/suggest.ts'

export const handle = { reading: 'read' }

/**
 * `GET /sectors?q=pompen&language=nl&kind=company`: sectors that fit the words, for the picker as somebody types, and
 * for anybody. The same for every reader, so that it can be kept. A wrong parameter is a 400 that says which (RFC
 * 9457).
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readQuestion(new URL(request.url).searchParams)
  if ('reason' in asked) {
    const { t } = await textsFor(request)
    const body = {
      type: 'about:blank',
      title: t('taxonomy:problem.title'),
      status: 400,
      detail: t(`taxonomy:problem.${asked.reason}`),
      parameter: asked.parameter,
    }
    return Response.json(body, {
      status: 400,
      headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
  const { language } = asked
  const named = (code: string | null) => code && { code, name: sectorName(code, language) }
  const groups = suggestSectors(asked).map(({ scheme, codes }) => ({
    taxonomy: scheme,
    sectors: codes.map(({ key }) => ({ ...named(key), partOf: named(placeOf(key)) })),
  }))
  return Response.json(
    { q: asked.q, language, kind: asked.kind, groups },
    { headers: { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400' } },
  )
}
