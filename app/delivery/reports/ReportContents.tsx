import { useTranslation } from 'react-i18next'
import { JumpLink } from '#app/foundation/ui/JumpLink.tsx'
import { headline, type Section } from './report.ts'
import { changeOf, firstNameOf, valueOf } from './words.ts'

/** The report's contents: the first figure of each section with how it changed, and the way to the section. */
export function ReportContents({ sections, compared }: { sections: Section[]; compared: string }) {
  const { t } = useTranslation(['common', 'report', 'results'])
  return (
    <nav aria-label={t('report:contents')} className="grid gap-2">
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-4">
        {headline(sections).map(({ section, line }) => (
          <li key={line.key} className="bg-surface">
            <JumpLink
              to={section}
              className="flex h-full flex-col px-4 py-2.5 text-ink no-underline hover:bg-primary-soft hover:text-primary-strong"
            >
              <span className="text-sm text-ink-soft underline">{firstNameOf(line.key, t)}</span>
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-display text-2xl font-bold tabular-nums">{valueOf(line.now, line.days, t)}</span>
                <span className="text-sm text-ink-soft tabular-nums">
                  {changeOf(line)}
                  <span className="sr-only"> {compared}</span>
                </span>
              </span>
            </JumpLink>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{compared}</p>
    </nav>
  )
}
