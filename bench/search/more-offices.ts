/**
 * What grows with the number of offices: the same questions over the same presences, with five times as many offices
 * and networks beside the ones that are asked about, and without them, in turns. The answers are the same, so only the
 * number differs.
 */
import type { Sql } from '#db/client.server.ts'
import { drive, type Side, type Slice } from './drive.ts'
import { insertOffices } from './fill.ts'
import { clientCounts, compare, type Clients, type Compared } from './measure.ts'
import type { Say } from './stand.ts'
import { makeNetworks, makeOffices, type Network, type Office } from './world.ts'

/** By side and clients: with the added offices by without. */
export type Growth<Name extends string> = {
  without: number
  with: number
  sides: Record<Name, Record<Clients, Compared>>
}

/** How many offices stand beside one that is asked about. */
const times = 4

function added(count: number): { offices: Office[]; networks: Network[] } {
  const offices = makeOffices(count * times, count)
  return {
    offices,
    networks: makeNetworks(offices).map((network, at) => ({
      ...network,
      id: network.id.replace(/^.{8}/, 'ffffffff'),
      slug: `added-${at}`,
    })),
  }
}

async function remove(owner: Sql, offices: readonly Office[], networks: readonly Network[]): Promise<void> {
  const [ids, networkIds] = [offices.map(({ id }) => id), networks.map(({ id }) => id)]
  await owner.begin(async (tx) => {
    await tx`delete from kogge.network_member_history where network_id = any (${networkIds}::uuid[])`
    await tx`delete from kogge.network_members where network_id = any (${networkIds}::uuid[])`
    await tx`delete from kogge.networks where id = any (${networkIds}::uuid[])`
    await tx`delete from kogge.organisations where office_id = any (${ids}::uuid[])`
    await tx`
      delete from identity.users where id in (select user_id from kogge.members where office_id = any (${ids}::uuid[]))`
    await tx`delete from kogge.members where office_id = any (${ids}::uuid[])`
    await tx`delete from kogge.offices where id = any (${ids}::uuid[])`
  })
}

/** Measures `sides`, which hold their answers to what they were. The added offices are gone afterwards. */
export async function measureMoreOffices<Name extends string>(
  owner: Sql,
  count: number,
  sides: Record<Name, Side>,
  { rounds, seconds, say }: { rounds: number; seconds: number; say: Say },
): Promise<Growth<Name>> {
  const { offices, networks } = added(count)
  const names = Object.keys(sides) as Name[]
  const slices = () =>
    Object.fromEntries(names.map((name) => [name, { 1: [], 8: [] }])) as unknown as Record<
      Name,
      Record<Clients, Slice[]>
    >
  const [few, many] = [slices(), slices()]
  const turn = async (into: typeof few) => {
    for (const clients of clientCounts)
      for (const name of names) into[name][clients].push(await drive(sides[name], clients, seconds))
  }
  const come = () => insertOffices(owner, offices, networks).then(settle)
  const go = () => remove(owner, offices, networks).then(settle)
  const settle = async () =>
    void (await owner`vacuum (analyze) kogge.offices, kogge.network_members, kogge.members, kogge.organisations`)
  for (let round = 0; round < rounds; round++) {
    say(`  round ${round + 1} of ${rounds} …`)
    // Whoever comes second finds warmer caches: by turns.
    if (round % 2 === 0) await turn(few)
    await come()
    await turn(many)
    await go()
    if (round % 2 === 1) await turn(few)
  }
  return {
    without: count,
    with: count + offices.length,
    sides: Object.fromEntries(
      names.map((name) => [name, { 1: compare(many[name][1], few[name][1]), 8: compare(many[name][8], few[name][8]) }]),
    ) as Growth<Name>['sides'],
  }
}
