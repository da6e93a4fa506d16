import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { hashToken } from '#app/identity/mail-tokens.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { find } from '../enquiries.server.ts'
import { replyInput } from '../enquiry-input.ts'
import { ReplyForm } from '../ReplyForm.tsx'
import { reply } from '../steps.server.ts'
import { asHolder } from './holder.server.ts'

export const handle = { deed: 'byLink' }

export const meta = titled

/** What the visitor asked and was answered, for whoever holds the link of the answer's mail. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const [slug, token] = [officeOf(params), named(params, 'token')]
  const sent = new URL(request.url).searchParams.has('sent')
  const office = await asReader(request, slug, (_tx, reader) => Promise.resolve(reader.office!.name))
  const found = sent ? null : await asHolder(slug, token, 'reply', (tx, { id }) => find(tx, id))
  const state = sent ? ('sent' as const) : found?.state === 'answered' ? ('open' as const) : ('gone' as const)
  const thread = state === 'open' && found ? found : null
  return data(
    {
      title: t(`enquiries:reply.${state}.title`, { office }),
      state,
      office,
      slug,
      thread: thread && {
        message: thread.message,
        answer: thread.answer,
        by: thread.answeredBy,
        organisation: thread.organisation && !thread.mayPass ? thread.organisation.name : null,
      },
    },
    { status: state === 'gone' ? 410 : 200 },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const [slug, token] = [officeOf(params), named(params, 'token')]
  const read = readForm(replyInput, { words: text(form, 'words'), pass: text(form, 'pass') })
  if (!read.ok) return refuse(form, read.errors)
  const done = await asHolder(slug, token, 'reply', (tx) => reply(tx, hashToken(token), read.input))
  return redirect(paths.replyToAnswer(slug, token, done ? '1' : undefined), 303)
}

export default function ReplyToAnswer() {
  const { title, state, office, slug, thread } = useLoaderData<typeof loader>()
  const { t } = useTranslation('enquiries')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t(`reply.${state}.what`, { office })} />
      {thread ? (
        <ReplyForm thread={thread} office={office} />
      ) : (
        <div>
          <LinkButton look="secondary" to={state === 'gone' ? paths.contact(slug) : paths.office(slug)}>
            <span className="break-words">{t(state === 'gone' ? 'confirm.again' : 'back', { office })}</span>
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
