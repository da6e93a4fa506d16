import { useState, type KeyboardEvent } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { useCountries, useWhereSuggestions, type Suggestion } from './use-where-suggestions.ts'

export type ChosenWhere = { value: string; label: string }
type Props = {
  chosen: ChosenWhere[]
  /** What stands in the fields without scripts, a row each. */
  rows: { country: string; place: string }[]
  single?: boolean
  /** Countries that somebody looks at: no places in them. */
  countriesOnly?: boolean
  error?: string
}

/** Countries, and places in them, chosen by typing. Without scripts: a list of countries and a field for the place's name. */
export function WherePicker(props: Props) {
  return useHydrated() ? <Picker {...props} /> : <Rows {...props} />
}

function Rows({ rows, countriesOnly, error }: Props) {
  const { t, i18n } = useTranslation('presences')
  const options = useCountries(i18n.language as Language)
  return (
    <fieldset className="grid gap-3" id="field-where" tabIndex={-1}>
      <legend className="mb-1.5 font-semibold">{t(countriesOnly ? 'look.where' : 'where.label')}</legend>
      {error && <p className="text-sm font-semibold text-bad">{error}</p>}
      {rows.map((row, at) => (
        <div key={at} className="grid gap-3 sm:grid-cols-2">
          <SelectField name="country" id={`field-country-${at}`} label={t('where.country', { number: at + 1 })} empty={t('where.choose')} defaultValue={row.country}
            options={options.map(({ code, name }) => ({ value: code, label: name }))} />
          {!countriesOnly && <TextField name="place" id={`field-place-${at}`} label={t('where.place', { number: at + 1 })} defaultValue={row.place} autoComplete="off" />}
        </div>
      ))}
    </fieldset>
  )
}

function Picker({ chosen: initial, single = false, countriesOnly = false, error }: Props) {
  const { t, i18n } = useTranslation('presences')
  const [chosen, setChosen] = useState(initial)
  const [typed, setTyped] = useState('')
  const suggestions = useWhereSuggestions(typed, i18n.language as Language, countriesOnly)
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
        <Label className="font-semibold">{t(countriesOnly ? 'look.where' : 'where.label')}</Label>
        <p id="where-hint" className="text-sm text-ink-soft">{t(countriesOnly ? (single ? 'look.whereHintOne' : 'look.whereHint') : (single ? 'where.hintOne' : 'where.hint'))}</p>
        {error && <p id="where-error" className="text-sm font-semibold text-bad">{error}</p>}
        <Input className="input" id="field-where" onKeyDown={takeFirst} placeholder={t(countriesOnly ? 'look.wherePlaceholder' : 'where.placeholder')} aria-describedby={error ? 'where-error where-hint' : 'where-hint'} />
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
