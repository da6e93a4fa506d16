import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { FrontHero } from '../FrontHero.tsx'
import { NetworkCard } from '#app/directory/networks/NetworkCard.tsx'
import { list as listNetworks } from '#app/directory/networks/networks.server.ts'
import { OfficeCard } from '#app/directory/offices/OfficeCard.tsx'
import { countByCountry, list } from '#app/directory/offices/offices.server.ts'
import { onPaper } from '#app/directory/networks/paper.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import { WhatFor } from '../WhatFor.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asReader(request, null, async (tx) => {
    const [offices, countries, networks] = [await list(tx), await countByCountry(tx), await listNetworks(tx)]
    return {
      title: t('front:title'),
      about: t('front:what'),
      offices: offices.map((office) => ({ ...office, at: onPaper(office.lat, office.lon) })),
      countries,
      networks,
    }
  })
}

/** What Kogge is, its offices and networks, and what each kind of user can do here. */
export default function Front() {
  const { offices, countries, networks } = useLoaderData<typeof loader>()
  const { t } = useTranslation('front')
  const signedIn = Boolean(useFrame()?.viewer)
  const section = 'mx-auto grid w-full max-w-7xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-12 sm:px-6 sm:py-16'
  return (
    <>
      <FrontHero offices={offices} countries={countries} signedIn={signedIn} />
      <section id="offices" aria-labelledby="offices-title" className={section}>
        <div className="grid gap-2">
          <h2 id="offices-title" className="text-3xl!">
            {t('offices.title')}
          </h2>
          <p className="max-w-prose text-lg text-ink-soft">{t('offices.lead')}</p>
        </div>
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {offices.map((office) => (
            <OfficeCard key={office.slug} office={office} />
          ))}
        </ul>
        {offices.length === 0 && <p>{t('offices.none')}</p>}
      </section>
      <div className="border-y border-line bg-surface">
        <div className={section}>
          <WhatFor />
        </div>
      </div>
      {networks.length > 0 && (
        <section aria-labelledby="networks-title" className={section}>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <div className="grid gap-2">
              <h2 id="networks-title" className="text-3xl!">
                {t('networks.title')}
              </h2>
              <p className="max-w-prose text-lg text-ink-soft">{t('networks.lead')}</p>
            </div>
            <LinkButton look="secondary" to={paths.networks()}>
              {t('networks.all')}
            </LinkButton>
          </div>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {networks.map((network) => (
              <NetworkCard key={network.slug} network={network} />
            ))}
          </ul>
        </section>
      )}
      {!signedIn && (
        <section aria-labelledby="start-title" className={section}>
          <div className="grid items-center gap-6 rounded-3xl bg-primary-soft p-8 sm:grid-cols-[1fr_auto] sm:p-12">
            <div className="grid gap-2">
              <h2 id="start-title" className="text-3xl!">
                {t('start.title')}
              </h2>
              <p className="max-w-prose text-lg text-ink-soft">{t('start.what')}</p>
            </div>
            <LinkButton to={paths.signUp()} className="px-6! py-3! text-lg">
              {t('start.do')}
            </LinkButton>
          </div>
        </section>
      )}
    </>
  )
}
