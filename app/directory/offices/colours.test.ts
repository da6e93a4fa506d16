import { expect, test } from 'vitest'
import { contrast, isColour, luminance, readable } from './colours.ts'

// Ratios against white as published: black and greys in WCAG 2.1 techniques G18 and G17, the pure channels by the
// formula's weights.
test.each([
  ['#000000', 21, true],
  ['#ffffff', 1, false],
  ['#767676', 4.54, true],
  ['#777777', 4.48, false],
  ['#595959', 7.0, true],
  ['#ff0000', 4.0, false],
  ['#0000ff', 8.59, true],
  ['#00ff00', 1.37, false],
  ['#0b4f6c', 8.93, true],
  ['#c2410c', 5.18, true],
])('%s on white is %d to 1', (colour, ratio, passes) => {
  expect(contrast(colour)).toBeCloseTo(ratio, 1)
  expect(readable(colour)).toBe(passes)
})

test('contrast does not depend on the order', () => {
  expect(contrast('#0b4f6c', '#ffffff')).toBe(contrast('#ffffff', '#0b4f6c'))
})

test('luminance runs from black to white', () => {
  expect(luminance('#000000')).toBe(0)
  expect(luminance('#ffffff')).toBeCloseTo(1, 10)
})

test.each(['#FFF', 'red', '#12345', '#12345g', '#0B4F6C', ''])('%j is no colour', (text) => {
  expect(isColour(text)).toBe(false)
  expect(readable(text)).toBe(false)
})
