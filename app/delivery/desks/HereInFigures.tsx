import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { noFilters, writeFilters, type FacetName } from '#app/discovery/query/filters.ts'
import { paths } from '#app/paths.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import { mostOf, type Counts, type Figures } from './desk.ts'

export type Desk = { office: string; iso: string; scope: 'office' | 'network' }
const sectorsShown = 6
/** Fewer than so many publications are read faster than their figures. */
const fewest = 5

/** The search in this country with one more filter. */
export function inSearch({ office, iso, scope }: Desk, name?: FacetName, value?: string): string {
  const all = noFilters(scope)
  return paths.search(
    office,
    writeFilters({ ...all, chosen: { ...all.chosen, country: [iso], ...(name && { [name]: [value!] }) } }),
  )
}

/**
 * What is published, counted by kind, by field and by sector, with how much of it is over; each figure leads to the
 * search that finds them. Folded on a phone; no figures where there are too few to count.
 */
export function HereInFigures({ figures, ...desk }: Desk & { figures: Figures }) {
  const { t, i18n } = useTranslation(['desks', 'vocabulary'])
  const more = Object.keys(figures.sector).length - sectorsShown
  const past = figures.past > 0 && <p className="text-ink-soft">{t('figures.past', { count: figures.past })}</p>
  if (figures.total < fewest) return past || null
  return (
    <section aria-labelledby="figures" className="grid gap-3">
      <details className="fold-on-phone">
        <summary className="min-h-11 py-1.5">
          <h2 id="figures" className="inline">
            {t('figures.title')}
          </h2>
        </summary>
        <Card className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-3">
          <Counted desk={desk} name="kind" counts={figures.kind} label={(code) => t(`vocabulary:kind.${code}`)} />
          <Counted desk={desk} name="field" counts={figures.field} label={(code) => t(`vocabulary:field.${code}`)} />
          <div className="grid content-start gap-1">
            <Counted
              desk={desk}
              name="sector"
              counts={figures.sector}
              label={(code) => sectorName(code, i18n.language as Language, 'short')}
              limit={sectorsShown}
            />
            {more > 0 && (
              <p className="text-sm">
                <Link className="link" to={inSearch(desk)}>
                  {t('figures.moreSectors', { count: more })}
                </Link>
              </p>
            )}
          </div>
        </Card>
      </details>
      {past}
    </section>
  )
}

type CountedProps<Code extends string> = {
  desk: Desk
  name: 'kind' | 'field' | 'sector'
  counts: Counts<Code>
  label: (code: Code) => string
  limit?: number
}
function Counted<Code extends string>({ desk, name, counts, label, limit }: CountedProps<Code>) {
  const { t } = useTranslation(['desks', 'map'])
  return (
    <div className="grid content-start gap-1">
      <h3 className="text-base">{t(`figures.${name}`)}</h3>
      <ul className="grid">
        {mostOf(counts, limit).map(([code, count]) => (
          <li key={code}>
            <Link
              to={inSearch(desk, name, code)}
              className="flex min-h-9 items-center justify-between gap-3 rounded-md px-2 -mx-2 text-ink no-underline hover:bg-primary-soft hover:text-primary"
            >
              <span className="min-w-0 break-words">{label(code)}</span>
              <Tally
                figure={count}
                heard={`${t('map:panel.presences', { count })}, ${t(`figures.${name}`)}`}
                className="font-semibold tabular-nums"
              />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
