import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCodes, ancestorsOf, codeByKey, descendantsOf, type CodeScheme } from './codes.ts'
import { crosswalkRows, crosswalkVersion, link, noCounterpart, strengths } from './crosswalk.ts'

const rows = crosswalkRows()
const schemeOf = (key: string) => key.split(':')[0]

describe('the rows of the crosswalk', () => {
  it('carry a version', () => expect(crosswalkVersion).toMatch(/^\d+\.\d+\.\d+$/))

  it('name codes that exist, a strength, a kind and a reason', () => {
    for (const row of rows) {
      const at = row.via.join(' – ')
      for (const key of row.via) expect(codeByKey(key), `${key} in ${at}`).toBeDefined()
      expect(strengths, at).toContain(row.strength)
      expect(row.note.length, at).toBeGreaterThan(4)
      expect(row.kind, at).toBe(row.strength === 'none' ? null : row.kind)
      if (row.strength !== 'none') expect(['same', 'supplies'], at).toContain(row.kind)
    }
  })

  it('call nothing exactly the same that only supplies it', () => {
    for (const row of rows)
      if (row.kind === 'supplies') expect(['close', 'broad'], row.via.join(' – ')).toContain(row.strength)
  })

  it('say everything once per kind', () => {
    const said = rows.map((row) => `${[...row.via].sort().join(' ')} ${row.kind}`)
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([])
  })

  it('never deny a pair and link it too', () => {
    const denied = new Set(rows.filter((row) => row.strength === 'none').map((row) => [...row.via].sort().join(' ')))
    expect(rows.filter((row) => row.strength !== 'none' && denied.has([...row.via].sort().join(' ')))).toEqual([])
  })

  it('give no row to a code that has no counterpart', () => {
    const wrong = rows.filter(
      ({ via: [a, b], strength }) =>
        strength !== 'none' &&
        (noCounterpart(a, schemeOf(b) as CodeScheme) || noCounterpart(b, schemeOf(a) as CodeScheme)),
    )
    expect(wrong).toEqual([])
  })
})

describe('the crosswalk has no holes', () => {
  const touched = new Map<string, Set<string>>()
  for (const {
    via: [a, b],
    strength,
  } of rows) {
    if (strength === 'none') continue
    for (const [key, other] of [
      [a, b],
      [b, a],
    ]) {
      for (const each of [key, ...ancestorsOf(key)])
        touched.set(each, (touched.get(each) ?? new Set()).add(schemeOf(other)))
    }
  }
  const holes = (level: string, scheme: CodeScheme) =>
    allCodes()
      .filter((code) => code.level === level && !touched.get(code.key)?.has(scheme) && !noCounterpart(code.key, scheme))
      .map((code) => code.key)

  it.each([
    ['division', 'dac'],
    ['division', 'isced'],
    ['category', 'nace'],
    ['category', 'isced'],
    ['narrow', 'nace'],
    ['narrow', 'dac'],
  ] as const)('every %s has a row towards %s, or a reason why not', (level, scheme) =>
    expect(holes(level, scheme)).toEqual([]),
  )
})

describe('a link', () => {
  const keys = allCodes().map((code) => code.key)
  const anyKey = fc.constantFrom(...keys)

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        expect(link(a, b)).toEqual(link(b, a))
      }),
      { numRuns: 3000, seed: 3 },
    )
    for (const {
      via: [a, b],
    } of rows)
      expect(link(a, b)).toEqual(link(b, a))
  })

  it('is exact between a code and itself, and absent from unknown codes', () => {
    for (const key of keys) expect(link(key, key)).toMatchObject({ strength: 'exact', kind: 'same' })
    expect(link('nace:28', 'nace:nothing')).toBeNull()
    expect(link('sdg:6', 'dac:140')).toBeNull()
  })

  it('stands on codes that are the asked ones, above them or below them', () => {
    const family = (key: string) => new Set([key, ...ancestorsOf(key), ...descendantsOf(key)])
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        const found = link(a, b)
        if (!found) return
        const [x, y] = found.via
        const related = (p: string, q: string) => family(p).has(x) && family(q).has(y)
        expect(related(a, b) || related(b, a), `${a} ${b} via ${x} ${y}`).toBe(true)
      }),
      { numRuns: 3000, seed: 4 },
    )
  })

  it('holds every row as written', () => {
    for (const row of rows) {
      const {
        via: [a, b],
        strength,
      } = row
      if (strength === 'none') expect(link(a, b), `${a} ${b}`).toBeNull()
      else expect(link(a, b)?.strength, `${a} ${b}`).toBe(strength)
    }
  })
})
