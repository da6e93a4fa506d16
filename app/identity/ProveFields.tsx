import { useTranslation } from 'react-i18next'
import { TextField } from '#app/foundation/ui/Field.tsx'
import type { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { PasswordField } from './AccountForm.tsx'

/** A code of the app or one on paper. */
export function CodeField({ error, focus = false }: { error?: string; focus?: boolean }) {
  const { t } = useTranslation('account')
  return (
    <TextField
      name="code"
      label={t('factor.code')}
      hint={t('factor.codeHint')}
      error={error}
      required
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the page asks for nothing else
      autoFocus={focus}
    />
  )
}

/** The present password, and a code where a second factor is on: what prove.server.ts reads. */
export function ProveFields({ answer, factor }: { answer: ReturnType<typeof useAnswer>; factor: boolean }) {
  const { t } = useTranslation('auth')
  return (
    <>
      <PasswordField
        name="current_password"
        label={t('field.currentPassword')}
        error={answer.error('current_password')}
      />
      {factor && <CodeField error={answer.error('code')} />}
    </>
  )
}
