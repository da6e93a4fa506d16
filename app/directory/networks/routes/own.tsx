import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ofOwnOffice } from '../networks.server.ts'
import { History, StateBadge } from '../StateBadge.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('admin:networks.title'),
      office: officeOf(params),
      memberships: await ofOwnOffice(tx),
    }),
    { only: 'admin' },
  )
}

/** The office's networks: invitations to answer, memberships with their history, and the way out. */
export default function OwnNetworks() {
  const { title, office, memberships } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'offices'])
  return (
    <Page>
      <PageHeader title={title} lead={t('networks.lead')} />
      {memberships.length === 0 && (
        <Empty
          title={t('networks.none')}
          action={
            <Link className="link" to={paths.networks()}>
              {t('networks.all')}
            </Link>
          }
        />
      )}
      <ul className="grid gap-4 lg:grid-cols-2">
        {memberships.map(({ network, state, since, joined, reason, history }) => (
          <Card as="li" key={network.slug} className="grid content-start gap-3">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2>
                <Link className="link" to={paths.network(network.slug)}>
                  {network.name}
                </Link>
              </h2>
              <StateBadge state={state} since={since} joined={joined} />
            </div>
            <p className="text-ink-soft">{t(`offices:stateWhat.${state}`)}</p>
            {reason && (
              <p>
                <span className="font-semibold">{t('networks.reason')}</span> {reason}
              </p>
            )}
            <History history={history} office={network.name} />
            <div className="flex flex-wrap gap-3 empty:hidden">
              {state === 'invited' && (
                <Form method="post" action={paths.joinNetwork(office, network.slug)}>
                  <Button aria-label={t('networks.joinOf', { name: network.name })}>{t('networks.join')}</Button>
                </Form>
              )}
              {(state === 'invited' || state === 'member') && (
                <LinkButton
                  look="secondary"
                  to={paths.leaveNetwork(office, network.slug)}
                  aria-label={t(state === 'invited' ? 'networks.declineOf' : 'networks.leaveOf', {
                    name: network.name,
                  })}
                >
                  {t(state === 'invited' ? 'networks.decline' : 'networks.leave')}
                </LinkButton>
              )}
            </div>
          </Card>
        ))}
      </ul>
    </Page>
  )
}
