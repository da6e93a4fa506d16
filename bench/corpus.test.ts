import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CorpusProblem, grade, readCorpus } from './corpus.ts'

const small = () =>
  JSON.parse(readFileSync('bench/fixtures/small.json', 'utf8')) as {
    organisations: Record<string, unknown>[]
    queries: { presence: string; judged: Record<string, unknown> }[]
  }
const read = (data: unknown) => readCorpus(JSON.stringify(data))
const problemsOf = (data: unknown): string[] => {
  try {
    read(data)
    return []
  } catch (error) {
    if (error instanceof CorpusProblem) return error.problems
    throw error
  }
}

test('codes get their taxonomy; a presence without sectors has its organisation’s; what may be missing is filled in', () => {
  const { organisations } = read(small())
  const [pumps, wells, school] = organisations
  expect(pumps.sectors).toEqual(['nace:28.13'])
  expect(pumps.presences[1]).toEqual({
    key: 'pumps-de',
    country: 'DE',
    place: '',
    field: 'economy',
    sectors: ['nace:28.13'],
    activities: ['export'],
    offers: ['products'],
    seeks: ['distribution'],
    description: 'Pumps for German water boards.',
    confirmedMonthsAgo: 14,
  })
  expect(wells.sectors).toEqual(['dac:14031'])
  expect(school).toMatchObject({
    sectors: ['isced:0712', 'isced:0732'],
    summary: {},
    presences: [{ field: 'education' }],
  })
})

test('a presence’s own sectors stand before its organisation’s, and codes may come with their taxonomy', () => {
  const data = small()
  data.organisations[0].presences = [
    { key: 'pumps-ug', country: 'ug', nace: ['nace:46', 36], isced: ['0732', 'isced:073'] },
  ]
  const {
    organisations: [
      {
        presences: [presence],
      },
    ],
  } = read(data)
  expect(presence).toMatchObject({
    country: 'UG',
    sectors: ['nace:46', 'nace:36', 'isced:0732', 'isced:073'],
    activities: [],
    description: '',
  })
})

test('everything unknown is listed at once, with where it stands', () => {
  const data = small()
  Object.assign(data.organisations[0], { kind: 'firm', nace: ['99.99'], languages: ['xx'], summary: { fr: 'Pompes' } })
  data.organisations[1].presences = [
    {
      key: 'wells-ug',
      country: 'Uganda',
      field: 'charity',
      dac: ['31'],
      activities: ['digging'],
      offers: ['water'],
      seeks: ['money'],
      confirmedMonthsAgo: -1,
      description: 'x'.repeat(2001),
    },
  ]
  data.queries[0].judged = { nobody: 2, 'wells-ug': 4 }
  data.queries.push({ presence: 'elsewhere', judged: {} })
  expect(problemsOf(data)).toEqual([
    'unknown kind "firm" (pumps)',
    'unknown language of a summary "fr" (pumps)',
    'unknown nace code "99.99" (pumps)',
    'unknown language "xx" (pumps)',
    'unknown country "Uganda" (wells-ug)',
    'confirmedMonthsAgo -1 is no whole number of months (wells-ug)',
    'a description of more than 2000 characters (wells-ug)',
    'unknown dac code "31" (wells-ug)',
    'unknown field "charity" (wells-ug)',
    'unknown activity "digging" (wells-ug)',
    'unknown offer "water" (wells-ug)',
    'unknown good sought "money" (wells-ug)',
    'unknown key "nobody" (judged for pumps-ug)',
    'grade 4 is not 0, 1, 2 or 3 (judged for pumps-ug)',
    'unknown presence "elsewhere" (queries)',
  ])
})

test('the same mistake in many places is one line', () => {
  const data = small()
  for (const organisation of data.organisations) organisation.kind = 'firm'
  expect(problemsOf(data)).toEqual(['unknown kind "firm" (pumps, wells, school and 2 more)'])
})

test('keys are used once, and the form of the file is checked', () => {
  const data = small()
  data.organisations.push({ ...data.organisations[0], key: 'again' }, data.organisations[4])
  expect(problemsOf(data)).toEqual([
    'two presences with the key "pumps-ug" (pumps-ug)',
    'two presences with the key "pumps-de" (pumps-de)',
    'two organisations with the key "banks" (banks)',
    'two presences with the key "banks-br" (banks-br)',
  ])
  expect(problemsOf({ organisations: [{ name: 'x' }] }).join('\n')).toMatch(
    /organisations\.0\.key.*\n.*organisations\.0\.kind/,
  )
  expect(() => readCorpus('{')).toThrow(CorpusProblem)
})

test('an organisation judged as a whole counts once; what was not judged has no grade; the seeker’s own is left out', () => {
  const data = small()
  const query = { presence: 'wells-ug', judged: { pumps: 3, 'school-ug': 2, wells: 1 } }
  const corpus = read({ ...data, queries: [query] })
  expect(grade(corpus, query, ['bakers-ug', 'pumps-ug', 'wells-ug', 'pumps-de', 'school-ug'])).toEqual({
    ranking: [0, 3, 2],
    judged: [3, 2],
  })
  const precise = { presence: 'wells-ug', judged: { pumps: 1, 'pumps-ug': 3 } }
  expect(grade(corpus, precise, ['pumps-de', 'pumps-ug'])).toEqual({ ranking: [1, 3], judged: [1, 3] })
})

test('searches beside seekers, or alone; a home is a country with or without a place', () => {
  const data: Record<string, unknown> & ReturnType<typeof small> = small()
  data.queries = []
  data.organisations[1].home = { country: 'de', place: 'Lübeck' }
  data.searches = [{ q: 'wells', lang: 'en', kind: ['language'], judged: { 'wells-ug': 3, school: 1 } }]
  const { organisations, queries, searches } = read(data)
  expect(organisations.slice(0, 2).map(({ home }) => home)).toEqual([null, { country: 'DE', place: 'Lübeck' }])
  expect(queries).toEqual([])
  expect(searches).toEqual([{ q: 'wells', lang: 'en', kind: ['language'], judged: { 'wells-ug': 3, school: 1 } }])
  expect(grade(read(data), { judged: searches[0].judged }, ['bakers-ug', 'wells-ug', 'school-ug'])).toEqual({
    ranking: [0, 3, 1],
    judged: [3, 1],
  })
})

test('what is wrong with a search is named by its words', () => {
  const data = {
    ...small(),
    searches: [{ q: 'wells', lang: 'fr', judged: { nobody: 3, 'wells-ug': 4 } }],
  }
  data.organisations[0].home = { country: 'Atlantis' }
  const problems = problemsOf(data).join('\n')
  for (const problem of [
    'unknown language of a search "fr" (search "wells")',
    'unknown key "nobody" (judged for "wells")',
    'grade 4 is not 0, 1, 2 or 3 (judged for "wells")',
    'unknown home country "Atlantis" (pumps)',
  ])
    expect(problems).toContain(problem)
  expect(problemsOf({ ...small(), queries: [], searches: [] }).join()).toContain('no queries and no searches')
})
