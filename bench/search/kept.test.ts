import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { forgetKept, noteKept, openKept } from './kept.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'kogge-kept-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const size = { presences: 1000, offices: 20 }
const kept = {
  ...size,
  filled: { presences: 1000, organisations: 250, indexed: 900, rows: 1, index: 2 },
  people: {
    members: new Map([['office-0', 'kogge_session=1']]),
    seekers: [{ office: 'office-0', cookie: 'kogge_session=2', presence: 'p' }],
  },
}

test('a folder keeps what was noted, and is filled anew where a run left it half done', () => {
  const folder = path.join(home, 'a', 'stand')
  expect(openKept(folder, size)).toBeNull()
  writeFileSync(path.join(folder, 'half'), '')
  expect(openKept(folder, size)).toBeNull()
  expect(readdirSync(folder)).not.toContain('half')
  noteKept(folder, kept)
  expect(openKept(folder, size)).toEqual(kept)
  expect(() => openKept(folder, { ...size, offices: 200 })).toThrow('keeps 1000 presences in 20 offices')
  forgetKept(folder)
  expect(openKept(folder, size)).toBeNull()
})

test('a folder with something else in it is left alone', () => {
  writeFileSync(path.join(home, 'letter'), 'dear')
  expect(() => openKept(home, size)).toThrow('something else')
  expect(readdirSync(home)).toContain('letter')
})
