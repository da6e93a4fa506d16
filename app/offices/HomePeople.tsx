import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Ambassadors } from '#app/map/Ambassadors.tsx'
import type { HomeFacts } from '#app/map/map.server.ts'
import type { Answering } from '#app/map/map-view.ts'
import { paths } from '#app/paths.ts'
import { Badge, Card } from '#app/ui/parts.tsx'

/** The people of the virtual office. */
export function HomePeople({ slug, ambassadors, all }: { slug: string; ambassadors: Answering[]; all: number }) {
  const { t } = useTranslation('map')
  return (
    <section aria-labelledby="people">
      <Card className="grid gap-4">
        <div>
          <h2 id="people">{t('home.people')}</h2>
          <p className="text-ink-soft">{t('home.peopleWhat')}</p>
        </div>
        <Ambassadors office={slug} ambassadors={ambassadors} />
        {all > ambassadors.length && <p><Link className="link" to={paths.countries(slug)}>{t('home.allPeople', { count: all })}</Link></p>}
      </Card>
    </section>
  )
}

/** The networks this office takes part in, or is kept out of for now; and the way in for those who are not members. */
export function HomeNetworks({ networks, own, publish }: { networks: HomeFacts['networks']; own: boolean; publish: ReactNode }) {
  const { t } = useTranslation('map')
  return (
    <section aria-labelledby="networks" className="grid gap-4">
      {networks.length > 0 && (
        <Card className="grid gap-3">
          <h2 id="networks" className="text-lg">{t('home.networks')}</h2>
          <ul className="grid gap-2">
            {networks.map(({ slug, name, state, peers }) => (
              <li key={slug}>
                <Link className="link font-semibold" to={paths.network(slug)}>{name}</Link>{' '}
                {state === 'suspended'
                  ? <Badge tone="warn">{t('home.suspended')}</Badge>
                  : <span className="text-sm text-ink-soft">{t('home.peers', { count: peers })}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card className="grid justify-items-start gap-3 bg-primary-soft">
        <h2 id={networks.length > 0 ? undefined : 'networks'} className="text-lg">{t(own ? 'home.yours' : 'home.invite')}</h2>
        <p>{t('home.inviteWhat')}</p>
        {publish}
      </Card>
    </section>
  )
}
