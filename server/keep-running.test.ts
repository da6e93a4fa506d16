import { expect, test, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'
import { patience } from './testing/pace.ts'

/** Services that end when they are told to, and what they say at their end. */
function services() {
  const ends: ((code: number | null) => void)[] = []
  const words: string[] = []
  const start = vi.fn(async () => {
    const number = ends.length
    const exited = new Promise<number | null>((resolve) => ends.push(resolve))
    return { pid: number, exited, stop: async () => ends[number](0), gaveUp: () => words[number] ?? '' }
  })
  return {
    start,
    end: (number: number, word = '') => {
      words[number] = word
      ends[number](1)
    },
  }
}

test('what ends by itself is started again; what says that it gave up is not', async () => {
  const { start, end } = services()
  const given: unknown[] = []
  const kept = await keepRunning(
    'It',
    start,
    () => {},
    (why) => given.push((why as Error).message),
  )
  end(0)
  await vi.waitFor(() => expect(kept.pid()).toBe(1), patience(10_000))
  end(1, 'It keeps ending and is given up.')
  await vi.waitFor(() => expect(given).toEqual(['It keeps ending and is given up.']), patience(10_000))
  expect(start).toHaveBeenCalledTimes(2)
  expect(kept.pid()).toBeNull()
  await kept.stop()
})
