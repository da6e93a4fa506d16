import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { changeRoleOf } from '#app/delivery/joining/admission.server.ts'
import { find, organisationChoices } from '../members.server.ts'
import { memberRoles } from '#app/directory/offices/office.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { RoleFields } from '../RoleFields.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, actor) => {
      const member = await find(tx, idOf(params.id))
      if (member?.state !== 'active') throw notFound()
      return {
        title: t('admin:role.title', { name: member.name }),
        office: officeOf(params),
        member: member.id,
        organisations: await organisationChoices(tx, actor.officeId),
        values: [
          ['role', member.role],
          ['organisation', member.organisation?.id ?? ''],
        ] as [string, string][],
      }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const [role, organisation] = [memberRoles.find((known) => known === text(form, 'role')), text(form, 'organisation')]
  if (!role) return refuse(form, { role: 'admin:errors.role' })
  if (role === 'editor' && !organisation) return refuse(form, { organisation: 'errors:editorNeedsOrganisation' })
  return orRefuse(form, 'role', () =>
    asMember(
      request,
      params.office,
      async (tx, actor) => {
        const self = actor.memberId === params.id
        if (!(await changeRoleOf(tx, idOf(params.id), role, organisation ? idOf(organisation) : null))) throw notFound()
        return redirect(
          self && role !== 'admin' ? paths.mine(officeOf(params)) : said(paths.adminMembers(officeOf(params)), 'role'),
          303,
        )
      },
      { only: 'admin' },
    ),
  )
}

export default function MemberRole() {
  const { title, office, member, organisations, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'account'])
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.adminMembers(office), label: t('members.title') }} />
      <Form method="post" className="grid gap-6" key={filled.key}>
        {filled.summary}
        <RoleFields filled={filled} organisations={organisations} />
        <Submit cancel={paths.adminMembers(office)}>{t('role.do')}</Submit>
      </Form>
      <div>
        <LinkButton look="secondary" to={paths.memberFactor(office, member)}>
          {t('account:factor.title')}
        </LinkButton>
      </div>
    </Page>
  )
}
