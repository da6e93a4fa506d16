import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answering, Call } from '#app/directory/ambassadors/ambassador.ts'
import { CallNote } from '#app/directory/ambassadors/CallNote.tsx'
import { Person } from '#app/directory/ambassadors/Person.tsx'
import type { HomeFacts } from '#app/discovery/map/map.server.ts'
import { paths } from '#app/paths.ts'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'

/** The people of the virtual office. */
export function HomePeople({
  slug,
  ambassadors,
  calls,
  all,
}: {
  slug: string
  ambassadors: Answering[]
  calls: Call[]
  all: number
}) {
  const { t } = useTranslation(['map', 'ambassadors'])
  return (
    <section aria-labelledby="people">
      <Card className="grid gap-4">
        <div>
          <h2 id="people">{t('home.people')}</h2>
          <p className="text-ink-soft">{t('home.peopleWhat')}</p>
        </div>
        {ambassadors.length > 0 ? (
          <ul className="grid gap-5 sm:grid-cols-2">
            {ambassadors.map((person) => (
              <li key={person.id}>
                <Person office={slug} person={person} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t('ambassadors:noneYet')}</p>
        )}
        {calls.map((call) => (
          <CallNote key={call.country} office={slug} call={call} />
        ))}
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          {all > 0 && (
            <Link className="link" to={paths.ambassadors(slug)}>
              {t('home.allPeople')}
            </Link>
          )}
          <Link className="link" to={paths.applyAmbassador(slug)}>
            {t('ambassadors:desk.become')}
          </Link>
        </p>
      </Card>
    </section>
  )
}

/** The networks this office takes part in, or is kept out of for now; and the way in for those who are not members. */
export function HomeNetworks({
  networks,
  own,
  publish,
}: {
  networks: HomeFacts['networks']
  own: boolean
  publish: ReactNode
}) {
  const { t } = useTranslation('map')
  return (
    <section aria-labelledby="networks" className="grid gap-4">
      {networks.length > 0 && (
        <Card className="grid gap-3">
          <h2 id="networks" className="text-lg">
            {t('home.networks')}
          </h2>
          <ul className="grid gap-2">
            {networks.map(({ slug, name, state, peers }) => (
              <li key={slug}>
                <Link className="link font-semibold" to={paths.network(slug)}>
                  {name}
                </Link>{' '}
                {state === 'suspended' ? (
                  <Badge tone="warn">{t('home.suspended')}</Badge>
                ) : (
                  <span className="text-sm text-ink-soft">{t('home.peers', { count: peers })}</span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card className="grid justify-items-start gap-3 bg-primary-soft">
        <h2 id={networks.length > 0 ? undefined : 'networks'} className="text-lg">
          {t(own ? 'home.yours' : 'home.invite')}
        </h2>
        <p>{t('home.inviteWhat')}</p>
        {publish}
      </Card>
    </section>
  )
}
