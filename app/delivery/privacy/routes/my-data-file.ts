import type { LoaderFunctionArgs } from '@remix-run/node'
import { today } from '#app/foundation/days/today.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { requirePerson } from '#app/identity/door.server.ts'
import { allOf } from '../own-data.server.ts'
import { ownDataFile } from '../own-data-page.server.tsx'

export const handle = { reading: 'export' }

/** One's own data as one file, for nobody else and no cache. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { t, language } = await textsFor(request)
  const parts = await allOf(person)
  return new Response(ownDataFile({ parts, name: person.name, at: new Date(), language, t }), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="kogge-${today()}.html"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
