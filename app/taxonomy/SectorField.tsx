import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findSectors } from './find.ts'
import { pickerGroups, sectorGroups, sectorName, type Sector } from './sectors.ts'
import type { Language, OrganisationKind } from './vocabulary.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'

type Props = { chosen: string[]; kind: OrganisationKind; error?: string; legend: string; hint: string; optional?: string }

/** Sectors: type a word and tick what fits; or open the lists. No code needs to be known. The lists work without scripts. */
export function SectorField({ chosen: initial, kind, error, legend, hint, optional }: Props) {
  const { t, i18n } = useTranslation('taxonomy')
  const language = i18n.language as Language
  const hydrated = useHydrated()
  const [chosen, setChosen] = useState(initial)
  const [words, setWords] = useState('')
  const toggle = (code: string) => setChosen((before) => (before.includes(code) ? before.filter((other) => other !== code) : [...before, code]))
  const schemes = pickerGroups(kind)
  const found = words.trim().length > 1 ? findSectors(words, language).filter((sector) => schemes.includes(sector.scheme)).slice(0, 8) : []
  const notes = [error ? 'sectors-error' : '', 'sectors-hint'].filter(Boolean).join(' ')
  return (
    <fieldset className="grid gap-2" id="field-sectors" tabIndex={-1} aria-describedby={notes}>
      <legend className="mb-1.5 font-semibold">{legend} {optional && <span className="font-normal text-ink-soft">({optional})</span>}</legend>
      <p id="sectors-hint" className="text-sm text-ink-soft">{hint}</p>
      {error && <p id="sectors-error" className="text-sm font-semibold text-bad">{error}</p>}
      {hydrated && (
        <>
          <ul className="flex flex-wrap gap-2" aria-label={t('sectors.chosen')}>
            {chosen.map((code) => (
              <li key={code} className="inline-flex items-center rounded-full border border-primary bg-primary-soft pl-4">
                <input type="hidden" name="sectors" value={code} />{sectorName(code, language, 'short')}
                <button type="button" className="min-h-11 min-w-11 text-xl" aria-label={t('sectors.remove', { sector: sectorName(code, language) })} onClick={() => toggle(code)}>×</button>
              </li>
            ))}
          </ul>
          <label className="sr-only" htmlFor="sector-words">{t('sectors.find')}</label>
          <input id="sector-words" className="input" type="search" autoComplete="off" value={words} onChange={(event) => setWords(event.target.value)} placeholder={t('sectors.placeholder')}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
          <p role="status" className="sr-only">{words.trim().length > 1 ? t('sectors.found', { count: found.length }) : ''}</p>
          {found.length > 0 && <div className="grid gap-1 rounded-lg border border-line bg-surface p-2">{found.map((sector) => <Tick key={sector.code} sector={sector} {...{ chosen, toggle, language }} />)}</div>}
          {words.trim().length > 1 && found.length === 0 && <p className="text-sm text-ink-soft">{t('sectors.nothing')}</p>}
        </>
      )}
      {schemes.map((scheme) => (
        <details key={scheme} className="rounded-lg border border-line bg-surface px-3">
          <summary className="min-h-11 py-2.5 font-medium">{t(`sectors.list.${scheme}`)}</summary>
          <div className="grid max-h-96 gap-1 overflow-y-auto pb-3">
            {sectorGroups(scheme).map(({ head, sectors }) => (
              <div key={head?.code ?? scheme}>
                {head && <p className="mt-3 text-sm font-semibold text-ink-soft">{sectorName(head.code, language)}</p>}
                {sectors.map((sector) => <Tick key={sector.code} sector={sector} named={!hydrated} {...{ chosen, toggle, language }} />)}
              </div>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  )
}

function Tick({ sector, chosen, toggle, language, named = false }: { sector: Sector; chosen: string[]; toggle: (code: string) => void; language: Language; named?: boolean }) {
  const checked = chosen.includes(sector.code)
  return (
    <label className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1 hover:bg-primary-soft">
      {named
        ? <input type="checkbox" name="sectors" value={sector.code} defaultChecked={checked} className="size-5 shrink-0 accent-primary" />
        : <input type="checkbox" checked={checked} onChange={() => toggle(sector.code)} className="size-5 shrink-0 accent-primary" />}
      <span>{sectorName(sector.code, language)} <span className="text-sm text-ink-soft">{sector.code.replace(':', ' ').toUpperCase()}</span></span>
    </label>
  )
}
