import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDigestToken } from '#app/identity/digest-link.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { findAnswering } from '../people.server.ts'
import { findOf } from '../ambassadors.server.ts'
import { PersonFacts } from '../PersonFacts.tsx'
import { When, Words } from '../Person.tsx'
import { confirmProfile } from '../profile.server.ts'
import { StillTrue } from '../StillTrue.tsx'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** The page behind the reminder's link, which says who holds it: their public profile, and one tap. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const holder = readDigestToken(params.token)
  if (!holder) throw notFound('digest')
  return onBehalfOf(
    holder,
    named(params, 'slug'),
  )(async (tx, { office, actor, own }) => {
    const me = own && actor?.memberId ? await findOf(tx, actor.memberId) : undefined
    if (!me) throw notFound('ambassador')
    return {
      title: t('ambassadors:byMail.title', { name: me.name }),
      office: office!.slug,
      person: (await findAnswering(tx, office!.id, language, me.id))!,
      here: paths.stillTrueByMail(named(params, 'token'), office!.slug),
    }
  })
}

/** A GET changes nothing, so that programs which look into mails confirm nothing. */
export async function action({ params }: ActionFunctionArgs) {
  const holder = readDigestToken(params.token)
  if (!holder) throw notFound('digest')
  const done = await onBehalfOf(holder, named(params, 'slug'), { write: true })(
    async (tx, { actor, own }) => own && actor?.memberId != null && confirmProfile(tx, actor.memberId),
  )
  if (!done) throw notFound('ambassador')
  return redirect(said(paths.stillTrueByMail(named(params, 'token'), named(params, 'slug')), 'true'), 303)
}

export default function ByMail() {
  const { title, office, person, here } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ambassadors')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('byMail.lead')} />
      {useDone() === 'true' ? (
        <Notice live tone="good" title={t('profile.note.true')} />
      ) : (
        <StillTrue action={here} confirmedOn={person.confirmedOn} />
      )}
      <Card className="grid justify-items-start gap-4">
        <When when={person.when} />
        {(['help', 'helpNot'] as const).map(
          (part) =>
            person[part] && (
              <div key={part}>
                <p className="font-semibold">{t(`person.${part}`)}</p>
                <p className="whitespace-pre-line">
                  <Words said={person[part]} />
                </p>
              </div>
            ),
        )}
        <PersonFacts office={office} person={person} />
      </Card>
      <div>
        <LinkButton look="secondary" to={paths.ownAmbassador(office)}>
          {t('profile.edit')}
        </LinkButton>
      </div>
    </Page>
  )
}
