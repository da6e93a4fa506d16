import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import type { Call } from './ambassador.ts'
import { forCountry } from '#app/taxonomy/for-country.ts'
import { Words } from './Person.tsx'

/** A call for ambassadors that runs, and the way to answer it; not on the page where it is answered (`here`). */
export function CallNote({
  office,
  call: { country, words, until },
  here = false,
}: {
  office: string
  call: Call
  here?: boolean
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const where = forCountry(country, i18n.language as Language)
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-accent bg-accent-soft p-4">
      <p className="font-semibold">{t('call.title', { where })}</p>
      <p className="whitespace-pre-line">
        <Words said={words} />
      </p>
      <p className="text-sm text-ink-soft">{t('call.until', { day: dayName(until, i18n.language) })}</p>
      {!here && (
        <LinkButton size="small" to={paths.applyAmbassador(office, country)} aria-label={t('call.applyIn', { where })}>
          {t('call.apply')}
        </LinkButton>
      )}
    </div>
  )
}
