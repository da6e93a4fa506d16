import { Form, useLocation } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { mapParameters } from '#app/discovery/map/map-state.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { scopes, sorts, type Filters } from '#app/discovery/query/filters.ts'

/** The form of the search: other parts of the page put their fields into it by its id. */
export const searchForm = 'search'

type Props = {
  office: { slug: string; name: string }
  filters: Filters
  form: RefObject<HTMLFormElement>
  onType: () => void
  onChange: () => void
}

/**
 * Words, where to search, and the order, which on a phone are said in a line and unfold. Sends itself as somebody
 * types; the button is for those without scripts, and for Enter.
 */
export function SearchBar({ office, filters, form, onType, onChange }: Props) {
  const { t } = useTranslation('discover')
  const words = useRef<HTMLInputElement>(null)
  const map = new URLSearchParams(useLocation().search)
  // The URL rules, but never over what somebody is typing.
  useEffect(() => {
    if (words.current && words.current !== document.activeElement) words.current.value = filters.q
  }, [filters.q])
  return (
    <Form
      ref={form}
      id={searchForm}
      role="search"
      autoComplete="off"
      aria-label={t('go')}
      action={paths.search(office.slug)}
      className="grid gap-2 sm:gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onChange()
      }}
    >
      {mapParameters.map(
        (name) => map.get(name) && <input key={name} type="hidden" name={name} value={map.get(name)!} />,
      )}
      <div className="grid gap-1.5">
        <label htmlFor="search-words" className="font-semibold max-sm:sr-only">
          {t('words')}
        </label>
        <p id="search-words-hint" className="text-sm text-ink-soft max-sm:sr-only">
          {t('wordsHint')}
        </p>
        <div className="flex gap-2">
          <input
            ref={words}
            id="search-words"
            name="q"
            type="search"
            className="input"
            defaultValue={filters.q}
            maxLength={200}
            autoComplete="off"
            aria-describedby="search-words-hint"
            enterKeyHint="search"
            onChange={onType}
          />
          <Button>{t('go')}</Button>
        </div>
      </div>
      <details className="filter-panel">
        <summary className="min-h-11 py-2.5 text-sm font-semibold text-ink-soft">
          {t('bar.folded', {
            scope: t(`scope.${filters.scope}`, { office: office.name }),
            sort: t(`sort.${filters.sort}`),
          })}
        </summary>
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 max-lg:pb-2">
          <ScopeSwitch office={office.name} filters={filters} onChange={onChange} />
          <div className="flex items-center gap-2">
            <label htmlFor="search-sort" className="text-sm font-semibold">
              {t('sort.label')}
            </label>
            <select id="search-sort" name="sort" className="input w-auto" value={filters.sort} onChange={onChange}>
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sort.${sort}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
      </details>
    </Form>
  )
}

function ScopeSwitch({ office, filters, onChange }: { office: string; filters: Filters; onChange: () => void }) {
  const { t } = useTranslation('discover')
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{t('scope.label')}</legend>
      <div className="flex flex-wrap gap-2">
        {scopes
          .filter((scope) => scope !== 'public' || filters.scope === 'public')
          .map((scope) => (
            <label
              key={scope}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 py-1.5 hover:border-primary has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-3 has-focus-visible:outline-primary"
            >
              <input
                type="radio"
                name="scope"
                value={scope}
                checked={filters.scope === scope}
                onChange={onChange}
                className="size-5 accent-primary"
              />
              {t(`scope.${scope}`, { office })}
            </label>
          ))}
      </div>
    </fieldset>
  )
}
