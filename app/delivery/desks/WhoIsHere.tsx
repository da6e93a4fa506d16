import { listed } from '#app/foundation/i18n/listed.ts'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Desk as Shown } from '#app/discovery/map/map-view.ts'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { PresenceCard } from '#app/directory/presences/PresenceCard.tsx'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import type { OfficeHere } from './desk.ts'

/** Who is active in the country, as the scope has it: the office's own, or the network's office by office. */
export function ActiveHere({ offices, ...here }: Props & { offices: OfficeHere[] | null }) {
  if (offices) return <NetworkHere {...here} offices={offices} />
  return here.desk.total > 0 ? <WhoIsHere {...here} /> : null
}

type Props = { desk: Shown; office: string; inSearch: string }

/** Who is active in the country now, a card each; the search has those that find no room. */
function WhoIsHere({ desk, office, inSearch }: Props) {
  const { t } = useTranslation(['desks', 'map'])
  return (
    <section className="grid gap-4" aria-labelledby="there">
      <h2 id="there">{t('map:desk.there')}</h2>
      {desk.presences.length === 0 ? (
        <p className="text-ink-soft">{t('there.nobodyNow')}</p>
      ) : (
        <Cards presences={desk.presences} office={office} />
      )}
      {desk.total > desk.presences.length && (
        <div>
          <LinkButton look="secondary" to={inSearch}>
            {t('there.allInSearch', { count: desk.total })}
          </LinkButton>
        </div>
      )}
    </section>
  )
}

/**
 * The same for a network: office by office, each with who answers there and the way to its own desk; the others with
 * their counts.
 */
function NetworkHere({ desk, office, inSearch, offices }: Props & { offices: OfficeHere[] }) {
  const { t, i18n } = useTranslation(['desks', 'map'])
  const of = (slug: string) => desk.presences.filter((presence) => presence.office.slug === slug)
  const some = offices.filter(({ presences, ambassadors }) => presences > 0 || ambassadors.length > 0)
  const hasCards = ({ slug, ambassadors }: OfficeHere) => of(slug).length > 0 || ambassadors.length > 0
  const [shown, others] = [some.filter(hasCards), some.filter((one) => !hasCards(one))]
  const names = (people: OfficeHere['ambassadors']) =>
    listed(
      people.map(({ name }) => name),
      i18n.language,
    )
  return (
    <section className="grid gap-6" aria-labelledby="there">
      <h2 id="there">{t('map:desk.there')}</h2>
      {some.every(({ slug }) => slug === office) && <p className="text-ink-soft">{t('network.none')}</p>}
      {shown.map(({ id, slug, name, presences, ambassadors }) => (
        <section key={id} aria-labelledby={`office-${slug}`} className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 id={`office-${slug}`}>
              {name} <span className="font-normal text-ink-soft">{t('map:panel.presences', { count: presences })}</span>
            </h3>
            <Link className="link" to={paths.country(slug, desk.iso)}>
              {t('there.desk', { office: name })}
            </Link>
          </div>
          {ambassadors.length > 0 && (
            <p>{t('network.answers', { names: names(ambassadors), count: ambassadors.length })}</p>
          )}
          {of(slug).length > 0 && <Cards presences={of(slug)} office={office} />}
        </section>
      ))}
      {others.length > 0 && (
        <div className="grid gap-2">
          <h3>{t('there.otherOffices')}</h3>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {others.map(({ id, slug, name, presences }) => (
              <li key={id}>
                <Link className="link" to={paths.country(slug, desk.iso)}>
                  {name}
                </Link>{' '}
                <span className="tabular-nums text-ink-soft">{presences}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {desk.total > desk.presences.length && (
        <div>
          <LinkButton look="secondary" to={inSearch}>
            {t('there.allInSearch', { count: desk.total })}
          </LinkButton>
        </div>
      )}
    </section>
  )
}

/** So many cards stand open on a phone; the rest unfolds. Where there is room all stand there. */
const atOnce = 3

function Cards({ presences, office }: { presences: Presence[]; office: string }) {
  const { t } = useTranslation('desks')
  // One card alone is not worth unfolding.
  const open = presences.length === atOnce + 1 ? presences.length : atOnce
  const list = (some: Presence[]) => (
    <div className="grid gap-4 sm:grid-cols-2">
      {some.map((presence) => (
        <PresenceCard key={presence.id} presence={presence} office={office} />
      ))}
    </div>
  )
  return (
    <div className="grid gap-4">
      {list(presences.slice(0, open))}
      {presences.length > open && (
        <details className="filter-panel">
          <summary className="link min-h-11 w-fit py-2.5">
            {t('there.more', { count: presences.length - open })}
          </summary>
          <div className="max-lg:mt-2">{list(presences.slice(open))}</div>
        </details>
      )}
    </div>
  )
}
