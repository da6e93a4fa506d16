/** No line is wider than 120 columns, but of data: the formatter leaves SQL, comments and style sheets as they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const most = 120
/** Tables, in which a line is a row; lists of words and of examples. By how their paths begin. */
const data = [
  'app/taxonomy/data/',
  'app/taxonomy/capital-names.ts',
  'app/identity/common-passwords.server.ts',
  'app/delivery/seeds/data/',
  'app/delivery/seeds/deventer/',
  'app/delivery/seeds/luebeck.ts',
  'app/delivery/seeds/zwolle.ts',
  'app/delivery/seeds/portraits.ts',
  'app/delivery/replies/reply-text.examples.ts',
  'app/collaboration/matches/declines.ts',
  'app/collaboration/matches/endings.ts',
]
/** A sentence, a test's title or a list of classes is not cut in two: a long string counts as nothing. */
const longString = /(?<=\b(?:t|raw)|[^\w>)])(['"`])(?:\\.|(?!\1)[^\\]){50,}\1/g

const rooms = ['app', 'bench', 'bin', 'db', 'e2e', 'search', 'server']
const files = rooms
  .filter((room) => existsSync(room))
  .flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|js|css)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/')),
  )
  .filter((file) => !data.some((path) => file.startsWith(path)))

test('no line is wider than 120 columns', () => {
  const wide = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        line.length > most && line.replace(longString, "''").length > most ? [`${file}:${at + 1}`] : [],
      ),
  )
  expect(
    wide,
    'Break it: SQL before a clause or behind a comma, two deeper where it goes on; a comment into lines of its own.',
  ).toEqual([])
})
