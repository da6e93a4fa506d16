import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { isOnlyAdmin } from '#app/directory/members/members.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { answerDays } from '#app/directory/offices/offices.server.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { readQuestion } from '../form.server.ts'
import { isNetworked } from '../page.server.ts'
import { QuestionForm } from '../QuestionForm.tsx'
import { ask } from '../questions.server.ts'
import { nextAt } from '#app/collaboration/cases/turns.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'ask' }

export const meta = titled

/** Says who gets the question: of the desk that `?country=` names, as it stands today. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('country') ?? ''
  const country = isCountry(given) ? given : null
  return asMember(request, params.office, async (tx, actor) => {
    const networked = isNetworked(actor)
    const admins =
      country !== null && (await nextAt(tx, country, { sectors: [], language, askerId: actor.memberId })) === null
    const alone = admins && (await isOnlyAdmin(tx, actor))
    const values = [
      ...(country ? [['country', country]] : []),
      ...(networked && searchParams.get('audience') === 'network' ? [['audience', 'network']] : []),
    ]
    return {
      title: t('questions:new.title'),
      lead: admins
        ? t(`questions:new.${alone ? 'leadOnlyAdmin' : 'leadAdmins'}`, { country: countryName(country, language) })
        : t('questions:new.lead', { days: await answerDays(tx) }),
      office: officeOf(params),
      networked,
      values: values as [string, string][],
    }
  })
}

/** A new question: who is asked gets a mail. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readQuestion(form)
  return orRefuse(form, 'title', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      const { id } = await ask(tx, read.input)
      return redirect(paths.question(officeOf(params), id, 'asked'), 303)
    }),
  )
}

export default function NewQuestion() {
  const { title, lead, office, values, networked } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('questions')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} back={{ to: paths.questions(office), label: t('list.title') }} />
      <QuestionForm
        cancel={paths.questions(office)}
        values={(refused?.values ?? values) as [string, string][]}
        errors={refused?.errors}
        submit={t('new.send')}
        networked={networked}
      />
    </Page>
  )
}
