import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { Choices } from '#app/foundation/ui/Field.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { narrowedTo } from './country-choices.ts'

type Props = {
  chosen: string[]
  legend: string
  hint?: string
  error?: string
  optional?: string
  name?: string
  /** These stand after the chosen ones and before all others. */
  near?: string[]
  /** What stands behind a country's name. */
  behind?: (code: string) => string
  /** Told of every change, where scripts run. */
  onTicked?: (codes: string[]) => void
}

/**
 * Countries to tick, those that come chosen first, in a box that scrolls; with scripts narrowed by what is typed above
 * it.
 */
export function CountryChoices({
  chosen,
  legend,
  hint,
  error,
  optional,
  name = 'countries',
  near = [],
  behind = () => '',
  onTicked,
}: Props) {
  const { t, i18n } = useTranslation('ambassadors')
  const hydrated = useHydrated()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState(chosen)
  const [first] = useState({ chosen, near })
  const options = useMemo(() => {
    const collator = new Intl.Collator(i18n.language)
    const rank = (code: string) => (first.chosen.includes(code) ? 0 : first.near.includes(code) ? 1 : 2)
    return offeredCountries
      .map((value) => ({ value, label: countryName(value, i18n.language) }))
      .sort((a, b) => rank(a.value) - rank(b.value) || collator.compare(a.label, b.label))
  }, [first, i18n.language])
  const shown = narrowedTo(options, typed, ticked)
  const readTicked = () => {
    const codes = [...box.current!.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
      ({ value }) => value,
    )
    setTicked(codes)
    onTicked?.(codes)
  }
  return (
    <div className="grid gap-2">
      {hydrated && (
        <div className="grid gap-1.5">
          <label htmlFor="find-country" className="font-semibold">
            {t('choose.find')}
          </label>
          <input
            id="find-country"
            className="input"
            type="search"
            autoComplete="off"
            maxLength={80}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <p role="status" className="text-sm text-ink-soft empty:hidden">
            {typed.trim() && t('choose.shown', { count: shown.length, all: options.length })}
          </p>
        </div>
      )}
      <div ref={box} className="max-h-80 overflow-y-auto rounded-xl border border-line bg-ground p-4">
        <Choices
          type="checkbox"
          name={name}
          legend={legend}
          hint={hint}
          look="chips"
          error={error}
          optional={optional}
          chosen={ticked}
          options={shown.map(({ value, label }) => ({ value, label: label + behind(value) }))}
          onChange={readTicked}
        />
      </div>
    </div>
  )
}
