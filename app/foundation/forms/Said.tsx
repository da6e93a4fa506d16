import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'

/**
 * What was just done, said once on the page that follows (`?done=asked`). Words nobody wrote are not shown. `context`:
 * a variant of the text.
 */
export function Said({
  namespace,
  context,
}: {
  namespace: 'questions' | 'introductions' | 'workload'
  context?: string
}) {
  const [search] = useSearchParams()
  const { t, i18n } = useTranslation(namespace)
  const done = search.get('done')
  if (!done || !/^[a-zA-Z]+$/.test(done) || !i18n.exists(`${namespace}:done.${done}`)) return null
  return (
    <Notice
      live
      tone={done === 'first' || done.startsWith('not') ? 'warn' : 'good'}
      title={sayKey(t, `done.${done}`, { context })}
    />
  )
}
