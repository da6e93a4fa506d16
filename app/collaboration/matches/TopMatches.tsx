import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { MeetLink } from '#app/directory/presences/MeetLink.tsx'
import { paths } from '#app/paths.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Logo } from '#app/foundation/ui/parts.tsx'
import { type Top } from './shown.ts'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import { standingName } from '#app/directory/presences/where.ts'
import { StrengthMark } from './StrengthMark.tsx'

type Props = {
  top: Top
  office: string
  /** The matches page that shows them all. */
  all: string
  /** What is said where there are none. */
  none: string
  /** Side by side, where the page has room for that. */
  wide?: boolean
}

/** The best few matches on another page: who, how strong and the most telling reasons. The rest is one click away. */
export function TopMatches({ top: { matches, total, away }, office, all, none, wide = false }: Props) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches', 'vocabulary'])
  if (away) return <p className="text-ink-soft">{t('page.away.title')}</p>
  if (matches.length === 0)
    return (
      <p className="text-ink-soft">
        {none}{' '}
        <Link className="link" to={all}>
          {t('top.none')}
        </Link>
      </p>
    )
  return (
    <>
      <ul className={`grid gap-4 ${wide ? 'md:grid-cols-2 lg:grid-cols-3' : ''}`}>
        {matches.map(({ mine, theirs, strength, reasons }) => (
          <li key={`${mine.id} ${theirs.id}`} className="flex items-start gap-3">
            <Logo
              name={theirs.organisation.name}
              src={
                theirs.organisation.logo &&
                paths.organisationLogo(theirs.office.slug, theirs.organisation.slug, theirs.organisation.logo)
              }
            />
            <div className="grid min-w-0 flex-1 gap-0.5">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold break-words">
                <Link
                  className="text-ink no-underline hover:text-primary hover:underline"
                  to={links.presence(theirs.office.slug, theirs.id)}
                >
                  {theirs.organisation.name}
                  <Heard>{standingName(theirs, { t, language: i18n.language })}</Heard>
                </Link>
                <StrengthMark strength={strength} />
              </p>
              <InRow
                className="text-sm text-ink-soft"
                facts={[
                  t(`vocabulary:kind.${theirs.organisation.kind}`),
                  standingName(theirs, { t, language: i18n.language }),
                  ...seatFacts(theirs, office),
                ]}
              />
              <ul className="text-sm">
                {reasons.slice(0, 2).map((reason) => (
                  <li key={reason} className="flex gap-1.5">
                    <span aria-hidden="true" className="font-bold text-good">
                      ✓
                    </span>
                    <span className="min-w-0">{reason}</span>
                  </li>
                ))}
              </ul>
              <MeetLink presence={theirs} mine={mine.id} className="mt-2 justify-self-start" />
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link className="link font-semibold" to={all}>
          {t('top.all', { count: total })}
        </Link>
      </p>
    </>
  )
}
