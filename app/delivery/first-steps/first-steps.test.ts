import { expect, test } from 'vitest'
import { missingIn, stepsOf, type Facts } from './first-steps.ts'

const nobody: Facts = { editor: null, ambassador: null, admin: null }
const editor = { organisation: 'kade', published: true, seeks: true, introduced: true }
const ambassador = { days: true, languages: true, desks: true }
const admin = { draft: false, texts: true, colours: true, arms: true, ambassadors: 1, organisations: 5, networks: 1 }

test.each<[string, Partial<Facts>, string[]]>([
  ['a member has none', {}, []],
  ['an editor who did all has none', { editor }, []],
  [
    'a new editor',
    { editor: { organisation: 'kade', published: false, seeks: false, introduced: false } },
    ['publish', 'seek', 'introduction'],
  ],
  ['an editor who published', { editor: { ...editor, seeks: false } }, ['seek']],
  ['a new ambassador', { ambassador: { days: false, languages: false, desks: true } }, ['days', 'languages']],
  ['an ambassador without a desk', { ambassador: { ...ambassador, desks: false } }, ['desk']],
  ['an administrator of an office that runs', { admin }, []],
  ['four organisations are not enough', { admin: { ...admin, organisations: 4 } }, ['organisations']],
  [
    'a new office',
    {
      admin: { draft: true, texts: false, colours: false, arms: false, ambassadors: 0, organisations: 0, networks: 0 },
    },
    ['texts', 'colours', 'arms', 'ambassador', 'organisations', 'network', 'open'],
  ],
  ['all is there, but nobody opened it', { admin: { ...admin, draft: true } }, ['open']],
  [
    'the office before the own organisation',
    { admin: { ...admin, networks: 0 }, editor: { ...editor, published: false } },
    ['network', 'publish'],
  ],
])('%s', (_who, facts, expected) =>
  expect(stepsOf('deventer', { ...nobody, ...facts }).map(({ name }) => name)).toEqual(expected),
)

test('opening is not what is missing before it; a step leads to its page', () => {
  expect(missingIn('deventer', { ...admin, draft: true })).toEqual([])
  expect(missingIn('deventer', { ...admin, organisations: 2 })).toEqual([
    { name: 'organisations', to: '/deventer/admin/invitations', count: 2 },
  ])
})
