import { expect, test } from 'vitest'
import { reservedSlugs } from '#app/paths.ts'
import { errorsIn } from '#app/foundation/forms/read.ts'
import { settingsInput, slug } from './office.ts'

test.each(['deventer', 'luebeck', 'a1', 'stadt-an-der-see'])('%s can be an office’s address', (text) => {
  expect(slug.safeParse(text).success).toBe(true)
})

test.each(['', 'a', 'Deventer', '1deventer', 'de venter', 'lübeck', 'a'.repeat(42), '../admin'])(
  '%j cannot be an office’s address',
  (text) => {
    expect(slug.safeParse(text).success).toBe(false)
  },
)

test('no page of the site can be an office’s address', () => {
  for (const reserved of reservedSlugs) expect(slug.safeParse(reserved).success, reserved).toBe(false)
})

const good = {
  name: 'Deventer',
  languages: ['nl', 'en'],
  defaultLanguage: 'nl',
  colourPrimary: '#0b4f6c',
  colourAccent: '#c2410c',
  contactEmail: 'Office@Example.org ',
  intro: { nl: 'Welkom', en: '', de: ' ' },
  contactName: '',
  answerDays: '10',
}

test('settings come out trimmed, in small letters, without empty texts', () => {
  expect(settingsInput.parse(good)).toMatchObject({ contactEmail: 'office@example.org', intro: { nl: 'Welkom' } })
})

test.each([
  [{ defaultLanguage: 'de' }, 'defaultLanguage', 'offices:errors.defaultNotChosen'],
  [{ languages: [] }, 'languages', 'offices:errors.languages'],
  [{ colourPrimary: '#ffff00' }, 'colourPrimary', 'offices:errors.contrast'],
  [{ colourAccent: 'orange' }, 'colourAccent', 'offices:errors.colour'],
  [{ contactEmail: 'nobody' }, 'contactEmail', 'offices:errors.email'],
  ...['', '1', '31', '2.5', 'ten'].map((answerDays): [object, string, string] => [
    { answerDays },
    'answerDays',
    'offices:errors.answerDays',
  ]),
  [{ intro: { nl: 'x'.repeat(1001), en: '', de: '' } }, 'intro.nl', 'offices:errors.introLong'],
])('%j is refused at %s', (change, field, key) => {
  const parsed = settingsInput.safeParse({ ...good, ...change })
  expect(parsed.success ? {} : errorsIn(parsed.error.issues)).toMatchObject({ [field]: key })
})
