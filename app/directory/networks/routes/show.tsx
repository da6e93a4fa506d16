import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { cut } from '#app/foundation/ui/letters.ts'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { CityList } from '../CityList.tsx'
import { MemberOffice } from '../MemberOffice.tsx'
import { saying } from '../NetworkCard.tsx'
import { NetworkMap } from '../NetworkMap.tsx'
import { cities, cityCountries, find, memberships } from '../networks.server.ts'
import { onPaper } from '../paper.ts'
import { named } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await textsFor(request)
  const query = new URL(request.url).searchParams
  const [asked, words] = [text(query, 'country').toUpperCase(), cut(text(query, 'q'), 80)]
  const filter = { country: isCountry(asked) ? asked : '', words }
  return asReader(request, null, async (tx) => {
    const network = await find(tx, named(params, 'network'))
    if (!network) throw notFound('network')
    const all = await cities(tx, network.id, { country: '', words: '' })
    const dots = all.map(({ name, lat, lon, state, office }) => ({
      name,
      at: onPaper(lat, lon),
      state,
      office: office !== null,
    }))
    const found = filter.country || words ? await cities(tx, network.id, filter) : all
    return {
      title: network.name,
      about: saying(network.description, language)?.text,
      network,
      filter,
      dots,
      total: all.length,
      found,
      countries: await cityCountries(tx, network.id),
      members: await memberships(tx, network.id),
    }
  })
}

/** A network: its offices with their states and history, and the places it names. */
export default function NetworkPage() {
  const { network, members, filter, dots, total, found, countries } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('offices')
  const said = saying(network.description, i18n.language)
  const taking = members.filter(({ state }) => state === 'member').length
  return (
    <Page>
      <PageHeader
        title={network.name}
        back={{ to: paths.networks(), label: t('networks.title') }}
        lead={said && <span lang={said.lang}>{said.text}</span>}
      />
      <InRow
        className="text-ink-soft"
        facts={[
          t('networks.members', { count: taking }),
          total > 0 && t('networks.cities', { count: total }),
          total > 0 && t('networks.countries', { count: countries.length }),
          network.website && (
            <a key="site" className="link" href={network.website} rel="noopener">
              {new URL(network.website).hostname}
            </a>
          ),
        ]}
      />
      {dots.length > 0 && <NetworkMap name={network.name} dots={dots} />}
      <section className="grid gap-4" aria-labelledby="offices">
        <h2 id="offices">{t('network.offices')}</h2>
        {members.length === 0 ? (
          <Empty title={t('network.noOffices')} />
        ) : (
          <ul className="grid gap-4 lg:grid-cols-2">
            {members.map((membership) => (
              <MemberOffice key={membership.office.slug} membership={membership} />
            ))}
          </ul>
        )}
      </section>
      {total > 0 && <CityList slug={network.slug} filter={filter} total={total} found={found} countries={countries} />}
    </Page>
  )
}
