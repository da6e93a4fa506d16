import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

export type ChosenWhere = { value: string; label: string }
type Suggestion = { id: string; name: string; detail: string }

const folded = (text: string) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()

/** Countries, and places in them, chosen by typing. Without scripts: `rows` pairs of a country and a place's name. */
export function WherePicker({ chosen, rows, single = false, error }: { chosen: ChosenWhere[]; rows: { country: string; place: string }[]; single?: boolean; error?: string }) {
  return useHydrated() ? <Picker chosen={chosen} single={single} error={error} /> : <Rows rows={rows} error={error} />
}

function Rows({ rows, error }: { rows: { country: string; place: string }[]; error?: string }) {
  const { t, i18n } = useTranslation('presences')
  const options = useCountries(i18n.language as Language)
  return (
    <fieldset className="grid gap-3" id="field-where" tabIndex={-1}>
      <legend className="mb-1.5 font-semibold">{t('where.label')}</legend>
      {error && <p className="text-sm font-semibold text-bad">{error}</p>}
      {rows.map((row, at) => (
        <div key={at} className="grid gap-3 sm:grid-cols-2">
          <SelectField name="country" id={`field-country-${at}`} label={t('where.country', { number: at + 1 })} empty={t('where.choose')} defaultValue={row.country}
            options={options.map(({ code, name }) => ({ value: code, label: name }))} />
          <TextField name="place" id={`field-place-${at}`} label={t('where.place', { number: at + 1 })} defaultValue={row.place} autoComplete="off" />
        </div>
      ))}
    </fieldset>
  )
}

function useCountries(language: Language) {
  return useMemo(
    () => offeredCountries.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) => a.name.localeCompare(b.name, language)),
    [language],
  )
}

function Picker({ chosen: initial, single, error }: { chosen: ChosenWhere[]; single: boolean; error?: string }) {
  const { t, i18n } = useTranslation('presences')
  const [chosen, setChosen] = useState(initial)
  const [typed, setTyped] = useState('')
  const suggestions = useSuggestions(typed, i18n.language as Language)
  const choose = (key: Key | null) => {
    const suggestion = suggestions.find((candidate) => candidate.id === key)
    if (!suggestion) return
    const label = suggestion.detail && suggestion.id.includes(':') ? `${suggestion.name}, ${suggestion.detail}` : suggestion.name
    setChosen((before) => [...(single ? [] : before.filter(({ value }) => value !== suggestion.id)), { value: suggestion.id, label }])
    setTyped('')
  }
  // Enter takes the first suggestion where none is marked, and never sends the half-filled form.
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    if (suggestions[0]) choose(suggestions[0].id)
  }
  return (
    <div className="grid gap-2">
      <ComboBox inputValue={typed} onInputChange={setTyped} selectedKey={null} onSelectionChange={choose} items={suggestions} allowsCustomValue menuTrigger="input"
        isInvalid={Boolean(error)} className="grid gap-1.5">
        <Label className="font-semibold">{t('where.label')}</Label>
        <p id="where-hint" className="text-sm text-ink-soft">{single ? t('where.hintOne') : t('where.hint')}</p>
        {error && <p id="where-error" className="text-sm font-semibold text-bad">{error}</p>}
        <Input className="input" id="field-where" onKeyDown={takeFirst} placeholder={t('where.placeholder')} aria-describedby={error ? 'where-error where-hint' : 'where-hint'} />
        <Popover className="w-(--trigger-width) overflow-auto rounded-lg border border-line bg-surface shadow-lg">
          <ListBox<Suggestion> className="max-h-72 overflow-auto p-1 outline-none">
            {(suggestion) => (
              <ListBoxItem id={suggestion.id} textValue={suggestion.name} className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-md px-3 py-2 data-focused:bg-primary-soft">
                <span>{suggestion.name}</span><span className="text-sm text-ink-soft">{suggestion.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <ul className="flex flex-wrap gap-2" aria-label={t('where.chosen')} aria-live="polite">
        {chosen.map((where) => (
          <li key={where.value} className="inline-flex items-center rounded-full border border-primary bg-primary-soft pl-4">
            <input type="hidden" name="where" value={where.value} /><input type="hidden" name="whereLabel" value={where.label} />
            {where.label}
            <button type="button" className="min-h-11 min-w-11 text-xl" aria-label={t('where.remove', { where: where.label })} onClick={() => setChosen(chosen.filter((other) => other !== where))}>×</button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Countries by name at once; places from the gazetteer a moment after the typing stops. */
function useSuggestions(typed: string, language: Language): Suggestion[] {
  const countries = useCountries(language)
  const [places, setPlaces] = useState<{ words: string; found: Suggestion[] }>({ words: '', found: [] })
  const words = folded(typed.trim())
  useEffect(() => {
    if (words.length < 3) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${paths.places()}?q=${encodeURIComponent(words)}`, { signal: stop.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ places: { id: number; name: string; country: string }[] }>) : { places: [] }))
        .then(({ places }) => setPlaces({ words, found: places.map((place) => ({ id: `${place.country}:${place.id}`, name: place.name, detail: countryName(place.country, language) })) }))
        .catch(() => {})
    }, 180)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, language])
  if (words === '') return []
  const starts = countries.filter(({ name }) => folded(name).startsWith(words))
  const contains = countries.filter(({ name }) => !folded(name).startsWith(words) && folded(name).includes(words))
  return [...starts, ...contains].slice(0, 6).map(({ code, name }) => ({ id: code, name, detail: '' })).concat(words.startsWith(places.words) && places.words ? places.found : [])
}
