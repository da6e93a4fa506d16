import { useTranslation } from 'react-i18next'
import picture from '#app/taxonomy/world/world.svg?url'
import { frameAround } from './paper.ts'

type Dot = { name: string; at: number[]; state: 'active' | 'suspended'; office: boolean }

/** The network's places as dots. The list below says the same in words. */
export function NetworkMap({ name, dots }: { name: string; dots: Dot[] }) {
  const { t } = useTranslation('offices')
  const frame = frameAround(
    dots.map(({ at: [x, y] }) => [x, y]),
    2,
  )
  const unit = frame.width / 1000
  const look = ({ office, state }: Dot) =>
    office ? 'fill-primary' : state === 'suspended' ? 'fill-surface stroke-warn' : 'fill-primary/45'
  const size = (dot: Dot) => unit * (dot.office ? 9 : 4)
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="img"
        aria-label={t('network.map', { name, count: dots.length })}
        className="block w-full rounded-xl border border-line bg-[#eef2f4]"
      >
        <use href={`${picture}#land`} className="fill-white" />
        <use href={`${picture}#borders`} className="stroke-line" strokeWidth={unit} fill="none" />
        {[...dots]
          .sort((a, b) => Number(a.office) - Number(b.office))
          .map((dot) => (
            <circle
              key={`${dot.name}-${dot.at.join()}`}
              cx={dot.at[0]}
              cy={dot.at[1]}
              r={size(dot)}
              className={look(dot)}
              strokeWidth={unit * 1.5}
            />
          ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3.5 rounded-full bg-primary" />
          {t('network.dotOffice')}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-2.5 rounded-full bg-primary/45" />
          {t('network.dotCity')}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-warn bg-surface" />
          {t('network.dotSuspended')}
        </span>
        <span className="ml-auto">{t('network.source')}</span>
      </figcaption>
    </figure>
  )
}
