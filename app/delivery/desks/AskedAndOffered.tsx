import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import { mostOf, type Figures, type Wanted } from './desk.ts'
import { inSearch, type Desk } from './HereInFigures.tsx'

/**
 * What is sought and offered in the country: how often each, and by whom what can be taken up at once. Nothing where
 * nobody says either.
 */
export function AskedAndOffered({ figures, wanted, ...desk }: Desk & { figures: Figures; wanted: Wanted[] }) {
  const { t } = useTranslation(['desks', 'map', 'vocabulary'])
  if (Object.keys(figures.seeks).length + Object.keys(figures.offers).length === 0) return null
  return (
    <section aria-labelledby="wanted" className="grid gap-3">
      <h2 id="wanted">{t('wanted.title')}</h2>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(['seeks', 'offers'] as const).map((side) => {
          const counts = mostOf(figures[side])
          const atOnce = wanted.filter((one) => one.side === side)
          return (
            <Card key={side} className="grid gap-3">
              <h3 className={side === 'seeks' ? 'text-accent' : 'text-good'}>{t(`wanted.${side}`)}</h3>
              {counts.length === 0 ? (
                <p className="text-ink-soft">{t(side === 'seeks' ? 'wanted.noSeeks' : 'wanted.noOffers')}</p>
              ) : (
                <ul className="flex flex-wrap gap-2">
                  {counts.map(([good, count]) => (
                    <li key={good}>
                      <Link
                        to={inSearch(desk, side, good)}
                        className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong px-3 text-ink no-underline hover:border-primary hover:text-primary"
                      >
                        {t(`vocabulary:good.${good}`)}
                        <Tally
                          figure={count}
                          heard={t('map:panel.presences', { count })}
                          className="font-semibold tabular-nums"
                        />
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
              {atOnce.length > 0 && (
                <div className="grid gap-1">
                  <h4 className="text-sm font-semibold text-ink-soft">{t('wanted.atOnce')}</h4>
                  <ul className="grid gap-1">
                    {atOnce.map(({ id, good, office, organisation }) => (
                      <li key={id + good}>
                        <Link className="link" to={paths.presence(office, id)}>
                          {t('wanted.by', { good: t(`vocabulary:good.${good}`), organisation })}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </Card>
          )
        })}
      </div>
    </section>
  )
}
