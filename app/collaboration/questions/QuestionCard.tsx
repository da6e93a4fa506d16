import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import type { Question } from './question.ts'
import type { Snippet } from './search.server.ts'

/** How a question stands, in a word. */
export function QuestionState({
  question,
}: {
  question: Pick<Question, 'state' | 'answers' | 'answeredOn' | 'ending'>
}) {
  const { t } = useTranslation('questions')
  if (question.state === 'answered') return <Badge tone="good">{t('state.answered')}</Badge>
  if (question.state === 'closed')
    return <Badge>{t(question.answeredOn ? 'state.closedAnswered' : 'state.closed')}</Badge>
  return question.answeredOn ? (
    <Badge tone="primary">{t('state.hasAnswers', { count: question.answers })}</Badge>
  ) : (
    <Badge tone="warn">{t('state.open')}</Badge>
  )
}

type Props = { question: Question; office: string; snippet?: Snippet; heading?: 'h2' | 'h3' }

/** One question of a list: where, what, how it stands; the piece that matches where words were searched. */
export function QuestionCard({ question, office, snippet = [], heading: Heading = 'h2' }: Props) {
  const { t, i18n } = useTranslation('questions')
  const elsewhere = question.office.slug !== office
  return (
    <Card as="article" className="grid content-start gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <QuestionState question={question} />
        <span className="text-sm font-semibold text-primary">{countryName(question.country, i18n.language)}</span>
        {elsewhere && <Badge>{t('card.from', { office: question.office.name })}</Badge>}
      </div>
      <Heading className="text-lg break-words" lang={question.language}>
        <Link className="link" to={paths.question(office, question.id)}>
          {question.title}
        </Link>
      </Heading>
      {snippet.length > 0 && (
        <p className="break-words text-ink-soft">
          {snippet.map(({ text, found }, at) =>
            found ? (
              <mark key={at} className="rounded bg-warn-soft px-0.5 text-ink">
                {text}
              </mark>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
        </p>
      )}
      <InRow
        className="text-sm text-ink-soft"
        facts={[
          t('card.asked', { name: question.asker.name, day: dayName(question.askedOn, i18n.language) }),
          question.state === 'open' &&
            !question.answeredOn &&
            question.dueOn &&
            (question.owner
              ? t('card.waits', { name: question.owner.name, day: dayName(question.dueOn, i18n.language) })
              : t('card.waitsAdmins', { day: dayName(question.dueOn, i18n.language) })),
        ]}
      />
    </Card>
  )
}
