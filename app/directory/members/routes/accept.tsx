import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AcceptButton } from '../AcceptButton.tsx'
import { findWithAddress } from '../member-list.server.ts'
import { admit } from '#app/delivery/joining/admission.server.ts'
import { find, organisationChoices } from '../members.server.ts'
import { memberRoles } from '#app/directory/offices/office.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { RequestFacts } from '../RequestCard.tsx'
import { RoleFields } from '../RoleFields.tsx'
import { readWanted } from '../wanted.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'decide' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, actor) => {
      const member = await findWithAddress(tx, idOf(params.id))
      if (member?.state !== 'requested') throw notFound()
      const organisations = await organisationChoices(tx, actor.officeId)
      const chosen = member.wantedId ?? (readWanted(member.wanted).how === 'new' ? 'new' : undefined)
      return {
        title: t('admin:accept.title', { name: member.name }),
        office: officeOf(params),
        member,
        organisations,
        start: { role: chosen ? 'editor' : 'member', organisation: chosen ?? '' },
      }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const [role, chosen] = [memberRoles.find((known) => known === text(form, 'role')), text(form, 'organisation')]
  if (!role) return refuse(form, { role: 'admin:errors.role' })
  if (role === 'editor' && !chosen) return refuse(form, { organisation: 'errors:editorNeedsOrganisation' })
  return orRefuse(form, 'organisation', () =>
    asMember(
      request,
      params.office,
      async (tx, _actor, { office }) => {
        const member = await find(tx, idOf(params.id))
        if (!member || !(await admit(tx, member, role, chosen === 'new' ? 'new' : chosen ? idOf(chosen) : null)))
          throw notFound()
        await queueMail(tx, {
          to: { person: member.userId },
          template: 'joinAccepted',
          values: { path: paths.mine(officeOf(params)), office: office!.name },
        })
        return redirect(said(paths.adminMembers(officeOf(params)), 'accepted'), 303)
      },
      { only: 'admin' },
    ),
  )
}

/** Who asks, and as what they come in. */
export default function AcceptMember() {
  const { title, office, member, organisations, start } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const names = useMemo(() => {
    const wanted = readWanted(member.wanted)
    return Object.fromEntries([
      ...(wanted.how === 'new' ? [['new', wanted.name]] : []),
      ...organisations.map(({ id, name }) => [id, name]),
    ]) as Record<string, string>
  }, [organisations, member.wanted])
  const answer = useAnswer(start)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.adminMembers(office), label: t('members.title') }} />
      <RequestFacts request={member} />
      <Form method="post" className="grid gap-6" key={answer.key}>
        {answer.summary}
        <RoleFields filled={answer} organisations={organisations} wanted={member.wanted} />
        <AcceptButton names={names} cancel={paths.adminMembers(office)} />
      </Form>
    </Page>
  )
}
