import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, asReader } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { mine } from '#app/directory/members/members.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ApplicationForm } from '../ApplicationForm.tsx'
import { ApplicationState, WayIn } from '../ApplicationState.tsx'
import { apply, latestOf } from '../applications.server.ts'
import { listCalls } from '../calls.server.ts'
import { CallNote } from '../CallNote.tsx'
import { applicationFields, readApplication } from '../form.server.ts'
import { mailApplication } from '../mails.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'apply' }

export const meta = titled

/**
 * The form for members; everybody else is told the way in, and comes back here. A country in the address is ticked
 * where nothing is asked for yet.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const asked = text(new URL(request.url).searchParams, 'country')
  const country = isCountry(asked) ? asked : null
  return asReader(request, params.office, async (tx, { office, actor, own }) => {
    const application = own && actor?.memberId ? await latestOf(tx, actor.memberId) : undefined
    const open = application?.state === 'open'
    const values = open ? applicationFields(application) : country ? [['countries', country]] : []
    return {
      title: t('ambassadors:apply.title', { office: office!.name }),
      office: office!.slug,
      name: office!.name,
      here: paths.applyAmbassador(office!.slug, country ?? undefined),
      standing: own
        ? ('member' as const)
        : actor === null
          ? ('nobody' as const)
          : (await mine(tx, actor.userId, office!.id))?.state === 'requested'
            ? ('asking' as const)
            : ('stranger' as const),
      application: application ?? null,
      values: values as [string, string][],
      calls: country ? await listCalls(tx, office!.id, language, country) : [],
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readApplication(form)
  return orRefuse(form, 'why', () =>
    asMember(request, params.office, async (tx, actor, { office }) => {
      if (!read.ok) return refuse(form, read.errors)
      if ((await apply(tx, actor.memberId, read.input)) === 'asked') await mailApplication(tx, actor.memberId, office!)
      return redirect(paths.applyAmbassador(officeOf(params)), 303)
    }),
  )
}

/** What an ambassador does, and the form that asks to be one. */
export default function Apply() {
  const { title, office, name, here, standing, application, values, calls } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['ambassadors', 'common'])
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  const open = application?.state === 'open'
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('apply.lead')} back={{ to: paths.ambassadors(office), label: t('title') }} />
      {calls.map((call) => (
        <CallNote here key={call.country} office={office} call={call} />
      ))}
      {standing !== 'member' && <WayIn office={office} name={name} here={here} standing={standing} />}
      {application && !refused && <ApplicationState office={office} application={application} />}
      {standing === 'member' && <ApplicationForm cancel={paths.ambassadors(office)} filled={filled} open={open} />}
    </Page>
  )
}
