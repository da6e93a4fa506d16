import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inIdentity } from '#app/identity/door.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { ago } from '#app/foundation/i18n/ago.ts'
import { languageOf } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Card, Facts, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { said } from '#app/foundation/http/said.ts'
import { AnswerForm } from '../AnswerForm.tsx'
import { answerDemoMail, findDemoMail, onlyInDemo, withLinks } from '../mailbox.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'answer' }

export const meta = titled

/** One mail of the demo, as its reader's mail program would show the text. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  onlyInDemo()
  const [mail, language] = await Promise.all([
    inIdentity((tx) => findDemoMail(tx, named(params, 'id'))),
    languageOf(request),
  ])
  if (!mail) throw notFound()
  return {
    title: mail.subject,
    recipient: mail.recipient,
    sent: ago(mail.sentAt, language),
    replyTo: mail.replyTo,
    parts: withLinks(mail.text, publicUrl()),
  }
}

/** An answer to it, sent as a mail of its reader. */
export async function action({ request, params }: ActionFunctionArgs) {
  onlyInDemo()
  const form = await formOf(request)
  const mail = await inIdentity((tx) => findDemoMail(tx, named(params, 'id')))
  if (!mail?.replyTo) throw notFound()
  const answer = text(form, 'answer')
  if (!answer.trim()) return refuse(form, { answer: 'mail:mailbox.answer.empty' })
  const why = await answerDemoMail(mail, answer)
  if (why) return data({ why, values: typed(form) }, { status: 422 })
  return redirect(said(paths.mailboxMail(mail.id), 'answered'), 303)
}

export default function MailboxMail() {
  const { title, recipient, sent, parts, replyTo } = useLoaderData<typeof loader>()
  const { t } = useTranslation('mail')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.mailbox(recipient), label: t('mailbox.title') }} />
      <Facts
        facts={[
          [t('mailbox.recipient'), recipient],
          [t('mailbox.sent'), sent],
        ]}
      />
      <Card as="article">
        <p className="break-words whitespace-pre-wrap">
          {parts.map((part, at) =>
            part.href ? (
              <a key={at} className="link break-all" href={part.href}>
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </p>
      </Card>
      {replyTo && <AnswerForm address={replyTo} sender={recipient} />}
    </Page>
  )
}
