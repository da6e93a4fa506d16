import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readForm } from '#app/foundation/forms/read.ts'
import { asReader, inIdentityOnce } from '#app/identity/door.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { callerOf, retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { cut } from '#app/foundation/ui/letters.ts'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { aboutPresence } from '../about-presence.server.ts'
import { contactMessage, trap } from '../contact-message.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ t, language }, who] = await Promise.all([textsFor(request), whoIs(request)])
  return asReader(request, params.office, async (tx, { office }) => {
    const about = await aboutPresence(tx, office!, new URL(request.url).searchParams.get('presence'), language)
    const [{ contact }] = await tx<
      { contact: string }[]
    >`select contact_name as contact from kogge.offices where id = ${office!.id}`
    const sent = new URL(request.url).searchParams.has('sent')
    // Whom it is for, said in the message itself: the office passes it on.
    const person = cut(text(new URL(request.url).searchParams, 'about'), 120)
    const message = about
      ? t('sensitive:message.about', about)
      : person && t('mail:contactPage.about', { name: person })
    const start = { name: who?.person.name ?? '', email: who?.person.email ?? '', message }
    return {
      title: t('mail:contactPage.title', { office: office!.name }),
      office,
      contact,
      sent,
      start,
      about: about ?? null,
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (errors: Record<string, string>, status = 422, headers = {}) =>
    data({ errors, values: typed(form) }, { status, headers })
  const { t, language } = await textsFor(request)
  const { office, about } = await asReader(request, params.office, async (tx, reader) => ({
    office: reader.office!,
    about: await aboutPresence(tx, reader.office!, text(form, 'presence'), language),
  }))
  const done = redirect(`${paths.contact(office.slug)}?sent=1`, 303)
  if (text(form, trap)) return done
  const read = readForm(contactMessage, Object.fromEntries(form))
  if (!read.ok) return refuse(read.errors)
  // What stood there already says nothing yet.
  if (about && read.input.message === t('sensitive:message.about', about).trim())
    return refuse({ message: 'mail:wrong.messageShort' })
  const seconds = await tooOften(['contactByCaller', callerOf(context)], ['contactByOffice', office.id])
  if (seconds !== null) return refuse({ form: busySentence(seconds) }, 429, retryAfter(seconds))
  const { name, email, message } = read.input
  const values = { office: office.name, name, replyTo: email, message }
  const to = about?.sensitive ? { deskOf: office.id, country: about.country } : { contactOf: office.id }
  await inIdentityOnce(request, (tx) => queueMail(tx, { to, template: 'contact', values }))
  return done
}

export default function Contact() {
  const { title, office, contact, sent, start, about } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['mail', 'sensitive', 'common'])
  const answer = useAnswer(start)
  if (sent && !refused) {
    return (
      <Page width="narrow">
        <PageHeader title={t('contactPage.sent')} lead={t('contactPage.sentWhat')} />
        <div>
          <LinkButton look="secondary" to={paths.office(office!.slug)}>
            {t('contactPage.back', { office: office!.name })}
          </LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={
          about?.sensitive
            ? t('sensitive:message.lead', about)
            : contact
              ? t('contactPage.leadTo', { contact })
              : t('contactPage.lead')
        }
      />
      <Card>
        <Form method="post" id="field-form" className="grid gap-5" noValidate>
          <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
          <TextField
            {...answer.field('name')}
            label={t('contactPage.name')}
            required
            autoComplete="name"
            maxLength={120}
          />
          <TextField
            {...answer.field('email')}
            type="email"
            label={t('contactPage.email')}
            hint={t('contactPage.emailHint')}
            required
            autoComplete="email"
          />
          <TextArea {...answer.field('message')} label={t('contactPage.message')} rows={7} required maxLength={5000} />
          {about && <input type="hidden" name="presence" value={about.id} />}
          <div hidden>
            <TextField name={trap} label={t('contactPage.trap')} tabIndex={-1} autoComplete="off" />
          </div>
          <div>
            <Button>{t('contactPage.send')}</Button>
          </div>
        </Form>
      </Card>
      <Notice>{t('contactPage.privacy')}</Notice>
    </Page>
  )
}
