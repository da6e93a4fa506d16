import { useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { ErrorSummary, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import type { useAnswer } from '#app/foundation/forms/use-answer.ts'

/**
 * A form about an account. `to` and `kept` of the page's address travel with it. A full page load, because what it does
 * may change the language or who is signed in.
 */
export function AccountForm({
  answer,
  submit,
  look,
  cancel,
  children,
}: {
  answer: ReturnType<typeof useAnswer>
  submit: string
  look?: 'danger'
  cancel?: string
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const carried = ['to', 'kept'].map((name) => [name, answer.value(name) || search.get(name)] as const)
  return (
    <Form method="post" reloadDocument id="field-form" className="grid gap-5" noValidate>
      <ErrorSummary title={t('form.wrong')} errors={answer.errors} />
      {carried.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      <Submit look={look} cancel={cancel}>
        {submit}
      </Submit>
    </Form>
  )
}

type Props = { name?: string; label: string; hint?: string; error?: string; fresh?: boolean }

/** A password, never filled in again. `fresh`: one that is being chosen. */
export function PasswordField({ name = 'password', fresh = false, ...rest }: Props) {
  return (
    <TextField
      name={name}
      type="password"
      required
      autoComplete={fresh ? 'new-password' : 'current-password'}
      maxLength={200}
      {...rest}
    />
  )
}
