import { useTranslation } from 'react-i18next'
import { Table } from '#app/foundation/ui/parts.tsx'
import { ReportPart } from './ReportPart.tsx'
import { meaningsOf, shownLines, type Section } from './report.ts'
import { changeOf, meaningOf, nameOf, valueOf } from './words.ts'

/** One section's figures, each beside the period before; what each means stands below, once. */
export function ReportSection({ section }: { section: Section }) {
  const { t } = useTranslation(['common', 'report', 'results'])
  const lines = shownLines(section)
  return (
    <ReportPart name={section.section} title={t(`report:section.${section.section}`)}>
      <Table
        caption={t(`report:section.${section.section}`)}
        stacked={false}
        head={[
          t('report:column.figure'),
          t('report:column.amount'),
          t('report:column.beforeShort'),
          t('report:column.changeShort'),
        ]}
        rows={lines.map((line) => ({
          key: line.key,
          cells: [
            <span key="name" className="hyphens-auto">
              {nameOf(line.key, t)}
              {Boolean(line.only) && (
                <span className="block text-sm font-normal text-ink-soft">
                  {t('report:oneSide', { part: line.only })}
                </span>
              )}
            </span>,
            <span key="now" className="font-semibold tabular-nums">
              {valueOf(line.now, line.days, t)}
            </span>,
            <span key="before" className="tabular-nums">
              {valueOf(line.before, line.days, t)}
            </span>,
            <span key="change" className="whitespace-nowrap tabular-nums">
              {changeOf(line) || '–'}
            </span>,
          ],
        }))}
      />
      <details className="fold-on-phone">
        <summary className="link min-h-11 w-fit py-2.5 text-sm lg:no-underline">{t('report:meanings')}</summary>
        <dl className="grid gap-x-8 gap-y-2 text-sm lg:grid-cols-2 print:grid-cols-2">
          {meaningsOf(lines, (key) => meaningOf(key, t)).map(({ keys, meaning }) => (
            <div key={keys[0]}>
              <dt className="font-semibold">{keys.map((key) => nameOf(key, t)).join(', ')}</dt>
              <dd className="text-ink-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </ReportPart>
  )
}
