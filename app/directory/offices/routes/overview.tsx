import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { waiting, type Waiting } from '../offices.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => ({
      title: t('admin:overview.title', { office: office!.name }),
      office: officeOf(params),
      counts: await waiting(tx),
    }),
    { only: 'admin' },
  )
}

/** What waits for an administrator, the most pressing first. */
export default function Overview() {
  const { title, office, counts } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const cards: [keyof Waiting, string][] = [
    ['requests', paths.adminMembers(office)],
    ['organisations', paths.adminOrganisations(office)],
    ['networks', paths.adminNetworks(office)],
    ['applications', paths.adminAmbassadors(office)],
    ['changes', paths.adminOrganisations(office)],
    ['fading', paths.adminFading(office)],
    ['invitations', paths.adminInvitations(office)],
    ['members', paths.adminMembers(office)],
    ['ambassadors', paths.adminAmbassadors(office)],
  ]
  const calm = counts.requests + counts.organisations + counts.networks + counts.applications + counts.changes === 0
  return (
    <Page>
      <PageHeader title={title} lead={t(calm ? 'overview.calm' : 'overview.lead')} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map(([name, to], at) => {
          const pressing = at < 5 && counts[name] > 0
          return (
            <li key={name}>
              <Link
                to={to}
                className={`grid h-full content-start gap-1 rounded-xl border p-5 no-underline hover:border-primary ${pressing ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
              >
                <span className={`font-display text-4xl font-bold ${pressing ? 'text-accent' : 'text-primary'}`}>
                  {counts[name]}
                </span>
                <span className="font-semibold text-ink">{t(`overview.${name}`, { count: counts[name] })}</span>
                <span className="text-sm text-ink-soft">{t(`overview.${name}What`)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
