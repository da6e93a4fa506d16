import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import type { Question } from './question.ts'
import { Turns } from '#app/collaboration/cases/Turns.tsx'
import type { NextInLine, Turn } from '#app/collaboration/cases/turns.server.ts'

const lines = { ambassador: 'ambassador', admins: 'ambassadorLast', elsewhere: 'ambassadorElsewhere' } as const

/** What happens by itself, and when. `next`: who is asked after the present owner. */
export function WhatNext({
  question,
  turns,
  next: after,
  asker,
}: {
  question: Question
  turns: Turn[]
  next: NextInLine
  asker: boolean
}) {
  const { t, i18n } = useTranslation(['questions', 'results'])
  const office = officeOf(useParams())
  const day = question.dueOn ? dayName(question.dueOn, i18n.language) : ''
  const next =
    question.state === 'answered'
      ? 'answered'
      : question.state === 'closed'
        ? question.ending === 'nobody'
          ? 'endedNobody'
          : question.ending === 'silent'
            ? 'endedSilent'
            : 'ended'
        : question.answeredOn
          ? 'asker'
          : question.owner
            ? lines[after]
            : 'admins'
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-lg">{t('next.title')}</h2>
      <p>
        {t(`next.${next}`, {
          day,
          name: question.owner?.name ?? '',
          asker: question.asker.name,
          context: asker ? 'you' : undefined,
        })}
      </p>
      {question.answeredOn && (
        <p>
          <Link className="link" to={paths.results(office, 'questions', question.id)}>
            {t('results:title')}
          </Link>
        </p>
      )}
      <h3 className="text-base">{t('turn.title')}</h3>
      <Turns turns={turns} />
    </Card>
  )
}
