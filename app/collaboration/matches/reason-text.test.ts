import { describe, expect, it } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import type { Parts, Reason } from './match.ts'
import { codesOf, reasonText, sectorLabel } from './reason-text.ts'
import { rules, weights, type Rule } from './weights.ts'

const words = Object.fromEntries(languages.map((language) => [language, { t: translator(language), language }]))
const reasonOf = (rule: Rule, parts: Parts): Reason => ({ rule, for: weights[rule] > 0, points: weights[rule], parts })
const all = (rule: Rule, parts: Parts) =>
  languages.map((language) => reasonText(reasonOf(rule, parts), words[language]))

/** How somebody can be in another country: there, looking at it, or gone. */
const elsewhere: Parts[] = [
  {},
  { looking: 'they' },
  { looking: 'you' },
  { looking: 'both' },
  { past: 'they' },
  { looking: 'you', past: 'they' },
]
/** Every rule, in every shape of its parts. */
const shapes: Record<Rule, Parts[]> = {
  'same-country': [
    { countries: ['GH'] },
    { countries: ['US'], looking: 'you' },
    { countries: ['PH'], looking: 'they' },
    { countries: ['IR'], looking: 'both' },
    ...(['you', 'they', 'both'] as const).map((past) => ({ countries: ['EG'], past })),
    { countries: ['EG'], looking: 'you', past: 'they' },
    { countries: ['EG'], looking: 'they', past: 'you' },
  ],
  'they-sit-there': [{ countries: ['NL'] }, { countries: ['US'], looking: 'you' }],
  'you-sit-there': [{ countries: ['DE'] }, { countries: ['PH'], looking: 'they' }],
  'same-place': [{ places: ['Kumasi'] }, { places: ['Kumasi'], past: 'you' }],
  near: [
    { places: ['Kampala', 'Entebbe'], kilometres: 34 },
    { places: ['Kampala', 'Entebbe'], kilometres: 34, past: 'both' },
  ],
  'neighbouring-country': elsewhere.map((how) => ({ countries: ['UG', 'KE'], ...how })),
  'same-region': elsewhere.map((how) => ({ countries: ['UG', 'ZM'], region: '014', ...how })),
  'sector-same': [{ sectors: ['nace:36', 'nace:36'] }, { sectors: ['nace:36', 'dac:14021'] }],
  'sector-close': [{ sectors: ['nace:28.13', 'nace:28.14'] }],
  'sector-broad': [{ sectors: ['nace:38', 'dac:140'] }],
  'sector-you-supply': [{ sectors: ['nace:28.13', 'dac:14031'] }],
  'sector-they-supply': [{ sectors: ['dac:14031', 'nace:28.13'] }],
  'sector-they-serve': [{ sectors: ['nace:28', 'nace:52.29'] }],
  'sector-you-serve': [{ sectors: ['nace:64', 'nace:28'] }],
  'you-seek': [
    { goods: ['distribution'] },
    { goods: ['knowledge', 'contacts'] },
    { goods: ['knowledge', 'contacts', 'internship'] },
  ],
  'they-seek': [{ goods: ['distribution'] }, { goods: ['knowledge', 'contacts'] }],
  'you-seek-akin': [
    { goods: ['suppliers'], offers: ['products'] },
    { goods: ['suppliers', 'funding'], offers: ['products', 'investment'] },
  ],
  'they-seek-akin': [{ goods: ['suppliers'], offers: ['products'] }],
  'you-seek-doing': [
    { goods: ['suppliers'], activities: ['export', 'production'], who: 'they' },
    { goods: ['products'], activities: ['import'], who: 'you' },
  ],
  'they-seek-doing': [
    { goods: ['products'], activities: ['import'], who: 'they' },
    { goods: ['knowledge'], activities: ['research'], who: 'you' },
  ],
  'both-ways': [{}],
  together: [{ countries: ['GH'] }],
  internship: [
    { goods: ['internship'], who: 'you' },
    { goods: ['internship'], who: 'they' },
    { goods: ['volunteers'], who: 'you' },
    { goods: ['volunteers'], who: 'they' },
  ],
  investment: [
    { countries: ['GH'], who: 'you' },
    { countries: ['GH'], who: 'they' },
  ],
  activity: [
    { activities: ['exchange'] },
    { activities: ['exchange', 'twinning'] },
    { activities: ['twinning'] },
    { activities: ['research'] },
    { activities: ['project', 'research'] },
  ],
  kinds: [{ kinds: ['company', 'ngo'] }, { kinds: ['education', 'government'] }, { kinds: ['culture', 'culture'] }],
  field: [{ field: 'international-cooperation' }],
  association: [{ names: ['Deventer Kring van Werkgevers'] }, { names: ['DKW', 'MKB Deventer'] }],
  'past-theirs': [
    { countries: ['GH'], on: '2019-12-31' },
    { countries: ['GH'], on: '2019-05-31' },
    { countries: ['GH'] },
  ],
  'past-yours': [{ countries: ['GH'], on: '2019-12-31' }, { countries: ['GH'] }],
  language: [{ languages: ['en'] }, { languages: ['de', 'en', 'nl'] }],
  network: [{ names: ['Hanze'] }, { names: ['Hanze', 'Cleantech Regio'] }],
  ambassador: [
    { names: ['Anna de Vries'], countries: ['GH'] },
    { names: ['Anna de Vries', 'Kofi Mensah'], countries: ['GH'] },
  ],
  confirmed: [{ months: 0 }, { months: 1 }, { months: 7 }],
  'other-country': [{ countries: ['UG', 'KE'] }],
  'other-sector': [{ sectors: ['nace:28.13', 'nace:90'] }],
  'nothing-meets': [{}],
  'says-nothing': [{}],
  competitors: [{}],
  'no-language': [{ languages: ['fr'] }, { languages: ['fr', 'pt'] }],
  fading: [{ months: 12 }, { months: 14 }, { months: 24 }, { months: 41 }],
  ended: [
    { countries: ['GH'], on: '2019-12-31' },
    { countries: ['US'], on: '2020-03-31' },
  ],
  'says-ended': [{ countries: ['GH'] }],
}

