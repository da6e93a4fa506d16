import { expect, test } from 'vitest'
import { isNarrowed, readDirectory, wholeDirectory, writeDirectory } from './directory.ts'

const read = (query: string, office = true) => readDirectory(new URLSearchParams(query), { office })

test('a view and its address are the same thing twice', () => {
  const query =
    'scope=network&q=hand+pumps&kind=company&kind=ngo&sector=nace%3A28.13&home=NL&publisher=zwolle&letter=I&page=2'
  expect(writeDirectory(read(query).view)).toBe(`?${query}`)
  expect(writeDirectory(wholeDirectory('office'))).toBe('')
  expect(isNarrowed(wholeDirectory('network'))).toBe(false)
  expect(isNarrowed(read('home=NL').view)).toBe(true)
})

test.each([
  ['home=nl&letter=i&sector=28.13&kind=Company', '?kind=company&sector=nace%3A28.13&home=NL&letter=I'],
  ['letter=%23', '?letter=%23'],
  ['q=%20pumps%20%20&home=&letter=&page=', '?q=pumps'],
  ['scope=public', '?scope=public'],
])('%s', (query, written) => {
  expect(read(query)).toMatchObject({ problems: [] })
  expect(writeDirectory(read(query).view)).toBe(written)
})

test.each([
  ['home=Holland', 'home', 'value'],
  ['kind=firm', 'kind', 'value'],
  ['sector=999', 'sector', 'value'],
  ['publisher=No Such', 'publisher', 'value'],
  ['letter=AB', 'letter', 'value'],
  ['scope=world', 'scope', 'value'],
  ['page=0', 'page', 'number'],
  ['page=10001', 'page', 'number'],
  ['letter=A&letter=B', 'letter', 'twice'],
  [`q=${'x'.repeat(201)}`, 'q', 'long'],
])('%s is named as wrong', (query, name, reason) => {
  expect(read(query).problems).toMatchObject([{ name, reason }])
})

test('without an office there is only what is public', () => {
  expect(read('', false)).toMatchObject({ view: { scope: 'public' }, problems: [] })
  expect(read('scope=network', false).problems).toMatchObject([{ name: 'scope', reason: 'office' }])
})
