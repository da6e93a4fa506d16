import { useActionData } from '@remix-run/react'
import { useFilled } from './Filled.tsx'

type Answer = { errors?: Record<string, string>; values?: [string, string][] }

/**
 * useFilled for a page with one form: what the page's action said about it. `start`: before any answer. `refused`: it
 * said no.
 */
export function useAnswer(start: Record<string, string> | [string, string][] = {}) {
  const answer = useActionData() as Answer | undefined
  const filled = useFilled(answer?.values ?? (Array.isArray(start) ? start : Object.entries(start)), answer?.errors)
  return { ...filled, refused: answer?.errors !== undefined, error: filled.message }
}
