import { expect, test } from 'vitest'
import { readDone, readView, withDone, writeView } from './view.ts'

const id = '0197f000-0000-7000-8000-00000000000a'
const other = '0197f000-0000-7000-8000-00000000000b'
const read = (query: string) => readView(new URLSearchParams(query))

test('a page without parameters shows the best of everything in the office', () => {
  expect(read('')).toEqual({ at: null, scope: 'office', show: 'matches', page: 1, organisation: null })
  expect(writeView(read(''))).toBe('')
})

test('a view survives its way through the URL', () => {
  for (const query of [
    `?presence=${id}`,
    '?country=GH',
    '?organisation=ijsselpomp&country=UG&scope=network&show=hidden&page=3',
    '?show=interesting',
  ]) {
    expect(writeView(read(query))).toBe(query)
  }
})

test('the list of presences may name a country, in any case', () => {
  expect(read('presence=ug').at).toEqual({ country: 'UG' })
  expect(writeView(read('presence=IN'))).toBe('?country=IN')
})

test('what is none of ours goes unsaid', () => {
  expect(read('presence=nonsense&scope=public&show=all&page=-1')).toEqual(read(''))
  expect(read('country=ZZ&page=0')).toEqual(read(''))
})

test('what was done comes along with the address it goes back to, once', () => {
  const done = { deed: 'hidden', presence: id, other } as const
  const address = withDone('/deventer/matches?country=UG&done=back', done)
  expect(address).toBe(`/deventer/matches?country=UG&done=hidden&of=${id}&with=${other}`)
  expect(readDone(new URL(address, 'http://here').searchParams)).toEqual(done)
  expect(writeView(readView(new URL(address, 'http://here').searchParams))).toBe('?country=UG')
  expect(withDone('/deventer/matches', done, true)).toMatch(new RegExp(`#match-${id}-${other}$`))
  expect(readDone(new URLSearchParams(`done=gone&of=${id}&with=${other}`))).toBeNull()
  expect(readDone(new URLSearchParams('done=hidden&of=1&with=2'))).toBeNull()
})
