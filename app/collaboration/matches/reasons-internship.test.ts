import { describe, expect, it, test } from 'vitest'
import type { Good } from '#app/taxonomy/vocabulary.ts'
import { match } from './match.ts'
import { context, my, side } from './match.examples.ts'
import { internshipAnswers, internshipTellings } from './reasons-internship.ts'

type Says = { offers?: Good[]; seeks?: Good[] }
const said = ({ offers = [], seeks = [] }: Says) => ({ offers, seeks })

test.each<[Says, Says, ReturnType<typeof internshipTellings>]>([
  [{ seeks: ['internship'] }, { offers: ['internship'] }, ['places']],
  [{ offers: ['students'] }, { seeks: ['students'] }, ['students', 'places']],
  [{ seeks: ['internship'] }, { seeks: ['students'] }, ['places']],
  [{ offers: ['students'] }, { offers: ['internship'] }, ['places']],
  [
    { offers: ['students'], seeks: ['internship'] },
    { offers: ['internship'], seeks: ['students'] },
    ['places', 'students'],
  ],
  // Two with students, two with places, and one of them alone.
  [{ seeks: ['internship'] }, { seeks: ['internship'] }, [null]],
  [{ seeks: ['internship'] }, { offers: ['students'] }, [null]],
  [{ offers: ['internship'] }, { offers: ['internship'] }, [null]],
  [{ offers: ['internship'] }, { seeks: ['students'] }, [null]],
  [{ offers: ['students'] }, { seeks: ['volunteers'] }, [null]],
])('students %j and places %j are told as %j', (students, places, told) =>
  expect(internshipTellings(said(students), said(places))).toEqual(told),
)

test('who meets whom, for the question to the index', () => {
  expect(internshipAnswers(said({ offers: ['students'] }))).toEqual({ offer: ['internship'], seek: ['students'] })
  expect(internshipAnswers(said({ seeks: ['internship'] }))).toEqual({ offer: ['internship'], seek: ['students'] })
  expect(internshipAnswers(said({ offers: ['internship'] }))).toEqual({ offer: ['students'], seek: ['internship'] })
  expect(internshipAnswers(said({ seeks: ['students'] }))).toEqual({ offer: ['students'], seek: ['internship'] })
  expect(internshipAnswers(said({ offers: ['products'] }))).toEqual({ offer: [], seek: [] })
})

describe('a school and a company', () => {
  const school = (says: Says) => my('education', 'UG', 'isced:0732', says)
  const company = (says: Says) => side('company', 'UG', 'nace:28.13', says)
  const found = (mine: Says, theirs: Says) => match(school(mine), company(theirs), context)
  const rules = (mine: Says, theirs: Says) => (found(mine, theirs)?.reasons ?? []).map(({ rule }) => rule)

  it('meet however the two put it, and it is worth the same', () => {
    const ways: [Says, Says][] = [
      [{ seeks: ['internship'] }, { offers: ['internship'] }],
      [{ offers: ['students'] }, { seeks: ['students'] }],
      [{ seeks: ['internship'] }, { seeks: ['students'] }],
      [{ offers: ['students'] }, { offers: ['internship'] }],
      [
        { offers: ['students'], seeks: ['internship'] },
        { offers: ['internship'], seeks: ['students'] },
      ],
    ]
    const scores = ways.map(([mine, theirs]) => found(mine, theirs)!.score)
    expect(new Set(scores).size).toBe(1)
    expect(rules(...ways[0])).toEqual(expect.arrayContaining(['you-seek', 'internship']))
    expect(rules(...ways[1])).toEqual(expect.arrayContaining(['they-seek', 'internship']))
    // Said of neither that it seeks what the other offers; the students and the work are what connects them.
    for (const way of [ways[2], ways[3]])
      expect(rules(...way).filter((rule) => /seek|both|nothing/.test(rule))).toEqual([])
  })

  it('do not meet where both have students, or both have places', () => {
    for (const [mine, theirs] of [
      [{ seeks: ['internship'] }, { seeks: ['internship'] }],
      [{ offers: ['students'] }, { offers: ['students'] }],
      [{ offers: ['internship'] }, { seeks: ['students'] }],
    ] as [Says, Says][])
      expect(rules(mine, theirs)).not.toContain('internship')
  })

  it('seen from the company, the students are theirs', () => {
    const answer = match(
      my('company', 'UG', 'nace:28.13', { seeks: ['students'] }),
      side('education', 'UG', 'isced:0732', { seeks: ['internship'] }),
      context,
    )!
    expect(answer.reasons.find(({ rule }) => rule === 'internship')?.parts).toEqual({
      goods: ['internship'],
      who: 'they',
    })
  })
})
