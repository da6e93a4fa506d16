import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, inIdentity, requirePerson } from '#app/identity/door.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { publicUrl } from '#app/env.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { CalendarAddresses } from '../CalendarAddresses.tsx'
import { calendarSince, renewCalendar } from '../calendar-tokens.server.ts'
import { listMyCountries } from '#app/collaboration/trips/told.server.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

/** `?country=` names a desk whose address is wanted beside those of one's own interests. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ id }, { t }] = [await requirePerson(request), await textsFor(request)]
  const { office, countries } = await asMember(request, params.office, async (tx, { memberId }, reader) => ({
    office: reader.office!,
    countries: await listMyCountries(tx, memberId),
  }))
  const since = await inIdentity((tx) => calendarSince(tx, id))
  const country = new URL(request.url).searchParams.get('country') ?? ''
  const asked = isCountry(country) ? country : null
  return data(
    {
      title: t('trips:calendar.title'),
      office: office.slug,
      officeName: office.name,
      asked,
      countries: [...new Set([...(asked ? [asked] : []), ...countries])],
      since: since?.toISOString().slice(0, 10) ?? null,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

/** A new secret. It is shown in this answer and never again: only its hash is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = await requirePerson(request)
  await asMember(request, params.office, async () => null)
  const token = await inIdentity((tx) => renewCalendar(tx, id))
  return data({ token, site: publicUrl() }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function CalendarSettings() {
  const { title, office, officeName, asked, countries, since } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const { t, i18n } = useTranslation('trips')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.trips(office), label: t('list.title') }} lead={t('calendar.lead')} />
      {!made && <Said namespace="trips" />}
      {made && (
        <CalendarAddresses
          token={made.token}
          site={made.site}
          office={office}
          officeName={officeName}
          countries={countries}
        />
      )}
      <Card className="grid gap-4">
        <p>{since ? t('calendar.since', { day: dayName(since, i18n.language) }) : t('calendar.none')}</p>
        {since && !made && <p className="text-ink-soft">{t('calendar.once')}</p>}
        {asked && !made && <p>{t('calendar.country', { country: countryName(asked, i18n.language) })}</p>}
        <div className="flex flex-wrap gap-3">
          <Form method="post">
            <Button look={made ? 'secondary' : 'primary'}>{t(since ? 'calendar.renew' : 'calendar.make')}</Button>
          </Form>
          {since && (
            <Form method="post" action={paths.tripCalendarEnd(office)}>
              <Button look="danger">{t('calendar.end')}</Button>
            </Form>
          )}
        </div>
        <p className="text-sm text-ink-soft">{t('calendar.secret')}</p>
      </Card>
    </Page>
  )
}
