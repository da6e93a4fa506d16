import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import { matchScopes, matchShelves, whereValue, writeView, type View } from './view.ts'

type Props = {
  office: { slug: string; name: string }
  view: View
  mine: Presence[]
  /** Whether there is more to look in than the office. */
  network: boolean
}

/** Presences by country, countries in the order of their names. */
function byCountry(presences: Presence[], language: string) {
  const groups = new Map<string, Presence[]>()
  for (const presence of presences) groups.set(presence.country, [...(groups.get(presence.country) ?? []), presence])
  return [...groups]
    .map(([iso, there]) => ({ iso, name: countryName(iso, language), there }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}

// As wide as the longest choice where there is room, else as the page.
const field = 'grid min-w-0 max-w-full grid-cols-[minmax(0,1fr)] gap-1.5 font-semibold max-sm:w-full'
const select = 'input font-normal sm:w-auto'

/**
 * For which of their presences and interests, and how far around; on a phone said in a line, and unfolded. A plain
 * form: it works without scripts and its answer is a link.
 */
export function MatchesFilter({ office, view, mine, network }: Props) {
  const { t, i18n } = useTranslation('matches')
  const chosen = whereValue(view.at)
  const one = mine.find(({ id, country }) => id === chosen || country === chosen)
  return (
    <details className="filter-panel rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">
        {t('page.filter', {
          what: chosen && one ? countryName(one.country, i18n.language) : t('page.everything'),
          scope: t(`page.scopes.${network ? view.scope : 'office'}`, { office: office.name }),
        })}
      </summary>
      <Form
        method="get"
        action={paths.matches(office.slug)}
        key={writeView(view)}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 max-lg:p-4 max-lg:pt-1"
      >
        {view.organisation && <input type="hidden" name="organisation" value={view.organisation} />}
        <label className={field}>
          {t('page.for')}
          <select name="presence" defaultValue={chosen} className={select}>
            <option value="">{t('page.everything')}</option>
            {byCountry(mine, i18n.language).map(({ iso, name, there }) =>
              there.length === 1 ? (
                <option key={iso} value={chosen === iso ? iso : there[0].id}>
                  {there[0].standing === 'looking'
                    ? t('page.lookingAt', { country: name })
                    : [name, there[0].place?.name].filter(Boolean).join(', ')}
                </option>
              ) : (
                <optgroup key={iso} label={name}>
                  <option value={iso}>{t('page.allOf', { where: inCountry(iso, i18n.language as Language) })}</option>
                  {there.map((presence) => (
                    <option key={presence.id} value={presence.id}>
                      {presence.standing === 'looking'
                        ? t('page.lookingAt', { country: name })
                        : [name, presence.place?.name].filter(Boolean).join(', ')}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
        </label>
        {network && (
          <label className={field}>
            {t('page.scope')}
            <select name="scope" defaultValue={view.scope} className={select}>
              {matchScopes.map((scope) => (
                <option key={scope} value={scope}>
                  {t(`page.scopes.${scope}`, { office: office.name })}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button look="secondary">{t('page.show')}</Button>
      </Form>
    </details>
  )
}

/** Matches, what was kept, what was put away. */
export function MatchShelves({
  office,
  view,
  counts,
}: Pick<Props, 'office' | 'view'> & { counts: { interesting: number; hidden: number } }) {
  const { t } = useTranslation('matches')
  return (
    <nav aria-label={t('page.shelves.label')} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {matchShelves.map((show) => (
          <li key={show}>
            <Link
              to={paths.matches(office.slug, writeView({ ...view, show, page: 1 }))}
              aria-current={show === view.show ? 'page' : undefined}
              className={`block min-h-11 border-b-3 px-3 py-2.5 font-medium whitespace-nowrap no-underline ${show === view.show ? 'border-primary text-primary' : 'border-transparent text-ink hover:border-line-strong'}`}
            >
              {t(`page.shelves.${show}`)}
              {show !== 'matches' && counts[show] > 0 && (
                <Tally
                  figure={`(${counts[show]})`}
                  heard={t('page.shelves.kept', { count: counts[show] })}
                  className="ml-1.5 text-sm text-ink-soft"
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
