import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader, inIdentity } from '#app/identity/door.server.ts'
import { frequencyOf } from '#app/identity/frequency.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ChooseOrganisation } from '../ChooseOrganisation.tsx'
import { MatchesFound } from '../MatchesFound.tsx'
import { WhatMatchesAre } from '../NoMatches.tsx'
import { PersonMatches } from '../PersonMatches.tsx'
import { personFor, type PersonShown } from '../person-matches.server.ts'
import { foundFor, standingOf } from '../page.server.ts'
import { readDone, readView } from '../view.ts'

export const handle = { reading: 'read' }

export const meta = titled

/** Worked out at every look: nothing of a match is stored. 503 while the search is away, with the rest of the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const view = readView(searchParams)
  const door = <T,>(work: Parameters<typeof asReader<T>>[2]) => asReader(request, params.office, work)
  const standing = await door((tx, asker) => standingOf(tx, asker, view, readDone(searchParams)))
  const { whose } = standing
  const found = whose && (await foundFor(door, whose, view, reader))
  const person = whose ? null : await personFor(door, view, reader)
  // Verdicts come as the list that the view shows, not all of them.
  const shown = whose && { ...whose, verdicts: undefined }
  const title = whose
    ? reader.t('matches:page.titleOf', { organisation: whose.organisation.name })
    : reader.t('matches:page.title')
  const asks = whose?.muted ? await whoIs(request) : null
  const noMails = asks !== null && (await inIdentity((tx) => frequencyOf(tx, asks.person.id))) === 'never'
  const away = whose ? found === null : person?.found === null
  return data(
    { title, ...standing, whose: shown, found, person, view, noMails },
    { status: away ? 503 : 200, headers: { 'Cache-Control': 'no-store', ...(away && { 'Retry-After': '5' }) } },
  )
}

export default function Matches() {
  const { title, office, organisations, admin, whose, found, person, view, noMails, ...standing } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['matches', 'organisations'])
  const why = (
    <Link className="link" to={paths.matchesHow(office.slug)}>
      {t('page.why')}
    </Link>
  )
  return (
    <Page width="tight">
      <PageHeader
        title={title}
        eyebrow={office.name}
        lead={
          <>
            {t(whose ? 'page.lead' : person ? 'page.leadPerson' : 'page.leadNobody', {
              organisation: whose?.organisation.name,
            })}{' '}
            {why}
          </>
        }
      />
      <Said namespace="seekers" />
      {admin && (
        <ChooseOrganisation
          office={office.slug}
          organisations={organisations}
          chosen={whose?.organisation.slug ?? ''}
        />
      )}
      {whose && whose.organisation.state !== 'approved' && (
        <Notice tone="warn" title={t(`organisations:state.${whose.organisation.state}`)} />
      )}
      {whose ? (
        <MatchesFound office={office} whose={whose} found={found} view={view} noMails={noMails} />
      ) : person ? (
        <PersonMatches office={office} person={person as PersonShown} view={view} />
      ) : (
        <WhatMatchesAre office={office} admin={admin} {...standing} />
      )}
    </Page>
  )
}
