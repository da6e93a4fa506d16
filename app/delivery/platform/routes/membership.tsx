import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Tx } from '#db/client.server.ts'
import { asPlatform } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { changeInput, nextStates, type Turn } from '#app/directory/networks/network.ts'
import { find, memberships, setState } from '#app/directory/networks/networks.server.ts'
import { tellSuspension } from '#app/directory/networks/network-mails.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { History, StateBadge } from '#app/directory/networks/StateBadge.tsx'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { today } from '#app/foundation/days/today.ts'

export const handle = { deed: 'decide' }

export const meta = titled

async function get(tx: Tx, params: LoaderFunctionArgs['params']) {
  const network = await find(tx, named(params, 'network'))
  const membership = network && (await memberships(tx, network.id)).find(({ office }) => office.slug === params.slug)
  if (!network || !membership) throw notFound('network')
  return { network, membership }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => {
    const { network, membership } = await get(tx, params)
    return {
      title: t('admin:membership.title', { office: membership.office.name, network: network.name }),
      network,
      membership,
      today: today(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asPlatform(request, async (tx) => {
    const { network, membership } = await get(tx, params)
    const parsed = readForm(changeInput(membership), {
      state: text(form, 'state'),
      since: text(form, 'since'),
      reason: text(form, 'reason'),
    })
    if (!parsed.ok) return refuse(form, parsed.errors)
    if (!(await setState(tx, network.id, membership.office.slug, parsed.input)))
      return refuse(form, { state: 'admin:errors.state' }, 409)
    await tellSuspension(tx, network, membership.office.slug, { from: membership.state, ...parsed.input })
    return redirect(said(paths.platformNetwork(network.slug), 'stateChanged'), 303)
  })
}

/** Suspends, lifts, ends or invites again, with the day and a reason that everybody can read. */
export default function ChangeMembership() {
  const { title, network, membership, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'common'])
  const filled = useFilled((refused?.values ?? [['since', today]]) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.platformNetwork(network.slug), label: network.name }}
        lead={<StateBadge state={membership.state} since={membership.since} joined={membership.joined} />}
      />
      <History history={membership.history} office={membership.office.name} />
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <Choices
          type="radio"
          name="state"
          legend={t('membership.becomes')}
          chosen={[filled.value('state')]}
          error={filled.message('state')}
          options={nextStates(membership.state).map((state) => ({
            value: state,
            label: t(`membership.${`${membership.state}-${state}` as Turn}`),
            help: t(`membership.${state}What`),
          }))}
        />
        <TextField {...filled.field('since')} type="date" label={t('membership.since')} max={today} required />
        <TextArea
          {...filled.field('reason')}
          label={t('membership.reason')}
          hint={t('membership.reasonHint')}
          rows={3}
          maxLength={500}
        />
        <div>
          <Button>{t('membership.do')}</Button>
        </div>
      </Form>
    </Page>
  )
}
