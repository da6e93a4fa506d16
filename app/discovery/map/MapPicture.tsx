import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { linesTo } from './lines.ts'
import type { MapView } from './map-view.ts'
import { marks } from './palette.ts'
import { desksOf, type Shading } from './shading.ts'
import { useFigure } from './use-figure.ts'
import hearts from '#app/taxonomy/world/hearts.json'
import { onPaper } from '#app/taxonomy/world/shape.ts'
import picture from '#app/taxonomy/world/world.svg?url'

const places = hearts as unknown as Record<string, [number, number]>

/**
 * The map for readers without scripts or WebGL, until the drawn one is ready, and on paper. Every shaded country links
 * to its page; the list beside it says the same, so this is hidden from screen readers and the keyboard.
 */
export function MapPicture({ view, shading }: { view: MapView; shading: Shading }) {
  const { i18n } = useTranslation()
  const figure = useFigure(view)
  const shown = Object.entries(shading.shades)
  return (
    <svg viewBox="0 0 10000 4520" aria-hidden="true" className="block h-full w-full">
      <use href={`${picture}#land`} fill={shading.palette[0]} />
      {shown.map(([iso, shade]) => (
        <a key={iso} href={paths.country(view.office, iso) + view.query} tabIndex={-1}>
          <title>{`${countryName(iso, i18n.language)}: ${figure(iso)}`}</title>
          <use href={`${picture}#${iso}`} fill={shading.palette[shade]} className="hover:opacity-75" />
        </a>
      ))}
      <use href={`${picture}#borders`} stroke="#fff" strokeWidth="7" pointerEvents="none" />
      <use href={`${picture}#disputed`} stroke="#5b6873" strokeWidth="7" strokeDasharray="26 22" pointerEvents="none" />
      {view.state.lines && <Lines view={view} countries={desksOf(view, shading)} />}
      {view.demand && <Marks demand={view.demand} />}
    </svg>
  )
}

/** From the office's city to its desks; left out on paper, where they would only cross the figures. */
function Lines({ view: { home }, countries }: { view: MapView; countries: string[] }) {
  const path = linesTo(home, countries, places)
    .flatMap(({ pieces }) => pieces)
    .map(
      (line) =>
        `M${line
          .filter((_, at) => at % 3 === 0 || at === line.length - 1)
          .map(([lon, lat]) => onPaper(lat, lon).join(','))
          .join('L')}`,
    )
    .join('')
  const [x, y] = onPaper(home.lat, home.lon)
  return (
    <g pointerEvents="none" className="print:hidden">
      <path d={path} fill="none" strokeWidth="11" className="stroke-accent" opacity="0.5" />
      <circle cx={x} cy={y} r="45" strokeWidth="14" className="fill-accent stroke-white" />
    </g>
  )
}

function Marks({ demand }: { demand: NonNullable<MapView['demand']> }) {
  return (
    <g
      pointerEvents="none"
      fontSize="170"
      fontWeight="700"
      textAnchor="middle"
      stroke="#fff"
      strokeWidth="30"
      paintOrder="stroke"
      className="fill-ink"
    >
      {Object.entries(demand).map(([iso, { class: name }]) => {
        if (!name) return null
        const [x, y] = onPaper(places[iso][1], places[iso][0])
        return (
          <text key={iso} x={x} y={y + 60}>
            {marks[name]}
          </text>
        )
      })}
    </g>
  )
}
