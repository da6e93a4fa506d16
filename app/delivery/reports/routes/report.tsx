import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { Card, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { periodBefore, readPeriod } from '../period.ts'
import { PeriodForm } from '../PeriodForm.tsx'
import { ReportContents } from '../ReportContents.tsx'
import { ReportPart } from '../ReportPart.tsx'
import { ReportSection } from '../ReportSection.tsx'
import { ReportText } from '../ReportText.tsx'
import { reportOf } from '../reports.server.ts'
import { ResultsChart } from '../ResultsChart.tsx'
import { periodName, textOf } from '../words.ts'

export const meta = titled

/** The office's figures of a period: its administrators and readers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const period = readPeriod(new URL(request.url).searchParams, today())
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => {
      const report = await reportOf(tx, period)
      return {
        title: t('report:titleOf', { office: office!.name }),
        office: officeOf(params),
        period,
        report,
        text: textOf(report, { office: office!.name, period, language }, t),
        today: today(),
      }
    },
    { only: 'figures' },
  )
}

export default function ReportPage() {
  const { title, office, period, report, text, today } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('report')
  const scripts = useHydrated()
  return (
    <Page width="tight">
      <PageHeader title={title} eyebrow={periodName(period, i18n.language)} />
      <PeriodForm office={office} period={period} today={today} />
      <ReportContents
        sections={report.sections}
        compared={t('compared', { period: periodName(periodBefore(period), i18n.language) })}
      />
      <div className="flex flex-wrap gap-2 print:hidden">
        <LinkButton look="secondary" reloadDocument to={paths.reportFile(office, period)}>
          {t('download')}
        </LinkButton>
        {scripts && (
          <Button look="secondary" type="button" onClick={() => print()}>
            {t('print')}
          </Button>
        )}
      </div>
      {report.sections.map((section) =>
        section.section === 'results' ? (
          <div key={section.section} className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <ReportSection section={section} />
            <ResultsChart section={section} />
          </div>
        ) : (
          <ReportSection key={section.section} section={section} />
        ),
      )}
      <ReportPart name="searched" title={t('section.searched')}>
        {report.words.length === 0 ? (
          <Card>{t('searchedNone')}</Card>
        ) : (
          <Table
            caption={t('section.searched')}
            head={[t('column.word'), t('column.searches')]}
            rows={report.words.map(({ word, searches }) => ({ key: word, cells: [word, searches] }))}
          />
        )}
        <p className="text-sm text-ink-soft">{t('means.searched')}</p>
      </ReportPart>
      <ReportText text={text} alone={paths.reportText(office, period)} />
    </Page>
  )
}
