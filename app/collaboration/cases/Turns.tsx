import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { Turn } from './turns.server.ts'

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
        </li>
      ))}
    </ol>
  )
}
