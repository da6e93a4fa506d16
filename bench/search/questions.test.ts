import { expect, test } from 'vitest'
import { readFilters } from '#app/discovery/query/filters.ts'
import { readApiParameters } from '#app/delivery/feeds/parameters.ts'
import { apiPath, askedOffices, isFilterOnly, makeQuestions, pagePath, questionKinds } from './questions.ts'
import { makeOffices } from './world.ts'

const offices = makeOffices(200)
const questions = makeQuestions(offices)

test('the mix is the same every time, has every kind for every scope and reader, and few questions twice', () => {
  expect(makeQuestions(makeOffices(200))).toEqual(questions)
  expect(questions).toHaveLength(questionKinds.length * 3 * 2 * 2)
  expect(new Set(questions.map(({ kind, scope, reader }) => `${kind} ${scope} ${reader}`)).size).toBe(
    questionKinds.length * 3 * 2,
  )
  expect(new Set(questions.map((question) => JSON.stringify(question.filters))).size).toBeGreaterThan(
    questions.length * 0.9,
  )
  expect(questions.filter(isFilterOnly).every(({ filters }) => filters.q === '')).toBe(true)
  expect(questions.filter((question) => !isFilterOnly(question)).every(({ filters }) => filters.q.length > 2)).toBe(
    true,
  )
})

test('every address says what was meant, to the API and to the page', () => {
  for (const question of questions) {
    const api = new URL(apiPath(question), 'http://kogge.test').searchParams
    expect(readApiParameters(api)).toMatchObject({ office: question.office, problems: [] })
    expect(readFilters(api, { office: true })).toEqual({ filters: question.filters, problems: [] })
    expect(readFilters(new URL(pagePath(question), 'http://kogge.test').searchParams, { office: true })).toEqual({
      filters: question.filters,
      problems: [],
    })
  }
})

test('offices of every size are asked about; of two both', () => {
  expect(askedOffices(offices)).toHaveLength(8)
  expect(askedOffices(makeOffices(2)).map(({ slug }) => slug)).toEqual(['office-0', 'office-1'])
})
