import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { Choices } from '#app/ui/Field.tsx'

export type Published = { country: string; count: number }
type Props = { chosen: string[]; published: Published[]; error?: string; optional: string }

/**
 * The countries whose publications are shown at country level only. What is chosen stands first, then where the office publishes anything,
 * with how much; below, how many publications the choice touches.
 */
export function SensitiveCountries({ chosen: saved, published, error, optional }: Props) {
  const { t, i18n } = useTranslation('sensitive')
  const [chosen, setChosen] = useState(saved)
  const around = useRef<HTMLDivElement>(null)
  const counts = new Map(published.map(({ country, count }) => [country, count]))
  const rank = (code: string) => (saved.includes(code) ? 0 : counts.has(code) ? 1 : 2)
  const collator = new Intl.Collator(i18n.language)
  const options = offeredCountries
    .map((value) => ({ value, name: countryName(value, i18n.language) }))
    .sort((a, b) => rank(a.value) - rank(b.value) || collator.compare(a.name, b.name))
    .map(({ value, name }) => ({ value, label: counts.has(value) ? `${name} · ${t('settings.count', { count: counts.get(value) })}` : name }))
  const touched = chosen.reduce((sum, country) => sum + (counts.get(country) ?? 0), 0)
  return (
    <div className="grid gap-2">
      <div ref={around} className="max-h-80 overflow-y-auto rounded-xl border border-line bg-ground p-4">
        <Choices type="checkbox" name="sensitiveCountries" legend={t('settings.legend')} hint={t('settings.hint')} look="chips" optional={optional} error={error} options={options} chosen={saved}
          onChange={() => setChosen([...(around.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value))} />
      </div>
      <p aria-live="polite" className="text-sm font-semibold">
        {chosen.length === 0 ? t('settings.none') : touched === 0 ? t('settings.touchedNone') : t('settings.touched', { count: touched })}
      </p>
    </div>
  )
}
