import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readForm } from '#app/foundation/forms/read.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { languageCookie, textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Choices, SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card, Facts, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { accountForm, frequencies } from '../account.ts'
import { AccountForm } from '../AccountForm.tsx'
import { AccountLinks } from '../AccountLinks.tsx'
import { changeAccount, renameMe } from '../accounts.server.ts'
import { digestToken } from '../digest-link.server.ts'
import { asPerson, inIdentity, requirePerson } from '../door.server.ts'
import { frequencyOf, setFrequency } from '../frequency.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled
export async function loader({ request }: LoaderFunctionArgs) {
  const { id, name, email, language, confirmed, secondFactor } = await requirePerson(request)
  const { t } = await textsFor(request)
  const frequency = await inIdentity((tx) => frequencyOf(tx, id))
  const start: Record<string, string> = { name, language, frequency }
  return {
    title: t('auth:account.title'),
    email,
    confirmed,
    start,
    factor: secondFactor,
    digest: paths.digest(digestToken(id)),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requirePerson(request)
  const read = readForm(accountForm, Object.fromEntries(form))
  if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
  await inIdentity(async (tx) => {
    await changeAccount(tx, person.id, read.input)
    if (read.input.frequency) await setFrequency(tx, person.id, read.input.frequency)
  })
  if (read.input.name !== person.name) await asPerson(request, (tx) => renameMe(tx, read.input.name))
  const headers = new Headers()
  if (read.input.language !== person.language)
    headers.set('Set-Cookie', await languageCookie.serialize(read.input.language))
  return redirect(said(paths.account(), 'saved'), { status: 303, headers })
}

export default function Account() {
  const { title, email, confirmed, start, digest, factor } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['auth', 'common', 'digest'])
  const answer = useAnswer(start)
  const address = <InRow facts={[email, t(confirmed ? 'account.confirmed' : 'account.unconfirmed')]} />
  const choices = languages.map((language) => ({
    value: language,
    label: new Intl.DisplayNames(language, { type: 'language' }).of(language)!,
  }))
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      {!answer.refused && <Said namespace="auth" />}
      <Card>
        <AccountForm answer={answer} submit={t('common:save')}>
          <Facts facts={[[t('field.email'), address]]} />
          <TextField
            {...answer.field('name')}
            label={t('field.name')}
            hint={t('field.nameHint')}
            required
            autoComplete="name"
            maxLength={120}
          />
          <SelectField
            {...answer.field('language')}
            label={t('field.language')}
            hint={t('field.languageHint')}
            options={choices}
          />
          <Choices
            key={answer.value('frequency')}
            type="radio"
            name="frequency"
            legend={t('digest:frequency.label')}
            hint={t('digest:account.hint')}
            error={answer.error('frequency')}
            chosen={[answer.value('frequency')]}
            options={frequencies.map((value) => ({ value, label: t(`digest:frequency.${value}`) }))}
          />
        </AccountForm>
      </Card>
      <AccountLinks digest={digest} factor={factor} />
    </Page>
  )
}
