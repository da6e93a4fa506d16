import { useTranslation } from 'react-i18next'
import { Notice } from '#app/foundation/ui/parts.tsx'

/** Says whose a thing is that is shown inside one's own office, with the way to its own page. */
export function OtherOffice({ publisher }: { publisher: { name: string; path: string } }) {
  const { t } = useTranslation('common')
  return (
    <Notice title={t('otherOffice.whose', { office: publisher.name })}>
      <a className="link" href={publisher.path}>
        {t('otherOffice.own', { office: publisher.name })}
      </a>
    </Notice>
  )
}

/** The way back to where somebody came from, in words. */
export function useWayBack(from: string | null): { to: string; label: string } | undefined {
  const { t } = useTranslation('common')
  return from === null
    ? undefined
    : { to: from, label: t(/^\/[^/]+\/search(\?|$)/.test(from) ? 'otherOffice.results' : 'otherOffice.back') }
}
