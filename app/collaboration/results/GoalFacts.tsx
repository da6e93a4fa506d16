import { useTranslation } from 'react-i18next'
import { Badge, Facts } from '#app/foundation/ui/parts.tsx'
import { listed } from '#app/foundation/i18n/listed.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { isUnknown, lineAt, totals, type Figures, type Goal, type Standing } from './goal.ts'

const tones: Record<Standing, 'good' | 'bad' | 'warn' | 'plain'> = {
  achieved: 'good',
  missed: 'bad',
  unknown: 'plain',
  onTrack: 'good',
  ifConfirmed: 'warn',
  behind: 'warn',
  ahead: 'plain',
}

/** Words in the middle of a sentence: the first letter small, as German nouns after it stay. */
const within = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** How it stands, with what that means. */
export function StandingOf({ standing }: { standing: Standing }) {
  const { t } = useTranslation('results')
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>
      <span className="text-sm text-ink-soft">{t(`standingHelp.${standing}`)}</span>
    </p>
  )
}

/** A goal's figures: confirmed and only reported apart, what is not known said to be so. */
export function GoalFigures({ goal, figures, today }: { goal: Goal; figures: Figures; today: string }) {
  const { t, i18n } = useTranslation('results')
  const { confirmed, reported } = totals(figures)
  const nothing = isUnknown(figures)
  const running = Number(today.slice(0, 4)) === goal.year
  return (
    <>
      <p className="font-display text-3xl font-bold tabular-nums">
        {!nothing && `${confirmed} `}
        <span className="text-base font-normal text-ink-soft">
          {nothing ? `${t('figure.confirmed')}: ${t('figure.notKnown')}` : within(t('figure.confirmed'))} ·{' '}
          {t('figure.target')}: {goal.target}
        </span>
      </p>
      <Facts
        facts={[
          [t('figure.reported'), nothing ? t('figure.notKnown') : String(reported)],
          [t('figure.line'), running && String(Math.round(lineAt(goal, today)))],
          [t('figure.unknown'), figures.made > 0 && t('figure.of', { part: figures.unknown, all: figures.made })],
          [t('figure.silent'), goal.network && t('figure.of', { part: figures.silent, all: figures.offices })],
        ]}
      />
      <p className="text-sm text-ink-soft">
        {t('goals.counts', {
          rungs: listed(
            goal.rungs.map((rung) => within(t(`rung.${rung}`))),
            i18n.language as Language,
          ),
        })}
      </p>
      {goal.source && <p className="text-sm text-ink-soft">{t('goals.source', { source: goal.source })}</p>}
    </>
  )
}
