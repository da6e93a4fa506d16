import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
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
  const { t, i18n } = useTranslation('questions')
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
      <h3 className="text-base">{t('turn.title')}</h3>
      <Turns turns={turns} />
    </Card>
  )
}
