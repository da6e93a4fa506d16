import { useTranslation } from 'react-i18next'
import type { SectorScheme } from '#app/taxonomy/codes.ts'
import { codeLabel, placeOf, sectorGroups, sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

type Choice = {
  chosen: string[]
  toggle: (code: string) => void
  /** Without scripts the box itself is the form's field. */ named?: boolean
}

/** What is chosen, each with its code, to be removed with one click. The form's fields are here. */
export function ChosenSectors({ chosen, remove }: { chosen: string[]; remove: (code: string) => void }) {
  const { t, i18n } = useTranslation('taxonomy')
  const language = i18n.language as Language
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t('sectors.chosen')}>
      {chosen.map((code) => (
        <li
          key={code}
          className="inline-flex max-w-full items-center rounded-3xl border border-primary bg-primary-soft pl-4"
        >
          <input type="hidden" name="sectors" value={code} />
          <span className="min-w-0 py-1.5 break-words">
            {sectorName(code, language, 'short')}{' '}
            <span className="text-sm whitespace-nowrap text-ink-soft">{codeLabel(code)}</span>
          </span>
          <button
            type="button"
            className="min-h-11 min-w-11 shrink-0 text-xl"
            aria-label={t('sectors.remove', { sector: sectorName(code, language) })}
            onClick={() => remove(code)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

/** One sector to tick: its name and code; `placed` adds what it is part of, in the taxonomy's own words. */
export function SectorTick({
  code,
  chosen,
  toggle,
  named = false,
  placed = false,
  head = false,
}: Choice & { code: string; placed?: boolean; head?: boolean }) {
  const { t, i18n } = useTranslation('taxonomy')
  const language = i18n.language as Language
  const checked = chosen.includes(code)
  const name = sectorName(code, language)
  const above = placed ? placeOf(code) : null
  const place = above && sectorName(above, language)
  const box = 'mt-0.5 size-5 shrink-0 accent-primary'
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-md px-2 py-2 hover:bg-primary-soft">
      {named ? (
        <input type="checkbox" name="sectors" value={code} defaultChecked={checked} className={box} />
      ) : (
        <input type="checkbox" checked={checked} onChange={() => toggle(code)} className={box} />
      )}
      <span className="min-w-0 break-words">
        <span className={head ? 'font-semibold' : undefined}>{name}</span>{' '}
        <span className="text-sm whitespace-nowrap text-ink-soft">{codeLabel(code)}</span>
        {place && place !== name && (
          <span className="block text-sm text-ink-soft">{t('sectors.partOf', { sector: place })}</span>
        )}
      </span>
    </label>
  )
}

/** The upper levels of one taxonomy, folded away. Of the fields of study the broad ones can be chosen as well. */
export function SectorList({ scheme, ...choice }: Choice & { scheme: SectorScheme }) {
  const { t, i18n } = useTranslation('taxonomy')
  return (
    <details className="rounded-lg border border-line bg-surface px-3">
      <summary className="min-h-11 py-2.5 font-medium">{t(`sectors.list.${scheme}`)}</summary>
      <div className="grid max-h-96 gap-1 overflow-y-auto pb-3">
        {sectorGroups(scheme).map(({ head, sectors }) => (
          <div key={head?.key ?? scheme}>
            {head &&
              (scheme === 'isced' ? (
                <SectorTick code={head.key} head {...choice} />
              ) : (
                <p className="mt-3 text-sm font-semibold text-ink-soft">
                  {sectorName(head.key, i18n.language as Language)}
                </p>
              ))}
            <div className={scheme === 'isced' ? 'pl-6' : undefined}>
              {sectors.map(({ key }) => (
                <SectorTick key={key} code={key} {...choice} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </details>
  )
}
