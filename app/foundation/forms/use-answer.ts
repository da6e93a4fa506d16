import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { sayErrors } from './say-errors.ts'
import { useKept } from './use-kept.ts'

type Answer = { errors?: Record<string, string>; values?: [string, string][] }

/**
 * What an action said about the form it refused: a field's text and error, and all errors for the summary. `start`:
 * before any answer; what was kept through signing in comes before it.
 */
export function useAnswer(start: Record<string, string> = {}) {
  const answer = useActionData() as Answer | undefined
  const { t } = useTranslation()
  const kept = useKept()
  const values = new Map(answer?.values ?? [...Object.entries(start), ...(kept ?? [])])
  const errors = answer?.errors ?? {}
  return {
    refused: answer?.errors !== undefined,
    value: (name: string) => values.get(name) ?? '',
    error: (name: string) => (errors[name] ? sayKey(t, errors[name]) : undefined),
    /** What a field that comes back filled in is made of. */
    field: (name: string) => ({
      name,
      defaultValue: values.get(name) ?? '',
      error: errors[name] ? sayKey(t, errors[name]) : undefined,
    }),
    errors: sayErrors(t, errors),
  }
}
