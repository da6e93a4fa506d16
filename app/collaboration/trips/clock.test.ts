import { expect, test } from 'vitest'
import { momentOf } from './clock.ts'

test.each([
  ['LV', '2027-05-03', '09:00', '2027-05-03T06:00:00.000Z'],
  ['LV', '2027-01-11', '09:00', '2027-01-11T07:00:00.000Z'],
  ['DE', '2027-05-03', '09:00', '2027-05-03T07:00:00.000Z'],
  // The night in which the clock goes forward, and the one in which it goes back.
  ['NL', '2027-03-28', '12:00', '2027-03-28T10:00:00.000Z'],
  ['NL', '2027-10-31', '12:00', '2027-10-31T11:00:00.000Z'],
  ['IN', '2027-05-03', '09:00', '2027-05-03T03:30:00.000Z'],
  ['KE', '2027-05-03', '00:30', '2027-05-02T21:30:00.000Z'],
  // Several clocks: only the place could tell.
  ['US', '2027-05-03', '09:00', null],
  ['BR', '2027-05-03', '09:00', null],
  ['PT', '2027-05-03', '09:00', null],
  ['ZZ', '2027-05-03', '09:00', null],
] as const)('in %s on %s at %s', (country, day, time, moment) => {
  expect(momentOf(country, null, day, time)).toBe(moment)
})

test.each([
  // Spain and its islands, Portugal and its, Chile and its south: an hour apart, or two.
  ['Madrid', 'ES', 40.4168, -3.7038, '07:00'],
  ['Las Palmas', 'ES', 28.0997, -15.4134, '08:00'],
  ['Ceuta', 'ES', 35.8894, -5.3198, '07:00'],
  ['Lisboa', 'PT', 38.7167, -9.1333, '08:00'],
  ['Funchal', 'PT', 32.6669, -16.9241, '08:00'],
  ['Ponta Delgada', 'PT', 37.7412, -25.6756, '09:00'],
  ['Santiago', 'CL', -33.4569, -70.6483, '13:00'],
  ['Punta Arenas', 'CL', -53.1548, -70.9113, '12:00'],
  ['Hanga Roa', 'CL', -27.1502, -109.4235, '15:00'],
  ['New York', 'US', 40.7143, -74.006, '13:00'],
  ['Houston', 'US', 29.7633, -95.3633, '14:00'],
  ['Honolulu', 'US', 21.3069, -157.8583, '19:00'],
  ['Manaus', 'BR', -3.1019, -60.025, '13:00'],
  ['Recife', 'BR', -8.0539, -34.8811, '12:00'],
  ['Vladivostok', 'RU', 43.1056, 131.8735, '23:00'],
])(
  'at nine in the morning of a day in June it is, in %s (%s), this in Greenwich',
  (_name, country, lat, lon, clock) => {
    expect(momentOf(country, { lat, lon }, '2027-06-15', '09:00')!.slice(11, 16)).toBe(clock)
  },
)

test('a place across the border that its country does not have says nothing', () => {
  expect(momentOf('ES', { lat: 52.25, lon: 6.16 }, '2027-06-15', '09:00')).toBeNull()
})
