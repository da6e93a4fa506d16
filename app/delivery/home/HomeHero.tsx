import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { HomeFacts } from '#app/discovery/map/map.server.ts'
import { Arms } from '#app/directory/offices/Arms.tsx'
import { useFrame } from '#app/identity/use-frame.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'

type Props = {
  slug: string
  facts: HomeFacts
  presences: number
  countries: number
  intro: { text: string; language: Language; fallback: boolean } | null
}

/** What this office shows, and the search: short, so that the map stands in the first screen. */
export function HomeHero({ slug, facts }: Pick<Props, 'slug' | 'facts'>) {
  const { t, i18n } = useTranslation(['map', 'common'])
  const office = useFrame()?.office
  return (
    <header className="grid items-end gap-x-10 gap-y-4 lg:grid-cols-2">
      <div className="flex items-center gap-4">
        {office && <Arms office={office} />}
        <div className="grid min-w-0 gap-1">
          <p className="text-sm font-semibold text-primary">
            {facts.city}, {countryName(facts.country, i18n.language)}
          </p>
          <h1 className="max-w-3xl text-[clamp(1.75rem,1.2rem+2.2vw,2.75rem)]">
            {t('home.title', { city: facts.city })}
          </h1>
        </div>
      </div>
      <Form
        action={paths.search(slug)}
        role="search"
        aria-label={t('home.search')}
        className="flex max-w-2xl flex-wrap gap-2"
      >
        <label htmlFor="home-search" className="sr-only">
          {t('home.search')}
        </label>
        <input
          id="home-search"
          name="q"
          type="search"
          className="input min-h-12 min-w-48 flex-1 text-lg"
          placeholder={t('home.placeholder')}
        />
        <Button className="min-h-12 px-6">{t('common:search.go')}</Button>
      </Form>
    </header>
  )
}

/** What the office says of itself, and how much there is to find: after the map. */
export function HomeFigures({ facts, presences, countries, intro }: Omit<Props, 'slug'>) {
  const { t, i18n } = useTranslation(['map', 'common'])
  const figures = [
    [presences, t('home.presences', { count: presences })],
    [countries, t('home.countries', { count: countries })],
    [facts.organisations, t('home.organisations', { count: facts.organisations })],
    [facts.ambassadors, t('home.ambassadors', { count: facts.ambassadors })],
  ] as const
  return (
    <div className="grid items-center gap-x-10 gap-y-4 lg:grid-cols-2">
      {intro && (
        <div className="grid gap-1">
          <p lang={intro.language} className="max-w-prose text-lg text-ink-soft">
            {intro.text}
          </p>
          {intro.fallback && (
            <p className="text-sm text-ink-soft">
              {t('common:fallback.text', { language: t(`common:languages.${intro.language}`) })}
            </p>
          )}
        </div>
      )}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-4">
        {figures.map(([figure, word]) => (
          <div key={word} className="flex min-w-0 flex-col-reverse bg-surface px-3 py-3">
            <dt className="text-sm text-ink-soft">{word}</dt>
            <dd className="font-display text-3xl font-bold text-primary tabular-nums">
              {figure.toLocaleString(i18n.language)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
