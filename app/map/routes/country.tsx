import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/auth/door.server.ts'
import { notFound } from '#app/http/answers.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { PresenceCard } from '#app/presences/PresenceCard.tsx'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Card, Empty, Notice, Page, PageHeader } from '#app/ui/parts.tsx'
import { Ambassadors } from '../Ambassadors.tsx'
import { CountryShape } from '../CountryShape.tsx'
import { deskLimit, deskOf, searchIds } from '../desk.server.ts'
import { idsIn } from '../map.server.ts'
import { isNarrowed, questionOf } from '../question.server.ts'

export const meta = titled

/** One country's desk; with a search's parameters only what that search finds there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const iso = params.iso ?? ''
  if (!isCountry(iso)) throw notFound('page')
  const { searchParams, search } = new URL(request.url)
  const { t, language } = await textsFor(request)
  const narrowed = isNarrowed(searchParams)
  const found = narrowed ? await searchIds(await asReader(request, params.office, (tx, reader) => questionOf(tx, reader, searchParams, iso))) : null
  return asReader(request, params.office, async (tx, { office }) => {
    const desk = await deskOf(tx, office!.id, iso, found ?? (await idsIn(tx, office!.id, iso, deskLimit)), language)
    return { title: t('map:country.title', { country: countryName(iso, language), office: office!.name }), office: office!.slug, name: office!.name, desk, search: narrowed ? search : '' }
  })
}

export default function Country() {
  const { office, name, desk, search } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['map', 'common'])
  const country = countryName(desk.iso, i18n.language)
  const inSearch = paths.search(office, `?${new URLSearchParams([...[...new URLSearchParams(search)].filter(([key]) => key !== 'country'), ['country', desk.iso]])}`)
  return (
    <Page>
      <PageHeader back={{ to: paths.countries(office), label: t('countries.title') }} eyebrow={name} title={country}
        lead={desk.total > 0 ? t('country.lead', { count: desk.total, organisations: t('country.organisations', { count: desk.organisations }) }) : undefined}
        actions={desk.total > 0 && <LinkButton look="secondary" to={inSearch}>{t('country.search')}</LinkButton>} />
      {search && <Notice title={t('country.narrowed')}><a className="link" href={paths.country(office, desk.iso)}>{t('country.everything')}</a></Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section className="grid gap-4" aria-labelledby="there">
          <h2 id="there">{t('desk.there')}</h2>
          {desk.presences.length === 0
            ? <Empty title={t('country.none', { country })} action={<LinkButton look="secondary" to={paths.search(office)}>{t('country.elsewhere')}</LinkButton>}>{t('country.noneWhat')}</Empty>
            : <div className="grid gap-4 sm:grid-cols-2">{desk.presences.map((presence) => <PresenceCard key={presence.id} presence={presence} office={office} />)}</div>}
          {desk.total > desk.presences.length && <p className="text-ink-soft">{t('country.more', { count: desk.total - desk.presences.length })}</p>}
        </section>
        <aside className="grid gap-4 max-lg:-order-1">
          <Card className="grid gap-3">
            <CountryShape iso={desk.iso} />
            <h2 className="text-lg">{t('desk.answers')}</h2>
            <Ambassadors office={office} ambassadors={desk.ambassadors} />
          </Card>
        </aside>
      </div>
    </Page>
  )
}
