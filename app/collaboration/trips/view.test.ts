import { expect, test } from 'vitest'
import { readView, writeView } from './view.ts'

test.each(['', '?when=past', '?country=LV&sector=nace%3A28', '?mine=yes&scope=office'])(
  '%s comes back as it was',
  (query) => {
    expect(writeView(readView(new URLSearchParams(query)))).toBe(query)
  },
)

test('what is not understood is left out', () => {
  expect(writeView(readView(new URLSearchParams('?when=never&country=XX&sector=water&mine=1&scope=moon')))).toBe('')
})
