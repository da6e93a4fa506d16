import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Question } from './question.ts'
import type { NextInLine, Turn } from './turns.server.ts'

const lines = { ambassador: 'ambassador', admins: 'ambassadorLast', elsewhere: 'ambassadorElsewhere' } as const

/** Who was asked, since when and why, the latest last. */
export function Turns({ turns }: { turns: Turn[] }) {
  const { t, i18n } = useTranslation('questions')
  return (
    <ol className="grid gap-3">
      {turns.map((turn, at) => (
        <li key={at} className={`border-l-3 pl-3 ${turn.untilOn ? 'border-line' : 'border-primary'}`}>
          <p className="font-semibold">{turn.ambassador ?? t('turn.admins')}</p>
          <p className="text-sm text-ink-soft">
            {t(`turn.${turn.reason}`, { day: dayName(turn.askedOn, i18n.language) })}
          </p>
          {turn.note && <p className="mt-1 break-words whitespace-pre-line">{turn.note}</p>}
        </li>
      ))}
    </ol>
  )
}

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
