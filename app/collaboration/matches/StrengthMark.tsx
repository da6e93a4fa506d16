import { useTranslation } from 'react-i18next'
import { matchStrengths, type Strength } from './match.ts'

const looks: Record<Strength, string> = {
  strong: 'border-good/30 bg-good-soft text-good',
  good: 'border-primary-line bg-primary-soft text-primary-strong',
  possible: 'border-line bg-ground text-ink-soft',
}

/** How strong a match is: a word, and bars that say the same without colour. */
export function StrengthMark({ strength }: { strength: Strength }) {
  const { t } = useTranslation('matches')
  const full = matchStrengths.length - matchStrengths.indexOf(strength)
  return (
    <span
      className={`inline-flex w-fit shrink-0 items-center gap-2 rounded-full border px-2.5 py-0.5 text-sm font-semibold ${looks[strength]}`}
    >
      <svg aria-hidden="true" viewBox="0 0 16 12" className="h-3 w-4 fill-current">
        {[1, 2, 3].map((bar) =>
          bar <= full ? (
            <rect key={bar} x={(bar - 1) * 6} y={12 - bar * 4} width="4" height={bar * 4} rx="1" />
          ) : (
            <rect
              key={bar}
              x={(bar - 1) * 6 + 0.5}
              y={12.5 - bar * 4}
              width="3"
              height={bar * 4 - 1}
              rx="1"
              fill="none"
              stroke="currentColor"
            />
          ),
        )}
      </svg>
      {t(`strength.${strength}`)}
    </span>
  )
}
