import { describe, expect, it } from 'vitest'
import { loader } from '#app/foundation/fields/routes/sectors.ts'
import { readQuestion, suggestSectors } from './suggest.ts'

const ask = (query: string) =>
  loader({ request: new Request(`http://kogge.test/sectors${query}`), params: {}, context: {} }) as Promise<Response>

describe('what the picker is offered', () => {
  it('begins with the taxonomy of the kind of organisation, and still has the others', () => {
    const schemes = (kind: 'company' | 'ngo' | 'education') =>
      suggestSectors({ q: 'water', language: 'nl', kind }).map(({ scheme }) => scheme)
    expect(schemes('company')).toEqual(['nace', 'dac', 'isced'])
    expect(schemes('ngo')).toEqual(['dac', 'nace', 'isced'])
    expect(schemes('education')).toEqual(['isced', 'nace', 'dac'])
  })

  it('is at most six of the first and three of the others, nothing withdrawn, no goals', () => {
    for (const q of ['water', 'energy', 'education', 'health', 'industrie', '14', 'ma']) {
      const groups = suggestSectors({ q, language: 'en', kind: 'company' })
      groups.forEach(({ codes }, at) => expect(codes.length).toBeLessThanOrEqual(at === 0 ? 6 : 3))
      expect(
        groups.flatMap(({ codes }) => codes).filter((code) => code.withdrawn || code.scheme === 'sdg'),
        q,
      ).toEqual([])
    }
  })

  it('leaves out a taxonomy that has nothing', () => {
    expect(suggestSectors({ q: 'pompen', language: 'nl', kind: 'ngo' }).map(({ scheme }) => scheme)).not.toContain(
      'isced',
    )
    expect(suggestSectors({ q: 'xyzzyqq', language: 'nl', kind: 'ngo' })).toEqual([])
  })
})

describe('GET /sectors', () => {
  it('answers codes with their names and places in the asked language, and can be kept', async () => {
    const answer = await ask('?q=%20Pompen%20&language=de&kind=company')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/)
    const { q, groups } = await answer.json()
    expect(q).toBe('Pompen')
    expect(groups[0]).toMatchObject({ taxonomy: 'nace' })
    expect(groups[0].sectors[0]).toEqual({
      code: 'nace:28.13',
      name: 'Herstellung von Pumpen und Kompressoren a. n. g.',
      partOf: { code: 'nace:28', name: 'Maschinenbau' },
    })
  })

  it.each([
    ['?language=nl', 'q'],
    ['?q=a&language=nl', 'q'],
    ['?q=%20%20%20&language=nl', 'q'],
    [`?q=${'x'.repeat(81)}&language=nl`, 'q'],
    ['?q=water', 'language'],
    ['?q=water&language=fr', 'language'],
    ['?q=water&language=nl&kind=pirate', 'kind'],
    ['', 'q'],
  ])('%s is a 400 that names %s', async (query, parameter) => {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const body = await answer.json()
    expect(body).toMatchObject({ status: 400, parameter })
    expect(body.detail).toContain(`${parameter}: `)
  })

  it('takes any letters for words', () => {
    for (const q of ['%', '..\\..', '🐟🐟', 'a'.repeat(80), '((((', 'İİİİ'])
      expect(readQuestion(new URLSearchParams({ q: `${q} x`.slice(0, 80), language: 'nl' }))).toMatchObject({
        kind: 'company',
      })
    for (const q of ['%%', '🐟🐟', 'a'.repeat(80), '((((', 'İİİİ', '\\d+', 'ß ß'])
      expect(suggestSectors({ q, language: 'nl', kind: 'company' })).toBeInstanceOf(Array)
  })
})
