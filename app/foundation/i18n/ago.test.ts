import { expect, test } from 'vitest'
import { ago } from './ago.ts'

const now = new Date('2025-06-15T12:00:00Z')
test.each([
  ['2025-06-15T11:59:40Z', 'en', 'now'],
  ['2025-06-15T11:57:00Z', 'en', '3 minutes ago'],
  ['2025-06-15T11:57:00Z', 'nl', '3 minuten geleden'],
  ['2025-06-13T11:00:00Z', 'de', 'vorgestern'],
  ['2025-06-16T00:00:00Z', 'en', 'now'],
])('%s in %s: %s', (then, language, words) => expect(ago(new Date(then), language, now)).toBe(words))
