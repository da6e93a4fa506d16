/**
 * The law of app/storeys.js, held three ways: the tree has these rooms and no circle, the README prints them, and the
 * lint catches what they forbid.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { rooms, storeys } from '#app/storeys.js'

const files = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/'))
/** The room of a file, or undefined for the tables of contents at the top. Deepest first: no room lies in another. */
const roomOf = (file: string) => rooms.find((room) => file.startsWith(`app/${room}/`))
const isTest = (file: string) => /\.(test|examples)\.tsx?$/.test(file)

test('every folder is a room exactly once, and every room a folder', () => {
  expect(new Set(rooms).size, 'A room stands in app/storeys.js once.').toBe(rooms.length)
  expect(
    files.filter((file) => file.split('/').length > 2 && !roomOf(file)),
    'Give its folder a place in app/storeys.js.',
  ).toEqual([])
  expect(
    rooms.filter((room) => !files.some((file) => roomOf(file) === room)),
    'Take what is not there off app/storeys.js.',
  ).toEqual([])
})

test('pages have components, taxonomy has none', () => {
  expect(
    files.filter((file) => file.startsWith('app/taxonomy/') && file.endsWith('.tsx')),
    'A field that shows a taxonomy lies in foundation/fields.',
  ).toEqual([])
})

test('no two rooms know each other, not even by a third', () => {
  const known = new Map(rooms.map((room) => [room, new Set<string>()]))
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !isTest(name) && !name.includes('/routes/'))) {
    for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'#(app\/[^']+)'/g)) {
      const [here, there] = [roomOf(file), roomOf(to)]
      if (here && there && here !== there) known.get(here)!.add(there)
    }
  }
  // Whoever knows nobody is taken away, again and again; what is left goes in circles.
  for (let gone = true; gone;) {
    gone = false
    for (const [room, others] of known) if ([...others].every((other) => !known.has(other))) gone = known.delete(room)
  }
  expect(
    [...known].map(([room, others]) => `${room} → ${[...others].filter((other) => known.has(other)).join(', ')}`),
  ).toEqual([])
})

test('the README prints the list', () => {
  const [, printed] = /<!-- storeys -->\n([\s\S]*?)<!-- \/storeys -->/.exec(readFileSync('README.md', 'utf8')) ?? []
  const list = storeys
    .map(([storey, inside], at) => `${at + 1}. ${[`**${storey}**`, inside.join(' ◀ ')].filter(Boolean).join(': ')}\n`)
    .join('')
  expect(printed, 'Print app/storeys.js between the marks of README.md.').toBe(list)
})

