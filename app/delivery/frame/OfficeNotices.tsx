import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import type { Frame } from '#app/identity/frame.ts'

/**
 * Above every page of an office: that it is a draft, or archived; to its members, that a network suspended it; to who
 * waits, that they wait.
 */
export function OfficeNotices({ frame }: { frame: Frame | undefined }) {
  const { t, i18n } = useTranslation('offices')
  const office = frame?.office
  if (!office) return null
  const day = (text: string) => dayName(text, i18n.language)
  const notices = [
    office.archivedOn && (
      <>
        {t('archived.since', { day: day(office.archivedOn) })} {t('archived.what')}
      </>
    ),
    office.draft && (
      <>
        <span className="font-semibold">{t('draft.is')}</span> {t('draft.what')}{' '}
        {frame.viewer?.role === 'admin' && (
          <Link className="link" to={paths.openOffice(office.slug)}>
            {t('draft.open')}
          </Link>
        )}
      </>
    ),
    ...(frame.viewer?.suspensions ?? []).map(({ slug, name, since, reason }) => (
      <>
        <span className="font-semibold">{t('suspended.since', { network: name, day: day(since) })}</span>{' '}
        {t('suspended.what')}{' '}
        {reason && (
          <>
            {t('network.reason')} {reason}{' '}
          </>
        )}
        <Link className="link" to={paths.network(slug)}>
          {t('suspended.more', { network: name })}
        </Link>
      </>
    )),
    frame.viewer?.requestedOn && (
      <>
        {t('waits.since', { day: day(frame.viewer.requestedOn) })}{' '}
        <Link className="link" to={paths.join(office.slug)}>
          {t('waits.more')}
        </Link>
      </>
    ),
  ].filter(Boolean)
  if (notices.length === 0) return null
  return (
    <aside
      aria-label={t('archived.label', { office: office.name })}
      className="border-b border-warn/30 bg-warn-soft print:hidden"
    >
      <ul className="mx-auto grid max-w-7xl gap-2 px-4 py-3 break-words sm:px-6">
        {notices.map((notice, at) => (
          <li key={at}>{notice}</li>
        ))}
      </ul>
    </aside>
  )
}
