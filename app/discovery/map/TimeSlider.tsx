import { useLocation } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { GrowthChart } from './GrowthChart.tsx'
import { totalsOf, type Growth } from './growth.ts'

type Props = {
  growth: Growth
  year: number | null
  total: number
  onYear: (year: number | null, how?: { passing: boolean }) => void
}
/** How long a year stands while the years pass by. */
const stay = 700

const motion = '(prefers-reduced-motion: no-preference)'
const watch = (change: () => void) => {
  const query = matchMedia(motion)
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}
const useMotion = () =>
  useSyncExternalStore(
    watch,
    () => matchMedia(motion).matches,
    () => false,
  )

/**
 * How the office's presence grew: a slider over the years, which the map and the list follow, with the total of each
 * year.
 */
export function TimeSlider({ growth, year, total, onYear }: Props) {
  const { t } = useTranslation('map')
  const hydrated = useHydrated()
  const moves = useMotion()
  const [playing, setPlaying] = useState(false)
  const shown = year ?? growth.last
  const totals = totalsOf(growth)
  const undated = growth.undated[shown - growth.first] ?? 0
  useEffect(() => {
    if (!playing) return
    const next = setTimeout(() => {
      if (shown < growth.last) return onYear(shown + 1, { passing: true })
      setPlaying(false)
      onYear(shown)
    }, stay)
    return () => clearTimeout(next)
  }, [playing, shown, growth.last, onYear])
  const play = () => {
    if (playing) onYear(shown)
    else onYear(shown >= growth.last ? growth.first : shown, { passing: true })
    setPlaying(!playing)
  }
  return (
    <section
      aria-labelledby="map-years"
      className="grid gap-3 rounded-xl border border-line bg-surface p-4 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id="map-years">{t('years.title')}</h3>
        <p role="status" className="font-semibold tabular-nums">
          {t('years.shown', { year: year ?? t('years.today'), what: t('layers.active.figure', { count: total }) })}
        </p>
      </div>
      {hydrated ? (
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          {moves && (
            <Button type="button" look="secondary" size="small" onClick={play}>
              {t(playing ? 'years.pause' : 'years.play')}
            </Button>
          )}
          <label className="flex min-w-48 flex-1 items-center gap-3">
            <span className="sr-only">{t('years.year')}</span>
            <span aria-hidden="true" className="text-sm text-ink-soft">
              {growth.first}
            </span>
            <input
              type="range"
              min={growth.first}
              max={growth.last}
              step={1}
              value={shown}
              className="h-11 min-w-0 flex-1 accent-primary"
              onChange={({ target }) => {
                setPlaying(false)
                onYear(Number(target.value))
              }}
            />
            <span aria-hidden="true" className="text-sm text-ink-soft">
              {growth.last}
            </span>
          </label>
          <Button
            type="button"
            look="secondary"
            size="small"
            disabled={year === null}
            className="disabled:opacity-50"
            onClick={() => {
              setPlaying(false)
              onYear(null)
            }}
          >
            {t('years.now')}
          </Button>
        </div>
      ) : (
        <YearForm growth={growth} year={year} />
      )}
      <GrowthChart totals={totals} undated={growth.undated} shown={shown} />
      <p className="text-sm text-ink-soft">
        {t('years.what')} {undated > 0 && t('years.undated', { count: undated })}
      </p>
    </section>
  )
}

/** The same choice for those without scripts. */
function YearForm({ growth, year }: { growth: Growth; year: number | null }) {
  const { t } = useTranslation('map')
  const kept = [...new URLSearchParams(useLocation().search)].filter(([name]) => name !== 'year')
  const years = Array.from({ length: growth.last - growth.first + 1 }, (_, at) => growth.last - at)
  return (
    <form method="get" className="flex flex-wrap items-end gap-2 print:hidden">
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <label className="grid gap-1 text-sm">
        {t('years.year')}
        <select name="year" defaultValue={year ?? ''} className="input">
          <option value="">{t('years.today')}</option>
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <Button look="secondary">{t('years.show')}</Button>
    </form>
  )
}
