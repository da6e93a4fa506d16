import { useTranslation } from 'react-i18next'
import { Table } from '#app/foundation/ui/parts.tsx'
import { shownLines, type Section } from './report.ts'
import { changeOf, meaningOf, nameOf, valueOf } from './words.ts'

/** One section's figures, each beside the period before, with what it means. */
export function ReportSection({ section }: { section: Section }) {
  const { t } = useTranslation(['common', 'report', 'results'])
  const lines = shownLines(section)
  const apart = section.section === 'results'
  return (
    <section className="grid gap-3 break-inside-avoid" aria-labelledby={section.section}>
      <h2 id={section.section}>{t(`report:section.${section.section}`)}</h2>
      <Table
        caption={t(`report:section.${section.section}`)}
        stacked
        head={[
          t('report:column.figure'),
          t('report:column.amount'),
          ...(apart ? [t('report:column.reported')] : []),
          t('report:column.before'),
          t('report:column.change'),
          t('report:column.means'),
        ]}
        rows={lines.map((line) => ({
          key: line.key,
          cells: [
            nameOf(line.key, t),
            <span key="now" className="font-semibold whitespace-nowrap tabular-nums">
              {valueOf(line.now, line.days, t)}
            </span>,
            ...(apart ? [line.only === null ? '–' : String(line.only)] : []),
            <span key="before" className="whitespace-nowrap tabular-nums">
              {valueOf(line.before, line.days, t)}
            </span>,
            <span key="change" className="tabular-nums">
              {changeOf(line) || '–'}
            </span>,
            <span key="means" className="text-sm text-ink-soft">
              {meaningOf(line.key, t)}
            </span>,
          ],
        }))}
      />
    </section>
  )
}
