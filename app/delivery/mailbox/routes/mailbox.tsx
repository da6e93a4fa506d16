import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inIdentity } from '#app/identity/door.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { ago } from '#app/foundation/i18n/ago.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { Empty, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { listDemoMails, onlyInDemo } from '../mailbox.server.ts'

export const meta = titled

/** What the demo would have mailed, newest first; `?to=` shows one recipient's. */
export async function loader({ request }: LoaderFunctionArgs) {
  onlyInDemo()
  const { t, language } = await textsFor(request)
  const to = text(new URL(request.url).searchParams, 'to').replaceAll('\0', '')
  const mails = await inIdentity((tx) => listDemoMails(tx, to))
  return {
    title: t('mail:mailbox.title'),
    to,
    mails: mails.map(({ sentAt, ...mail }) => ({ ...mail, sent: ago(sentAt, language) })),
  }
}

export default function Mailbox() {
  const { title, to, mails } = useLoaderData<typeof loader>()
  const { t } = useTranslation('mail')
  return (
    <Page>
      <PageHeader title={title} lead={t('mailbox.lead')} />
      <form className="flex flex-wrap items-end gap-3" role="search">
        <div className="w-80 max-w-full">
          <TextField key={to} name="to" type="email" label={t('mailbox.recipient')} defaultValue={to} />
        </div>
        <Button look="secondary">{t('mailbox.filter')}</Button>
        {to && (
          <Link className="link py-2.5" to={paths.mailbox()}>
            {t('mailbox.all')}
          </Link>
        )}
      </form>
      {mails.length === 0 ? (
        <Empty title={t('mailbox.empty')}>{t('mailbox.emptyWhat')}</Empty>
      ) : (
        <Table
          stacked
          caption={title}
          head={[t('mailbox.subject'), t('mailbox.recipient'), t('mailbox.sent')]}
          rows={mails.map((mail) => ({
            key: mail.id,
            cells: [
              <Link key="subject" className="link" to={paths.mailboxMail(mail.id)}>
                {mail.subject}
                <Heard>{`${mail.recipient}, ${mail.sent}`}</Heard>
              </Link>,
              mail.recipient,
              mail.sent,
            ],
          }))}
        />
      )}
    </Page>
  )
}
