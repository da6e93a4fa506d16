import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPerson, asReader, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { preparedBy } from '../draft-organisation.server.ts'
import { DraftList } from '../DraftList.tsx'
import { readJoin } from '#app/directory/members/join.server.ts'
import { JoinForm } from '#app/directory/members/JoinForm.tsx'
import { JoinState } from '#app/directory/members/JoinState.tsx'
import { mine, organisationChoices, requestToJoin } from '#app/directory/members/members.server.ts'
import { find } from '#app/directory/offices/offices.server.ts'
import { readWanted } from '#app/directory/members/wanted.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'join' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asReader(request, params.office, async (tx, { office, actor }) => {
    const member = actor ? ((await mine(tx, actor.userId, office!.id)) ?? null) : null
    return {
      title: t('offices:join.title', { office: office!.name }),
      office: { slug: office!.slug, name: office!.name, archived: Boolean(office!.archivedOn) },
      signedIn: actor !== null,
      mine: member,
      organisations: await organisationChoices(tx, office!.id),
      waiting: member?.state === 'requested' ? await preparedBy(tx, office!.id, member, language) : null,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  await requireConfirmed(request)
  return asPerson(request, async (tx, actor, person) => {
    const office = await find(tx, officeOf(params))
    if (!office) throw notFound('office')
    const choices = await organisationChoices(tx, office.id)
    const read = readJoin(
      form,
      choices.map(({ slug }) => slug),
    )
    if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
    const before = await mine(tx, actor.userId, office.id)
    const asked = await requestToJoin(tx, office.slug, { name: person.name, ...read.request })
    if (asked && before?.state !== 'requested') {
      const wanted = readWanted(read.request.wanted)
      const organisation =
        wanted.how === 'new'
          ? wanted.name
          : wanted.how === 'listed'
            ? (choices.find(({ slug }) => slug === wanted.slug)?.name ?? '')
            : '–'
      await queueMail(tx, {
        to: { adminsOf: office.id },
        template: 'joinRequest',
        values: {
          path: paths.adminMembers(office.slug),
          office: office.name,
          name: person.name,
          message: read.request.message,
          organisation,
        },
      })
    }
    return redirect(paths.join(office.slug), 303)
  })
}

/** What joining means, and the form that asks for it. */
export default function Join() {
  const { title, office, signedIn, mine: member, organisations, waiting } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['offices', 'common'])
  const wanted = readWanted(member?.wanted ?? '')
  const before: [string, string][] = member
    ? [
        ['how', wanted.how],
        ['organisation', wanted.how === 'listed' ? wanted.slug : ''],
        ['newName', wanted.how === 'new' ? wanted.name : ''],
        ['newKind', wanted.how === 'new' ? wanted.kind : ''],
        ['message', member.message],
      ]
    : []
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.office(office.slug), label: office.name }} lead={t('join.lead')} />
      {!signedIn && !office.archived && (
        <Notice title={t('join.account')}>
          <p>{t('join.accountWhat')}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <LinkButton to={paths.signUp(paths.join(office.slug))}>{t('join.signUp')}</LinkButton>
            <LinkButton look="secondary" to={paths.signIn(paths.join(office.slug))}>
              {t('join.signIn')}
            </LinkButton>
          </div>
        </Notice>
      )}
      {member && <JoinState office={office} member={member} />}
      {waiting && <DraftList office={office.slug} {...waiting} />}
      {waiting && <h2>{t('join.change')}</h2>}
      {signedIn && !office.archived && member?.state !== 'active' && (
        <JoinForm
          values={(refused?.values ?? before) as [string, string][]}
          errors={refused?.errors}
          organisations={organisations}
          waiting={member?.state === 'requested'}
        />
      )}
    </Page>
  )
}
