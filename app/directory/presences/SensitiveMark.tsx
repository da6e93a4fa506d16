import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Notice } from '#app/foundation/ui/parts.tsx'
import { allOwnTexts, type Presence } from './presence.ts'
import { namesPlace } from './sensitive.ts'

/**
 * On a card: that only the country is shown, why, and how to get into contact. Nothing where there is nothing to hide.
 */
export function SensitiveMark({ presence }: { presence: Presence }) {
  const { t, i18n } = useTranslation('sensitive')
  const { sensitive, office, organisation, country } = presence
  if (!sensitive) return null
  return (
    <div className="grid gap-1.5 rounded-lg border border-warn/30 bg-warn-soft p-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="warn">
          <Lock />
          {t('badge')}
        </Badge>
      </p>
      <p>{t(`because.${sensitive.because}`)}</p>
      {sensitive.revealed ? (
        <Revealed presence={presence} />
      ) : (
        <p>
          <Link
            className="link"
            to={paths.contact(office.slug, { presence: presence.id })}
            aria-label={t('contactOf', {
              organisation: organisation.name,
              where: inCountry(country, i18n.language as Language),
            })}
          >
            {t('contact')}
          </Link>
        </p>
      )}
    </div>
  )
}

/** The same on the presence's own page, with the way to an ambassador as a button. */
export function SensitiveNotice({ presence }: { presence: Presence }) {
  const { t } = useTranslation('sensitive')
  if (!presence.sensitive) return null
  return (
    <Notice tone="warn">
      <div className="grid justify-items-start gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="warn">
            <Lock />
            {t('badge')}
          </Badge>{' '}
          {t(`because.${presence.sensitive.because}`)}
        </p>
        {presence.sensitive.revealed ? (
          <Revealed presence={presence} />
        ) : (
          <LinkButton to={paths.contact(presence.office.slug, { presence: presence.id })}>{t('contact')}</LinkButton>
        )}
      </div>
    </Notice>
  )
}

/** For those who edit it: who else sees the place, and whether a text gives it away. */
function Revealed({ presence }: { presence: Presence }) {
  const { t } = useTranslation('sensitive')
  if (!presence.place) return null
  return (
    <>
      <p className="font-semibold">{t('onlyYou')}</p>
      {allOwnTexts(presence).some((text) => namesPlace(text, presence.place!.name)) && (
        <p className="font-semibold text-bad">
          {t('namesPlace', { place: presence.place.name })}{' '}
          <Link className="link text-bad" to={paths.editPresence(presence.office.slug, presence.id)}>
            {t('namesPlaceWhat')}
          </Link>
        </p>
      )}
    </>
  )
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true" fill="currentColor">
      <path d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-.5V4.5A3.5 3.5 0 0 0 8 1Zm2 6H6V4.5a2 2 0 1 1 4 0V7Z" />
    </svg>
  )
}
