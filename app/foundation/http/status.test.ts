import { data, redirect } from '@remix-run/node'
import { expect, test } from 'vitest'
import { statusOf } from './status.ts'

test.each([
  ['a refusal', data({ errors: {} }, { status: 422 }), 422],
  ['a refusal with a bare status', data(null, 409), 409],
  ['data without a status', data({ slug: 'deventer' }, { headers: {} }), 200],
  ['a redirect', redirect('/deventer', 303), 303],
  ['a response', new Response(null, { status: 503 }), 503],
  ['plain values', { title: 'x' }, 200],
  ['nothing', null, 200],
])('%s', (_, answer, status) => {
  expect(statusOf(answer)).toBe(status)
})
