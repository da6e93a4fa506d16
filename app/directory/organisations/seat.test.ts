import { expect, test } from 'vitest'
import { seatName, seatPhrase } from './seat.ts'

test.each([
  ['Deventer', 'NL', 'nl', 'Deventer, Nederland', 'in Deventer, Nederland'],
  ['Lübeck', 'DE', 'en', 'Lübeck, Germany', 'in Lübeck, Germany'],
  [null, 'NL', 'en', 'Netherlands', 'in the Netherlands'],
  [null, 'NL', 'de', 'Niederlande', 'in den Niederlanden'],
  [null, 'GH', 'nl', 'Ghana', 'in Ghana'],
  [null, 'US', 'nl', 'Verenigde Staten', 'in de Verenigde Staten'],
] as const)('%s, %s in %s', (place, country, language, name, phrase) => {
  expect(seatName({ place, country }, language)).toBe(name)
  expect(seatPhrase({ place, country }, language)).toBe(phrase)
})
