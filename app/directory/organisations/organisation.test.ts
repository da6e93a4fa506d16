import { describe, expect, test } from 'vitest'
import { slugOf, textIn } from './organisation.ts'
import { organisationInput } from './organisation-input.ts'

test.each([
  ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
  ['  Stichting Water  ', 'stichting-water'],
  ['Straße', 'strasse'],
  ['日本', 'organisation'],
  ['New', 'organisation'],
])('the slug of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

describe('a text in the reader’s language', () => {
  test('is the own one where there is one', () =>
    expect(textIn({ nl: 'a', de: 'b' }, 'de')).toEqual({ text: 'b', language: 'de', fallback: false }))
  test('falls back, and says so', () =>
    expect(textIn({ de: 'b' }, 'en')).toEqual({ text: 'b', language: 'de', fallback: true }))
  test('is nothing where there is none', () => expect(textIn({}, 'en')).toBeNull())
})

const whole = {
  name: 'IJsselpomp',
  kind: 'company',
  summary: { nl: 'Pompen.', en: '', de: '' },
  sectors: ['nace:28'],
  sizeBand: '10-49',
  website: 'ijsselpomp.example',
  registry: 'kvk',
  registrationNumber: '12345678',
  languages: ['nl'],
  visibility: 'public',
}
test.each([
  [{}, null],
  [{ name: ' ' }, 'organisations:errors.name'],
  [{ kind: 'bank' }, 'organisations:errors.kind'],
  [{ website: 'javascript:alert(1)' }, 'organisations:errors.website'],
  [{ website: 'localhost' }, 'organisations:errors.website'],
  [{ registrationNumber: '' }, 'organisations:errors.registrationWhole'],
  [{ registrationNumber: '1234' }, 'organisations:errors.kvk'],
  [{ sectors: ['nace:0'] }, 'organisations:errors.sector'],
  [{ sectors: ['sdg:6'] }, 'organisations:errors.sector'],
])('a form with %o answers %s', (change, message) => {
  const parsed = organisationInput.safeParse({ ...whole, ...change })
  expect(parsed.success ? null : parsed.error.issues[0].message).toBe(message)
})

test('a website without a scheme gets https', () =>
  expect(organisationInput.parse(whole).website).toBe('https://ijsselpomp.example/'))
