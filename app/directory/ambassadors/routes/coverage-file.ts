import type { LoaderFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { csvAnswer } from '#app/foundation/http/csv.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { coverageCsv } from '../coverage-csv.ts'
import type { Gap } from '../coverage.ts'
import { coverageOf } from '../coverage.server.ts'
import { today } from '#app/foundation/days/today.ts'

export const handle = { reading: 'export' }

/** The coverage page as a CSV file, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const found = await asMember(request, params.office, (tx) => coverageOf(tx, today()), { only: 'figures' })
  const head = (
    ['kind', 'code', 'name', 'presences', 'interests', 'searches', 'people', 'missing', 'call'] as const
  ).map((name) => t(`ambassadors:coverage.column.${name}`))
  const words = {
    head,
    desk: t('ambassadors:coverage.desk'),
    sector: t('ambassadors:coverage.sector'),
    gap: (gap: Gap) => t(`ambassadors:coverage.gap.${gap}`),
    country: (iso: string) => countryName(iso, language),
    sectorName: (code: string) => sectorName(code, language),
  }
  return csvAnswer(coverageCsv(found, words, language), `${params.office}-coverage-${today()}.csv`)
}
