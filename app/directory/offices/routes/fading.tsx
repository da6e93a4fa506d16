import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { theCountry } from '#app/taxonomy/for-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Empty, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { listFading } from '../offices.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({ title: t('admin:fading.title'), office: officeOf(params), fading: await listFading(tx) }),
    { only: 'admin' },
  )
}

/** What nobody has confirmed for a year, so that an administrator knows whom to ask. */
export default function FadingPublications() {
  const { title, office, fading } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['admin', 'presences'])
  const whereOf = (standing: string, country: string, place: string | null) =>
    standing === 'looking'
      ? t('presences:look.at', { where: theCountry(country, i18n.language as Language) })
      : [place, countryName(country, i18n.language)].filter(Boolean).join(', ')
  return (
    <Page>
      <PageHeader title={title} lead={t('fading.lead')} back={{ to: paths.admin(office), label: t('tabs.overview') }} />
      {fading.length === 0 ? (
        <Empty title={t('fading.none')} />
      ) : (
        <Table
          stacked
          caption={title}
          head={[t('fading.where'), t('fading.organisation'), t('fading.confirmed')]}
          rows={fading.map(({ id, standing, organisation, slug, country, place, confirmedOn }) => ({
            key: id,
            cells: [
              <Link key="where" className="link" to={paths.presence(office, id)}>
                {whereOf(standing, country, place)}
              </Link>,
              <Link key="organisation" className="link" to={paths.organisation(office, slug)}>
                {organisation}
              </Link>,
              dayName(confirmedOn, i18n.language),
            ],
          }))}
        />
      )}
    </Page>
  )
}
