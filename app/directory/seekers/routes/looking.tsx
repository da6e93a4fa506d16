import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text, texts } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { EraseSeeker } from '../EraseSeeker.tsx'
import { SeekerForm } from '../SeekerForm.tsx'
import { seekerInput } from '../seeker-input.ts'
import { findMine, keep } from '../seekers.server.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** What a member looks at and brings; of who publishes for an organisation its listings count. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => ({
    title: t('seekers:title'),
    office: officeOf(params),
    seeker: (await findMine(tx)) ?? null,
    organised: actor.organisationId !== null,
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readForm(
    seekerInput,
    {
      roles: texts(form, 'roles'),
      countries: texts(form, 'countries'),
      sectors: texts(form, 'sectors'),
      brings: text(form, 'brings'),
    },
    { otherwise: 'seekers:errors.roles' },
  )
  return orRefuse(form, 'brings', () =>
    asMember(request, params.office, async (tx, actor) => {
      if (!read.ok) return refuse(form, read.errors)
      if (actor.organisationId) return refuse(form, { form: 'seekers:errors.organised' })
      await keep(tx, read.input)
      return redirect(said(paths.matches(officeOf(params)), 'looking'), 303)
    }),
  )
}

export default function Looking() {
  const { title, office, seeker, organised } = useLoaderData<typeof loader>()
  const { t } = useTranslation('seekers')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('lead')} back={{ to: paths.matches(office), label: t('matches') }} />
      {organised ? (
        <Empty
          title={t('organised.title')}
          action={<LinkButton to={paths.mine(office)}>{t('organised.mine')}</LinkButton>}
        >
          {t('organised.what')}
        </Empty>
      ) : (
        <>
          <Notice>{t('private')}</Notice>
          <SeekerForm seeker={seeker} />
        </>
      )}
      {seeker && <EraseSeeker office={office} />}
    </Page>
  )
}
