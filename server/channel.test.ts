import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { converse, type End } from './channel.ts'

/** Two ends of one channel; what goes through it becomes JSON, as between processes. */
function channel(): [End, End] {
  const ends = [new EventEmitter(), new EventEmitter()]
  const end = (mine: number) =>
    Object.assign(ends[mine], {
      connected: true,
      send: (message: object) =>
        setImmediate(() => ends[1 - mine].emit('message', JSON.parse(JSON.stringify(message)))),
    })
  return [end(0), end(1)] as unknown as [End, End]
}

test('both ends ask and answer, each question its own', async () => {
  const [left, right] = channel()
  const askRight = converse(left, { half: (value) => Number(value) / 2 }, 10_000)
  const askLeft = converse(right, { double: async (value) => Number(value) * 2, whoAmI: () => 'right' }, 10_000)
  expect(
    await Promise.all([askRight('double', 4), askRight('whoAmI'), askLeft('half', 4), askRight('double', 5)]),
  ).toEqual([8, 'right', 2, 10])
})

test('what nobody answers is refused, and other messages are let by', async () => {
  const [left, right] = channel()
  const ask = converse(left, {}, 10)
  converse(
    right,
    {
      broken: () => {
        throw new Error('no')
      },
    },
    10,
  )
  left.on('message', () => {})
  right.send!({ ready: true })
  await expect(Promise.allSettled([ask('broken'), ask('nothing')])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
})
