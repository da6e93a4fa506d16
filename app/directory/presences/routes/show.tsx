import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { KindAndSeat } from '#app/directory/organisations/OrganisationFacts.tsx'
import { mayEdit } from '#app/directory/organisations/editable.server.ts'
import { OtherOffice, useWayBack } from '#app/directory/offices/OtherOffice.tsx'
import { cameFrom, canonical } from '#app/directory/offices/publisher.server.ts'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { useForgetDraft } from '#app/foundation/forms/use-draft.ts'
import { Logo, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { leadText, ownTextIn } from '../presence.ts'
import { Freshness } from '../PresenceCard.tsx'
import { PresenceActions, PresenceFacts } from '../PresenceFacts.tsx'
import { contactOf } from '../contacts.server.ts'
import { find, findElsewhere } from '../presences.server.ts'
import { reveal } from '../sensitive.server.ts'
import { SensitiveNotice } from '../SensitiveMark.tsx'
import { isTurned } from '../turned.server.ts'
import { TurnedNotice } from '../TurnedNotice.tsx'
import { headline } from '../where.ts'
import { named } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asReader(request, params.office, async (tx, { office, actor, own }) => {
    const found = (await find(tx, office!.id, named(params, 'id'))) ?? (await findElsewhere(tx, params.id))
    if (!found) throw notFound('presence')
    const path = paths.presence(found.office.slug, found.id)
    const others = found.office.slug !== office!.slug
    // Inside this office's frame for its members; anybody else reads it where it was published.
    if (others && !own) throw redirect(path)
    const editable = own && !others && actor !== null && mayEdit(actor, found.organisation)
    const [presence] = editable ? await reveal(tx, [found]) : [found]
    return {
      ...headline(presence, t, language),
      about: ownTextIn(presence, leadText, language)?.text,
      canonical: canonical(path),
      office: office!.slug,
      presence,
      publisher: others ? { name: found.office.name, path } : null,
      from: cameFrom(request),
      editable,
      turned: editable && (await isTurned(tx, presence)),
      contact: own && !others ? ((await contactOf(tx, office!.id, presence.id))?.name ?? null) : null,
    }
  })
}

export default function ShowPresence() {
  const { office, presence, publisher, from, who, where, editable, turned, contact } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['presences', 'vocabulary', 'common'])
  const { organisation } = presence
  const links = useThingLinks()
  const looking = presence.standing === 'looking'
  useForgetDraft(`draft:${office}:${presence.id}${looking ? ':look' : ''}`, useDone() === 'saved')
  return (
    <Page>
      <PageHeader
        back={
          useWayBack(from) ?? {
            to: links.organisation(presence.office.slug, organisation.slug),
            label: organisation.name,
          }
        }
        eyebrow={<KindAndSeat organisation={organisation} />}
        title={
          <span className="flex items-center gap-4">
            <Logo
              size="large"
              name={organisation.name}
              src={
                organisation.logo && paths.organisationLogo(presence.office.slug, organisation.slug, organisation.logo)
              }
            />
            <span>{who}</span>
          </span>
        }
        actions={<PresenceActions {...{ editable, office, presence, where }} />}
      />
      {publisher && <OtherOffice publisher={publisher} />}
      <Said namespace="presences" />
      <div className="flex flex-wrap items-center gap-2">
        <Freshness presence={presence} />
      </div>
      {turned && <TurnedNotice presence={presence} />}
      <SensitiveNotice presence={presence} />
      <PresenceFacts presence={presence} office={office} contact={contact} />
      {(from || publisher) && (
        <p>
          <Link className="link" to={links.organisation(presence.office.slug, organisation.slug)}>
            {t('show.organisation', { organisation: organisation.name })}
          </Link>
        </p>
      )}
      <p>
        <Link className="link" to={paths.country(office, presence.country)}>
          {t(looking ? 'look.country' : 'show.country', {
            where: inCountry(presence.country, i18n.language as Language),
          })}
        </Link>
      </p>
    </Page>
  )
}
