import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { listedSectors, schemesFor } from '#app/taxonomy/sectors.ts'
import { ChosenSectors, SectorList, SectorTick } from './SectorChoice.tsx'
import { useFoundSectors } from './use-found-sectors.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'

type Props = {
  chosen: string[]
  kind: OrganisationKind
  error?: string
  legend: string
  hint: string
  optional?: string
}

/**
 * Sectors of any taxonomy at any depth: type a word and tick what fits; or open the lists. No code needs to be known.
 * Without scripts the lists work, with what was chosen below their depth as boxes of its own, so that saving loses
 * nothing.
 */
export function SectorField({ chosen: initial, kind, error, legend, hint, optional }: Props) {
  const { t } = useTranslation('taxonomy')
  const hydrated = useHydrated()
  const [chosen, setChosen] = useState(initial)
  const toggle = (code: string) =>
    setChosen((before) => (before.includes(code) ? before.filter((other) => other !== code) : [...before, code]))
  const search = useRef<HTMLInputElement>(null)
  const notes = [error ? 'sectors-error' : '', 'sectors-hint'].filter(Boolean).join(' ')
  const choice = { chosen, toggle, named: !hydrated }
  return (
    <fieldset className="grid min-w-0 gap-2" id="field-sectors" tabIndex={-1} aria-describedby={notes}>
      <legend className="mb-1.5 font-semibold">
        {legend} {optional && <span className="font-normal text-ink-soft">({optional})</span>}
      </legend>
      <p id="sectors-hint" className="text-sm text-ink-soft">
        {hint}
      </p>
      {error && (
        <p id="sectors-error" className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
      {hydrated && chosen.length > 0 && (
        <ChosenSectors
          chosen={chosen}
          remove={(code) => {
            toggle(code)
            search.current?.focus()
          }}
        />
      )}
      {hydrated && <Search input={search} kind={kind} chosen={chosen} toggle={toggle} />}
      {!hydrated && initial.some((code) => !listedSectors.has(code)) && (
        <div role="group" aria-label={t('sectors.chosen')}>
          {initial
            .filter((code) => !listedSectors.has(code))
            .map((code) => (
              <SectorTick key={code} code={code} {...choice} />
            ))}
        </div>
      )}
      {schemesFor(kind).map((scheme) => (
        <SectorList key={scheme} scheme={scheme} {...choice} />
      ))}
    </fieldset>
  )
}

type SearchProps = {
  input: React.RefObject<HTMLInputElement>
  kind: OrganisationKind
  chosen: string[]
  toggle: (code: string) => void
}

/** Words typed, and under them what fits, by taxonomy. Enter and the arrow down lead to the first of it. */
function Search({ input, kind, chosen, toggle }: SearchProps) {
  const { t, i18n } = useTranslation('taxonomy')
  const [asked, setAsked] = useState({ q: '', kind: kind as string })
  const q = asked.q.trim()
  const { found, away, settled } = useFoundSectors(
    q.length > 1 ? paths.sectorsFind({ q: q.slice(0, 80), language: i18n.language, kind: asked.kind }) : null,
  )
  const results = useRef<HTMLDivElement>(null)
  const count = found.reduce((sum, { codes }) => sum + codes.length, 0)
  // A form that asks the kind as well has the newest.
  const type = (field: HTMLInputElement) =>
    setAsked({ q: field.value, kind: String((field.form && new FormData(field.form).get('kind')) || kind) })
  const toResults = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    results.current?.querySelector('input')?.focus()
  }
  return (
    <>
      <label className="sr-only" htmlFor="sector-words">
        {t('sectors.find')}
      </label>
      <input
        ref={input}
        id="sector-words"
        className="input"
        type="search"
        autoComplete="off"
        maxLength={80}
        value={asked.q}
        placeholder={t('sectors.placeholder')}
        onChange={(event) => type(event.currentTarget)}
        onKeyDown={toResults}
      />
      <p role="status" className={away || (settled && count === 0) ? 'text-sm text-ink-soft' : 'sr-only'}>
        {settled && (away ? t('sectors.away') : count === 0 ? t('sectors.nothing') : t('sectors.found', { count }))}
      </p>
      {count > 0 && (
        <div ref={results} className="grid gap-3 rounded-lg border border-line bg-surface p-2">
          {found.map(({ scheme, codes }) => (
            <div key={scheme} role="group" aria-labelledby={`found-${scheme}`} className="grid gap-0.5">
              <p id={`found-${scheme}`} className="px-2 pt-1 text-sm font-semibold text-ink-soft">
                {t(`sectors.scheme.${scheme}`)}
              </p>
              {codes.map((code) => (
                <SectorTick key={code} code={code} chosen={chosen} toggle={toggle} placed />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  )
}
