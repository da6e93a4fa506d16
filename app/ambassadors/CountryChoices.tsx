import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { Choices } from '#app/ui/Field.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { narrowedTo } from './country-choices.ts'

/** Countries to tick, those that come chosen first, in a box that scrolls; with scripts narrowed by what is typed above it. */
export function CountryChoices({ chosen, legend, hint, error }: { chosen: string[]; legend: string; hint?: string; error?: string }) {
  const { t, i18n } = useTranslation('ambassadors')
  const hydrated = useHydrated()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState(chosen)
  const [first] = useState(chosen)
  const options = useMemo(() => {
    const collator = new Intl.Collator(i18n.language)
    return offeredCountries.map((value) => ({ value, label: countryName(value, i18n.language) }))
      .sort((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)) || collator.compare(a.label, b.label))
  }, [first, i18n.language])
  const shown = narrowedTo(options, typed, ticked)
  const readTicked = () => setTicked([...box.current!.querySelectorAll<HTMLInputElement>('input[name="countries"]:checked')].map(({ value }) => value))
  return (
    <div className="grid gap-2">
      {hydrated && (
        <div className="grid gap-1.5">
          <label htmlFor="find-country" className="font-semibold">{t('choose.find')}</label>
          <input id="find-country" className="input" type="search" autoComplete="off" maxLength={80} value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }} />
          <p role="status" className="text-sm text-ink-soft empty:hidden">{typed.trim() && t('choose.shown', { count: shown.length, all: options.length })}</p>
        </div>
      )}
      <div ref={box} className="max-h-80 overflow-y-auto rounded-xl border border-line bg-ground p-4">
        <Choices type="checkbox" name="countries" legend={legend} hint={hint} look="chips" error={error} options={shown} chosen={ticked} onChange={readTicked} />
      </div>
    </div>
  )
}
