import { useTranslation } from 'react-i18next'
import { LinkButton, Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card, Empty } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { paths } from '#app/paths.ts'
import type { Result, ResultState } from './result.ts'

const tones: Record<ResultState, 'warn' | 'good' | 'bad'> = { reported: 'warn', confirmed: 'good', contradicted: 'bad' }

/** Who says so, and who stands behind it. */
function Behind({ result }: { result: Result }) {
  const { t } = useTranslation(['results', 'introductions'])
  const { state, reporter, other, decidedBy } = result
  return (
    <InRow
      className="text-sm text-ink-soft"
      facts={[
        reporter ? t('by', { name: reporter }) : t('byNobody'),
        state === 'confirmed' && t('confirmedBy', { name: decidedBy }),
        state === 'contradicted' && t('contradictedBy', { name: decidedBy }),
        state === 'reported' &&
          (other === null ? t('nobodyConfirms') : t('waits', { name: other || t('introductions:unnamed') })),
      ]}
    />
  )
}

/** One result: the rung, when and where, what it is worth, and whether both sides stand behind it. */
export function ResultFacts({ result }: { result: Result }) {
  const { t, i18n } = useTranslation('results')
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[result.state]}>{t(`state.${result.state}`)}</Badge>
        <span className="text-sm text-ink-soft">
          {dayName(result.on, i18n.language)} · {countryName(result.country, i18n.language)}
        </span>
      </div>
      <h3>{t(`rung.${result.rung}`)}</h3>
      {result.note && <p className="max-w-prose break-words whitespace-pre-line">{result.note}</p>}
      {result.band && <p className="text-sm">{t('worth', { band: t(`band.${result.band}`) })}</p>}
      <Behind result={result} />
      {result.decidedNote && <p className="max-w-prose break-words whitespace-pre-line">{result.decidedNote}</p>}
    </>
  )
}

/** All that came of it, each with what the reader can do about it. */
export function ResultList({ results, office }: { results: Result[]; office: string }) {
  const { t } = useTranslation('results')
  if (results.length === 0) return <Empty title={t('empty')}>{t('emptyWhat')}</Empty>
  return (
    <ul className="grid gap-3">
      {results.map((result) => (
        <Card as="li" key={result.id} className="grid gap-2">
          <ResultFacts result={result} />
          {result.decidable && (
            <div>
              <LinkButton to={paths.answerResult(office, result.id)}>{t('answer')}</LinkButton>
            </div>
          )}
          {result.ownOpen && (
            <Form method="post" action={paths.takeResultBack(office, result.id)}>
              <Button look="secondary" size="small">
                {t('takeBack')}
              </Button>
            </Form>
          )}
        </Card>
      ))}
    </ul>
  )
}
