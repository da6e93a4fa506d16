import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { mayBlock, type Introduction } from './introduction.ts'

/** What somebody can do who is bothered: hear no more of who asked, and tell the administrators. */
export function SafetyLinks({ introduction, office }: { introduction: Introduction; office: string }) {
  const { t } = useTranslation('introductions')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {mayBlock(introduction) && (
        <li>
          <Link className="link inline-block py-2" to={paths.introductionBlock(office, introduction.id)}>
            {t('block.open')}
          </Link>
        </li>
      )}
      <li>
        <Link className="link inline-block py-2" to={paths.introductionReport(office, introduction.id)}>
          {t('report.open')}
        </Link>
      </li>
    </ul>
  )
}
