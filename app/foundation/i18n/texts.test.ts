/**
 * What every text keeps to: a figure and its noun agree, and words put into a sentence stand as a sentence wants them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { translator } from './i18n.server.ts'
import { sayKey } from './keys.ts'
import { Phrase } from './options.ts'

type Text = { key: string; text: string }
function textsIn(value: object, before: string): Text[] {
  return Object.entries(value).flatMap(([name, text]) => {
    const key = `${before}${before.endsWith(':') ? '' : '.'}${name}`
    return typeof text === 'object' && text !== null ? textsIn(text as object, key) : [{ key, text: String(text) }]
  })
}
const texts = Object.fromEntries(
  languages.map((language) => [
    language,
    readdirSync(`locales/${language}`).flatMap((file) =>
      textsIn(
        JSON.parse(readFileSync(path.join('locales', language, file), 'utf8')) as object,
        `${file.slice(0, -5)}:`,
      ),
    ),
  ]),
)
const holesOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name)
const base = (key: string) => key.replace(/_(zero|one|other)$/, '')

/** Figures with nothing after them that would be one or many. */
const bare = new Set([
  'questions:filter.forMeCount',
  'questions:pass.has',
  'workload:mine.lead',
  'workload:all.ofLimit',
  'workload:all.overdue',
  'searches:name.more',
])
/** Texts that are the same for one and for many: the noun is another figure's, has one form, or is left out. */
const same: Record<string, string[]> = {
  all: [
    'ambassadors:choose.shown',
    'digest:subject.finds',
    'matches:reason.association',
    'matches:reason.network',
    'offices:networks.suspended',
    'presences:look.more',
    'searches:link',
    'trips:show.toldSector',
  ],
  en: ['digest:mail.more', 'discover:filters.more', 'organisations:card.more'],
  nl: [
    'ambassadors:years',
    'desks:facts.later',
    'desks:facts.earlier',
    'digest:mail.more',
    'discover:filters.more',
    'organisations:card.more',
  ],
  de: [
    'matches:page.shelves.kept',
    'common:form.left',
    'common:form.over',
    'digest:mail.new',
    'admin:newOffice.place',
    'auth:field.passwordHint',
  ],
}
/** Holes that hold figures under another name than `count`, and the texts in which no noun goes with them. */
const figures: Record<string, string[]> = {
  exact: ['discover:exact'],
  also: ['discover:exact'],
  accepted: ['admin:platform.invitedCount'],
  open: ['admin:platform.invitedCount'],
  lat: ['admin:newOffice.place'],
  lon: ['admin:newOffice.place'],
  people: ['admin:newOffice.place'],
  desks: ['ambassadors:coverage.counts'],
  sectors: ['ambassadors:coverage.counts'],
  all: ['ambassadors:choose.shown', 'ambassadors:coverage.group'],
  weeks: ['ambassadors:coverage.searches'],
  page: ['common:page.here', 'discover:past'],
  pages: ['common:page.here'],
  line: ['imports:file.broken', 'imports:line'],
  hours: ['desks:facts.later', 'desks:facts.earlier'],
  kilometres: ['desks:facts.toCapital', 'desks:facts.toMiddle', 'matches:reason.near', 'matches:reason.near-past'],
  created: ['imports:organisations', 'imports:presences'],
  found: ['imports:organisations'],
  unchanged: ['imports:presences'],
  fewest: ['map:demand.note'],
  points: ['matches:how.upTo'],
  number: ['presences:where.country', 'presences:where.place'],
  limit: ['questions:pass.has', 'workload:mine.lead', 'workload:all.ofLimit'],
  along: ['trips:show.roomOf'],
}

test.each(languages)('apostrophes and quotation marks in %s are the printed ones of the language', (language) => {
  const foreign = { nl: /["“”„]|\p{L}'\p{L}/u, en: /["„]|\p{L}'\p{L}/u, de: /["‘”]|\p{L}'\p{L}/u }[language]
  // What a command says quotes what was typed.
  const read = texts[language].filter(({ key }) => !key.startsWith('imports:'))
  expect(read.filter(({ text }) => foreign.test(text)).map(({ key }) => key)).toEqual([])
})

describe.each(languages)('counting to one in %s', (language) => {
  const t = translator(language)
  const counting = texts[language].filter(
    ({ key, text }) => holesOf(text).includes('count') || /_(one|other)$/.test(key),
  )
  const keys = [...new Set(counting.map(({ key }) => base(key)))].filter((key) => !bare.has(key))
  const known = new Map(texts[language].map(({ key, text }) => [key, text]))

  test('a text with a number has a form for one and a form for more', () => {
    expect(keys.length).toBeGreaterThan(120)
    expect(
      keys.filter((key) => !known.has(`${key}_one`) || !known.has(`${key}_other`)),
      'Give it _one and _other, or list it as bare.',
    ).toEqual([])
    expect([...bare].filter((key) => !known.has(key))).toEqual([])
  })

  test('one is said in another way than two', () => {
    const alike = keys.filter((key) => known.get(`${key}_one`) === known.get(`${key}_other`))
    expect(
      alike.filter((key) => !same.all.includes(key) && !same[language].includes(key)),
      'One of these is wrong for 1.',
    ).toEqual([])
    for (const key of keys) {
      const [one, two] = [1, 2].map((count) => sayKey(t, key, { count }))
      expect(one, key).not.toMatch(/^[a-z]+:/)
      if (!alike.includes(key)) expect(one, key).not.toBe(two.replace(/\b2\b/, '1'))
    }
  })

  test('no other figure than the count has a noun that goes with it', () => {
    const loose = texts[language].flatMap(({ key, text }) =>
      holesOf(text)
        .filter((hole) => hole in figures && !figures[hole].includes(base(key)) && numeric(key, hole))
        .map((hole) => `${key} {{${hole}}}`),
    )
    expect(loose, 'Make it the count of a text of its own and put that in.').toEqual([])
  })
})

