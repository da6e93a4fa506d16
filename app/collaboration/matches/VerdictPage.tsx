import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { standingName, whereName } from '#app/directory/presences/where.ts'

type Props = {
  title: string
  office: string
  mine: Presence
  theirs: Presence
  sent?: [string, string][]
  action: string
  submit: string
  look?: 'primary' | 'danger'
  children?: ReactNode
}

/** One verdict on a page of its own: the match it is about, and its form. `sent`: the form that was refused. */
export function VerdictPage({ title, office, mine, theirs, sent = [], action, submit, look, children }: Props) {
  const { t, i18n } = useTranslation(['matches', 'vocabulary'])
  const { value, all } = useFilled(sent)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.matches(office), label: t('page.title') }}
        lead={`${theirs.organisation.name} (${t(`vocabulary:kind.${theirs.organisation.kind}`)}), ${standingName(theirs, { t, language: i18n.language })}. ${t(mine.standing === 'looking' ? 'card.forLooking' : 'card.forActive')} ${whereName(mine, i18n.language)}.`}
      />
      <Form method="post" action={action} className="grid gap-6">
        <input type="hidden" name="back" value={value('back')} />
        {(['ours', 'theirs'] as const).map((name) =>
          all(name).map((id) => <input key={`${name} ${id}`} type="hidden" name={name} value={id} />),
        )}
        {children}
        <Submit look={look} cancel={paths.matches(office)}>
          {submit}
        </Submit>
      </Form>
    </Page>
  )
}
