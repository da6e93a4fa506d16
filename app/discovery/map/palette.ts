/**
 * The colours of the layers. One hue from light to dark where more is more: the order survives every kind of colour
 * blindness and a print in grey. Purple against orange where there are two sides, with a mark on each country, because
 * both ends are equally dark in grey. Pure.
 */
import { demandClasses, type DemandClass } from '#app/directory/demand/demand.ts'
import type { LayerName } from './layers.ts'

/** Land where there is nothing to count. */
export const landColour = '#e8ebe6'
export const seaColour = '#eef2f4'

/** From the office's own colour, as CSS. */
const shadesOf = (colour: string) => [
  `color-mix(in hsl, ${colour} 34%, white)`,
  `color-mix(in hsl, ${colour} 52%, white)`,
  `color-mix(in hsl, ${colour} 70%, white)`,
  `color-mix(in hsl, ${colour} 90%, white)`,
  `color-mix(in hsl, ${colour} 78%, black)`,
]

export const sequential: Record<Exclude<LayerName, 'active' | 'demand'>, string[]> = {
  seeking: ['#fdd28f', '#f5a742', '#d9760f', '#a94d06', '#6b2c04'],
  offering: ['#b5dfc0', '#7cc49a', '#3fa074', '#1b7653', '#044731'],
  ambassadors: ['#d8cdea', '#b5a1d6', '#8f74bd', '#694b9b', '#412468'],
}

/** From "there, nobody asks" to "asked for, nobody there". */
export const diverging: Record<DemandClass, string> = {
  unasked: '#4d2a85',
  ample: '#a596cf',
  balanced: '#fde68a',
  short: '#f0a04b',
  unmet: '#a8480a',
}
/** What stands on a country beside its colour. */
export const marks: Record<DemandClass, string> = { unasked: '−−', ample: '−', balanced: '=', short: '+', unmet: '++' }

/**
 * The layer's colours in CSS; 0 is land where there is nothing to count. For demand they are in the order of
 * `demandClasses`.
 */
export function paletteOf(layer: LayerName): string[] {
  if (layer === 'active') return [landColour, ...shadesOf('var(--primary)')]
  return [landColour, ...(layer === 'demand' ? demandClasses.map((name) => diverging[name]) : sequential[layer])]
}
