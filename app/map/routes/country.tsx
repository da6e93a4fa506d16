import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/auth/door.server.ts'
import { writeFilters } from '#app/discover/filters.ts'
import { questionOf, standpointOf } from '#app/discover/search.server.ts'
import { notFound } from '#app/http/answers.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { DeskMatches } from '#app/matches/DeskMatches.tsx'
import { deskMatches } from '#app/matches/shown.server.ts'
import { paths } from '#app/paths.ts'
import { listLooking } from '#app/presences/interests.server.ts'
import { LookingHere } from '#app/presences/LookingHere.tsx'
import { PresenceCard } from '#app/presences/PresenceCard.tsx'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Card, Empty, Notice, Page, PageHeader } from '#app/ui/parts.tsx'
import { Ambassadors } from '../Ambassadors.tsx'
import { CountryShape } from '../CountryShape.tsx'
import { deskLimit, deskOf, searchIds } from '../desk.server.ts'
import { idsIn } from '../map.server.ts'
import { narrowedTo } from '../narrowing.ts'

export const meta = titled

/** One country's desk; with a search's parameters only what that search finds there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const iso = params.iso ?? ''
  if (!isCountry(iso)) throw notFound('page')
  const { t, language } = await textsFor(request)
  const { filters, narrowed } = narrowedTo(iso, new URL(request.url).searchParams)
  const door = <T,>(work: Parameters<typeof asReader<T>>[2]) => asReader(request, params.office, work)
  const found = narrowed ? await searchIds(questionOf(await door((tx, reader) => standpointOf(tx, reader, filters.scope)), filters)) : null
  const scope = filters.scope === 'office' ? 'office' as const : 'network' as const
  const matches = await deskMatches(door, { scope, country: iso }, { t, language })
  return door(async (tx, { office }) => {
    const { id, slug, name } = office!
    const desk = await deskOf(tx, id, iso, found ?? (await idsIn(tx, id, iso, deskLimit)), language)
    const title = t('map:country.title', { country: countryName(iso, language), office: name })
    // A search is for who is there; without one the desk also says who looks at the country.
    const looking = narrowed ? { interests: [], total: 0 } : await listLooking(tx, id, iso, 24)
    return { title, office: slug, name, desk, looking, matches, scope, narrowed, inSearch: paths.search(slug, writeFilters(filters)) }
  })
}

export default function Country() {
  const { office, name, desk, looking, matches, scope, narrowed, inSearch } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['map', 'matches', 'common'])
  const country = countryName(desk.iso, i18n.language)
  return (
    <Page>
      <PageHeader back={{ to: paths.countries(office), label: t('countries.title') }} eyebrow={name} title={country}
        lead={desk.total > 0 && (desk.organisations === null ? t('panel.presences', { count: desk.total })
          : t('country.lead', { count: desk.total, organisations: t('country.organisations', { count: desk.organisations }) }))}
        actions={desk.total > 0 && <LinkButton look="secondary" to={inSearch}>{t('country.search')}</LinkButton>} />
      {narrowed && <Notice title={t('country.narrowed')}><a className="link" href={paths.country(office, desk.iso)}>{t('country.everything')}</a></Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <section className="grid gap-4" aria-labelledby="there">
            <h2 id="there">{t('desk.there')}</h2>
            {desk.presences.length === 0
              ? (
                <Empty title={t('country.none', { country })} action={<LinkButton look="secondary" to={paths.search(office)}>{t('country.elsewhere')}</LinkButton>}>
                  {t('country.noneWhat')}
                </Empty>
              )
              : (
                <div className="grid gap-4 sm:grid-cols-2">
                  {desk.presences.map((presence) => <PresenceCard key={presence.id} presence={presence} office={office} />)}
                </div>
              )}
            {desk.total > desk.presences.length && <p className="text-ink-soft">{t('country.more', { count: desk.total - desk.presences.length })}</p>}
          </section>
          <LookingHere {...looking} />
        </div>
        <aside className="grid gap-4 max-lg:-order-1">
          <Card className="grid gap-3">
            <CountryShape iso={desk.iso} />
            <h2 className="text-lg">{t('desk.answers')}</h2>
            <Ambassadors office={office} ambassadors={desk.ambassadors} />
          </Card>
          {matches && (
            <Card as="section" className="grid gap-3">
              <h2 className="text-lg">{t('matches:top.titleIn', { where: inCountry(desk.iso, i18n.language as Language) })}</h2>
              <DeskMatches top={matches} office={office} iso={desk.iso} scope={scope} />
            </Card>
          )}
        </aside>
      </div>
    </Page>
  )
}
