import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Said } from '#app/foundation/forms/Said.tsx'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { ago } from '#app/foundation/i18n/ago.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { deviceOf } from '../device.ts'
import { requirePerson } from '../door.server.ts'
import { endSession, listSessions, sessionHandle, whoIs } from '../lucia.server.ts'

export const handle = { deed: 'account', page: true }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const [who, { t, language }, sessions] = await Promise.all([
    whoIs(request),
    textsFor(request),
    listSessions(person.id),
  ])
  return {
    title: t('auth:sessions.title'),
    sessions: sessions.map((session) => ({
      handle: sessionHandle(session.id),
      here: session.id === who?.session.id,
      ...deviceOf(session.userAgent),
      seen: ago(session.lastSeenAt, language),
      started: ago(session.createdAt, language),
    })),
  }
}

/** Ends one session of one's own; the one this page is seen in means signing out. */
export async function action({ request }: ActionFunctionArgs) {
  const handle = text(await formOf(request), 'session')
  const person = await requirePerson(request)
  const session = (await listSessions(person.id)).find(({ id }) => sessionHandle(id) === handle)
  if (session) await endSession(session.id)
  return redirect(said(paths.sessions(), 'ended'), 303)
}

export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('sessions.lead')} back={{ to: paths.account(), label: t('account.title') }} />
      <Said namespace="auth" />
      <ul className="grid gap-3">
        {sessions.map(({ handle, here, browser, system, seen, started }) => {
          const device =
            browser && system ? t('sessions.device', { browser, system }) : (browser ?? system ?? t('sessions.unknown'))
          return (
            <Card as="li" key={handle} className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <h2 className="flex flex-wrap items-center gap-2 text-lg">
                  {device} {here && <Badge tone="good">{t('sessions.here')}</Badge>}
                </h2>
                <InRow
                  className="text-ink-soft"
                  facts={[t('sessions.seen', { seen }), t('sessions.started', { started })]}
                />
              </div>
              {!here && (
                <Form method="post">
                  <input type="hidden" name="session" value={handle} />
                  <Button look="danger" size="small" aria-label={t('sessions.endThis', { device })}>
                    {t('sessions.end')}
                  </Button>
                </Form>
              )}
            </Card>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" action={paths.otherSessions()}>
          <Button look="danger">{t('sessions.endOthers')}</Button>
        </Form>
      )}
    </Page>
  )
}
