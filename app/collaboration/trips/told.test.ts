import { expect, test } from 'vitest'
import { whoIsTold, type Announced, type Listener } from './told.ts'

const trip: Announced = {
  officeId: 'deventer',
  memberId: 'traveller',
  country: 'LV',
  sectors: ['nace:28.13'],
  visibility: 'network',
}
const person = (memberId: string, more: Partial<Listener> = {}): Listener => ({
  memberId,
  officeId: 'deventer',
  peers: ['zwolle'],
  interests: [],
  desks: [],
  ...more,
})
const there = (country: string, ...sectors: string[]) => ({ interests: [{ country, sectors }] })

const table: [says: string, who: Listener, trip: Partial<Announced>, why: string | null][] = [
  ['who is there in a linked sector', person('pumps', there('LV', 'nace:28.13')), {}, 'sector'],
  ['who is there in a sector of another taxonomy that links', person('wells', there('LV', 'dac:14031')), {}, 'sector'],
  ['who is there in another sector', person('choir', there('LV', 'nace:90.01')), {}, 'country'],
  [
    'who is there, of a trip that names no sectors',
    person('choir', there('LV', 'nace:90.01')),
    { sectors: [] },
    'country',
  ],
  ['who answers for the desk', person('ambassador', { desks: ['EE', 'LV'] }), {}, 'desk'],
  [
    'who answers for the desk and is there in a linked sector',
    person('both', { desks: ['LV'], ...there('LV', 'nace:28.1') }),
    {},
    'sector',
  ],
  ['who is somewhere else', person('estonia', there('EE', 'nace:28.13')), {}, null],
  ['who answers for another desk', person('desk', { desks: ['EE'] }), {}, null],
  ['who has no interests at all', person('nobody'), {}, null],
  ['the traveller', person('traveller', { desks: ['LV'], ...there('LV', 'nace:28.13') }), {}, null],
  [
    'a peer, of a trip for the network',
    person('peer', { officeId: 'zwolle', peers: ['deventer'], ...there('LV', 'nace:28.13') }),
    {},
    'sector',
  ],
  [
    'a peer, of a trip for the office',
    person('peer', { officeId: 'zwolle', peers: ['deventer'], ...there('LV', 'nace:28.13') }),
    { visibility: 'office' },
    null,
  ],
  ['an office that is no peer', person('far', { officeId: 'far', peers: [], desks: ['LV'] }), {}, null],
  ['a colleague, of a trip for the office', person('colleague', { desks: ['LV'] }), { visibility: 'office' }, 'desk'],
]
test.each(table)('%s', (_says, who, changed, why) => {
  expect(whoIsTold({ ...trip, ...changed }, [who])[0]?.why ?? null).toBe(why)
})

test('whose sectors link comes first, and is told which', () => {
  const told = whoIsTold(trip, [
    person('desk', { desks: ['LV'] }),
    person('choir', there('LV', 'nace:90.01')),
    person('pumps', there('LV', 'nace:28.13')),
  ])
  expect(told).toEqual([
    { memberId: 'pumps', why: 'sector', sectors: ['nace:28.13'] },
    { memberId: 'choir', why: 'country', sectors: [] },
    { memberId: 'desk', why: 'desk', sectors: [] },
  ])
})