const sources = ['app', 'server', 'search'].flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
)
/** Names under which the code hands a number to a text: `{ rows: list.length }`. */
const handed = sources.flatMap((source) =>
  [...source.matchAll(/\bt\((['`])([\w:.$-]+)\1, \{([^{}]*)\}/g)].map(([, , key, values]) => ({ key, values })),
)
const numbers =
  /(\w+): [\w.!?()[\]]*(?:\.length|\.size|\.total|Count|\.count|\bcount|\btotal|\bMath\.\w+\([^)]*\))(?=\s*(?:,|$))/g
/** A name that some texts give to words and others to a figure is a figure where the code says so. */
function numeric(key: string, hole: string): boolean {
  const words = new Set(['sectors', 'people', 'accepted', 'open', 'all', 'found', 'line', 'page', 'desks'])
  return (
    !words.has(hole) ||
    handed.some(
      (call) =>
        base(key).endsWith(call.key.replace(/^\w+:/, '')) &&
        [...call.values.matchAll(numbers)].some(([, name]) => name === hole),
    )
  )
}

test('what the code counts it hands over as the count', () => {
  expect(handed.length).toBeGreaterThan(300)
  const others = handed.flatMap(({ key, values }) =>
    [...values.matchAll(numbers)].filter(([, name]) => name !== 'count').map(([, name]) => `${key} {{${name}}}`),
  )
  const allowed = new Set(
    Object.entries(figures).flatMap(([hole, keys]) => keys.map((key) => `${key.replace(/^\w+:/, '')} {{${hole}}}`)),
  )
  expect(
    others.filter((other) => !allowed.has(other.replace(/^\w+:/, ''))),
    'The noun cannot agree with it: make a text of its own that counts.',
  ).toEqual([])
})

/** Holes that may hold words of our own: they begin a sentence with a capital, and stand without one within it. */
const phrases = ['owner', 'other']
test.each(languages)('words put into a sentence begin it with a capital, and only there, in %s', (language) => {
  const all = texts[language].filter(
    ({ key }) => key.startsWith('introductions:next') || key === 'introductions:card.due',
  )
  expect(all.length).toBeGreaterThan(5)
  for (const { key, text } of all) {
    for (const [whole, before, name, format] of text.matchAll(/(^|.)\s?\{\{(\w+)(, start)?\}\}/g)) {
      if (phrases.includes(name)) expect(Boolean(format), `${key}: ${whole}`).toBe(/^[.!?]?$/.test(before))
    }
  }
  const t = translator(language)
  const [admins, unnamed] = [t('introductions:admins'), t('introductions:unnamed')]
  const upper = (words: string) => words[0].toUpperCase() + words.slice(1)
  const sentence = t('introductions:next.asked', { owner: new Phrase(admins), other: new Phrase(unnamed), day: 'X' })
  expect(sentence.startsWith(upper(unnamed))).toBe(true)
  expect(sentence).toContain(`; ${admins} `)
  expect(t('introductions:next.accepted', { owner: new Phrase(admins), day: 'X' })).toContain(`. ${upper(admins)} `)
  expect(t('introductions:next.accepted', { owner: 'van der Meer', day: 'X' })).toContain('. van der Meer ')
})

/** Words that the glossary (docs/decisions/words.md) gave up, with what stands in their place. */
const givenUp: Record<string, [RegExp, string][]> = {
  nl: [
    [/publicatie/i, 'vermelding'],
    [/\bdesks?\b/i, 'landenbalie'],
    [/vervaag|vervagen/i, 'niet recent bevestigd'],
    [/werkdruk/i, 'werkverdeling'],
    [/\bterrein\b/i, 'domein'],
    [/\be-mails?\b(?!-)/i, 'mail'],
  ],
  en: [
    [/\bpublications?\b/i, 'listing'],
    [/\bfading\b/i, 'not recently confirmed'],
    [/(?<!e-)\bmail(s|ed)?\b/i, 'e-mail'],
  ],
  de: [
    [/\bdesks?\b/i, 'Länderbüro'],
    [/verblass/i, 'nicht bestätigt'],
    [/\bmatch(es|ing)?\b/i, 'passende Partner'],
    [/administrator/i, 'Verwaltung'],
  ],
}
test.each(languages)('one word for each thing in %s', (language) => {
  const said = (text: string) => text.replace(/\{\{.*?\}\}|`[^`]*`/g, '')
  const found = texts[language].flatMap(({ key, text }) =>
    givenUp[language].filter(([word]) => word.test(said(text))).map(([, instead]) => `${key}: ${instead}`),
  )
  expect(found).toEqual([])
})
