/**
 * Who must sign in finds what they typed: every page with an action reads back what was kept, by one of the hooks that
 * know of it.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import routes from '#app/routes.ts'

type Entry = { file: string; children?: Entry[] }

const filesOf = (entries: Entry[]): string[] =>
  entries.flatMap(({ file, children }) => [`app/${file}`, ...filesOf(children ?? [])])
const read = (file: string) => readFileSync(file, 'utf8')
/** What is typed into: fields of foundation/ui and foundation/fields. */
const asks = /<(TextField|TextArea|SelectField|Choices|SectorField|LanguageField|WherePicker)\b/
const readsBack = /\buse(Answer|Filled|Draft|Kept)\(/
/** The door leads whoever is signed out to signing in, with what they sent kept. */
const atTheDoor = /\b(asMember|asPerson|asPlatform|asAmbassador|asWaiting|requirePerson|requireConfirmed)\(/

/** A page and the components of its room that it is made of. */
function partsOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !existsSync(file)) return known
  known.add(file)
  for (const [, to] of read(file).matchAll(/from '(\.{1,2}\/[^']+\.tsx)'/g))
    partsOf(path.join(path.dirname(file), to), known)
  return known
}

test('every page that may lead to signing in reads back what was typed', async () => {
  const pages = filesOf((await routes) as Entry[]).filter(
    (file) =>
      file.endsWith('.tsx') &&
      /export (async )?function action|export const action/.test(read(file)) &&
      atTheDoor.test(read(file)),
  )
  const typed = pages.filter((file) =>
    [...partsOf(file)].some((part) => asks.test(read(part)) && /method="post"|<Form\b|Fields/.test(read(part))),
  )
  expect(typed.length).toBeGreaterThan(30)
  expect(
    typed.filter((file) => ![...partsOf(file)].some((part) => readsBack.test(read(part)))),
    'Take the values of its fields from useFilled or useAnswer.',
  ).toEqual([])
})

test('nothing is said of a form before it is known who sent it: what was typed would be lost', async () => {
  const files = filesOf((await routes) as Entry[]).filter((file) => atTheDoor.test(read(file)))
  const hasty = files.filter((file) => {
    const [, action = ''] = /export async function action\b([\s\S]*?)(?=\nexport |$(?![\s\S]))/.exec(read(file)) ?? []
    const [door, refusal] = [action.search(atTheDoor), action.search(/\breturn (await )?(refuse|again|data)\(/)]
    return door >= 0 && refusal >= 0 && refusal < door
  })
  expect(hasty, 'Begin with await requireConfirmed(request).').toEqual([])
})
