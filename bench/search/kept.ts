/**
 * A filled stand that stays (`--keep FOLDER`): the first run fills it, later ones with as many presences and offices
 * begin with what is there. A note in the folder says what it holds; it is not there while the stand is filled or
 * changed, so that what a run left half done is filled anew.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { removeDataFolder } from '#server/postgres.ts'
import { Sentence } from '#server/sentence.ts'
import type { Filled } from './fill.ts'
import type { People } from './people.ts'

/** What a stand is filled with. */
export type Size = { presences: number; offices: number }
export type Kept = Size & { filled: Filled; people: People }

const [noteName, markName] = ['kept.json', 'a-stand-of-the-bench']

/**
 * What the folder holds, or null where it is to be filled: it is made or emptied then. Throws a Sentence where it holds
 * something else than a stand, or one of another size.
 */
export function openKept(folder: string, { presences, offices }: Size): Kept | null {
  if (existsSync(path.join(folder, noteName))) {
    const { people, ...kept } = JSON.parse(readFileSync(path.join(folder, noteName), 'utf8')) as Kept & {
      people: { members: [string, string][] }
    }
    if (kept.presences === presences && kept.offices === offices)
      return { ...kept, people: { ...people, members: new Map(people.members) } }
    throw new Sentence(
      `${folder} keeps ${kept.presences} presences in ${kept.offices} offices: ask for as many, or name another folder.`,
    )
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(path.join(folder, markName)))
      throw new Sentence(`${folder} holds something else than a stand: name a folder that is empty or not there yet.`)
    removeDataFolder(folder)
  }
  mkdirSync(folder, { recursive: true })
  // Root runs Postgres as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  writeFileSync(path.join(folder, markName), '')
  return null
}

/** Notes what the folder holds from now on. */
export function noteKept(folder: string, { people, ...kept }: Kept): void {
  writeFileSync(
    path.join(folder, noteName),
    JSON.stringify({ ...kept, people: { ...people, members: [...people.members] } }),
  )
}

/** Before what is there is changed. */
export function forgetKept(folder: string): void {
  rmSync(path.join(folder, noteName), { force: true })
}
