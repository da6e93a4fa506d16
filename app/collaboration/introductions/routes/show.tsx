import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AskerCard } from '../AskerCard.tsx'
import { askerName, IntroductionState, otherName } from '../IntroductionCard.tsx'
import { IntroductionFacts, NextSteps } from '../IntroductionParts.tsx'
import { messageInput } from '../meet-input.ts'
import { wordsFor } from '../introduction.ts'
import { IntroductionAside } from '../IntroductionAside.tsx'
import { Thread } from '../Thread.tsx'
import { introductionPage } from '../page.server.ts'
import { write } from '../thread.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'answer' }

export const meta = titled

/** One introduction, for those who have a hand in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const page = await introductionPage(tx, actor.officeId, idOf(params.id))
    if (!page) throw notFound('introduction')
    const { introduction } = page
    return {
      title: t('introductions:pair', {
        asker: askerName(introduction, t),
        other: otherName(introduction) || t('introductions:unnamed'),
        context: wordsFor(introduction),
      }),
      office: officeOf(params),
      ...page,
    }
  })
}

/** A message of the thread, of which the others get a mail. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readForm(messageInput, { message: text(form, 'message') })
  return orRefuse(form, 'message', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      const id = idOf(params.id)
      if (!(await write(tx, id, read.input.message))) throw notFound('introduction')
      return redirect(`${paths.introduction(officeOf(params), id, 'message')}#thread`, 303)
    }),
  )
}

export default function ShowIntroduction() {
  const { title, office, introduction, asker, alternatives, turns, notes, messages, seen } =
    useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['introductions', 'questions'])
  return (
    <Page>
      <PageHeader
        title={title}
        eyebrow={
          <Link className="link" to={paths.country(office, introduction.country)}>
            {countryName(introduction.country, i18n.language)}
          </Link>
        }
        back={{ to: paths.introductions(office), label: t('list.title') }}
      />
      <div>
        <IntroductionState introduction={introduction} />
      </div>
      <Said namespace="introductions" values={{ context: wordsFor(introduction) }} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <NextSteps introduction={introduction} office={office} alternatives={alternatives} />
          <IntroductionFacts introduction={introduction} office={office} />
          <AskerCard asker={asker} />
          {!introduction.sealed && <Thread messages={messages} />}
        </div>
        <IntroductionAside {...{ introduction, office, turns, seen, notes }} />
      </div>
    </Page>
  )
}
