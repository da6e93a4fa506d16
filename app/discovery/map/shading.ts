/**
 * Which colour of its layer's palette each country takes: the same for the drawn map, the picture and the legend. Pure.
 */
import { demandClasses } from '#app/directory/demand/demand.ts'
import type { MapView } from './map-view.ts'
import { paletteOf } from './palette.ts'
import { breaksFor, classOf, shadeOf } from './shades.ts'

/**
 * `shades`: a place in `palette` by ISO code, for countries that have one. `breaks`: the lowest count of each class;
 * none where classes are words.
 */
export type Shading = { shades: Record<string, number>; palette: string[]; breaks: number[] }

export function shadingOf({
  countries,
  demand,
  state: { layer },
}: Pick<MapView, 'countries' | 'demand'> & { state: Pick<MapView['state'], 'layer'> }): Shading {
  const palette = paletteOf(layer)
  if (demand) {
    const classed = Object.entries(demand).filter(([, { class: name }]) => name !== null)
    return {
      palette,
      breaks: [],
      shades: Object.fromEntries(classed.map(([iso, { class: name }]) => [iso, 1 + demandClasses.indexOf(name!)])),
    }
  }
  const shown = Object.entries(countries).filter(([, count]) => count > 0)
  const breaks = breaksFor(shown.map(([, count]) => count))
  return {
    palette,
    breaks,
    shades: Object.fromEntries(shown.map(([iso, count]) => [iso, shadeOf(classOf(count, breaks), breaks.length)])),
  }
}

/** The countries to which a line leads: those with a desk, not those that are only asked for. */
export const desksOf = ({ demand }: Pick<MapView, 'demand'>, { shades }: Shading): string[] =>
  Object.keys(shades).filter((iso) => !demand || demand[iso].presences > 0)
