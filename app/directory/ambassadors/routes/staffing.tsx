import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { atDesk } from '../ambassadors.server.ts'
import { CallForm } from '../CallForm.tsx'
import { findCall, publishCall } from '../calls.server.ts'
import { DeskOrder } from '../DeskOrder.tsx'
import { readCall } from '../form.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { today } from '#app/foundation/days/today.ts'

export const handle = { deed: 'remind' }

export const meta = titled

const isoOf = (iso: string | undefined): string => {
  if (!iso || !isCountry(iso)) throw notFound()
  return iso
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const iso = isoOf(params.iso)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const [people, call] = [await atDesk(tx, iso), await findCall(tx, iso)]
      return {
        title: t('ambassadors:staffing.title', { country: countryName(iso, language) }),
        office: officeOf(params),
        iso,
        today: today(),
        people: people.map(({ id, name, pausedUntil }) => ({ id, name, pausedUntil })),
        call: call ?? null,
        values: [
          ['until', call?.until ?? ''],
          ...Object.entries(call?.words ?? {}).map(([name, words]) => [`words.${name}`, words]),
        ] as [string, string][],
      }
    },
    { only: 'admin' },
  )
}

/** Publishes the desk's call, or says it otherwise. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const iso = isoOf(params.iso)
  const read = readCall(form, today())
  return asMember(
    request,
    params.office,
    async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      await publishCall(tx, iso, read.input)
      return redirect(said(paths.staffing(officeOf(params), iso), 'called'), 303)
    },
    { only: 'admin' },
  )
}

/** Who is asked first at a desk that several share, and the call for more. */
export default function Staffing() {
  const { title, office, iso, people, call, today, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('ambassadors')
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.coverage(office), label: t('coverage.title') }}
        actions={
          <>
            <LinkButton look="secondary" to={paths.country(office, iso)}>
              {t('staffing.see')}
            </LinkButton>
            <LinkButton look="secondary" to={paths.adminAmbassadors(office, iso)}>
              {t('coverage.appoint')}
            </LinkButton>
          </>
        }
      />
      <Card as="section" className="grid gap-4">
        <DeskOrder office={office} iso={iso} people={people} today={today} />
      </Card>
      <Card as="section" className="grid gap-4">
        <CallForm office={office} iso={iso} call={call} today={today} filled={filled} />
      </Card>
    </Page>
  )
}
