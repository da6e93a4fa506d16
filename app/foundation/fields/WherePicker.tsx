import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { useCountries, useWhereSuggestions } from './use-where-suggestions.ts'
import type { Suggestion } from './where-suggestions.ts'

export type ChosenWhere = { value: string; label: string }
type Props = {
  chosen: ChosenWhere[]
  /** What was typed and not chosen when the form was sent; it comes back as `whereTyped`. */
  begun?: string
  /** What stands in the fields without scripts, a row each. */
  rows: { country: string; place: string }[]
  single?: boolean
  /** Countries that somebody looks at: no places in them. */
  countriesOnly?: boolean
  error?: string
  /** Instead of the words for where somebody is active. */
  label?: string
  hint?: string
  /** Told of every change, where scripts run. */
  onChosen?: (chosen: ChosenWhere[]) => void
}

/**
 * Countries, and places in them, chosen by typing. Without scripts: a list of countries and a field for the place's
 * name.
 */
export function WherePicker(props: Props) {
  return useHydrated() ? <Picker {...props} /> : <Rows {...props} />
}

function Rows({ rows, countriesOnly, error, label }: Props) {
  const { t, i18n } = useTranslation('presences')
  const options = useCountries(i18n.language as Language)
  return (
    <fieldset className="grid gap-3" id="field-where" tabIndex={-1}>
      <legend className="mb-1.5 font-semibold">{label ?? t(countriesOnly ? 'look.where' : 'where.label')}</legend>
      {error && <p className="text-sm font-semibold text-bad">{error}</p>}
      {rows.map((row, at) => (
        <div key={at} className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="country"
            id={`field-country-${at}`}
            label={rows.length > 1 ? t('where.country', { number: at + 1 }) : t('where.countryOnly')}
            empty={t('where.choose')}
            defaultValue={row.country}
            options={options.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {!countriesOnly && (
            <TextField
              name="place"
              id={`field-place-${at}`}
              label={rows.length > 1 ? t('where.place', { number: at + 1 }) : t('where.placeOnly')}
              defaultValue={row.place}
              autoComplete="off"
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

/**
 * Opens the list where something is found after the typing: what is pasted at once, a place, has no list yet when it
 * comes.
 */
function OpenWhenFound({ found }: { found: number }) {
  const state = useContext(ComboBoxStateContext)
  const before = useRef(found)
  useEffect(() => {
    if (before.current === 0 && found > 0 && state?.isFocused && !state.isOpen) state.open(null, 'input')
    before.current = found
  }, [found, state])
  return null
}

function Picker({
  chosen: initial,
  begun = '',
  single = false,
  countriesOnly = false,
  error,
  label,
  hint,
  onChosen,
}: Props) {
  const { t, i18n } = useTranslation('presences')
  const [chosen, keep] = useState(initial)
  const setChosen = (next: ChosenWhere[]) => {
    keep(next)
    onChosen?.(next)
  }
  const [typed, setTyped] = useState(begun)
  const { suggestions, waiting, nothing } = useWhereSuggestions(typed, i18n.language as Language, countriesOnly)
  const choose = (key: Key | null) => {
    const suggestion = suggestions.find((candidate) => candidate.id === key)
    if (!suggestion) return
    const label =
      suggestion.detail && suggestion.id.includes(':') ? `${suggestion.name}, ${suggestion.detail}` : suggestion.name
    setChosen([
      ...(single ? [] : chosen.filter(({ value }) => value !== suggestion.id)),
      { value: suggestion.id, label },
    ])
    setTyped('')
  }
  // Enter takes the first suggestion where none is marked, and never sends the half-filled form. Where none has come
  // yet, it takes the first that comes to these words.
  const [wanted, setWanted] = useState('')
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    if (suggestions[0]) choose(suggestions[0].id)
    else if (waiting) setWanted(typed)
  }
  useEffect(() => {
    if (wanted === '' || waiting) return
    setWanted('')
    if (wanted === typed && suggestions[0]) choose(suggestions[0].id)
  }, [wanted, waiting, typed]) // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <div className="grid gap-2">
      <ComboBox
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={choose}
        items={suggestions}
        allowsCustomValue
        menuTrigger="input"
        isInvalid={Boolean(error)}
        className="grid gap-1.5"
      >
        <Label className="font-semibold">{label ?? t(countriesOnly ? 'look.where' : 'where.label')}</Label>
        <p id="where-hint" className="text-sm text-ink-soft">
          {hint ??
            t(
              countriesOnly
                ? single
                  ? 'look.whereHintOne'
                  : 'look.whereHint'
                : single
                  ? 'where.hintOne'
                  : 'where.hint',
            )}
        </p>
        {error && (
          <p id="where-error" className="text-sm font-semibold text-bad">
            {error}
          </p>
        )}
        <Input
          className="input"
          id="field-where"
          onKeyDown={takeFirst}
          placeholder={t(countriesOnly ? 'look.wherePlaceholder' : 'where.placeholder')}
          aria-describedby={error ? 'where-error where-hint' : 'where-hint'}
        />
        <OpenWhenFound found={suggestions.length} />
        <p role="status" className="text-sm empty:hidden">
          {nothing && t('where.none')}
        </p>
        <Popover className="w-(--trigger-width) overflow-auto rounded-lg border border-line bg-surface shadow-lg">
          <ListBox<Suggestion> className="max-h-72 overflow-auto p-1 outline-none">
            {(suggestion) => (
              <ListBoxItem
                id={suggestion.id}
                textValue={suggestion.name}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-md px-3 py-2 data-focused:bg-primary-soft"
              >
                <span>{suggestion.name}</span>
                <span className="text-sm text-ink-soft">{suggestion.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name="whereTyped" value={typed} />
      <ul className="flex flex-wrap gap-2" aria-label={t('where.chosen')} aria-live="polite">
        {chosen.map((where) => (
          <li
            key={where.value}
            className="inline-flex items-center rounded-full border border-primary bg-primary-soft pl-4"
          >
            <input type="hidden" name="where" value={where.value} />
            <input type="hidden" name="whereLabel" value={where.label} />
            {where.label}
            <button
              type="button"
              className="min-h-11 min-w-11 text-xl"
              aria-label={t('where.remove', { where: where.label })}
              onClick={() => setChosen(chosen.filter((other) => other !== where))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
