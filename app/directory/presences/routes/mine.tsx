import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { listMine } from '#app/directory/organisations/mine.server.ts'
import { paths } from '#app/paths.ts'
import { myTrips } from '#app/collaboration/trips/desk.server.ts'
import { MyTrips } from '#app/collaboration/trips/MyTrips.tsx'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Empty, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { Interests } from '#app/directory/demand/Interests.tsx'
import { today } from '#app/foundation/days/today.ts'
import { isFading } from '../presence.ts'
import { PresenceCard } from '../PresenceCard.tsx'
import { listByOrganisation } from '../presences.server.ts'
import { reveal } from '../sensitive.server.ts'

export const meta = titled

/** What the reader keeps up to date: their organisations and what those publish, with the fading ones counted. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor, { office }) => {
    const mine = []
    for (const organisation of await listMine(tx, actor)) {
      mine.push({
        organisation,
        presences: await reveal(tx, await listByOrganisation(tx, organisation.id)),
        interests: await reveal(tx, await listByOrganisation(tx, organisation.id, 'looking')),
      })
    }
    return {
      title: t('presences:mine.title'),
      office: office!.slug,
      officeName: office!.name,
      role: actor.role,
      mine,
      travels: await myTrips(tx, actor.memberId, today()),
    }
  })
}

export default function Mine() {
  const { title, office, officeName, role, mine, travels } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['presences', 'vocabulary', 'common', 'organisations', 'searches'])
  const fading = mine
    .flatMap(({ presences, interests }) => [...presences, ...interests])
    .filter((presence) => presence.state === 'published' && isFading(presence)).length
  return (
    <Page>
      <PageHeader title={title} lead={t('mine.lead', { office: officeName, role: t(`vocabulary:role.${role}`) })} />
      {fading > 0 && (
        <Notice tone="warn" title={t('mine.fading', { count: fading })}>
          {t('mine.fadingWhat')}
        </Notice>
      )}
      {mine.length === 0 && (
        <Empty
          title={t('mine.none')}
          action={<LinkButton to={paths.newOrganisation(office)}>{t('organisations:list.add')}</LinkButton>}
        >
          {t(role === 'admin' ? 'mine.noneWhatAdmin' : 'mine.noneWhat')}
        </Empty>
      )}
      {mine.map(({ organisation, presences, interests }) => (
        <section key={organisation.id} className="grid gap-4" aria-labelledby={`o-${organisation.id}`}>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id={`o-${organisation.id}`}>
              <Link className="link" to={paths.organisation(office, organisation.slug)}>
                {organisation.name}
              </Link>{' '}
              {organisation.state !== 'approved' && (
                <Badge tone="warn">{t(`organisations:stateShort.${organisation.state}`)}</Badge>
              )}
            </h2>
            <div className="flex flex-wrap gap-2">
              {organisation.state !== 'archived' && (
                <LinkButton to={paths.newPresence(office, organisation.slug)}>
                  {t('organisations:show.publish')}
                </LinkButton>
              )}
              <LinkButton look="secondary" to={paths.editOrganisation(office, organisation.slug)}>
                {t('common:edit')}
              </LinkButton>
            </div>
          </div>
          {presences.length === 0 ? (
            <Empty title={t('mine.nothing')}>{t('mine.nothingWhat')}</Empty>
          ) : (
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {presences.map((presence) => (
                <PresenceCard
                  key={presence.id}
                  presence={presence}
                  lead="place"
                  office={office}
                  editable={{ back: paths.mine(office) }}
                />
              ))}
            </div>
          )}
          <Interests
            interests={interests}
            office={office}
            organisation={organisation}
            editable={{ back: paths.mine(office) }}
            heading="h3"
          />
        </section>
      ))}
      <MyTrips office={office} {...travels} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link className="link" to={paths.savedSearches(office)}>
          {t('searches:title')}
        </Link>
        <Link className="link" to={paths.leave(office)}>
          {t('mine.leave', { office: officeName })}
        </Link>
      </p>
    </Page>
  )
}
