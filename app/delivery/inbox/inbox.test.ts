import { expect, test } from 'vitest'
import { inboxSources, caseKinds } from '#app/rooms.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { plainSpaces } from '#app/foundation/i18n/dates.ts'
import { isNewOrPressing } from './digest.server.ts'
import { byNewest, bySoonest, isLate, whenText } from './inbox.ts'

const on = '2026-03-04'
const item = (id: string, due: string | null, since: string) => ({ id, due, since })

test('what is due first comes first; what has no day stands as if it had a week', () => {
  const all = [
    item('in a week', '2026-03-11', '2026-03-01'),
    item('no day, came today', null, on),
    item('late', '2026-03-02', '2026-02-20'),
    item('no day, came long ago', null, '2026-01-01'),
    item('tomorrow', '2026-03-05', '2026-03-01'),
    item('no day, due today by its week', null, '2026-02-25'),
  ]
  expect(all.sort(bySoonest).map(({ id }) => id)).toEqual([
    'no day, came long ago',
    'late',
    'no day, due today by its week',
    'tomorrow',
    'in a week',
    'no day, came today',
  ])
  expect([item('old', null, '2026-03-01'), item('new', null, on)].sort(byNewest).map(({ id }) => id)).toEqual([
    'new',
    'old',
  ])
})

test.each([
  ['2026-03-02', '2 days late', '2 dagen te laat', '2 Tage überfällig', true],
  ['2026-03-03', '1 day late', '1 dag te laat', '1 Tag überfällig', true],
  ['2026-03-04', 'by today', 'uiterlijk vandaag', 'bis heute', false],
  ['2026-03-05', 'by tomorrow', 'uiterlijk morgen', 'bis morgen', false],
  ['2026-03-09', 'by Monday 9 March', 'uiterlijk maandag 9 maart', 'bis Montag, 9. März', false],
  ['2026-04-01', 'by 1 April 2026', 'uiterlijk 1 april 2026', 'bis 1. April 2026', false],
  [null, 'since 1 March 2026', 'sinds 1 maart 2026', 'seit 1. März 2026', false],
])('due %s is said %s', (due, en, nl, de, late) => {
  const said = (language: 'en' | 'nl' | 'de') =>
    plainSpaces(whenText(item('x', due, '2026-03-01'), on, { t: translator(language), language }))
  expect([said('en'), said('nl'), said('de')]).toEqual([en, nl, de])
  expect(isLate({ due }, on)).toBe(late)
})

test.each([
  ['nothing was ever mailed', null, '2026-03-20', '2026-01-01', true],
  ['it came since the last mail', '2026-03-02', null, '2026-03-03', true],
  ['it was told and has time', '2026-03-02', '2026-03-20', '2026-03-01', false],
  ['it was told and is due tomorrow', '2026-03-02', '2026-03-05', '2026-03-01', true],
  ['it was told and is late', '2026-03-02', '2026-03-03', '2026-03-01', false],
])('a mail because of what waits: %s', (_what, last, due, since, expected) => {
  expect(isNewOrPressing({ due, since }, last, on)).toBe(expected)
})

test('every kind of case is in the inbox', () => {
  const kinds = inboxSources.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(caseKinds.map(({ kind }) => kind)))
  expect(new Set(kinds).size).toBe(kinds.length)
})
