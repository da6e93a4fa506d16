import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Frame } from '#app/identity/frame.ts'

/** Who this is, where to write, what it is built on. */
export function SiteFooter({ frame }: { frame: Frame | null }) {
  const { t } = useTranslation()
  const office = frame?.office
  return (
    <footer className="mt-8 border-t border-line bg-surface text-sm print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-ink-soft sm:px-6">
        <p className="mr-auto max-w-prose">{t('footer.what')}</p>
        <nav aria-label={t('footer.label')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {office && (
              <li>
                <Link className="link" to={paths.contact(office.slug)}>
                  {t('footer.contact')}
                </Link>
              </li>
            )}
            {office && !frame?.viewer?.role && (
              <li>
                <Link className="link" to={paths.join(office.slug)}>
                  {t('footer.join')}
                </Link>
              </li>
            )}
            <li>
              <Link className="link" to={paths.home()}>
                {t('footer.offices')}
              </Link>
            </li>
            <li>
              <Link className="link" to={paths.api()}>
                {t('footer.api')}
              </Link>
            </li>
            <li>
              <Link className="link" to={paths.privacy()}>
                {t('footer.privacy')}
              </Link>
            </li>
            <li>
              <Link className="link" to={paths.accessibility()}>
                {t('footer.accessibility')}
              </Link>
            </li>
            {frame?.demo && (
              <li>
                <Link className="link" to={paths.mailbox()}>
                  {t('footer.mailbox')}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
