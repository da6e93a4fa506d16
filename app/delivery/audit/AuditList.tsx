import { useTranslation } from 'react-i18next'
import { buttonClass } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader, Pagination, Table } from '#app/foundation/ui/parts.tsx'
import { AuditFilterForm } from './AuditFilterForm.tsx'
import { writeFilter, type AuditFilter } from './filter.ts'
import type { Line } from './lines.ts'

type Props = {
  title: string
  lead: string
  filter: AuditFilter
  lines: Line[]
  more: boolean
  people: { id: string; name: string }[]
  /** The page and the file for a search. */
  here: (search: string) => string
  file: (search: string) => string
  /** Whether the lines are of several offices. */
  offices?: boolean
}

/** The audit: filter, lines, pages, file. */
export function AuditList({ title, lead, filter, lines, more, people, here, file, offices = false }: Props) {
  const { t } = useTranslation('audit')
  const at = (page: number) => here(writeFilter({ ...filter, page }))
  const filtered = writeFilter({ ...filter, page: 1 }) !== ''
  return (
    <Page>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <a className={buttonClass('secondary')} href={file(writeFilter({ ...filter, page: 1 }))} download>
            {t('file')}
          </a>
        }
      />
      <AuditFilterForm action={here('')} filter={filter} people={people} clear={filtered ? here('') : null} />
      {lines.length === 0 ? (
        <Empty title={t(filtered ? 'noneFound' : 'none')} />
      ) : (
        <Table
          stacked
          caption={title}
          head={[
            t('column.what'),
            t('column.who'),
            t('column.about'),
            ...(offices ? [t('column.office')] : []),
            t('column.at'),
          ]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [line.what, line.who, line.about || '–', ...(offices ? [line.office || '–'] : []), line.at],
          }))}
        />
      )}
      <Pagination
        label={t('pages')}
        here={t('page', { page: filter.page })}
        previous={filter.page > 1 ? { to: at(filter.page - 1), label: t('later') } : undefined}
        next={more ? { to: at(filter.page + 1), label: t('earlier') } : undefined}
      />
    </Page>
  )
}
