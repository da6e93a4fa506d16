import { Link } from '@remix-run/react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { demandWeeks } from '#app/directory/demand/demand.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import { ReadingAlong } from '#app/foundation/ui/reading-along.ts'
import type { Covered, Gap } from './coverage.ts'

const tones = { nobody: 'bad', one: 'warn', away: 'warn', silent: 'warn' } as const satisfies Record<Gap, string>
type Props = { kind: 'desks' | 'sectors'; office: string; rows: Covered[]; name: (key: string) => string }

type Groups = { key: string; name: string; rows: Covered[] }[]

/**
 * Rows by region or classification, the group with the busiest row first. On a phone each group is folded until it is
 * asked for; on paper and where there is room none is.
 */
export function CoverageGroups({ groups, ...list }: Omit<Props, 'rows'> & { groups: Groups }) {
  const { t } = useTranslation('ambassadors')
  return groups.map(({ key, name, rows }) => {
    const missing = rows.filter(({ gaps }) => gaps.length > 0).length
    return (
      <details
        key={key}
        className="fold-on-phone min-w-0 rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent"
      >
        <summary className="min-h-11 px-4 py-2.5 font-semibold lg:px-0">
          {name} <span className="font-normal text-ink-soft">{t('coverage.group', { all: rows.length, missing })}</span>
        </summary>
        <div className="p-2 pt-0 lg:p-0">
          <CoverageList {...list} rows={rows} />
        </div>
      </details>
    )
  })
}

/** Desks or sectors with what is there, who answers, what is missing and what to do. */
function CoverageList({ kind, office, rows, name }: Props) {
  const { t, i18n } = useTranslation('ambassadors')
  const reading = useContext(ReadingAlong)
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <Card
          as="li"
          key={row.key}
          className="grid gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_14rem] lg:items-start"
        >
          <div className="grid justify-items-start gap-1">
            <h3 className="text-base">{name(row.key)}</h3>
            <p className="text-sm text-ink-soft">
              {[
                t('coverage.presences', { count: row.presences }),
                row.interests > 0 && t('coverage.interests', { count: row.interests }),
                row.searches && t('coverage.searches', { count: row.searches, weeks: demandWeeks }),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            <p className="flex flex-wrap gap-1.5">
              {row.gaps.map((gap) => (
                <Badge key={gap} tone={tones[gap]}>
                  {t(`coverage.gap.${gap}`)}
                </Badge>
              ))}
              {row.gaps.length === 0 && <Badge tone="good">{t('coverage.enough')}</Badge>}
              {row.call && (
                <Badge tone="primary">{t('coverage.call', { day: dayName(row.call, i18n.language) })}</Badge>
              )}
            </p>
          </div>
          <People office={office} people={row.people} />
          <div
            className="flex flex-wrap gap-x-4 gap-y-1 print:hidden lg:col-start-3 lg:grid lg:justify-items-end"
            hidden={reading}
          >
            {kind === 'desks' ? (
              <Link
                className="link py-1"
                to={paths.staffing(office, row.key)}
                aria-label={t('coverage.staffOf', { where: name(row.key) })}
              >
                {t(row.call ? 'coverage.staff' : 'coverage.callOrOrder')}
              </Link>
            ) : null}
            <Link
              className="link py-1"
              to={paths.adminAmbassadors(office, kind === 'desks' ? row.key : undefined)}
              aria-label={t('coverage.appointOf', { where: name(row.key) })}
            >
              {t('coverage.appoint')}
            </Link>
          </div>
        </Card>
      ))}
    </ul>
  )
}

function People({ office, people }: { office: string; people: Covered['people'] }) {
  const { t, i18n } = useTranslation('ambassadors')
  const day = (text: string) => dayName(text, i18n.language)
  const to = useContext(ReadingAlong) ? paths.ambassador : paths.adminAmbassador
  return (
    <ul className="grid gap-2 empty:hidden">
      {people.map(({ id, name, silent, away, pausedUntil, lastSign, remindedOn }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link className="link" to={to(office, id)}>
            {name}
          </Link>
          <span className="text-sm text-ink-soft">
            {away ? t('when.away', { day: day(pausedUntil!) }) : t('coverage.heard', { day: day(lastSign) })}
            {silent && remindedOn && `, ${t('coverage.reminded', { day: day(remindedOn) })}`}
          </span>
          {silent && (
            <Form method="post" action={paths.remindAmbassador(office, id)} className="print:hidden">
              <Button look="secondary" size="small" aria-label={t('coverage.remindOf', { name })}>
                {t('coverage.remind')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
