import { expect, test } from 'vitest'
import type { FittingKind } from '#app/identity/fitting-source.ts'
import { bestOf } from './fitting.ts'

/** `kind id fit`, with `!` where its own name was typed, and of whom it tells. */
function row(said: string) {
  const [kind, id, fit, ...ids] = said.split(' ')
  return { kind: kind as FittingKind, id, fit: Number.parseFloat(fit), named: fit.endsWith('!'), ids }
}

test.each([
  ['best first', ['trip a 0.6', 'desk KE 0.92', 'question b 0.8'], 'desk KE, question b, trip a'],
  ['at most three', ['desk KE 0.9', 'question a 0.8', 'trip b 0.7', 'ambassador c 0.6'], 'desk KE, question a, trip b'],
  [
    'alike: in the order of kinds',
    ['trip a 0.8', 'ambassador b 0.8', 'organisation c 0.8', 'question d 0.8'],
    'organisation c, question d, ambassador b',
  ],
  [
    'at most two of a kind',
    ['question a 0.9', 'question b 0.9', 'question c 0.9', 'trip d 0.6'],
    'question a, question b, trip d',
  ],
  ['what hardly fits is left out', ['trip a 0.49', 'question b 0.5'], 'question b'],
  [
    'who answers at a desk above is named there',
    ['desk KE 0.92 ama', 'ambassador ama 0.9', 'trip b 0.7'],
    'desk KE, trip b',
  ],
  ['but not where the desk stands below', ['desk KE 0.6 ama', 'ambassador ama 0.9'], 'ambassador ama, desk KE'],
  ['and not where their name was typed', ['desk KE 0.92 ama', 'ambassador ama 0.9!'], 'desk KE, ambassador ama'],
  ['somebody else at that desk', ['desk KE 0.92 ama', 'ambassador kofi 0.9'], 'desk KE, ambassador kofi'],
  ['nothing', [], ''],
])('%s', (_, rows, best) => {
  const said = (some: { kind: string; id: string }[]) => some.map(({ kind, id }) => `${kind} ${id}`).join(', ')
  expect(said(bestOf(rows.map(row)))).toBe(best)
})

test('a desk that the page shows already has no line, and whoever answers there has none for it', () => {
  const rows = ['desk KE 0.92 ama', 'organisation a 0.9!'].map(row)
  expect(bestOf(rows, { desk: true }).map(({ kind }) => kind)).toEqual(['organisation'])
})
