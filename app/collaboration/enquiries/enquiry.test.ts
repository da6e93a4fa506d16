import { expect, test } from 'vitest'
import {
  afterAnswer,
  enquiryMoves,
  enquiryStates,
  enquirySteps,
  stepsFor,
  waitsForOffice,
  type EnquiryPart,
  type EnquiryState,
  type EnquiryStep,
} from './enquiry.ts'

const nothing: EnquiryPart = {
  asker: false,
  admin: false,
  owner: false,
  carries: false,
  puts: false,
  other: false,
  visitor: false,
}
const readers = {
  'who only reads': nothing,
  'the ambassador': { ...nothing, owner: true, carries: true },
  'the ambassador, of what may be passed on': { ...nothing, owner: true, carries: true, puts: true },
  'the organisation': { ...nothing, other: true },
  'the visitor': { ...nothing, visitor: true },
} satisfies Record<string, EnquiryPart>
type Reader = keyof typeof readers

const may: Record<EnquiryState, Partial<Record<Reader, EnquiryStep[]>>> = {
  asked: {
    'the ambassador': ['answer', 'close', 'spam'],
    'the ambassador, of what may be passed on': ['answer', 'put', 'close', 'spam'],
  },
  answered: {
    'the ambassador': ['close'],
    'the ambassador, of what may be passed on': ['put', 'close'],
    'the visitor': ['reply'],
  },
  replied: {
    'the ambassador': ['answer', 'close', 'spam'],
    'the ambassador, of what may be passed on': ['answer', 'put', 'close', 'spam'],
  },
  put: { 'the organisation': ['accept', 'decline'] },
  refused: {
    'the ambassador': ['answer', 'close'],
    'the ambassador, of what may be passed on': ['answer', 'close'],
  },
  introduced: {},
  done: {},
  closed: {},
  spam: {},
  expired: {},
}
const every = enquiryStates.flatMap((state) =>
  (Object.keys(readers) as Reader[]).flatMap((reader) => enquirySteps.map((step) => [state, reader, step] as const)),
)
test.each(every)('%s: %s, %s', (state, reader, step) =>
  expect(stepsFor({ state, part: readers[reader] }).includes(step)).toBe((may[state][reader] ?? []).includes(step)),
)

test('wherever the office has the word somebody can move it on, and an end has no way out', () => {
  for (const state of enquiryStates) {
    const open = Object.keys(enquiryMoves[state]).length > 0
    expect([state, open]).toEqual([state, waitsForOffice(state) || state === 'answered'])
  }
})

test('the first answer gives the visitor the word, the second is the last', () => {
  expect([afterAnswer(''), afterAnswer('Yes, gladly.')]).toEqual(['answered', 'done'])
})
