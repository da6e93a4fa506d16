import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryShape } from '#app/discovery/map/CountryShape.tsx'
import { localTime, type LocalTime } from '#app/taxonomy/local-time.ts'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import type { DeskFacts } from './facts.server.ts'

/** The time there: the server's at first, then the browser's, a new one every minute. */
function useLocalTime(time: DeskFacts['time']): LocalTime | null {
  const [now, setNow] = useState(time?.now ?? null)
  const zones = time?.zones.join(' ')
  const home = time?.home ?? null
  useEffect(() => {
    if (zones === undefined) return setNow(null)
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const moment = new Date()
      setNow((before) => localTime(zones.split(' '), home, moment) ?? before)
      timer = setTimeout(tick, 60_000 - (moment.getTime() % 60_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [zones, home])
  return now
}

function TimeThere({ facts, now }: { facts: DeskFacts; now: LocalTime }) {
  const { t, i18n } = useTranslation('desks')
  const { difference, others, day, clock } = now
  const hours = Math.abs(difference ?? 0)
  const gap = difference === 0 ? 'same' : (difference ?? 0) > 0 ? 'later' : 'earlier'
  return (
    <>
      <strong className="text-2xl tabular-nums">
        <time>{clock}</time>
      </strong>{' '}
      {facts.capital && t('facts.in', { capital: facts.capital })}
      {day !== 'same' && <> ({t(`facts.${day}`)})</>}
      {difference !== null && (
        <span className="block text-sm text-ink-soft">
          {t(`facts.${gap}`, {
            count: hours,
            hours: new Intl.NumberFormat(i18n.language).format(hours),
            city: facts.city,
          })}
        </span>
      )}
      {others && <span className="block text-sm text-ink-soft">{t('facts.others', { ...others })}</span>}
    </>
  )
}

/**
 * What is known of the country: where it lies, the time there, languages, money and how far it is. What no source says
 * is left out.
 */
export function FactsCard({ iso, facts }: { iso: string; facts: DeskFacts }) {
  const { t } = useTranslation('desks')
  const now = useLocalTime(facts.time)
  const { distance, languages, currencies, city, capital } = facts
  return (
    <Card as="section" className="grid gap-3">
      <h2 id="facts" className="text-lg">
        {t('facts.title')}
      </h2>
      <CountryShape iso={iso} />
      <Facts
        facts={[
          [t('facts.time'), now && <TimeThere facts={facts} now={now} />],
          [t('facts.languages', { count: languages.length }), languages.join(', ')],
          [t('facts.currencies', { count: currencies.length }), currencies.join(', ')],
          [
            t('facts.distance'),
            distance &&
              t(distance.toCapital ? 'facts.toCapital' : 'facts.toMiddle', {
                kilometres: distance.kilometres,
                city,
                capital,
              }),
          ],
        ]}
      />
      <p className="text-sm text-ink-soft">{t('facts.source')}</p>
    </Card>
  )
}
