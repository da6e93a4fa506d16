import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { countAsked } from '../counting.server.ts'
import { paths } from '#app/paths.ts'
import { DeskQuestions } from '#app/collaboration/questions/DeskQuestions.tsx'
import { LookingHere } from '#app/directory/demand/LookingHere.tsx'
import { isCountry } from '#app/taxonomy/countries.ts'
import { DeskTrips } from '#app/collaboration/trips/DeskTrips.tsx'
import { Empty, Notice, Page } from '#app/foundation/ui/parts.tsx'
import { AskedAndOffered } from '../AskedAndOffered.tsx'
import { DeskAnswers, DeskAside } from '../DeskAside.tsx'
import { DeskHeader } from '../DeskHeader.tsx'
import { EmptyDesk } from '../EmptyDesk.tsx'
import { HereInFigures } from '../HereInFigures.tsx'
import { deskPage } from '../page.server.ts'
import { PastHere } from '../PastHere.tsx'
import { ScopeSwitch } from '../ScopeSwitch.tsx'
import { SittingHere } from '../SittingHere.tsx'
import { ActiveHere } from '../WhoIsHere.tsx'
import { named } from '#app/foundation/http/params.ts'

export const meta = titled

/** One country's desk; with a search's parameters only what that search finds there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const iso = named(params, 'iso')
  if (!isCountry(iso)) throw notFound('page')
  const door = <T,>(work: Parameters<typeof asReader<T>>[2]) => asReader(request, params.office, work)
  const page = await deskPage(door, iso, new URL(request.url).searchParams, await textsFor(request))
  countAsked(request, context, page.office, [iso])
  return page
}

export default function Country() {
  const { office, name, desk, matches, scope, narrowed, inSearch, own, facts, all, sitting, sections } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('desks')
  const here = { office, iso: desk.iso, scope }
  const empty = desk.total === 0 && !narrowed
  const network = all ? all.offices.slice(1).reduce((sum, { presences }) => sum + presences, 0) : 0
  return (
    <Page>
      <DeskHeader office={office} name={name} desk={desk} inSearch={inSearch} />
      {narrowed && (
        <Notice title={t('country.narrowed')}>
          <a className="link" href={paths.country(office, desk.iso)}>
            {t('country.everything')}
          </a>
        </Notice>
      )}
      {all && <ScopeSwitch {...here} offices={all.offices} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:row-span-2">
          {/* Who is there first, then figures, what is asked, who looks here, questions, trips, and what is over. */}
          <SittingHere sitting={sitting} office={office} iso={desk.iso} />
          {desk.total === 0 && narrowed && <Empty title={t('country.noneFound')} />}
          {empty && (
            <EmptyDesk
              office={office}
              iso={desk.iso}
              own={own}
              organisation={matches?.organisation ?? null}
              network={scope === 'office' ? network : 0}
              staffed={desk.staff.people.length > 0 || desk.staff.call !== null}
              networked={(all?.offices.length ?? 0) > 1}
            />
          )}
          <ActiveHere {...{ desk, office, inSearch }} offices={all && scope === 'network' ? all.offices : null} />
          {all && <HereInFigures {...here} figures={all.figures} />}
          {all && <AskedAndOffered {...here} figures={all.figures} wanted={all.wanted} />}
          {sections && (
            <>
              <LookingHere {...sections.looking} home={office} />
              <DeskQuestions {...sections.questions} />
              <DeskTrips trips={sections.trips} office={office} iso={desk.iso} />
            </>
          )}
          {all && <PastHere past={all.past} office={office} />}
        </div>
        <DeskAnswers office={office} desk={desk} empty={empty} />
        <DeskAside office={office} desk={desk} facts={facts} matches={matches} scope={scope} />
      </div>
    </Page>
  )
}
