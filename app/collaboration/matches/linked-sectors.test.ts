import { expect, it } from 'vitest'
import { linkedSectors, tradeMeets } from './linked-sectors.ts'

it('a pump maker is linked nearly with wells, broadly with mines, and not with clothes', () => {
  const { near, wide } = linkedSectors(['nace:28.13'])
  expect(near).toEqual(expect.arrayContaining(['nace:28.13', 'dac:14031']))
  expect(wide).toContain('nace:08')
  expect(near).not.toContain('nace:08')
  expect(wide).not.toContain('nace:14')
})

it('money and rooms come from those whose trade they are, to whoever they serve', () => {
  const codesBringing = (good: 'funding' | 'housing', kind: 'ngo' | 'company') =>
    tradeMeets({ kind, codes: ['dac:14031'], seeks: [good], offers: [] }).brought.flatMap(({ codes }) => codes)
  expect(codesBringing('funding', 'ngo')).toEqual(expect.arrayContaining(['nace:94.99']))
  expect(codesBringing('funding', 'ngo')).not.toContain('nace:64.19')
  expect(codesBringing('funding', 'company')).toContain('nace:64.19')
  expect(codesBringing('housing', 'ngo')).toContain('nace:55.90')
  expect(tradeMeets({ kind: 'ngo', codes: ['dac:14031'], seeks: ['knowledge'], offers: ['funding'] })).toEqual({
    brought: [],
    sought: [],
  })
  expect(
    tradeMeets({ kind: 'company', codes: ['nace:55.90'], seeks: [], offers: ['housing', 'contacts'] }).sought,
  ).toEqual(['housing'])
})
