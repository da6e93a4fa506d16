import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listCalls } from '#app/directory/ambassadors/calls.server.ts'
import { listAnswering } from '#app/directory/ambassadors/people.server.ts'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { homeFacts, latestIds } from '#app/discovery/map/map.server.ts'
import { sumOf } from '#app/discovery/map/map-view.ts'
import { MatchesAtDesk } from '#app/collaboration/matches/MatchesAtDesk.tsx'
import { OfficeMap } from '#app/discovery/map/OfficeMap.tsx'
import { unlessOpened } from '#app/discovery/map/opened.ts'
import { officeMap } from '#app/discovery/map/views.server.ts'
import { textIn } from '#app/directory/organisations/organisation.ts'
import { paths } from '#app/paths.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page } from '#app/foundation/ui/parts.tsx'
import { FirstSteps } from '#app/delivery/first-steps/FirstSteps.tsx'
import { firstSteps } from '#app/delivery/first-steps/first-steps.server.ts'
import { HomeFigures, HomeHero } from '../HomeHero.tsx'
import { HomeLatest } from '../HomeLatest.tsx'
import { HomeNetworks, HomePeople } from '../HomePeople.tsx'

export const meta = titled
export const shouldRevalidate = unlessOpened
const newest = 6
const people = 6

/** The office's home: what this is, the map at work, what is new, who answers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await textsFor(request)
  return asReader(request, params.office, async (tx, reader) => {
    const { office, own } = reader
    const facts = await homeFacts(tx, office!.id)
    const { view, counts } = await officeMap(tx, office!, new URL(request.url).searchParams)
    const ambassadors = await listAnswering(tx, office!.id, language)
    const intro = textIn(facts.intro, language)
    return {
      title: office!.name,
      about: intro?.text,
      slug: office!.slug,
      own,
      facts,
      steps: await firstSteps(tx, reader),
      intro,
      ambassadors: ambassadors.slice(0, people),
      calls: (await listCalls(tx, office!.id, language)).slice(0, 2),
      latest: await byIds(tx, await latestIds(tx, office!.id, newest)),
      view,
      presences: sumOf(counts.active),
      countries: Object.keys(counts.active).length,
    }
  })
}

export default function Home() {
  const { slug, own, steps, facts, intro, view, presences, countries, latest, ambassadors, calls } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('map')
  const publish = (
    <LinkButton to={own ? paths.mine(slug) : paths.join(slug)}>{t(own ? 'home.publish' : 'home.join')}</LinkButton>
  )
  return (
    <Page width="tight">
      <HomeHero slug={slug} facts={facts} />
      {presences === 0 ? (
        <Empty title={t('home.empty', { city: facts.city })} action={publish}>
          {t('home.emptyWhat')}
        </Empty>
      ) : (
        <OfficeMap view={view} More={MatchesAtDesk} />
      )}
      <FirstSteps office={slug} steps={steps} />
      <HomeFigures {...{ facts, intro, presences, countries }} />
      <HomeLatest slug={slug} latest={latest} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <HomePeople slug={slug} ambassadors={ambassadors} calls={calls} all={facts.ambassadors} />
        <HomeNetworks networks={facts.networks} own={own} publish={publish} />
      </div>
    </Page>
  )
}
