import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
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
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { RequestFacts } from '../RequestCard.tsx'
import { RoleFields } from '../RoleFields.tsx'
import { readWanted } from '../wanted.ts'
import { officeOf } from '#app/foundation/http/params.ts'

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
        values: [
          ['role', chosen ? 'editor' : 'member'],
          ['organisation', chosen ?? ''],
        ] as [string, string][],
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
        return redirect(`${paths.adminMembers(officeOf(params))}?done=accepted`, 303)
      },
      { only: 'admin' },
    ),
  )
}

/** Who asks, and as what they come in. */
export default function AcceptMember() {
  const { title, office, member, organisations, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const names = useMemo(() => {
    const wanted = readWanted(member.wanted)
    return Object.fromEntries([
      ...(wanted.how === 'new' ? [['new', wanted.name]] : []),
      ...organisations.map(({ id, name }) => [id, name]),
    ]) as Record<string, string>
  }, [organisations, member.wanted])
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.adminMembers(office), label: t('members.title') }} />
      <RequestFacts request={member} />
      <Form method="post" className="grid gap-6" key={filled.key}>
        {filled.summary}
        <RoleFields filled={filled} organisations={organisations} wanted={member.wanted} />
        <AcceptButton names={names} />
      </Form>
    </Page>
  )
}
