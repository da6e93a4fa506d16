import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'

/** The word that says what was just done (`?done=asked`), or ''. */
export function useDone(): string {
  const [search] = useSearchParams()
  const done = search.get('done') ?? ''
  return /^[a-zA-Z]+$/.test(done) ? done : ''
}

type Props = {
  /** Whose sentence it is, under `done`; without one of its own, the one of `common`. */
  namespace:
    | 'admin'
    | 'auth'
    | 'digest'
    | 'enquiries'
    | 'inbox'
    | 'introductions'
    | 'organisations'
    | 'presences'
    | 'questions'
    | 'results'
    | 'seekers'
    | 'trips'
    | 'workload'
  /** What the sentence names or counts, or its variant (`context`). */
  values?: Record<string, unknown>
  children?: ReactNode
}

/** What was just done, said once on the page that follows. Words nobody wrote are not shown. */
export function Said({ namespace, values, children }: Props) {
  const done = useDone()
  const { t, i18n } = useTranslation(namespace)
  const key = [`${namespace}:done.${done}`, `common:done.${done}`].find((each) => done && i18n.exists(each, values))
  if (!key) return null
  const warns = done === 'first' || done.startsWith('not')
  return (
    <Notice live tone={warns ? 'warn' : 'good'} title={sayKey(t, key, values)}>
      {children}
    </Notice>
  )
}
