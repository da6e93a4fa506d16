import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from './read.ts'

const schema = z
  .object({
    name: z.string().min(1, 'auth:wrong.name').max(3, 'auth:wrong.nameLong'),
    kind: z.enum(['one', 'two']),
    words: z.object({ nl: z.string().max(2, 'offices:errors.intro') }),
    list: z.array(z.string().max(1, 'organisations:errors.sectors')),
  })
  .refine(({ name }) => name !== 'no', 'auth:wrong.name')
const good = { name: 'Bo', kind: 'one', words: { nl: '' }, list: [] }

test.each([
  [{ ...good, name: '' }, { name: 'auth:wrong.name' }],
  [{ ...good, kind: 'three' }, { called: 'common:form.choice' }],
  [{ ...good, words: { nl: 'abc' } }, { 'words.nl': 'offices:errors.intro' }],
  [{ ...good, list: ['a', 'bc', 'de'] }, { list: 'organisations:errors.sectors' }],
  [{ ...good, name: 'no' }, { form: 'auth:wrong.name' }],
])('%j has errors by field', (given, errors) => {
  expect(readForm(schema, given, { names: { kind: 'called' } })).toEqual({ ok: false, errors })
})

test('what is right is read', () => {
  expect(readForm(schema, good)).toEqual({ ok: true, input: good })
})
