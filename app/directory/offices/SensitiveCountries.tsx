import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryChoices } from '#app/foundation/fields/CountryChoices.tsx'

export type Published = { country: string; count: number }
type Props = { chosen: string[]; published: Published[]; error?: string; optional: string }

/**
 * The countries whose publications are shown at country level only. What is chosen stands first, then where the office
 * publishes anything, with how much; below, how many publications the choice touches.
 */
export function SensitiveCountries({ chosen: saved, published, error, optional }: Props) {
  const { t } = useTranslation('sensitive')
  const [chosen, setChosen] = useState(saved)
  const counts = new Map(published.map(({ country, count }) => [country, count]))
  const touched = chosen.reduce((sum, country) => sum + (counts.get(country) ?? 0), 0)
  return (
    <div className="grid gap-2">
      <CountryChoices
        name="sensitiveCountries"
        legend={t('settings.legend')}
        hint={t('settings.hint')}
        optional={optional}
        error={error}
        chosen={saved}
        near={[...counts.keys()]}
        behind={(code) => (counts.has(code) ? ` (${t('settings.count', { count: counts.get(code) })})` : '')}
        onTicked={setChosen}
      />
      <p aria-live="polite" className="text-sm font-semibold">
        {chosen.length === 0
          ? t('settings.none')
          : touched === 0
            ? t('settings.touchedNone')
            : t('settings.touched', { count: touched })}
      </p>
    </div>
  )
}
