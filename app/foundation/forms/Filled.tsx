import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { sayErrors } from './say-errors.ts'
import { useKept } from './use-kept.ts'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'

/**
 * A form as it was sent, as it was kept through signing in, or as it first comes: values by name, each field's message,
 * and the summary that stands above. `given` are text keys by field.
 */
export function useFilled(first: [string, string][], given: Record<string, string> = {}) {
  const { t } = useTranslation()
  const values = useKept() ?? first
  const data = new URLSearchParams(values)
  const value = (name: string) => data.get(name) ?? ''
  const message = (name: string) => (given[name] ? sayKey(t, given[name]) : undefined)
  const errors = sayErrors(t, given)
  return {
    value,
    all: (name: string) => data.getAll(name),
    message,
    errors,
    /** What a field that comes back filled in is made of. */
    field: (name: string) => ({ name, defaultValue: value(name), error: message(name) }),
    summary: <ErrorSummary title={t('form.wrong')} errors={errors} />,
    /** Changes with every refusal, so that the form shows what came back. */
    key: JSON.stringify([values, given]),
  }
}
