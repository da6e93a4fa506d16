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
  namespace: 'admin' | 'digest' | 'introductions' | 'questions' | 'trips' | 'workload'
  /** A variant of the text. */
  context?: string
  children?: ReactNode
}

/** What was just done, said once on the page that follows. Words nobody wrote are not shown. */
export function Said({ namespace, context, children }: Props) {
  const done = useDone()
  const { t, i18n } = useTranslation(namespace)
  if (!done || !i18n.exists(`${namespace}:done.${done}`)) return null
  const warns = done === 'first' || done.startsWith('not')
  return (
    <Notice live tone={warns ? 'warn' : 'good'} title={sayKey(t, `done.${done}`, { context })}>
      {children}
    </Notice>
  )
}
