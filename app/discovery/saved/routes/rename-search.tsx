import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { errorsIn } from '#app/foundation/forms/read.ts'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { ErrorSummary, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { longestName, savedName } from '../saved.ts'
import { findSaved, rename } from '../saved.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** The name is changed where it stands (RenameSearch.tsx); this page says what is wrong with a new one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, _actor, { office }) => {
    const search = await findSaved(tx, params.id)
    if (!search) throw notFound()
    return { title: t('searches:renameTitle'), office: office!.slug, name: search.name }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const search = await findSaved(tx, params.id)
    if (!search) throw notFound()
    const name = savedName.safeParse(text(form, 'name'))
    if (!name.success)
      return data({ errors: { name: errorsIn(name.error.issues).form }, values: typed(form) }, { status: 422 })
    await rename(tx, search.id, name.data)
    return redirect(localPath(text(form, 'back'), paths.savedSearches(officeOf(params))), 303)
  })
}

export default function RenamePage() {
  const { title, office, name } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['searches', 'common'])
  const answer = useAnswer({ name })
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.savedSearches(office), label: t('title') }} />
      <Card>
        <Form method="post" className="grid gap-5" noValidate>
          <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
          <input type="hidden" name="back" value={answer.value('back')} />
          <TextField
            {...answer.field('name')}
            label={t('nameLabel')}
            required
            maxLength={longestName}
            autoComplete="off"
          />
          <Submit cancel={paths.savedSearches(office)}>{t('rename')}</Submit>
        </Form>
      </Card>
    </Page>
  )
}
