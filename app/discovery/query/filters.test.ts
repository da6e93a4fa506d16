import { expect, test } from 'vitest'
import { activeFilters, noFilters, readFilters, without, writeFilters } from './filters.ts'

const read = (query: string, office = true) => readFilters(new URLSearchParams(query), { office })

test('filters and URL are the same thing twice', () => {
  const query =
    'q=water+pompen&country=DE&country=IN&sector=nace%3A28&kind=company&field=economy&offers=knowledge&seeks=funding&language=nl&home=NL&publisher=zwolle&scope=network&sort=name&page=3'
  const { filters, problems } = read(query)
  expect(problems).toEqual([])
  expect(writeFilters(filters)).toBe(`?${query}`)
  expect(writeFilters(noFilters('office'))).toBe('')
  expect(writeFilters(noFilters('public'), { office: false })).toBe('')
})

test('codes come in any form a person or a file writes, and leave in one', () => {
  const { filters, problems } = read(
    'sector=28&sector=C&sector=140&sector=nace:28&sector=28.13&sector=14031&sector=0732&sector=dac:23067&country=de&kind=NGO&language=NL',
  )
  expect(problems).toEqual([])
  expect(filters.chosen).toMatchObject({
    sector: ['nace:28', 'nace:C', 'dac:140', 'nace:28.13', 'dac:14031', 'isced:0732', 'dac:23067'],
    country: ['DE'],
    kind: ['ngo'],
    language: ['nl'],
  })
})

test('the office that publishes is a parameter of its own, since `office` is from where one looks', () => {
  const { filters, problems } = read('office=deventer&home=nl&publisher=Zwolle&publisher=a b')
  expect(filters.chosen).toMatchObject({ home: ['NL'], office: ['zwolle'] })
  expect(problems).toEqual([{ name: 'publisher', value: 'a b', reason: 'value' }])
})

test('what is wrong is named and left out, what is right stays', () => {
  const { filters, problems } = read(
    'country=DE&country=Atlantis&sector=999&sector=sdg:6&kind=x&field=x&offers=x&seeks=x&language=xx&scope=world&sort=best&page=0',
  )
  expect(filters).toEqual({ ...noFilters('office'), chosen: { ...noFilters('office').chosen, country: ['DE'] } })
  expect(problems.map(({ name }) => name)).toEqual([
    'country',
    'sector',
    'sector',
    'kind',
    'field',
    'offers',
    'seeks',
    'language',
    'scope',
    'sort',
    'page',
  ])
  expect(problems[0]).toEqual({ name: 'country', value: 'Atlantis', reason: 'value' })
})

test.each(['-1', '1.5', '1e3', 'x', '00', '99999999999', '10001'])('page %s is none', (page) => {
  expect(read(`page=${page}`)).toMatchObject({ filters: { page: 1 }, problems: [{ name: 'page', reason: 'number' }] })
})

test('one value where there is room for one', () => {
  expect(read('page=1&page=2').problems).toEqual([{ name: 'page', value: '2', reason: 'twice' }])
  expect(read('q=a&q=b').problems[0].name).toBe('q')
})

test('empty parameters, as a form sends them, say nothing', () => {
  expect(read('q=&country=&scope=&sort=&page=')).toEqual({ filters: noFilters('office'), problems: [] })
})

test('words are tidied and have an end', () => {
  expect(read('q=%20a%09%0Ab%20').filters.q).toBe('a b')
  const { filters, problems } = read(`q=${'x'.repeat(300)}`)
  expect(filters.q).toHaveLength(200)
  expect(problems).toMatchObject([{ name: 'q', reason: 'long' }])
})

test('without an office only what is public can be searched', () => {
  expect(read('', false).filters.scope).toBe('public')
  expect(read('scope=public').filters.scope).toBe('public')
  expect(read('scope=network', false).problems).toEqual([{ name: 'scope', value: 'network', reason: 'office' }])
})

test('filters are dropped one by one, by the group, or all', () => {
  const { filters } = read('q=pomp&country=DE&country=IN&kind=ngo&scope=network&sort=name&page=4')
  expect(writeFilters(without(filters, 'country', 'DE'))).toBe('?q=pomp&country=IN&kind=ngo&scope=network&sort=name')
  expect(writeFilters(without(filters, 'country'))).toBe('?q=pomp&kind=ngo&scope=network&sort=name')
  expect(writeFilters(without(filters, 'q'))).toBe('?country=DE&country=IN&kind=ngo&scope=network&sort=name')
  expect(writeFilters(without(filters, 'all'))).toBe('?scope=network&sort=name')
  expect(activeFilters(filters)).toEqual([
    { name: 'q', value: 'pomp' },
    { name: 'country', value: 'DE' },
    { name: 'country', value: 'IN' },
    { name: 'kind', value: 'ngo' },
  ])
})
