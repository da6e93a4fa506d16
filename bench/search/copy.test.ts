import { expect, test } from 'vitest'
import { copyLine } from './copy.ts'

test('text, numbers, nothing', () => {
  expect(copyLine(['a', 1.5, true, null, ''])).toBe('a\t1.5\ttrue\t\\N\t\n')
})
test('what would end a cell or a line is escaped', () => {
  expect(copyLine(['a\tb\nc\\d\r'])).toBe('a\\tb\\nc\\\\d\\r\n')
})
test('lists are array literals, objects JSON', () => {
  expect(copyLine([['nace:28', 'say "x"', 'a\\b'], [], { nl: 'een\nregel' }])).toBe(
    '{"nace:28","say \\\\"x\\\\"","a\\\\\\\\b"}\t{}\t{"nl":"een\\\\nregel"}\n',
  )
})
