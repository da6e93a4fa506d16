import { useTranslation } from 'react-i18next'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { Membership, MembershipState } from './network.ts'

const tones = { member: 'good', invited: 'primary', suspended: 'warn', left: 'plain' } as const

/**
 * An office's state in a network, in words, with the day since when: of a member since it joined, whatever came
 * between.
 */
export function StateBadge({
  state,
  since,
  joined,
}: {
  state: MembershipState
  since?: string
  joined?: string | null
}) {
  const { t, i18n } = useTranslation('offices')
  const day = state === 'member' && joined ? joined : since
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tones[state]}>
        {day ? t(`state.since.${state}`, { day: dayName(day, i18n.language) }) : t(`state.${state}`)}
      </Badge>
      {state === 'suspended' && joined && (
        <Badge>{t('state.since.member', { day: dayName(joined, i18n.language) })}</Badge>
      )}
    </span>
  )
}

/** Every state an office had in a network, the latest first, folded away. */
export function History({ history, office }: { history: Membership['history']; office: string }) {
  const { t, i18n } = useTranslation('offices')
  const day = (text: string) => dayName(text, i18n.language)
  return (
    <details>
      <summary className="link w-fit text-sm" aria-label={t('network.historyOf', { office })}>
        {t('network.history')}
      </summary>
      <ol className="mt-2 grid gap-1 border-l-2 border-line pl-4 text-sm">
        {history.map((line, at) => (
          <li key={at}>
            <span className="font-semibold">{t(`state.${line.state}`)}</span>{' '}
            <span className="text-ink-soft">
              {line.until
                ? t('network.fromUntil', { from: day(line.from), until: day(line.until) })
                : t('network.from', { from: day(line.from) })}
            </span>
            {line.reason && <span className="block text-ink-soft">{line.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
