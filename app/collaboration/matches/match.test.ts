import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activities, goods, organisationKinds, type Good } from '#app/taxonomy/vocabulary.ts'
import { match, type Match, type Reason, type Side } from './match.ts'
import { context, my, on, side } from './match.examples.ts'
import { weights, type Rule } from './weights.ts'

const found = (mine: Side, theirs: Side, given = context): Match => {
  const answer = match(mine, theirs, given)
  expect(answer).not.toBeNull()
  return answer!
}
const reason = (answer: Match, rule: Rule): Reason | undefined => answer.reasons.find((each) => each.rule === rule)
const saidOf = (answer: Match) => answer.reasons.map(({ rule }) => rule)

const pumps = my('company', 'UG', 'nace:28.13', { offers: ['products'], seeks: ['distribution', 'contacts'] })
const wells = side('ngo', 'UG', 'dac:14031', {
  field: 'international-cooperation',
  offers: ['contacts'],
  seeks: ['suppliers'],
})

describe('each rule, where it holds and where it does not', () => {
  /** The rule, its parts where it holds, and two sides; then two where it does not. */
  it.each<[Rule, Reason['parts'], [Side, Side], [Side, Side]]>([
    [
      'same-country',
      { countries: ['UG'] },
      [pumps, wells],
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
    ],
    [
      'same-country',
      { countries: ['UG'], looking: 'you' },
      [my('company', 'UG', 'nace:28.13', { standing: 'looking' }), wells],
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
    ],
    [
      'same-country',
      { countries: ['UG'], past: 'both' },
      [
        my('company', 'UG', 'nace:28.13', { untilOn: '2019-12-31' }),
        side('ngo', 'UG', 'dac:14031', { untilOn: '2018-12-31' }),
      ],
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
    ],
    [
      'neighbouring-country',
      { countries: ['UG', 'KE'], looking: 'they' },
      [pumps, side('ngo', 'KE', 'dac:14031', { standing: 'looking', seeks: ['suppliers'] })],
      [pumps, wells],
    ],
    [
      'same-region',
      { countries: ['UG', 'ZM'], region: '014', looking: 'they', past: 'you' },
      [
        my('company', 'UG', 'nace:28.13', { untilOn: '2019-12-31', offers: ['products', 'services'] }),
        side('ngo', 'ZM', 'dac:14031', { standing: 'looking', seeks: ['suppliers', 'services'] }),
      ],
      [pumps, wells],
    ],
    [
      'same-place',
      { places: ['Gulu'] },
      [
        my('company', 'UG', 'nace:28.13', { place: { id: 1, name: 'Gulu', lat: 2.77, lon: 32.3 } }),
        side('ngo', 'UG', 'dac:14031', { place: { id: 1, name: 'Gulu', lat: 2.77, lon: 32.3 } }),
      ],
      [
        my('company', 'UG', 'nace:28.13', { place: { id: 1, name: 'Gulu', lat: 2.77, lon: 32.3 } }),
        side('ngo', 'UG', 'dac:14031', { place: { id: 2, name: 'Kampala', lat: 0.32, lon: 32.58 } }),
      ],
    ],
    [
      'near',
      { places: ['Kampala', 'Entebbe'], kilometres: 34 },
      [
        my('company', 'UG', 'nace:28.13', { place: { id: 2, name: 'Kampala', lat: 0.32, lon: 32.58 } }),
        side('ngo', 'UG', 'dac:14031', { place: { id: 3, name: 'Entebbe', lat: 0.06, lon: 32.42 } }),
      ],
      [
        my('company', 'UG', 'nace:28.13', { place: { id: 1, name: 'Gulu', lat: 2.77, lon: 32.3 } }),
        side('ngo', 'UG', 'dac:14031', { place: { id: 2, name: 'Kampala', lat: 0.32, lon: 32.58 } }),
      ],
    ],
    [
      'neighbouring-country',
      { countries: ['UG', 'KE'] },
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
      [pumps, wells],
    ],
    [
      'same-region',
      { countries: ['UG', 'ZM'], region: '014' },
      [pumps, side('ngo', 'ZM', 'dac:14031', { seeks: ['suppliers'] })],
      [pumps, wells],
    ],
    [
      'other-country',
      { countries: ['UG', 'KE'] },
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
      [pumps, wells],
    ],

    [
      'sector-same',
      { sectors: ['nace:36', 'dac:14021'] },
      [my('company', 'UG', 'nace:36'), side('ngo', 'UG', 'dac:14021')],
      [pumps, wells],
    ],
    [
      'sector-close',
      { sectors: ['nace:36', 'dac:14031'] },
      [my('company', 'UG', 'nace:36'), side('ngo', 'UG', 'dac:14031')],
      [pumps, wells],
    ],
    [
      'sector-broad',
      { sectors: ['nace:38', 'dac:140'] },
      [my('company', 'UG', 'nace:38'), side('ngo', 'UG', 'dac:140')],
      [pumps, wells],
    ],
    [
      'sector-you-supply',
      { sectors: ['nace:28.13', 'dac:14031'] },
      [pumps, wells],
      [my('company', 'UG', 'nace:36'), wells],
    ],
    [
      'sector-they-supply',
      { sectors: ['dac:14031', 'nace:28.13'] },
      [my('ngo', 'UG', 'dac:14031'), side('company', 'UG', 'nace:28.13')],
      [pumps, wells],
    ],
    [
      'sector-they-serve',
      { sectors: ['nace:28.13', 'nace:52.29'] },
      [pumps, side('company', 'UG', 'nace:52.29', { offers: ['distribution'] })],
      [pumps, wells],
    ],
    [
      'sector-you-serve',
      { sectors: ['nace:52.29', 'nace:28.13'] },
      [
        my('company', 'UG', 'nace:52.29', { offers: ['distribution'] }),
        side('company', 'UG', 'nace:28.13', { seeks: ['distribution'] }),
      ],
      [pumps, wells],
    ],
    [
      'other-sector',
      { sectors: ['nace:28.13', 'dac:160'] },
      [
        my('company', 'UG', 'nace:28.13', { offers: ['funding'] }),
        side('ngo', 'UG', 'dac:160', { seeks: ['funding'] }),
      ],
      [pumps, wells],
    ],

    [
      'you-seek',
      { goods: ['distribution'] },
      [pumps, side('company', 'UG', 'nace:46.69', { offers: ['distribution', 'premises'] })],
      [pumps, side('company', 'UG', 'nace:46.69', { seeks: ['distribution'] })],
    ],
    [
      'they-seek',
      { goods: ['products'] },
      [pumps, side('ngo', 'UG', 'dac:14031', { seeks: ['products', 'funding'] })],
      [pumps, side('ngo', 'UG', 'dac:14031', { offers: ['products'] })],
    ],
    [
      'they-seek-akin',
      { goods: ['suppliers'], offers: ['products'] },
      [pumps, wells],
      [pumps, side('ngo', 'UG', 'dac:14031', { seeks: ['products'] })],
    ],
    [
      'you-seek-akin',
      { goods: ['funding'], offers: ['investment'] },
      [
        my('ngo', 'UG', 'dac:14031', { seeks: ['funding'] }),
        side('company', 'UG', 'nace:28.13', { offers: ['investment'] }),
      ],
      [pumps, wells],
    ],
    [
      'you-seek-doing',
      { goods: ['distribution'], activities: ['import'], who: 'they' },
      [pumps, side('company', 'UG', 'nace:46.69', { activities: ['import'] })],
      [pumps, wells],
    ],
    [
      'they-seek-doing',
      { goods: ['products'], activities: ['import'], who: 'they' },
      [pumps, side('company', 'UG', 'nace:46.69', { activities: ['import'] })],
      [pumps, wells],
    ],
    ['both-ways', {}, [pumps, wells], [pumps, side('ngo', 'UG', 'dac:14031', { seeks: ['suppliers'] })]],
    [
      'together',
      { countries: ['UG'] },
      [pumps, wells],
      [pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
    ],
    ['nothing-meets', {}, [pumps, side('ngo', 'UG', 'dac:14031', { seeks: ['housing'] })], [pumps, wells]],
    ['says-nothing', {}, [pumps, side('ngo', 'UG', 'dac:14031')], [pumps, wells]],
    [
      'internship',
      { goods: ['internship'], who: 'you' },
      [
        my('education', 'UG', 'isced:0732', { seeks: ['internship'] }),
        side('ngo', 'UG', 'dac:14031', { seeks: ['students'] }),
      ],
      [
        my('company', 'UG', 'nace:28.13', { seeks: ['students'] }),
        side('ngo', 'UG', 'dac:14031', { seeks: ['students'] }),
      ],
    ],
    [
      'internship',
      { goods: ['volunteers'], who: 'they' },
      [
        my('ngo', 'UG', 'dac:14031', { seeks: ['volunteers'] }),
        side('education', 'UG', 'isced:0732', { seeks: ['internship'] }),
      ],
      [pumps, wells],
    ],
    [
      'activity',
      { activities: ['exchange'] },
      [
        my('culture', 'PL', 'nace:90', { activities: ['exchange'] }),
        side('culture', 'PL', 'nace:91', { activities: ['exchange'] }),
      ],
      [
        my('company', 'PL', 'nace:28', { activities: ['export'] }),
        side('company', 'PL', 'nace:46.6', { activities: ['export'] }),
      ],
    ],
    [
      'investment',
      { countries: ['UG'], who: 'you' },
      [my('company', 'UG', 'nace:28.13', { offers: ['investment'] }), wells],
      [my('company', 'UG', 'nace:28.13', { seeks: ['investment'] }), wells],
    ],
    [
      'investment',
      { countries: ['UG'], who: 'they' },
      [my('ngo', 'UG', 'dac:14031'), side('company', 'UG', 'nace:28.13', { standing: 'looking' })],
      [my('ngo', 'UG', 'dac:14031'), side('company', 'UG', 'nace:28.13')],
    ],
    [
      'competitors',
      {},
      [pumps, side('company', 'UG', 'nace:28.13', { offers: ['products'] })],
      [pumps, side('company', 'UG', 'nace:28.13', { offers: ['products'], seeks: ['products'] })],
    ],

    ['kinds', { kinds: ['company', 'ngo'] }, [pumps, wells], [pumps, side('company', 'UG', 'nace:46.69')]],
    ['field', { field: 'economy' }, [pumps, side('company', 'UG', 'nace:46.69')], [pumps, wells]],
    [
      'language',
      { languages: ['en', 'fr'] },
      [
        my('company', 'UG', 'nace:28.13', { languages: ['fr', 'en', 'nl'] }),
        side('ngo', 'UG', 'dac:14031', { languages: ['en', 'fr', 'sw'] }),
      ],
      [my('company', 'UG', 'nace:28.13', { languages: [] }), side('ngo', 'UG', 'dac:14031')],
    ],
    [
      'no-language',
      { languages: ['fr', 'sw'] },
      [pumps, side('ngo', 'UG', 'dac:14031', { languages: ['sw', 'fr'] })],
      [pumps, side('ngo', 'UG', 'dac:14031', { languages: [] })],
    ],
    [
      'association',
      { names: ['DKW'] },
      [
        my('company', 'UG', 'nace:28.13', { associations: ['DKW', 'MKB'] }),
        side('ngo', 'UG', 'dac:14031', { associations: ['DKW'] }),
      ],
      [pumps, wells],
    ],
    [
      'network',
      { names: ['Hanze'] },
      [
        my('company', 'UG', 'nace:28.13', { networks: ['Hanze'] }),
        side('ngo', 'UG', 'dac:14031', { networks: ['Hanze'], office: 'zwolle' }),
      ],
      [
        my('company', 'UG', 'nace:28.13', { networks: ['Hanze'] }),
        side('ngo', 'UG', 'dac:14031', { networks: ['Hanze'] }),
      ],
    ],

    [
      'confirmed',
      { months: 2 },
      [pumps, wells],
      [pumps, side('ngo', 'UG', 'dac:14031', { confirmedOn: '2023-12-01' })],
    ],
    ['fading', { months: 14 }, [pumps, side('ngo', 'UG', 'dac:14031', { confirmedOn: '2024-01-15' })], [pumps, wells]],
    [
      'ended',
      { countries: ['UG'], on: '2019-12-31' },
      [pumps, side('ngo', 'UG', 'dac:14031', { untilOn: '2019-12-31' })],
      [pumps, side('ngo', 'UG', 'dac:14031', { untilOn: '2030-12-31' })],
    ],
    [
      'says-ended',
      { countries: ['UG'] },
      [pumps, side('ngo', 'UG', 'dac:14031', { description: 'Wij zijn hier niet meer actief.' })],
      [pumps, side('ngo', 'UG', 'dac:14031', { texts: ['We are no longer active.'] })],
    ],
    [
      'past-theirs',
      { countries: ['UG'], on: '2019-12-31' },
      [pumps, side('ngo', 'UG', 'dac:14031', { untilOn: '2019-12-31' })],
      [pumps, wells],
    ],
    [
      'past-theirs',
      { countries: ['UG'], on: '2018-06-30' },
      [
        pumps,
        side('ngo', 'KE', 'dac:14031', {
          seeks: ['suppliers'],
          countries: [{ country: 'UG', past: true, untilOn: '2018-06-30' }],
        }),
      ],
      [
        pumps,
        side('ngo', 'KE', 'dac:14031', {
          seeks: ['suppliers'],
          countries: [
            { country: 'UG', past: true, untilOn: '2018-06-30' },
            { country: 'UG', past: false, untilOn: null },
          ],
        }),
      ],
    ],
    [
      'past-yours',
      { countries: ['UG'], on: '2018-06-30' },
      [
        my('company', 'UG', 'nace:28.13', {
          standing: 'looking',
          countries: [{ country: 'UG', past: true, untilOn: '2018-06-30' }],
        }),
        wells,
      ],
      [pumps, wells],
    ],
  ])('%s %j', (rule, parts, [mine, theirs], [notMine, notTheirs]) => {
    const held = reason(found(mine, theirs), rule)
    expect(held?.parts).toEqual(parts)
    expect(held!.for).toBe(weights[rule] > 0)
    expect(Math.abs(held!.points)).toBeGreaterThan(0)
    expect(Math.abs(held!.points)).toBeLessThanOrEqual(Math.abs(weights[rule]))
    expect(
      saidOf(found(notMine, notTheirs)).includes(rule) &&
        JSON.stringify(reason(found(notMine, notTheirs), rule)!.parts) === JSON.stringify(parts),
    ).toBe(false)
  })

  it('an ambassador who answers at the desk', () => {
    expect(reason(found(pumps, wells, { on, ambassadors: ['Anna de Vries'] }), 'ambassador')?.parts).toEqual({
      names: ['Anna de Vries'],
      countries: ['UG'],
    })
    expect(saidOf(found(pumps, wells))).not.toContain('ambassador')
  })
})

describe('no reason to meet', () => {
  it.each<[string, Side, Side]>([
    ['the same country alone', my('company', 'UG', 'nace:28.13'), side('company', 'UG', 'nace:14')],
    [
      'the same sector in another part of the world',
      pumps,
      side('company', 'BR', 'nace:46.69', { offers: ['distribution'], seeks: ['products'] }),
    ],
    ['the same sector in a neighbouring country, and no need that meets', pumps, side('ngo', 'KE', 'dac:14031')],
    [
      'a distributor of another trade',
      pumps,
      side('company', 'UG', 'nace:46.42', { offers: ['distribution'], seeks: ['products'] }),
    ],
    [
      'general knowledge in another sector',
      my('company', 'UG', 'nace:28.13', { seeks: ['knowledge'] }),
      side('company', 'UG', 'nace:14', { offers: ['knowledge'] }),
    ],
    [
      'rooms that nobody looks for',
      pumps,
      side('company', 'UG', 'nace:55', { offers: ['housing'], seeks: ['products'] }),
    ],
    [
      'a food bank and a bank',
      my('ngo', 'DE', 'dac:52010', { seeks: ['suppliers', 'knowledge'] }),
      side('company', 'DE', 'nace:64.19', { offers: ['services', 'knowledge'], seeks: ['contacts'] }),
    ],
    [
      'a swimming pool and a car pool',
      my('company', 'DE', 'nace:93.11', { seeks: ['services'] }),
      side('company', 'DE', 'nace:77.11', { offers: ['services'] }),
    ],
    [
      'a swimming pool and water supply',
      my('ngo', 'UG', 'dac:140', { seeks: ['products'] }),
      side('company', 'UG', 'nace:93.11', { offers: ['products'] }),
    ],
    [
      'one that asks not to be approached',
      pumps,
      side('ngo', 'UG', 'dac:14031', { seeks: ['suppliers'], description: 'Please do not approach us.' }),
    ],
    [
      'one that asks companies not to',
      pumps,
      side('ngo', 'UG', 'dac:14031', { seeks: ['suppliers'], texts: ['Wij zoeken geen contact met bedrijven.'] }),
    ],
    ['sectors that are not given', my('ngo', 'UG', 'dac:998'), side('company', 'UG', 'dac:998')],
    [
      'a room in another country',
      my('education', 'GH', 'isced:061', { seeks: ['housing'] }),
      side('company', 'TG', 'nace:55', { offers: ['housing'] }),
    ],
  ])('%s', (_, mine, theirs) => {
    expect(match(mine, theirs, context)).toBeNull()
    expect(match(theirs, mine, context)).toBeNull()
  })

  it('an organisation and itself', () => {
    const elsewhere = structuredClone(wells)
    elsewhere.presence.organisation.id = pumps.presence.organisation.id
    expect(match(pumps, elsewhere, context)).toBeNull()
  })

  it('a biscuit maker and a school: what everybody eats is no reason', () => {
    const [biscuits, school] = [
      my('company', 'UG', 'nace:10.72', { offers: ['products'] }),
      side('education', 'UG', 'nace:85.32', { seeks: ['products'] }),
    ]
    const found = match(biscuits, school, context)
    expect(found?.reasons.map(({ rule }) => rule).filter((rule) => rule.endsWith('supply')) ?? []).toEqual([])
    const furniture = match(my('company', 'UG', 'nace:31.01', { offers: ['products'] }), school, context)
    expect(furniture!.reasons.map(({ rule }) => rule)).toContain('sector-you-supply')
  })

  it('but schools may approach one that wants no companies', () => {
    const shy = side('ngo', 'UG', 'dac:14031', { seeks: ['students'], description: 'No companies please.' })
    expect(match(my('education', 'UG', 'isced:0732', { offers: ['students'] }), shy, context)).not.toBeNull()
  })
})

describe('strengths', () => {
  it.each<[string, string, Side, Side]>([
    ['strong', 'country, sector and need', pumps, wells],
    ['strong', 'one need that matters', pumps, side('company', 'UG', 'nace:46.69', { offers: ['distribution'] })],
    [
      'strong',
      'small needs both ways',
      my('culture', 'PL', 'nace:90', { offers: ['knowledge'], seeks: ['contacts'] }),
      side('culture', 'PL', 'nace:90.04', { offers: ['contacts'], seeks: ['knowledge'] }),
    ],
    [
      'good',
      'knowledge one way',
      my('ngo', 'UG', 'dac:14031', { seeks: ['knowledge'] }),
      side('education', 'UG', 'isced:0732', { offers: ['knowledge'] }),
    ],
    [
      'good',
      'country, need, and sectors that only touch',
      my('company', 'UG', 'nace:38', { offers: ['services'] }),
      side('ngo', 'UG', 'dac:140', { seeks: ['services'] }),
    ],
    [
      'good',
      'a room, whatever the sectors',
      my('education', 'GH', 'isced:061', { seeks: ['housing'] }),
      side('company', 'GH', 'nace:01', { offers: ['housing'] }),
    ],
    [
      'good',
      'a supplier and an NGO that says nothing of it',
      my('company', 'UG', 'nace:28.13', { offers: ['products'] }),
      side('ngo', 'UG', 'dac:14031', { offers: ['knowledge'] }),
    ],
    [
      'strong',
      'a room of a hotel',
      my('education', 'GH', 'isced:061', { seeks: ['housing'] }),
      side('company', 'GH', 'nace:55', { offers: ['housing'] }),
    ],
    [
      'strong',
      'the gift of a service club',
      my('ngo', 'GH', 'dac:11220', { seeks: ['funding'] }),
      side('association', 'GH', 'nace:94.99', { offers: ['funding'] }),
    ],
    [
      'strong',
      'an investor and a co-operative',
      my('company', 'ET', 'nace:64.30', { offers: ['investment'] }),
      side('ngo', 'ET', 'dac:112', { seeks: ['investment'] }),
    ],
    [
      'good',
      'contacts of a chamber of commerce',
      pumps,
      side('association', 'UG', 'nace:94.11', { offers: ['contacts'] }),
    ],
    [
      'good',
      'all that makes it strong, but unconfirmed for 14 months',
      pumps,
      side('company', 'UG', 'nace:46.69', { offers: ['distribution'], confirmedOn: '2024-01-10' }),
    ],
    [
      'possible',
      'the same, unconfirmed for 30 months',
      pumps,
      side('company', 'UG', 'nace:46.69', { offers: ['distribution'], confirmedOn: '2022-09-10' }),
    ],
    [
      'possible',
      'general contacts in another sector',
      pumps,
      side('ngo', 'UG', 'dac:16015', { offers: ['contacts', 'knowledge'] }),
    ],
    [
      'possible',
      'students of another subject, who only exchange',
      my('culture', 'ID', 'nace:91.02', { activities: ['exchange'] }),
      side('education', 'ID', 'isced:0732', { activities: ['exchange'], seeks: ['internship'] }),
    ],
    ['possible', 'sectors that touch, and nothing said', my('company', 'UG', 'nace:38'), side('ngo', 'UG', 'dac:140')],
    [
      'possible',
      'a carrier, and nothing that meets',
      pumps,
      side('company', 'UG', 'nace:49.41', { offers: ['services'], seeks: ['investment'] }),
    ],
    [
      'possible',
      'all that makes it strong, but they write that it has ended',
      pumps,
      side('company', 'UG', 'nace:46.69', {
        offers: ['distribution'],
        description: 'The sales office was closed in 2022.',
      }),
    ],
    [
      'possible',
      'both ways, across the border',
      pumps,
      side('ngo', 'KE', 'dac:14031', { offers: ['contacts'], seeks: ['suppliers'] }),
    ],
    ['possible', 'one way, across the border', pumps, side('ngo', 'KE', 'dac:14031', { seeks: ['suppliers'] })],
    [
      'possible',
      'the same work, and nothing that meets',
      my('ngo', 'UG', 'dac:14031', { seeks: ['funding'] }),
      side('ngo', 'UG', 'dac:14031', { seeks: ['funding'] }),
    ],
    [
      'possible',
      'all that makes it strong, but ended',
      pumps,
      side('company', 'UG', 'nace:46.69', { offers: ['distribution'], untilOn: '2024-12-31' }),
    ],
    ['possible', 'competitors', pumps, side('company', 'UG', 'nace:28.13', { offers: ['products'] })],
  ])('%s: %s', (strength, _, mine, theirs) => expect(found(mine, theirs).strength).toBe(strength))
})

describe('an adviser’s order', () => {
  /** Each list from the best to the last; those after `null` are no matches. */
  it.each<[string, Side, (Side | null)[]]>([
    [
      'an exporter of pumps',
      pumps,
      [
        side('company', 'UG', 'nace:46.69', {
          id: 'distributor',
          offers: ['distribution', 'contacts'],
          seeks: ['products'],
        }),
        side('ngo', 'UG', 'dac:14031', { id: 'drillers', offers: ['contacts'], seeks: ['suppliers'] }),
        side('ngo', 'UG', 'dac:14031', { id: 'drillers who need money', offers: ['contacts'], seeks: ['funding'] }),
        side('company', 'UG', 'nace:52.29', { id: 'forwarder', offers: ['distribution', 'services'] }),
        side('ngo', 'KE', 'dac:14031', { id: 'drillers next door', offers: ['contacts'], seeks: ['suppliers'] }),
        side('ngo', 'ZM', 'dac:14031', { id: 'drillers further on', offers: ['contacts'], seeks: ['suppliers'] }),
        null,
        side('company', 'GH', 'nace:46.69', { id: 'far', offers: ['distribution'] }),
      ],
    ],
    [
      'a school of software',
      my('education', 'GH', 'isced:061', {
        field: 'education',
        seeks: ['internship', 'housing'],
        offers: ['knowledge'],
      }),
      [
        side('company', 'GH', 'nace:62.01', { id: 'software', offers: ['internship'], seeks: ['knowledge'] }),
        side('company', 'GH', 'nace:62.01', { id: 'software, quiet', offers: ['internship'] }),
        side('company', 'GH', 'nace:55', { id: 'rooms', offers: ['housing'] }),
        side('ngo', 'GH', 'dac:311', { id: 'farm', offers: ['internship'] }),
        side('company', 'TG', 'nace:62.01', { id: 'next door', offers: ['internship'] }),
        null,
        side('company', 'GH', 'nace:46.37', { id: 'cocoa', offers: ['products'], seeks: ['distribution'] }),
      ],
    ],
    [
      'an investor in energy',
      my('company', 'KE', 'nace:35.11', {
        standing: 'looking',
        offers: ['investment'],
        seeks: ['contacts', 'knowledge'],
      }),
      [
        side('ngo', 'KE', 'dac:23231', { id: 'solar', offers: ['contacts', 'knowledge'], seeks: ['investment'] }),
        side('ngo', 'KE', 'dac:23231', { id: 'solar, quiet', offers: ['contacts'] }),
        side('ngo', 'TZ', 'dac:23231', { id: 'solar next door', offers: ['contacts'], seeks: ['investment'] }),
        side('company', 'KE', 'nace:01', { id: 'farm', offers: ['contacts'], seeks: ['investment'] }),
        side('ngo', 'KE', 'dac:112', { id: 'reading', offers: ['contacts'], seeks: ['volunteers'] }),
        null,
        side('company', 'KE', 'nace:14', { id: 'clothes', offers: ['products'], seeks: ['distribution'] }),
      ],
    ],
    [
      'a city that looks for a twin',
      my('government', 'EE', 'nace:84.11', {
        activities: ['twinning'],
        offers: ['contacts', 'knowledge'],
        seeks: ['contacts'],
      }),
      [
        side('government', 'EE', 'nace:84.11', {
          id: 'city',
          activities: ['twinning'],
          offers: ['contacts'],
          seeks: ['knowledge'],
        }),
        side('culture', 'EE', 'nace:91', { id: 'museum', activities: ['exchange'], offers: ['contacts'] }),
        side('association', 'EE', 'nace:94.11', { id: 'chamber', offers: ['contacts'] }),
        side('company', 'EE', 'nace:16', { id: 'timber', offers: ['products'], seeks: ['distribution'] }),
        null,
        side('company', 'LT', 'nace:16', { id: 'timber further on', offers: ['products'], seeks: ['distribution'] }),
      ],
    ],
  ])('%s', (_, mine, list) => {
    const last = list.indexOf(null)
    const score = (theirs: Side) => match(mine, theirs, context)?.score ?? 0
    const scores = (list.slice(0, last) as Side[]).map(score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(last)
    expect((list.slice(last + 1) as Side[]).map(score)).toEqual(list.slice(last + 1).map(() => 0))
  })
})

describe('what holds for any two', () => {
  const anyGoods = fc.uniqueArray(fc.constantFrom(...goods), { maxLength: 4 })
  const anySide = (id: string) =>
    fc
      .record({
        kind: fc.constantFrom(...organisationKinds),
        country: fc.constantFrom('UG', 'UG', 'UG', 'KE', 'ZM', 'BR'),
        sectors: fc.constantFrom(
          '',
          'nace:28.13',
          'dac:14031',
          'nace:36',
          'isced:0732',
          'nace:46.69 nace:52',
          'nace:90',
          'dac:140 dac:311',
          'nace:84.11',
          'nace:C',
          'isced:07',
        ),
        offers: anyGoods,
        seeks: anyGoods,
        activities: fc.uniqueArray(fc.constantFrom(...activities), { maxLength: 3 }),
        languages: fc.uniqueArray(fc.constantFrom('en', 'nl', 'fr'), { maxLength: 2 }),
        standing: fc.constantFrom('active' as const, 'active' as const, 'looking' as const),
      })
      .map(({ kind, country, sectors, ...given }) => side(kind, country, sectors, { id, ...given }))
  const two = [anySide('one'), anySide('two')] as const
  const runs = { numRuns: 3000, seed: 7 }
  const mirrored = (rule: Rule) =>
    rule
      .replace(/you|they/, (who) => (who === 'you' ? 'they' : 'you'))
      .replace(/theirs|yours/, (who) => (who === 'yours' ? 'theirs' : 'yours'))

  it('the other side is told the same, mirrored', () => {
    // Of the one looked at only: what it keeps to itself, and what time did to it. Both are confirmed on the same day
    // here.
    const told = (answer: Match, turn: (rule: Rule) => string) =>
      answer.reasons
        .filter(({ rule }) => rule !== 'says-nothing' && rule !== 'nothing-meets')
        .map(({ rule, points }) => `${turn(rule)} ${points}`)
        .sort()
    fc.assert(
      fc.property(...two, (a, b) => {
        const [one, other] = [match(a, b, context), match(b, a, context)]
        if (one && other) expect(told(one, mirrored)).toEqual(told(other, (rule) => rule))
      }),
      runs,
    )
  })

  it('points add up to the score; the most telling come first, those against last', () => {
    fc.assert(
      fc.property(...two, (a, b) => {
        const answer = match(a, b, context)
        if (!answer) return
        expect(answer.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(answer.score, 6)
        const order = answer.reasons.map((each) => (each.for ? 1000 + each.points : -each.points))
        expect(order).toEqual([...order].sort((x, y) => y - x))
        for (const each of answer.reasons) {
          expect(each.for).toBe(each.points > 0)
          expect(Math.abs(each.points)).toBeLessThanOrEqual(Math.abs(weights[each.rule]))
        }
      }),
      runs,
    )
  })

  it('one more good that meets never lowers the score', () => {
    fc.assert(
      fc.property(...two, fc.constantFrom(...goods), (a, b, good: Good) => {
        const before = match(a, b, context)
        if (!before) return
        const more = structuredClone([a, b])
        more[0].presence.seeks = [...new Set([...a.presence.seeks, good])]
        more[1].presence.offers = [...new Set([...b.presence.offers, good])]
        expect(match(more[0], more[1], context)!.score).toBeGreaterThanOrEqual(before.score - 0.02)
      }),
      runs,
    )
  })

  it('the longer unconfirmed, the lower', () => {
    const days = [
      '2025-03-01',
      '2024-12-01',
      '2024-03-15',
      '2024-03-14',
      '2024-01-01',
      '2023-03-01',
      '2022-01-01',
      '2015-01-01',
    ]
    fc.assert(
      fc.property(...two, (a, b) => {
        const scores = days.map(
          (confirmedOn) => match(a, { ...b, presence: { ...b.presence, confirmedOn } }, context)?.score ?? 0,
        )
        expect(scores).toEqual([...scores].sort((x, y) => y - x))
      }),
      runs,
    )
  })

  it('is the same however often it is asked', () => {
    fc.assert(
      fc.property(...two, (a, b) => {
        expect(match(a, b, context)).toEqual(match(structuredClone(a), structuredClone(b), context))
      }),
      { numRuns: 300, seed: 8 },
    )
  })
})
