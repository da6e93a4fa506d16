import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { findOf } from '../ambassadors.server.ts'
import { profileFields, readProfile } from '../form.server.ts'
import { asAmbassador } from './own.server.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { PhotoForm } from '../PhotoForm.tsx'
import { organisationsToName, reviseProfile } from '../profile.server.ts'
import { ProfileConflict } from '../ProfileConflict.tsx'
import { ProfileForm } from '../ProfileForm.tsx'
import { StillTrue } from '../StillTrue.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const day = today()
  return asAmbassador(request, params.office, async (tx, me, office) => ({
    title: t('ambassadors:profile.title', { office: office.name }),
    office: office.slug,
    name: office.name,
    values: profileFields(me, day),
    me: { id: me.id, name: me.name, photo: me.photo, countries: me.countries, confirmedOn: me.confirmedOn },
    organisations: await organisationsToName(tx, me),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (errors: Record<string, string>) =>
    data({ errors, values: typed(form), theirs: null as [string, string][] | null }, { status: 422 })
  return asAmbassador(request, params.office, async (tx, me) => {
    const read = readProfile(form, me.countries, today())
    if (!read.ok) return refuse(read.errors)
    const outcome = await reviseProfile(tx, me.memberId, text(form, 'seen'), read.input)
    if (outcome === 'organisation') return refuse({ organisationId: 'ambassadors:errors.organisation' })
    if (outcome === 'done') return redirect(said(paths.ownAmbassador(officeOf(params)), 'saved'), 303)
    const now = await findOf(tx, me.memberId)
    if (!now) throw notFound('ambassador')
    const theirs = profileFields(now, today())
    const mine = [...typed(form).filter(([name]) => name !== 'seen'), ...theirs.filter(([name]) => name === 'seen')]
    return data({ errors: {} as Record<string, string>, values: mine, theirs }, { status: 409 })
  })
}

/** The own profile: a tap where nothing changed, a minute where something did. */
export default function OwnProfile() {
  const { title, office, name, values, me, organisations } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['ambassadors', 'common'])
  const mine = (refused?.values ?? values) as [string, string][]
  const filled = useFilled(mine, refused?.errors)
  const done = useDone()
  const told = (['welcome', 'saved', 'true', 'large', 'unreadable'] as const).find((word) => word === done)
  const unfit = told === 'large' || told === 'unreadable' ? told : undefined
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('profile.lead')}
        actions={
          <LinkButton look="secondary" to={paths.ambassador(office, me.id)}>
            {t('profile.see')}
          </LinkButton>
        }
      />
      {told && !refused && (
        <Notice
          live
          tone={unfit ? 'bad' : 'good'}
          title={t(`profile.note.${told}`, {
            countries: listed(countryNames(me.countries, i18n.language), i18n.language),
          })}
        />
      )}
      {refused?.theirs && (
        <ProfileConflict
          theirs={refused.theirs}
          mine={mine}
          keepTheirs={paths.ownAmbassador(office)}
          organisations={organisations}
        />
      )}
      {told !== 'welcome' && <StillTrue action={paths.stillTrue(office)} confirmedOn={me.confirmedOn} />}
      <ProfileForm filled={filled} countries={me.countries} office={name} organisations={organisations} />
      <PhotoForm office={office} id={me.id} name={me.name} photo={me.photo} refused={unfit} />
    </Page>
  )
}
