import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AddOfficeFields } from '#app/directory/networks/AddOfficeFields.tsx'
import { find, memberships } from '#app/directory/networks/networks.server.ts'
import { list } from '#app/directory/offices/offices.server.ts'
import { History, StateBadge } from '#app/directory/networks/StateBadge.tsx'
import { named } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => {
    const network = await find(tx, named(params, 'network'))
    if (!network) throw notFound('network')
    const members = await memberships(tx, network.id)
    const inside = new Set(members.map(({ office }) => office.slug))
    const others = (await list(tx)).filter(({ slug }) => !inside.has(slug)).map(({ slug, name }) => ({ slug, name }))
    return { title: t('admin:platformNetwork.title', { name: network.name }), network, members, others }
  })
}

/** A network's offices with their states, and the form that adds one. */
export default function PlatformNetwork() {
  const { title, network, members, others } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <Page>
      <PageHeader
        title={title}
        back={{ to: paths.platformNetworks(), label: t('platform.networks') }}
        actions={
          <LinkButton look="secondary" to={paths.network(network.slug)}>
            {t('platformNetwork.public')}
          </LinkButton>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        {members.length === 0 ? (
          <Empty title={t('platformNetwork.empty')} />
        ) : (
          <ul className="grid gap-3">
            {members.map(({ office, state, since, joined, reason, history }) => (
              <Card as="li" key={office.slug} className="grid gap-2">
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <h2 className="text-base">{office.name}</h2>
                  <StateBadge state={state} since={since} joined={joined} />
                </div>
                {reason && <p className="text-sm">{reason}</p>}
                <History history={history} office={office.name} />
                <div>
                  <LinkButton
                    look="secondary"
                    size="small"
                    to={paths.platformMembership(network.slug, office.slug)}
                    aria-label={t('platformNetwork.changeOf', { name: office.name })}
                  >
                    {t('platformNetwork.change')}
                  </LinkButton>
                </div>
              </Card>
            ))}
          </ul>
        )}
        <Card as="section">
          <h2 className="mb-4">{t('platformNetwork.add')}</h2>
          {others.length === 0 ? (
            <p className="text-ink-soft">{t('platformNetwork.allInside')}</p>
          ) : (
            <Form method="post" action={paths.platformAddOffice(network.slug)} className="grid gap-6">
              <AddOfficeFields offices={others} />
            </Form>
          )}
        </Card>
      </div>
    </Page>
  )
}
