import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'

/** What was just done, said once on the page that follows (`?done=accepted`). Words nobody wrote are not shown. */
export function Done() {
  const [search] = useSearchParams()
  const { t, i18n } = useTranslation('admin')
  const done = search.get('done')
  if (!done || !i18n.exists(`admin:done.${done}`)) return null
  return <Notice live tone={done.startsWith('not') ? 'warn' : 'good'} title={sayKey(t, `done.${done}`)} />
}
