import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { topMatches } from '#app/collaboration/matches/shown.server.ts'
import { TopMatches } from '#app/collaboration/matches/TopMatches.tsx'
import { writeView } from '#app/collaboration/matches/view.ts'
import { OtherOffice, useWayBack } from '#app/directory/offices/OtherOffice.tsx'
import { cameFrom, canonical, publisherOf } from '#app/directory/offices/publisher.server.ts'
import { paths } from '#app/paths.ts'
import { Interests } from '#app/directory/demand/Interests.tsx'
import type { Presence } from '#app/directory/presences/presence.ts'
import { publicationDraft } from '#app/directory/presences/PresenceForm.tsx'
import { PresencesOf } from '#app/directory/presences/PresencesOf.tsx'
import { listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { reveal } from '#app/directory/presences/sensitive.server.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Card, Logo, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { useForgetDraft } from '#app/foundation/forms/use-draft.ts'
import { listAssociationsOf, listMembersOf } from '../associations.server.ts'
import { mayEdit } from '../editable.server.ts'
import { textIn } from '../organisation.ts'
import { KindAndSeat, OrganisationFacts } from '../OrganisationFacts.tsx'
import { find } from '../organisations.server.ts'
import { OrganisationStateNotice } from '../OrganisationStateNotice.tsx'
import { named } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await textsFor(request)
  const { language } = reader
  const { searchParams } = new URL(request.url)
  const door = <T,>(work: Parameters<typeof asReader<T>>[2]) => asReader(request, params.office, work)
  const page = await door(async (tx, { office, actor, own }) => {
    const publisher = await publisherOf(tx, { office, own }, searchParams.get('of'), (of) =>
      paths.organisation(of, named(params, 'slug')),
    )
    const organisation = await find(tx, publisher.id, named(params, 'slug'))
    if (!organisation) throw notFound('organisation')
    const [path, others] = [paths.organisation(publisher.slug, organisation.slug), publisher.id !== office!.id]
    const editable = own && !others && actor !== null && mayEdit(actor, organisation)
    const shown = async (presences: Presence[]) => (editable ? reveal(tx, presences) : presences)
    return {
      title: organisation.name,
      about: textIn(organisation.summary, language)?.text,
      canonical: canonical(path),
      office: office!.slug,
      organisation,
      of: publisher.slug,
      publisher: others ? { name: publisher.name, path } : null,
      from: cameFrom(request),
      summary: textIn(organisation.summary, language),
      presences: await shown(await listByOrganisation(tx, organisation.id)),
      interests: await shown(await listByOrganisation(tx, organisation.id, 'looking')),
      memberships: await listAssociationsOf(tx, publisher.id, organisation.id),
      members: organisation.kind === 'association' ? await listMembersOf(tx, publisher.id, organisation.id) : [],
      editable,
      admin: own && !others && actor?.role === 'admin',
      theirs: own && !others && actor?.organisationId === organisation.id,
      count: Math.trunc(Number(searchParams.get('published'))) || undefined,
      asked: searchParams.get('asked') ?? '',
      looking: (searchParams.get('looking') ?? '')
        .split('-')
        .filter(isCountry)
        .map((code) => countryName(code, language)),
    }
  })
  // Matches are for who edits it, and for nobody else.
  return {
    ...page,
    top: page.editable ? await topMatches(door, page.organisation.id, { scope: 'office' }, reader) : null,
  }
}

export default function ShowOrganisation() {
  const {
    office,
    of,
    publisher,
    from,
    organisation,
    summary,
    presences,
    interests,
    memberships,
    members,
    editable,
    admin,
    theirs,
    top,
    ...told
  } = useLoaderData<typeof loader>()
  const { count, asked, looking } = told
  const done = useDone()
  const { t } = useTranslation(['organisations', 'matches', 'common'])
  const here = paths.organisation(office, organisation.slug)
  useForgetDraft(publicationDraft(office, organisation.slug, asked), done === 'published')
  useForgetDraft(`draft:${office}:${organisation.slug}:look`, done === 'looking')
  useForgetDraft(`draft:${office}:organisation`, done === 'registered')
  useForgetDraft(`draft:${office}:${organisation.id}`, done === 'saved')
  const logo = organisation.logo && paths.organisationLogo(of, organisation.slug, organisation.logo)
  const publish = organisation.state !== 'archived' && (
    <LinkButton to={paths.newPresence(office, organisation.slug)}>{t('show.publish')}</LinkButton>
  )
  return (
    <Page>
      <PageHeader
        back={useWayBack(from) ?? { to: paths.organisations(office), label: t('list.short') }}
        eyebrow={<KindAndSeat organisation={organisation} />}
        title={
          <span className="flex items-center gap-4">
            <Logo size="large" name={organisation.name} src={logo} />
            <span>{organisation.name}</span>
          </span>
        }
        actions={
          editable && (
            <>
              {publish}
              <LinkButton look="secondary" to={paths.editOrganisation(office, organisation.slug)}>
                {t('common:edit')}
              </LinkButton>
              {organisation.state === 'approved' && (
                <LinkButton look="quiet" to={paths.archiveOrganisation(office, organisation.slug)}>
                  {t('archive.begin')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {publisher && <OtherOffice publisher={publisher} />}
      <Said namespace="organisations" values={{ count, countries: looking.join(', ') }} />
      <OrganisationStateNotice office={office} organisation={organisation} editable={editable} admin={admin} />
      {summary && (
        <div>
          <p lang={summary.language} className="max-w-prose text-lg whitespace-pre-line">
            {summary.text}
          </p>
          {summary.fallback && (
            <p className="mt-1">
              <Badge>{t('common:fallback.text', { language: t(`common:languages.${summary.language}`) })}</Badge>
            </p>
          )}
        </div>
      )}
      <OrganisationFacts office={of} organisation={organisation} memberships={memberships} members={members} />
      {top && top.asked > 0 && (
        <Card as="section" className="grid gap-3">
          <h2>{theirs ? t('matches:top.title') : t('matches:top.titleOf', { organisation: organisation.name })}</h2>
          <p className="text-sm text-ink-soft">{t('matches:top.private')}</p>
          <TopMatches
            wide
            top={top}
            office={office}
            none={t('matches:top.empty')}
            all={paths.matches(
              office,
              writeView({
                at: null,
                scope: 'office',
                show: 'matches',
                page: 1,
                organisation: theirs ? null : organisation.slug,
              }),
            )}
          />
        </Card>
      )}
      <PresencesOf
        presences={presences}
        office={office}
        back={editable ? here : undefined}
        publish={editable && publish}
      />
      <Interests
        interests={interests}
        office={office}
        organisation={organisation}
        editable={editable ? { back: here } : undefined}
      />
    </Page>
  )
}
