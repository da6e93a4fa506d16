import { expect, test } from 'vitest'
import { heldAt } from './words.ts'

const kampala = { country: 'UG', place: { id: 1, name: 'Kampala' } }

test.each([
  ['Kampala', kampala, 'Kampala, Oeganda'],
  ['kampala, oeganda', kampala, 'kampala, oeganda'],
  ['Stadhuis, Kampala', kampala, 'Stadhuis, Kampala, Oeganda'],
  ['Stadhuis', kampala, 'Stadhuis, Kampala, Oeganda'],
  ['Entebbe', { country: 'UG', place: null }, 'Entebbe, Oeganda'],
  ['', kampala, 'Kampala, Oeganda'],
])('held at %j on the way to %j: %s', (place, trip, expected) => expect(heldAt(place, trip, 'nl')).toBe(expected))
