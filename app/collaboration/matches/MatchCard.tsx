import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { isFading } from '#app/directory/presences/presence.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card, Logo } from '#app/foundation/ui/parts.tsx'
import { MatchActions } from './MatchActions.tsx'
import { type ShownMatch } from './shown.ts'
import { placeName, standingName, whereName } from '#app/directory/presences/where.ts'
import { StrengthMark } from './StrengthMark.tsx'
import { matchAnchor, type Done } from './view.ts'

type Props = {
  found: ShownMatch
  /** The slug of the office looked at, whose name need not stand on its own organisations. */
  office: string
  /** The page with its parameters: where a verdict leads back to. */
  here: string
  done: Done | null
}

/** A match: who, where, how strong, why and why perhaps not, what they offer and seek, and what to say to it. */
export function MatchCard({ found, office, here, done }: Props) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches', 'presences', 'vocabulary'])
  const { mine, theirs, third } = found
  const heading = `name-${mine.id}-${theirs.id}`
  const goods = (list: Good[]) => list.map((code) => t(`vocabulary:good.${code}`)).join(', ')
  return (
    <article id={matchAnchor(mine.id, theirs.id)} aria-labelledby={heading} className="grid h-full">
      <Card className={`flex flex-col gap-4 ${isFading(theirs) ? 'border-dashed' : ''}`}>
        <div className="flex items-start gap-3">
          <Logo
            name={theirs.organisation.name}
            src={
              theirs.organisation.logo &&
              paths.organisationLogo(theirs.office.slug, theirs.organisation.slug, theirs.organisation.logo)
            }
          />
          <div className="grid min-w-0 flex-1 gap-1">
            <h3 id={heading} className="min-w-0 break-words">
              <Link
                to={links.presence(theirs.office.slug, theirs.id)}
                className="text-ink no-underline hover:text-primary hover:underline"
              >
                {theirs.organisation.name}
                <Heard>{standingName(theirs, { t, language: i18n.language })}</Heard>
              </Link>
            </h3>
            <StrengthMark strength={found.strength} />
            <InRow
              className="text-ink-soft"
              facts={[
                t(`vocabulary:kind.${theirs.organisation.kind}`),
                standingName(theirs, { t, language: i18n.language }),
                office !== theirs.office.slug && theirs.office.name,
              ]}
            />
            <p className="text-sm text-ink-soft">
              {t(mine.standing === 'looking' ? 'card.forLooking' : 'card.forActive')}{' '}
              <Link className="link" to={links.presence(mine.office.slug, mine.id)}>
                {whereName(mine, i18n.language)}
                <Heard>{mine.organisation.name}</Heard>
              </Link>
            </p>
          </div>
        </div>
        <Sentences title={t('card.why')} lines={found.reasons} sign="✓" look="text-good" />
        {found.doubts.length > 0 && (
          <div className="border-l-4 border-warn/40 pl-3">
            <Sentences title={t('card.doubts')} lines={found.doubts} sign="!" look="text-warn" />
          </div>
        )}
        {found.codes.length > 0 && (
          <details className="-my-2 text-sm text-ink-soft">
            <summary className="link min-h-9 w-fit py-1.5">{t('card.codes', { count: found.codes.length })}</summary>
            <ul className="list-disc pl-5">
              {found.codes.map((code) => (
                <li key={code} className="break-words">
                  {code}
                </li>
              ))}
            </ul>
          </details>
        )}
        {(theirs.offers.length > 0 || theirs.seeks.length > 0) && (
          <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 text-sm">
            {theirs.offers.length > 0 && (
              <>
                <dt className="font-semibold text-good">{t('presences:card.offers')}</dt>
                <dd>{goods(theirs.offers)}</dd>
              </>
            )}
            {theirs.seeks.length > 0 && (
              <>
                <dt className="font-semibold text-accent">{t('presences:card.seeks')}</dt>
                <dd>{goods(theirs.seeks)}</dd>
              </>
            )}
          </dl>
        )}
        {third && <Triangle third={third} where={inCountry(theirs.country, i18n.language as Language)} />}
        {found.also.length > 0 && (
          <p className="text-sm">
            {t('card.also')}{' '}
            {found.also.map((presence, at) => (
              <span key={presence.id}>
                {at > 0 && ', '}
                <Link className="link" to={links.presence(presence.office.slug, presence.id)}>
                  {placeName(presence, i18n.language)}
                  <Heard>{presence.organisation.name}</Heard>
                </Link>
              </span>
            ))}
          </p>
        )}
        <MatchActions found={found} office={office} here={here} done={done} />
      </Card>
    </article>
  )
}

/** Sentences that stand open; the rest unfolds. */
const open = 4

function Sentences({ title, lines, sign, look }: { title: string; lines: string[]; sign: string; look: string }) {
  const { t } = useTranslation('matches')
  // One line alone is not worth unfolding.
  const shown = lines.length === open + 1 ? lines.length : open
  const list = (some: string[]) => (
    <ul className="grid gap-1">
      {some.map((line) => (
        <li key={line} className="flex gap-2">
          <span aria-hidden="true" className={`w-4 shrink-0 text-center font-bold ${look}`}>
            {sign}
          </span>
          <span className="min-w-0">{line}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="grid gap-1">
      <h4 className="text-sm font-semibold text-ink-soft">{title}</h4>
      {list(lines.slice(0, shown))}
      {lines.length > shown && (
        <details>
          <summary className="link min-h-9 w-fit py-1.5 pl-6 text-sm">
            {t('card.more', { count: lines.length - shown })}
          </summary>
          {list(lines.slice(shown))}
        </details>
      )}
    </div>
  )
}

/** Company, NGO and school meet in one country: who the third is. */
function Triangle({ third, where }: { third: NonNullable<ShownMatch['third']>; where: string }) {
  const links = useThingLinks()
  const { t } = useTranslation('matches')
  return (
    <p className="flex gap-3 rounded-lg bg-primary-soft px-3 py-2.5">
      <svg
        aria-hidden="true"
        viewBox="0 0 24 22"
        className="mt-0.5 h-5 w-6 shrink-0 fill-none stroke-primary"
        strokeWidth="1.500"
      >
        <path d="M12 4 4 18h16Z" />
        <g className="fill-primary">
          <circle cx="12" cy="4" r="3" />
          <circle cx="4" cy="18" r="3" />
          <circle cx="20" cy="18" r="3" />
        </g>
      </svg>
      <span>
        {t('card.together')}{' '}
        <Link className="link font-semibold" to={links.presence(third.office.slug, third.id)}>
          {third.organisation.name}
          <Heard>{where}</Heard>
        </Link>{' '}
        {t('card.triangle', { where })}
      </span>
    </p>
  )
}
