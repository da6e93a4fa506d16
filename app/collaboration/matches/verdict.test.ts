import { expect, test } from 'vitest'
import { longestNote, readNotForUs, verdictReasons } from './verdict.ts'

test('every reason is taken, with or without a note', () => {
  for (const reason of verdictReasons)
    expect(readNotForUs({ reason, note: ' we spoke in May \r\n' })).toEqual({
      ok: true,
      reason,
      note: 'we spoke in May',
    })
})

test('no reason, or one of nobody’s, is asked for again', () => {
  for (const reason of ['', 'because', 'KNOWN'])
    expect(readNotForUs({ reason, note: '' })).toEqual({
      ok: false,
      errors: { reason: 'matches:verdict.errors.reason' },
    })
})

test('a note is as long as the form says, and no longer', () => {
  expect(readNotForUs({ reason: 'other', note: `${'x'.repeat(longestNote - 2)}\r\ny` }).ok).toBe(true)
  expect(readNotForUs({ reason: 'other', note: 'x'.repeat(longestNote + 1) })).toEqual({
    ok: false,
    errors: { note: 'matches:verdict.errors.note' },
  })
})
