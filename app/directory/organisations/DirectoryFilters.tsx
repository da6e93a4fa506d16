import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { paths } from '#app/paths.ts'
import { ancestorsOf } from '#app/taxonomy/codes.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { organisationKinds, type Language } from '#app/taxonomy/vocabulary.ts'
import { isNarrowed, letters, writeDirectory, type DirectoryFilter, type DirectoryView } from './directory.ts'
import type { DirectoryCounts } from './directory.server.ts'

const pill = 'flex min-h-11 items-center rounded-md px-4 font-semibold no-underline'

/** This office, or its network with it: which of the two is looked at. What was narrowed stays narrowed. */
export function DirectoryScopes({ office, view }: { office: string; view: DirectoryView }) {
  const { t } = useTranslation('organisations')
  return (
    <nav aria-label={t('list.scope')} className="w-fit max-w-full">
      <ul className="flex rounded-lg border border-line-strong bg-surface p-1">
        {(['office', 'network'] as const).map((scope) => (
          <li key={scope}>
            <Link
              to={paths.organisations(office, writeDirectory({ ...view, scope, page: 1 }))}
              preventScrollReset
              aria-current={scope === view.scope ? 'page' : undefined}
              className={`${pill} ${scope === view.scope ? 'bg-primary text-white' : 'text-ink hover:bg-primary-soft'}`}
            >
              {t(`list.scopes.${scope}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Props = {
  view: DirectoryView
  counts: DirectoryCounts
  offices: { slug: string; name: string }[]
  /** The address of everything in this scope. */
  whole: string
}

/**
 * Words, kind, sector, home and office, each choice with how many it has; on a phone all but the words fold away. A
 * plain form: it works without scripts, and its answer is a link.
 */
export function DirectoryFilters({ view, counts, offices, whole }: Props) {
  const { t, i18n } = useTranslation(['organisations', 'vocabulary', 'discover', 'common'])
  const language = i18n.language as Language
  const select = (name: DirectoryFilter, label: string, choices: { value: string; label: string }[]) =>
    (choices.length > 1 || view.chosen[name].length > 0) && (
      <div className="min-w-44 flex-1 max-sm:w-full">
        <SelectField
          name={name}
          label={label}
          empty={t('common:all')}
          defaultValue={view.chosen[name][0] ?? ''}
          options={choices.map((choice) => ({
            value: choice.value,
            label: `${choice.label} (${counts[name][choice.value] ?? 0})`,
          }))}
        />
      </div>
    )
  // What was chosen stays a choice where it has nothing.
  const known = (name: DirectoryFilter) => [...new Set([...Object.keys(counts[name]), ...view.chosen[name]])]
  const named = (codes: string[], nameOf: (code: string) => string) =>
    codes.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => a.label.localeCompare(b.label, language))
  const topSectors = known('sector').filter((code) => !ancestorsOf(code).length || view.chosen.sector.includes(code))
  const chosen = Object.values(view.chosen).filter((values) => values.length > 0).length
  return (
    <Form
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
      role="search"
      aria-label={t('list.filter')}
      key={writeDirectory(view)}
    >
      {view.scope !== 'office' && <input type="hidden" name="scope" value={view.scope} />}
      <div className="flex items-end gap-3">
        <div className="min-w-0 max-w-md flex-1">
          <TextField name="q" type="search" label={t('list.words')} defaultValue={view.q} maxLength={200} />
        </div>
        <Button look="secondary">{t('list.show')}</Button>
      </div>
      <details className="filter-panel rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {t('discover:filters.show')}
          {chosen > 0 && ` (${chosen})`}
        </summary>
        <div className="flex flex-wrap gap-3 p-4 pt-1 lg:p-0">
          {select(
            'kind',
            t('list.kind'),
            organisationKinds
              .filter((code) => known('kind').includes(code))
              .map((code) => ({ value: code, label: t(`vocabulary:kind.${code}`) })),
          )}
          {select(
            'sector',
            t('list.sector'),
            named(topSectors, (code) => sectorName(code, language, 'short')),
          )}
          {select(
            'home',
            t('seat.fact'),
            named(known('home'), (code) => countryName(code, language)),
          )}
          {view.scope !== 'office' &&
            select(
              'publisher',
              t('list.office'),
              offices.map(({ slug, name }) => ({ value: slug, label: name })),
            )}
        </div>
      </details>
      {isNarrowed(view) && (
        <Link className="link justify-self-start" to={whole}>
          {t('list.clear')}
        </Link>
      )}
    </Form>
  )
}

/** A to Z: the letters with which a name begins lead to them, the others stand there without a link. */
export function DirectoryLetters({
  office,
  view,
  counts,
}: {
  office: string
  view: DirectoryView
  counts: Record<string, number>
}) {
  const { t } = useTranslation(['organisations', 'common'])
  const to = (letter: string | null) => paths.organisations(office, writeDirectory({ ...view, letter, page: 1 }))
  const look = 'flex min-h-11 min-w-9 items-center justify-center rounded-md px-2 font-semibold'
  if (Object.keys(counts).length < 2 && !view.letter) return null
  return (
    <nav aria-label={t('list.letters')}>
      <ul className="flex flex-wrap">
        <li>
          <Link className={`${look} link`} to={to(null)} aria-current={view.letter ? undefined : 'true'}>
            {t('common:all')}
          </Link>
        </li>
        {letters
          .filter((letter) => letter !== '#' || counts[letter])
          .map((letter) => (
            <li key={letter}>
              {counts[letter] ? (
                <Link
                  to={to(letter)}
                  preventScrollReset
                  aria-current={letter === view.letter ? 'true' : undefined}
                  aria-label={t('list.letter', { letter, count: counts[letter] })}
                  className={`${look} no-underline ${letter === view.letter ? 'bg-primary text-white' : 'text-primary hover:bg-primary-soft'}`}
                >
                  {letter}
                </Link>
              ) : (
                <span aria-hidden="true" className={`${look} text-ink-soft`}>
                  {letter}
                </span>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}
