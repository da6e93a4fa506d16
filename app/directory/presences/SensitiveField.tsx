import { listed } from '#app/foundation/i18n/listed.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { markedOf, namesPlace } from './sensitive.ts'
import type { ChosenWhere } from '#app/foundation/fields/WherePicker.tsx'

type Props = {
  checked: boolean
  /** The countries that the office marks. */
  marked: string[]
  /** Where the form says that the organisation is, and what it says there. */
  wheres: ChosenWhere[]
  texts: string[]
}

/**
 * *Sensitive: show the country only.* Where the office marks every country that is chosen it is always so: the box is
 * on and fixed, and what its editors said themselves is kept beside it, for when the office takes the country off its
 * list.
 */
export function SensitiveField({ checked, marked, wheres, texts }: Props) {
  const { t, i18n } = useTranslation('sensitive')
  const [own, setOwn] = useState(checked)
  const byName = (codes: string[]) =>
    listed(
      codes.map((code) => countryName(code, i18n.language as Language)),
      i18n.language,
    )
  const here = markedOf(
    wheres.map(({ value }) => value.slice(0, 2)),
    marked,
  )
  const hiding = wheres.filter(({ value }) => own || here.marked.includes(value.slice(0, 2)))
  const named = hiding
    .filter(({ value }) => value.includes(':'))
    .map(({ label }) => label.split(',')[0])
    .find((place) => texts.some((text) => namesPlace(text, place)))
  return (
    <fieldset className="grid gap-2" id="field-sensitive" tabIndex={-1}>
      <legend className="mb-1.5 font-semibold">{t('form.legend')}</legend>
      <label className="flex items-start gap-3 rounded-lg border border-line bg-surface px-3 py-2.5 hover:border-primary has-checked:border-primary has-checked:bg-primary-soft">
        <input
          type="checkbox"
          name={here.all ? undefined : 'sensitive'}
          value="on"
          checked={here.all || own}
          disabled={here.all}
          onChange={(event) => setOwn(event.currentTarget.checked)}
          className="size-5 shrink-0 accent-primary"
          aria-describedby="sensitive-hint"
        />
        <span>{t('form.label')}</span>
      </label>
      {here.all && own && <input type="hidden" name="sensitive" value="on" />}
      <div id="sensitive-hint" className="grid gap-1.5 text-sm text-ink-soft">
        <p aria-live="polite" className={`empty:hidden ${here.marked.length > 0 ? 'font-semibold text-ink' : ''}`}>
          {here.marked.length > 0
            ? t('form.forced', { countries: byName(here.marked), count: here.marked.length })
            : marked.length > 0 && t('form.marked', { countries: byName(marked) })}
        </p>
        <p>{t('form.help')}</p>
        <p>{t('form.words')}</p>
      </div>
      <div aria-live="polite">
        {named && (
          <p className="rounded-lg border border-bad/30 bg-bad-soft p-3 text-sm">
            <strong>{t('namesPlace', { place: named })}</strong> {t('namesPlaceWhat')}
          </p>
        )}
      </div>
    </fieldset>
  )
}
