/** An office that nobody has opened yet: its administrator has everything still to do. */
import type { SeedOffice } from './rows.ts'

export const doesburg: SeedOffice = {
  slug: 'doesburg',
  name: 'Doesburg de wereld in',
  city: 'Doesburg',
  country: 'NL',
  lat: 52.0125,
  lon: 6.13889,
  languages: ['nl', 'en', 'de'],
  defaultLanguage: 'nl',
  colours: { primary: '#0b4f6c', accent: '#c2410c' },
  intro: {},
  contact: { name: 'Dirkje Dukdalf', email: 'kantoor@doesburg.example' },
  draft: true,
  organisations: [],
  memberships: [],
  people: [{ email: 'admin@doesburg.example', name: 'Dirkje Dukdalf', role: 'admin' }],
  invitations: [],
}
