/** A description in a second language: kept, found, told apart by version, and gone with its organisation. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import type { Tx } from '#db/client.server.ts'
import { rowsByKeys } from '#search/rows.server.ts'
import { fieldsOf, readPresenceForm } from './form.server.ts'
import { find, publish, revise } from './presences.server.ts'

let database: FreshDatabase
let office: OfficeRow
let organisation: OrganisationRow
let editor: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  organisation = await insertOrganisation(database.owner, office)
  editor = await insertMember(database.owner, office, { role: 'editor', organisation })
})
afterAll(() => database.drop())

const write = <T>(work: (tx: Tx) => Promise<T>) => database.by(editor, office, work)
const fields = {
  where: 'TG',
  field: 'economy',
  sectors: 'nace:28',
  visibility: 'public',
  description: 'Pompen.\nEn filters.',
  descriptionLanguage: 'nl',
  'second.language': 'de',
  'second.description': 'Pumpen.',
}
function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
const read = (values: Record<string, string> = {}) =>
  write((tx) => readPresenceForm(tx, formOf({ ...fields, ...values })))
async function published() {
  const form = await read()
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  const [id] = (await write((tx) => publish(tx, organisation.id, form.wheres, form.input))) as string[]
  return { id, ...form }
}

test('both are kept, fill the form again and are searched', async () => {
  const { id } = await published()
  const presence = (await write((tx) => find(tx, office.id, id)))!
  expect(presence).toMatchObject({
    description: 'Pompen.\nEn filters.',
    descriptionLanguage: 'nl',
    second: { language: 'de', description: 'Pumpen.' },
  })
  expect(Object.fromEntries(fieldsOf(presence, 'Togo', null))).toMatchObject({
    'second.language': 'de',
    'second.description': 'Pumpen.',
  })
  const [row] = await rowsByKeys(database.owner, [{ officeId: office.id, id }])
  expect(row.description).toBe('Pompen.\nEn filters.\nPumpen.')
})

test('it is taken away again by its version, and an older one does not write over it', async () => {
  const { id, wheres, input } = await published()
  const change = (version: number, second: typeof input.second) =>
    write((tx) => revise(tx, id, version, wheres[0], { ...input, second }))
  expect(await change(1, null)).toBe('done')
  expect(await change(1, input.second)).toBe('conflict')
  expect((await write((tx) => find(tx, office.id, id)))!.second).toBeNull()
})

test('two languages are two; a language without a text is none', async () => {
  const same = { 'second.language': 'nl' }
  expect(await read(same)).toMatchObject({ ok: false, errors: { 'second.language': 'presences:errors.secondSame' } })
  expect(await read({ ...same, 'second.description': ' ' })).toMatchObject({ ok: true, input: { second: null } })
  expect(await read({ 'second.description': 'x'.repeat(2001) })).toMatchObject({ ok: false })
})

test('a visitor reads it; with its organisation it goes', async () => {
  const { id } = await published()
  const [seen] = await database.owner.begin(async (tx) => {
    await tx`set local role kogge_visitor`
    return tx`select second_language, second_texts from kogge.presences where id = ${id}`
  })
  expect(seen).toEqual({ second_language: 'de', second_texts: { description: 'Pumpen.' } })
  await write((tx) => tx`select app.erase_organisation(${organisation.id})`)
  const [left] = await database.owner`
    select description, second_language as language, second_texts as texts from kogge.presences where id = ${id}`
  expect(left).toEqual({ description: '', language: null, texts: {} })
})
