/**
 * Which shape carries which country code, and which borders are drawn dashed. The reasons are in
 * docs/decisions/map-borders.md: a shape carries the code that ISO 3166 and GeoNames give its places, because that is
 * what a presence published there carries; a line that a party to it or most states do not accept as a border is
 * dashed, whoever holds the ground.
 */
export type Box = [west: number, south: number, east: number, north: number]

/** Shapes for which the atlas has no ISO number. `null`: land that no code is given to; drawn, never shaded. */
export const codesByName: Record<string, string | null> = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Siachen Glacier': null,
}

/**
 * Parts that the atlas draws inside another shape though ISO 3166-1 gives them a code of their own (overseas France,
 * Svalbard, the Caribbean Netherlands), and Crimea, which ISO 3166-2 and GeoNames list under UA. First box that holds
 * the whole part counts.
 */
export const parts: { of: string; box: Box; code: string }[] = [
  { of: 'France', box: [-56, 1, -50, 7], code: 'GF' },
  { of: 'France', box: [-62, 15.8, -60.9, 17], code: 'GP' },
  { of: 'France', box: [-61.5, 14, -60.5, 15.2], code: 'MQ' },
  { of: 'France', box: [54, -22, 57, -20], code: 'RE' },
  { of: 'France', box: [44, -14, 46, -12], code: 'YT' },
  { of: 'Norway', box: [8, 74, 35, 82], code: 'SJ' },
  { of: 'Norway', box: [-10, 70, -7, 72], code: 'SJ' },
  { of: 'Netherlands', box: [-70, 11, -62, 18], code: 'BQ' },
  { of: 'Indian Ocean Ter.', box: [105, -11, 106, -10], code: 'CX' },
  { of: 'Indian Ocean Ter.', box: [96, -13, 97, -11], code: 'CC' },
  { of: 'Russia', box: [32.4, 44.3, 36.7, 46.3], code: 'UA' },
]

/**
 * The atlas draws Western Sahara only east of the berm; ISO 3166-1 and GeoNames list the whole territory, to the
 * parallel of 27°40' north, under EH. Both lines, the parallel and the berm, are dashed.
 */
export const parallelCut = {
  of: 'Morocco',
  lat: 27.667,
  code: 'EH',
  line: [
    [-13.17, 27.667],
    [-8.667, 27.667],
  ] as [number, number][],
}

/** Borders between two shapes that are dashed, as a whole or inside the boxes named. */
export const disputedBorders: { between: [string, string]; within?: Box[] }[] = [
  { between: ['Kosovo', 'Serbia'] },
  { between: ['W. Sahara', 'Morocco'] },
  { between: ['W. Sahara', 'Mauritania'], within: [[-17.5, 20.5, -12, 23.5]] },
  { between: ['Somaliland', 'Somalia'] },
  { between: ['N. Cyprus', 'Cyprus'] },
  { between: ['Palestine', 'Israel'] },
  { between: ['Syria', 'Israel'] },
  { between: ['Lebanon', 'Israel'] },
  { between: ['Russia', 'Ukraine'], within: [[32.4, 44.3, 36.7, 46.3]] },
  { between: ['India', 'Pakistan'], within: [[72.5, 32.2, 80, 37.5]] },
  {
    between: ['India', 'China'],
    within: [
      [74, 31, 81, 37.5],
      [91, 26, 98, 30],
    ],
  },
  { between: ['India', 'Siachen Glacier'] },
  { between: ['Pakistan', 'Siachen Glacier'] },
  { between: ['China', 'Siachen Glacier'] },
  { between: ['China', 'Pakistan'] },
  { between: ['China', 'Bhutan'] },
  { between: ['North Korea', 'South Korea'] },
  {
    between: ['Sudan', 'S. Sudan'],
    within: [
      [27, 8.5, 30, 10.6],
      [22.8, 8, 25.5, 9.5],
    ],
  },
  { between: ['Egypt', 'Sudan'], within: [[33, 21.5, 37.5, 23.5]] },
  { between: ['Kenya', 'S. Sudan'], within: [[33.9, 4, 36, 5.6]] },
  { between: ['Guyana', 'Venezuela'] },
  { between: ['Guyana', 'Suriname'], within: [[-58, 1.5, -55.5, 3.6]] },
  { between: ['Belize', 'Guatemala'] },
]

/**
 * Where the name or dot stands when the drawing does not say it well: places with a code that the atlas at 1:50m has no
 * shape for (the largest settlement, or the island itself; coordinates: GeoNames, CC BY 4.0), and Antarctica, whose
 * middle is off the map.
 */
export const hearts: Record<string, [lon: number, lat: number]> = {
  TV: [179.19, -8.52],
  GI: [-5.35, 36.14],
  TK: [-171.25, -9.38],
  BV: [3.36, -54.42],
  UM: [166.65, 19.28],
  AQ: [20, -75],
}
