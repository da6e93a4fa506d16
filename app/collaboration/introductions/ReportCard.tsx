import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Badge, Card, Facts } from '#app/foundation/ui/parts.tsx'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { paths } from '#app/paths.ts'
import type { AbuseReport } from './report.ts'

function CloseForm({ id }: { id: string }) {
  const { t } = useTranslation(['introductions', 'common'])
  const { value, error, summary, key } = useAnswer()
  const mine = value('id') === id
  return (
    <Form method="post" className="grid gap-4" key={`${key}${id}`} noValidate>
      {mine && summary}
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="note"
        id={`note-${id}`}
        label={t('reports.note')}
        optional={t('common:optional')}
        rows={2}
        maxLength={500}
        defaultValue={mine ? value('note') : ''}
        error={mine ? error('note') : undefined}
      />
      <div>
        <Button look="secondary">{t('reports.close')}</Button>
      </div>
    </Form>
  )
}

/** One report: why, by whom, about what, and the form that closes it. */
export function ReportCard({ report, office }: { report: AbuseReport; office: string }) {
  const { t, i18n } = useTranslation('introductions')
  const day = (on: string) => dayName(on, i18n.language)
  return (
    <Card as="article" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{t(`report.reasons.${report.reason}`)}</h2>
        <Badge tone={report.closedOn ? 'plain' : 'warn'}>
          {t(report.closedOn ? 'reports.closed' : 'reports.open')}
        </Badge>
      </div>
      {report.words && <Prose>{report.words}</Prose>}
      <Facts
        facts={[
          [t('reports.by'), `${report.reporter} (${report.office}), ${day(report.on)}`],
          [
            t('reports.about'),
            <Link key="about" className="link" to={paths.introduction(office, report.introduction)}>
              {t('reports.introduction')}
            </Link>,
          ],
          [t('reports.closedBy'), report.closedOn && `${report.closedBy}, ${day(report.closedOn)}`],
          [t('reports.done'), report.closedNote],
        ]}
      />
      {!report.closedOn && <CloseForm id={report.id} />}
    </Card>
  )
}