describe('every reason is a sentence in every language', () => {
  const cases = rules.flatMap((rule) => shapes[rule].map((parts): [Rule, Parts] => [rule, parts]))
  it.each(cases)('%s %j', (rule, parts) => {
    const sentences = all(rule, parts)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
      // No hole unfilled, no key or code in place of a name, no double point.
      expect(sentence).not.toMatch(
        /\{\{|\}\}|undefined|null|reason\.|matches:|[a-z]+:\d|\.\.|\s\s|\b(NACE|DAC|ISCED|SDG)\b/,
      )
    }
    expect(new Set(sentences).size).toBe(3)
  })

  it('says every shape in words of its own', () => {
    for (const rule of rules) {
      const sentences = shapes[rule].map((parts) => all(rule, parts)[0])
      expect(new Set(sentences).size, rule).toBe(sentences.length)
    }
  })

  it('says why each rule counts as it does', () => {
    for (const language of languages) {
      for (const rule of rules) expect(words[language].t(`matches:weight.${rule}`), rule).toMatch(/^\p{Lu}.*\.$/u)
    }
  })
})

describe('read aloud', () => {
  it.each<[Rule, Parts, [nl: string, en: string, de: string]]>([
    [
      'same-country',
      { countries: ['GH'] },
      ['Jullie zitten allebei in Ghana.', 'You are both in Ghana.', 'Sie sind beide in Ghana.'],
    ],
    [
      'same-country',
      { countries: ['US'] },
      [
        'Jullie zitten allebei in de Verenigde Staten.',
        'You are both in the United States.',
        'Sie sind beide in den Vereinigten Staaten.',
      ],
    ],
    [
      'you-seek',
      { goods: ['distribution'] },
      [
        'Je zoekt distributie; zij bieden die.',
        'You are looking for distribution, and that is what they offer.',
        'Sie suchen Vertrieb; Ihr Gegenüber bietet genau das.',
      ],
    ],
    [
      'they-seek',
      { goods: ['knowledge', 'internship'] },
      [
        'Zij zoeken kennis en stageplekken; jij biedt die.',
        'They are looking for knowledge and internship places, and that is what you offer.',
        'Ihr Gegenüber sucht Wissen und Praktikumsplätze; Sie bieten genau das.',
      ],
    ],
    [
      'you-seek-doing',
      { goods: ['suppliers'], activities: ['export', 'production'], who: 'they' },
      [
        'Je zoekt leveranciers; zij exporteren en produceren.',
        'You are looking for suppliers; they export and produce.',
        'Sie suchen Lieferanten; Ihr Gegenüber exportiert und produziert.',
      ],
    ],
    [
      'fading',
      { months: 14 },
      ['Al 14 maanden niet bevestigd.', 'Not confirmed for 14 months.', 'Seit 14 Monaten nicht bestätigt.'],
    ],
    [
      'fading',
      { months: 30 },
      ['Al 2 jaar niet bevestigd.', 'Not confirmed for 2 years.', 'Seit 2 Jahren nicht bestätigt.'],
    ],
    [
      'past-theirs',
      { countries: ['GH'], on: '2019-12-31' },
      [
        'Zij waren tot 2019 in Ghana en kennen er misschien nog mensen.',
        'They were in Ghana until 2019 and may still know people.',
        'Ihr Gegenüber war bis 2019 in Ghana und kennt dort vielleicht noch Leute.',
      ],
    ],
    [
      'same-region',
      { countries: ['UG', 'ZM'], region: '014' },
      [
        'Zij zitten in Zambia, in dezelfde regio: Oost-Afrika.',
        'They are in Zambia, in the same region: Eastern Africa.',
        'Ihr Gegenüber ist in Sambia, in derselben Region: Ostafrika.',
      ],
    ],
    [
      'same-country',
      { countries: ['EG'], past: 'both' },
      ['Jullie zaten allebei in Egypte.', 'You were both in Egypt.', 'Sie waren beide in Ägypten.'],
    ],
    [
      'neighbouring-country',
      { countries: ['UG', 'KE'], looking: 'they', past: 'you' },
      [
        'Zij kijken naar een start in Kenia, een buurland.',
        'They are looking at a start in Kenya, a neighbouring country.',
        'Ihr Gegenüber denkt an einen Start in Kenia, gleich im Nachbarland.',
      ],
    ],
    [
      'language',
      { languages: ['en', 'nl'] },
      [
        'Jullie spreken allebei Engels en Nederlands.',
        'You both speak English and Dutch.',
        'Sie sprechen beide Englisch und Niederländisch.',
      ],
    ],
  ])('%s %j', (rule, parts, [nl, en, de]) =>
    expect(Object.fromEntries(all(rule, parts).map((text, at) => [languages[at], text]))).toEqual({ nl, en, de }),
  )

  it('names a sector by its name in the language, and its code', () => {
    expect(sectorLabel('nace:28.13', 'en')).toMatch(/pump.* \(NACE 28\.13\)$/i)
    expect(sectorLabel('nace:28.13', 'nl')).toBe('Andere pompen en compressoren (NACE 28.13)')
    expect(sectorLabel('dac:14031', 'de')).toMatch(/wasser.*\(DAC 14031\)$/i)
    expect(sectorLabel('isced:0732', 'nl')).toMatch(/\(ISCED 0732\)$/)
    expect(sectorLabel('nace:99.99', 'nl')).toBe('nace:99.99')
  })

  it('leaves the codes to a list of their own, each once', () => {
    const reasons = [
      reasonOf('sector-you-supply', { sectors: ['nace:28.13', 'dac:14031'] }),
      reasonOf('other-sector', { sectors: ['nace:28.13', 'nace:90'] }),
      reasonOf('both-ways', {}),
    ]
    expect(codesOf(reasons, words.en)).toEqual(
      ['nace:28.13', 'dac:14031', 'nace:90'].map((key) => sectorLabel(key, 'en')),
    )
  })
})