describe('the lint', () => {
  let lint: ESLint
  beforeAll(() => {
    lint = new ESLint()
  })
  /** What the lint says of a file of this name that imports this (a name of it, or its types). */
  const faultsOf = async (file: string, from: string, what = 'import * as it') => {
    const [{ messages }] = await lint.lintText(`${what} from '${from}'\nvoid it\n`, { filePath: file })
    return messages
      .filter(
        ({ ruleId }) =>
          ruleId === 'import-x/no-restricted-paths' || ruleId === '@typescript-eslint/no-restricted-imports',
      )
      .map(({ message }) => message)
  }

  test.each([
    // A storey knows those below it.
    ['app/taxonomy/probe.ts', '#app/foundation/ui/letters.ts'],
    ['app/taxonomy/probe.ts', '#db/client.server.ts'],
    ['app/taxonomy/data/probe.ts', '#app/identity/account.ts'],
    ['app/taxonomy/probe.ts', '#app/paths.ts'],
    ['app/foundation/ui/Probe.tsx', '#app/identity/frame.ts'],
    ['app/foundation/ui/Probe.tsx', '#app/directory/presences/presence.ts'],
    ['app/foundation/mail/probe.ts', '#app/collaboration/trips/words.ts'],
    ['app/foundation/http/probe.ts', '../../identity/account.ts'],
    ['app/identity/probe.ts', '#app/directory/offices/office.ts'],
    ['app/directory/presences/probe.ts', '#app/collaboration/matches/match.ts'],
    ['app/directory/members/probe.server.ts', '#app/collaboration/trips/leaving.server.ts'],
    ['app/discovery/map/Probe.tsx', '#app/collaboration/matches/DeskMatches.tsx'],
    ['app/discovery/query/probe.ts', '#app/delivery/feeds/parameters.ts'],
    ['app/collaboration/trips/probe.server.ts', '#app/delivery/frame/frame.server.ts'],
    // A room knows those before it.
    ['app/foundation/ui/Probe.tsx', '#app/foundation/forms/Form.tsx'],
    ['app/directory/organisations/probe.ts', '#app/directory/presences/presence.ts'],
    ['app/directory/presences/probe.ts', '#app/directory/demand/demand.ts'],
    ['app/directory/offices/probe.ts', '../networks/network.ts'],
    ['app/discovery/query/probe.ts', '#app/discovery/map/layers.ts'],
    ['app/collaboration/questions/probe.ts', '#app/collaboration/introductions/introduction.ts'],
    ['app/collaboration/matches/probe.ts', '#app/collaboration/questions/question.ts'],
    ['app/delivery/frame/probe.ts', '#app/delivery/desks/desk.ts'],
    // Types of a room above bind as its functions do.
    ['app/discovery/map/probe.ts', '#app/collaboration/matches/view.ts', 'import type it'],
    // Never another's routes, from nowhere; and nobody knows the tables of routes and pages.
    ['app/delivery/desks/probe.ts', '#app/directory/presences/routes/show.tsx'],
    ['app/collaboration/trips/routes/probe.ts', '#app/collaboration/matches/routes/list.tsx'],
    ['app/directory/presences/Probe.tsx', '#app/root.tsx'],
    ['app/foundation/http/probe.ts', '#app/routes.ts'],
    // What starts the house, and what it stands on.
    ['app/delivery/frame/probe.ts', '#server/site.ts'],
    ['search/probe.ts', '#app/directory/presences/presence.ts'],
    ['db/probe.ts', '#app/taxonomy/countries.ts'],
    // The door.
    ['app/directory/presences/probe.server.ts', '#app/identity/door.server.ts'],
    ['app/collaboration/matches/probe.server.ts', '#app/identity/on-behalf.server.ts'],
    ['app/discovery/saved/probe.server.ts', '#db/door.server.ts'],
    ['app/directory/members/probe.server.ts', '../../identity/door.server.ts'],
    // One library, one place.
    ['app/delivery/feeds/probe.server.ts', 'postgres'],
    ['app/discovery/query/probe.server.ts', 'meilisearch'],
    ['app/delivery/joining/probe.server.ts', 'lucia'],
    ['app/collaboration/questions/probe.server.ts', 'nodemailer'],
    ['app/delivery/home/Probe.tsx', 'maplibre-gl'],
  ])('%s may not import %s', async (file, from, what?: string) => {
    expect(await faultsOf(file, from, what)).not.toEqual([])
  })

  test.each([
    ['app/collaboration/matches/probe.ts', '#app/directory/presences/presence.ts'],
    ['app/discovery/search/Probe.tsx', '#app/discovery/query/filters.ts'],
    ['app/directory/offices/routes/probe.tsx', '#app/collaboration/matches/TopMatches.tsx'],
    ['app/directory/presences/routes/probe.tsx', '#app/identity/door.server.ts'],
    ['app/delivery/desks/probe.server.ts', '#app/identity/door.server.ts'],
    ['app/directory/presences/probe.server.ts', '#db/door.server.ts', 'import type it'],
    ['app/directory/offices/probe.test.ts', '#server/testing/offices.ts'],
    ['search/probe.ts', '#app/taxonomy/countries.ts'],
  ])('%s may import %s', async (file, from, what?: string) => {
    expect(await faultsOf(file, from, what)).toEqual([])
  })
})
