import { expect, test } from 'vitest'
import { gathered } from './gathered.server.ts'

test('what is written comes in one piece at each pause and at the end, whole and in order', async () => {
  const page = gathered()
  const pieces: string[] = []
  page.on('data', (piece: Buffer) => pieces.push(piece.toString()))
  const ended = new Promise((resolve) => page.once('end', resolve))
  for (const text of ['a', 'b', 'c']) page.write(text)
  ;(page as unknown as { flush: () => void }).flush()
  page.write('d')
  page.write('é')
  page.end()
  await ended
  expect(pieces).toEqual(['abc', 'dé'])
})
