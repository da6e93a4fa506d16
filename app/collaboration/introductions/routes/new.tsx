import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { ownWords } from '../asker.server.ts'
import { AskerCard } from '../AskerCard.tsx'
import { MeetForm } from '../MeetForm.tsx'
import { NothingToAsk } from '../NothingToAsk.tsx'
import { meetInput } from '../meet-input.ts'
import { findWhom, meet } from '../meet.server.ts'

export const handle = { deed: 'introduce' }

export const meta = titled

const inAddress = (request: Request, name: 'presence' | 'own') => new URL(request.url).searchParams.get(name)

/** Whom one would like to meet, and by which listing they were found. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, _actor, { office }) => {
    const found = await findWhom(tx, inAddress(request, 'presence'))
    if (!found) throw notFound('presence')
    return {
      ...found,
      asker: await ownWords(tx),
      chosen: (found.own.find(({ id }) => id === inAddress(request, 'own')) ?? found.own[0])?.id ?? '',
      title: t('introductions:meet.title', { organisation: found.whom.organisation.name }),
      office: { slug: officeOf(params), name: office!.name },
    }
  })
}

/** Asks; who asks again is led to what is under way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { language } = await textsFor(request)
  const form = await formOf(request)
  const read = readForm(meetInput, {
    wish: text(form, 'wish'),
    brings: text(form, 'brings'),
    own: text(form, 'own'),
    anonymous: form.has('anonymous'),
  })
  return orRefuse(form, 'wish', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      const asked = await meet(tx, inAddress(request, 'presence'), read.input, language)
      if (asked === 'missing') throw notFound('presence')
      if (asked === 'many') return refuse(form, { form: 'introductions:errors.many' })
      if (asked === 'closed') return refuse(form, { form: 'introductions:errors.closed' })
      if (asked === 'own') return refuse(form, { form: 'introductions:errors.ownOrganisation' })
      return redirect(paths.introduction(officeOf(params), asked.id, asked.again ? 'already' : 'meet'), 303)
    }),
  )
}

export default function Meet() {
  const { title, office, whom, own, chosen, asker } = useLoaderData<typeof loader>()
  const { i18n } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{
          to: paths.presence(office.slug, whom.presence),
          label: `${whom.organisation.name} ${inCountry(whom.country, i18n.language as Language)}`,
        }}
      />
      {whom.own || whom.open || whom.closed ? (
        <NothingToAsk whom={whom} office={office.slug} />
      ) : (
        <>
          <MeetForm
            cancel={paths.presence(office.slug, whom.presence)}
            {...{ whom, own, chosen }}
            office={office.name}
            brings={asker?.brings}
          />
          <AskerCard asker={asker} />
        </>
      )}
    </Page>
  )
}
