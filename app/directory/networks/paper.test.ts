import { expect, test } from 'vitest'
import { frameAround, onPaper } from './paper.ts'

test('places lie on the picture where they lie in the world', () => {
  const [deventer, reykjavik, sydney] = [onPaper(52.25, 6.16), onPaper(64.15, -21.94), onPaper(-33.87, 151.2)]
  expect(onPaper(0, 0)[0]).toBe(5000)
  expect(deventer[0]).toBeGreaterThan(reykjavik[0])
  expect(deventer[1]).toBeGreaterThan(reykjavik[1])
  expect(sydney[1]).toBeGreaterThan(onPaper(0, 0)[1])
  for (const [x, y] of [deventer, reykjavik, sydney]) expect(x >= 0 && x <= 10_000 && y >= 0 && y <= 4520).toBe(true)
})

test('a frame holds all points in its proportion', () => {
  const frame = frameAround(
    [
      [5000, 800],
      [5600, 1000],
    ],
    2,
  )
  expect(frame.width / frame.height).toBeCloseTo(2, 1)
  expect(frame.x).toBeLessThan(5000)
  expect(frame.x + frame.width).toBeGreaterThan(5600)
  expect(frameAround([[100, 100]], 2).width).toBe(600)
})
