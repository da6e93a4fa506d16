import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { paths } from '#app/paths.ts'
import type { FittingLine } from './fitting.ts'

/**
 * What the words fit beside listings, each in a line: what it is, its name with where it leads, and what is known of
 * it. On a phone it stands below the results, of which the first belongs into the first screen. Nothing where nothing
 * fits. `q`: the words, for all questions that they find.
 */
export function AlsoHere({ office, q, lines }: { office: string; q: string; lines: FittingLine[] }) {
  const { t } = useTranslation('discover')
  if (lines.length === 0) return null
  return (
    <section
      aria-labelledby="also-here"
      className="grid grid-cols-[minmax(0,1fr)] gap-2 max-lg:order-last rounded-2xl border border-line bg-surface px-4 py-3"
    >
      <h2 id="also-here" className="text-base">
        {t('also.title')}
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {lines.map(({ kind, id, path, name, facts }) => (
          <li
            key={`${kind} ${id}`}
            className="grid grid-cols-[minmax(0,1fr)] gap-x-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
          >
            <span className="text-sm font-semibold text-ink-soft">{t(`also.kind.${kind}`)}</span>{' '}
            <div>
              <Link className="link font-semibold wrap-anywhere" to={path} lang={name.language}>
                {name.text}
              </Link>
              <InRow
                className="text-sm text-ink-soft"
                facts={facts.map(({ text, language }, at) => (
                  <span key={at} className="wrap-anywhere" lang={language}>
                    {text}
                  </span>
                ))}
              />
            </div>
          </li>
        ))}
      </ul>
      {lines.some(({ kind }) => kind === 'question') && (
        <p className="text-sm">
          <Link className="link" to={paths.questions(office, { q })}>
            {t('also.questions')}
          </Link>
        </p>
      )}
    </section>
  )
}
