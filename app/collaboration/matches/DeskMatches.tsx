import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Top } from './shown.ts'
import { TopMatches } from './TopMatches.tsx'
import { writeView, type MatchScope } from './view.ts'

type Props = { top: Top & { organisation: string }; office: string; iso: string; scope: MatchScope }

/** The reader's own matches at a country's desk; where they are not there yet, how to say that they look at it. */
export function DeskMatches({ top, office, iso, scope }: Props) {
  const { t, i18n } = useTranslation('matches')
  const where = inCountry(iso, i18n.language as Language)
  if (!top.away && top.asked === 0) {
    return (
      <p className="text-ink-soft">
        {t('top.notThere', { where })}{' '}
        <Link className="link" to={paths.newInterest(office, top.organisation)}>
          {t('top.look')}
        </Link>
      </p>
    )
  }
  const all = paths.matches(
    office,
    writeView({ at: { country: iso }, scope, show: 'matches', page: 1, organisation: null }),
  )
  return <TopMatches top={top} office={office} all={all} none={t('top.emptyIn', { where })} />
}
