import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readForm } from '#app/foundation/forms/read.ts'
import { asReader, inIdentityOnce } from '#app/identity/door.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { callerOf, retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { aboutOf } from '../about.server.ts'
import { EnquiryForm } from '../EnquiryForm.tsx'
import { enquiryInput, trap } from '../enquiry-input.ts'
import { leave } from '../leave.server.ts'
import { Sent } from '../Sent.tsx'
import { titleOf, wordsOf } from '../words.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ t, language }, who] = await Promise.all([textsFor(request), whoIs(request)])
  const { searchParams } = new URL(request.url)
  return asReader(request, params.office, async (tx, { office, own }) => {
    const about = await aboutOf(tx, office!.id, searchParams)
    const sent = searchParams.has('sent')
    const { name, email } = who?.person ?? { name: '', email: '' }
    return {
      title: sent ? t('enquiries:sent.title') : titleOf(about, office!.name, { t, language }),
      office: { slug: office!.slug, name: office!.name },
      about: { about: about.about, name: about.name, country: about.country },
      member: own,
      sent,
      start: { name, email, language, country: about.country ?? '' },
    }
  })
}

/** Keeps what was written until its address is confirmed; a program that fills the trap is told the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (errors: Record<string, string>, status = 422, headers = {}) =>
    data({ errors, values: typed(form) }, { status, headers })
  const { searchParams } = new URL(request.url)
  const { office, about } = await asReader(request, params.office, async (tx, reader) => ({
    office: reader.office!,
    about: await aboutOf(tx, reader.office!.id, searchParams),
  }))
  const done = redirect(paths.contact(office.slug, { sent: '1' }), 303)
  if (text(form, trap)) return done
  const read = readForm(enquiryInput, {
    ...Object.fromEntries(['name', 'email', 'language', 'message', 'pass'].map((name) => [name, text(form, name)])),
    country: about.about === 'office' ? text(form, 'country') : '',
  })
  if (!read.ok) return refuse(read.errors)
  const { email } = read.input
  const seconds = await tooOften(
    ['contactByCaller', callerOf(context)],
    ['contactByOffice', office.id],
    ['contactByAddress', email.toLowerCase()],
  )
  if (seconds !== null) return refuse({ form: busySentence(seconds) }, 429, retryAfter(seconds))
  await inIdentityOnce(request, (tx) => leave(tx, office, about, read.input))
  return done
}

export default function Contact() {
  const { title, office, about, member, sent, start } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, i18n } = useTranslation('enquiries')
  if (sent && !refused) return <Sent title={title} office={office} />
  const words = wordsOf(about, i18n.language)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t(`lead.${about.about}`, { ...words, office: office.name })} />
      <EnquiryForm
        about={about}
        start={start}
        ask={member ? paths.newQuestion(office.slug, about.country ?? undefined) : null}
      />
    </Page>
  )
}
