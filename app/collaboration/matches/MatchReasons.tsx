import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { placeName, whereName } from '#app/directory/presences/where.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { type ShownMatch } from './shown.ts'

/** Sentences with a sign before each. */
export function ReasonList({ lines, sign, look }: { lines: string[]; sign: string; look: string }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line} className="flex gap-2">
          <span aria-hidden="true" className={`w-4 shrink-0 text-center font-bold ${look}`}>
            {sign}
          </span>
          <span className="min-w-0">{line}</span>
        </li>
      ))}
    </ul>
  )
}

/**
 * What a match's card leaves out at first: the reasons from the one `after`, what speaks against it, for which of one's
 * own it is, codes, what they offer and seek, who makes three, and where else they fit.
 */
export function MatchReasons({ found, after }: { found: ShownMatch; after: number }) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches', 'presences'])
  const { mine, theirs, third } = found
  const more = found.reasons.slice(after)
  return (
    <>
      <p className="text-sm text-ink-soft">
        {t(mine.standing === 'looking' ? 'card.forLooking' : 'card.forActive')}{' '}
        <Link className="link" to={links.presence(mine.office.slug, mine.id)}>
          {whereName(mine, i18n.language)}
          <Heard>{mine.organisation.name}</Heard>
        </Link>
      </p>
      {more.length > 0 && (
        <div className="grid gap-1">
          <h4 className="text-sm font-semibold text-ink-soft">{t('card.otherReasons')}</h4>
          <ReasonList lines={more} sign="✓" look="text-good" />
        </div>
      )}
      {found.doubts.length > 0 && (
        <div className="grid gap-1 border-l-4 border-warn/40 pl-3">
          <h4 className="text-sm font-semibold text-ink-soft">{t('card.doubts')}</h4>
          <ReasonList lines={found.doubts} sign="!" look="text-warn" />
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
      <Goods offers={theirs.offers} seeks={theirs.seeks} />
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
    </>
  )
}

function Goods({ offers, seeks }: { offers: Good[]; seeks: Good[] }) {
  const { t } = useTranslation(['presences', 'vocabulary'])
  const goods = (list: Good[]) => list.map((code) => t(`vocabulary:good.${code}`)).join(', ')
  if (offers.length + seeks.length === 0) return null
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 text-sm">
      {offers.length > 0 && (
        <>
          <dt className="font-semibold text-good">{t('card.offers')}</dt>
          <dd>{goods(offers)}</dd>
        </>
      )}
      {seeks.length > 0 && (
        <>
          <dt className="font-semibold text-accent">{t('card.seeks')}</dt>
          <dd>{goods(seeks)}</dd>
        </>
      )}
    </dl>
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
