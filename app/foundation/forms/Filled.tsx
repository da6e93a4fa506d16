import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { sayErrors } from './say-errors.ts'
import { useKept } from './use-kept.ts'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'

/**
 * A form as it was sent, as it was kept through signing in, or as it first comes: values by name, each field's message,
 * and the summary that stands above. `errors` are text keys by field.
 */
export function useFilled(first: [string, string][], errors: Record<string, string> = {}) {
  const { t } = useTranslation()
  const values = useKept() ?? first
  const data = new URLSearchParams(values)
  return {
    value: (name: string) => data.get(name) ?? '',
    all: (name: string) => data.getAll(name),
    message: (name: string) => (errors[name] ? sayKey(t, errors[name]) : undefined),
    summary: <ErrorSummary title={t('form.wrong')} errors={sayErrors(t, errors)} />,
    /** Changes with every refusal, so that the form shows what came back. */
    key: JSON.stringify([values, errors]),
  }
}
