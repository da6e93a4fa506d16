/** The plan of the house, held by reading the tree: sizes, rooms, words. Each failure names the file and the remedy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const rooms = ['app', 'bench', 'bin', 'db', 'e2e', 'locales', 'search', 'server']
const files = rooms
  .filter((room) => existsSync(room))
  .flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/')),
  )
const code = files.filter((file) => /\.(ts|tsx|js)$/.test(file))
const read = (file: string) => readFileSync(file, 'utf8')

test('no folder is a drawer for everything', () => {
  const drawers = files.filter(
    (file) => /(^|\/)(utils|helpers|lib|common|services)\//.test(file) && !file.startsWith('locales/'),
  )
  expect(drawers, 'Move each file to the feature that it is about.').toEqual([])
})

/** Tables of data (lists of codes, seeds) are as long as the world is; tables of contents as the house has rooms. */
const isData = (file: string) =>
  /^app\/(paths\.ts|routes\.ts|delivery\/seeds|taxonomy|identity\/common-passwords)/.test(file)
const isTest = (file: string) =>
  /\.(test|spec|examples)\.tsx?$|^(e2e|bench)\/|^db\/isolation\/|^app\/.*\/isolation\/|^server\/testing\//.test(file)
/** Characters in which a file reads well. Lines say nothing: they can be widened. */
const most = (file: string) => (isTest(file) ? 20_000 : /^app\/.*\/routes\//.test(file) ? 4_000 : 8_000)

test('a file is as long as reads well; what is longer has its measure in server/sizes.json, and only shrinks', () => {
  const known = JSON.parse(read('server/sizes.json')) as Record<string, number>
  // What a route declares of itself is no work that it does.
  const sizes = code
    .filter((file) => !isData(file))
    .map((file) => ({ file, size: read(file).replace(/^export const handle = \{.*\}\n\n/m, '').length }))
  const long = sizes.filter(({ file, size }) => size > Math.max(most(file), known[file] ?? 0))
  expect(
    long.map(({ file, size }) => `${file}: ${size} characters`),
    'Split it along what it is about. A route parses, acts and answers; the rest is for its room’s verbs and components.',
  ).toEqual([])
  const stale = Object.entries(known).filter(([file, size]) => {
    const now = sizes.find((each) => each.file === file)?.size ?? 0
    return now <= most(file) || now < size - 500
  })
  expect(stale, 'It has shrunk: write its size, or take it off server/sizes.json.').toEqual([])
})

test('modules with SQL are refused by the browser’s build', () => {
  // Of a route the build itself leaves out what only the server runs.
  const open = code.filter(
    (file) =>
      /^(app|db|search)\//.test(file) &&
      !/\.server\.tsx?$|\.test\.tsx?$|\/routes\//.test(file) &&
      /\b(tx|sql|owner|pool|held)(<[^`]*>)?`\s*(select|insert|update|delete|with)\b/.test(read(file)),
  )
  expect(open, 'Let its name end in .server.ts.').toEqual([])
})

const officeWritten = [
  /insert into kogge\.(?!office_contacts|network_members|offices)\w+\s*\(\s*[^)]*\boffice_id\b/,
  /set\s+office_id\s*=/,
]
test('the application never writes office_id', () => {
  const writes = code.filter(
    (file) =>
      /^app\//.test(file) &&
      !/\.test\.tsx?$/.test(file) &&
      !/^app\/(delivery\/seeds|directory\/(offices|networks|members))\//.test(file) &&
      officeWritten.some((written) => written.test(read(file))),
  )
  expect(writes, 'The column’s default, app.office_id(), writes it: leave it out.').toEqual([])
})

test('every form that writes is the one that is done once and says that it is on its way', () => {
  const pages = code.filter((file) => /^app\/.*\.tsx$/.test(file) && file !== 'app/foundation/forms/Form.tsx')
  const ours = (file: string) => /import \{ Form \} from '(#app\/foundation\/forms|\.)\/Form\.tsx'/.test(read(file))
  const others = pages.filter(
    (file) =>
      /<form\b[^>]*method=["{'`]+post/.test(read(file)) || (/method=["{'`]+post/i.test(read(file)) && !ours(file)),
  )
  expect(others, 'Use Form of app/foundation/forms/Form.tsx.').toEqual([])
  expect(
    pages.filter((file) => ours(file) && /<button(?![^>]*type="button")/.test(read(file))),
    'Use Button of app/foundation/ui/Button.tsx in it.',
  ).toEqual([])
})

test('no redirect follows what somebody wrote without looking where it leads', () => {
  const blind = code
    .filter((file) => /^app\//.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .filter(
          (line) =>
            /\bredirect\([^,{]*(\btexts?\(|\.get\(|['"]Referer['"])/.test(line) &&
            !/\b(localPath|returnPath)\(/.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(blind, 'Take it through localPath (app/foundation/http/local-path.ts).').toEqual([])
})

test('one clock says which day it is', () => {
  const clocks = code.filter(
    (file) =>
      /^app\//.test(file) &&
      !/\.test\.tsx?$/.test(file) &&
      file !== 'app/foundation/days/today.ts' &&
      /new Date\(\)\.toISOString\(\)/.test(read(file)),
  )
  expect(clocks, 'Take today() of app/foundation/days/today.ts.').toEqual([])
})

test('only tests sleep', () => {
  const sleepers = code.filter((file) => /\.(test|spec)\.tsx?$/.test(file) && /waitForTimeout\(/.test(read(file)))
  expect(sleepers, 'Wait for what is to happen, not for a time.').toEqual([])
})

test('every decision has its day and a line in the index', () => {
  const decisions = readdirSync('docs/decisions').filter((name) => name !== 'README.md')
  const index = read('docs/decisions/README.md')
  const lines = decisions.map((name) => {
    const [title = '', , decided = ''] = read(`docs/decisions/${name}`).split('\n')
    return {
      name,
      line: `| ${/^Decided on (\d{4}-\d\d-\d\d)\.$/.exec(decided)?.[1] ?? 'no day'} | [${title.slice(2)}](${name}) |`,
    }
  })
  expect(
    lines.filter(({ line }) => !index.includes(line)),
    'Its third line says "Decided on 2026-11-30."; docs/decisions/README.md lists it.',
  ).toEqual([])
  expect([...index.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, name]) => name).sort()).toEqual(decisions.sort())
})

describe('languages', () => {
  const languages = ['en', 'nl', 'de']
  const namespaces = [...new Set(languages.flatMap((language) => readdirSync(`locales/${language}`)))].sort()
  /** Every path to a text. Plural forms of one text count once: the languages here share one and other. */
  const keys = (value: object, before = ''): string[] =>
    Object.entries(value).flatMap(([key, text]) =>
      typeof text === 'object' && text !== null ? keys(text as object, `${before}${key}.`) : [`${before}${key}`],
    )
  const texts = (value: object): string[] =>
    Object.values(value).flatMap((text) =>
      typeof text === 'object' && text !== null ? texts(text as object) : [String(text)],
    )
  const load = (language: string, namespace: string) => {
    const file = `locales/${language}/${namespace}`
    return existsSync(file) ? (JSON.parse(read(file)) as object) : {}
  }
  const holes = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)/g)]
      .map(([, name]) => name)
      .sort()
      .join()

  test.each(namespaces)('%s says the same things in all three', (namespace) => {
    const [first, ...others] = languages.map((language) => ({ language, content: load(language, namespace) }))
    const expected = keys(first.content).sort()
    for (const { language, content } of others)
      expect(keys(content).sort(), `locales/${language}/${namespace}`).toEqual(expected)
  })

  test.each(namespaces)('%s fills the same holes, and is silent in all three or none', (namespace) => {
    const filled = languages.map((language) => {
      const content = load(language, namespace)
      const values = texts(content)
      return new Map(
        keys(content).map((key, index) => [key, values[index].trim() === '' ? 'silent' : holes(values[index])]),
      )
    })
    const [first, ...others] = filled
    for (const other of others) {
      const differing = [...first]
        .filter(([key, names]) => !/_one$/.test(key) && other.has(key) && other.get(key) !== names)
        .map(([key]) => key)
      expect(differing).toEqual([])
    }
  })
})
