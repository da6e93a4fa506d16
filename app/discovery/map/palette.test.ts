/** Colours are told apart by everybody: with normal sight, with each kind of colour blindness, and in grey. */
import { expect, test } from 'vitest'
import { demandClasses } from '#app/directory/demand/demand.ts'
import { layerNames } from './layers.ts'
import { diverging, landColour, marks, paletteOf, sequential } from './palette.ts'

type Rgb = [number, number, number]
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb
const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
const times = (matrix: number[][], vector: number[]) =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0))
/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const sights: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
function lab(hex: string, sight: number[][]): number[] {
  const light = times(sight, rgb(hex).map(linear)).map((value) => Math.max(0, Math.min(1, value)))
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    light,
  )
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}
/** CIE 1976 distance: about 2 is just seen, 10 is plain. */
const far = (a: string, b: string, sight: number[][]) =>
  Math.hypot(...lab(a, sight).map((value, at) => value - lab(b, sight)[at]))
const lightness = (hex: string) => lab(hex, sights.normal)[0]
/**
 * In the office's own colour, as the browser mixes it: hue and saturation towards white or black; near enough in plain
 * light.
 */
const mixed = (hex: string, share: number, with_: number) =>
  `#${rgb(hex)
    .map((value) =>
      Math.round(value * share + with_ * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
const own = (hex: string) => [
  mixed(hex, 0.34, 255),
  mixed(hex, 0.52, 255),
  mixed(hex, 0.7, 255),
  mixed(hex, 0.9, 255),
  mixed(hex, 0.78, 0),
]

const ramps: [string, string[]][] = [
  ...Object.entries(sequential),
  ['active, as it comes', own('#0b4f6c')],
  ['active, red', own('#8c1d18')],
  ['active, green', own('#17663a')],
]

test.each(ramps)('%s: each step is darker than the last, also in grey', (_, colours) => {
  for (let at = 1; at < colours.length; at++)
    expect(lightness(colours[at - 1]) - lightness(colours[at])).toBeGreaterThan(7)
})

test.each(ramps)('%s: the steps are told apart from each other and from empty land in every sight', (_, colours) => {
  for (const sight of Object.values(sights)) {
    const all = [landColour, ...colours]
    for (let at = 1; at < all.length; at++) expect(far(all[at - 1], all[at], sight)).toBeGreaterThan(8)
  }
})

test('the five classes of demand are told apart in every sight; on paper their signs tell what both dark ends cannot', () => {
  for (const sight of Object.values(sights)) {
    const all = [landColour, ...demandClasses.map((name) => diverging[name])]
    for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) expect(far(a, b, sight)).toBeGreaterThan(10)
  }
  expect(new Set(Object.values(marks)).size).toBe(5)
  const middle = lightness(diverging.balanced)
  expect([lightness(diverging.ample), lightness(diverging.short)].every((value) => value < middle - 15)).toBe(true)
})

test('every layer has land and its colours', () => {
  expect(layerNames.map((layer) => paletteOf(layer).length)).toEqual([6, 6, 6, 6, 6])
})
