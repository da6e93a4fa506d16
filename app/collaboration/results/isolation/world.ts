/**
 * Results, asks, goals and searched words in the world of isolation: in every office results between people of three
 * offices, of every reach; goals of the office and of networks it takes part in or does not; words that were missed.
 */
import type { Row, Table } from '#db/isolation/world.server.ts'

type Add = (table: Table, row: Row) => Row

/** Words that were missed are told by a function alone. */
export const resultTables = ['results', 'result_asks', 'goals', 'searched_words'] as const

/** Writes them down by `add`; `uuid` gives ids. */
export function addResults(rows: Record<Table, Row[]>, add: Add, uuid: () => string): void {
  const { offices, members, organisations, introductions, networks, trips } = rows
  const memberOf = (office: Row, name: string) =>
    members.find((row) => row.office_id === office.id && row.display_name === `${name}@${String(office.slug)}`)!.id!
  const organisationOf = (office: Row, name: string) =>
    organisations.find((row) => row.slug === `${String(office.slug)}-${name}`)!.id!
  for (const [at, office] of offices.entries()) {
    const office_id = office.id!
    const [away, third] = [offices[(at + 1) % offices.length]!, offices[(at + 2) % offices.length]!]
    const case_id = introductions.find((row) => row.office_id === office_id && row.state === 'done')!.id!
    const trip_id = trips.find((row) => row.office_id === office_id)!.id!
    const by = (of: Row, name: string) => ({
      reporter_office_id: of.id!,
      reporter_id: memberOf(of, name),
      reporter_name: name,
    })
    const toMember = (of: Row, name: string) => ({
      other_office_id: of.id!,
      other_member_id: memberOf(of, name),
      other_name: name,
    })
    const toOrganisation = (of: Row, name: string) => ({
      other_office_id: of.id!,
      other_organisation_id: organisationOf(of, name),
      other_name: name,
    })
    const say = (rung: string, values: Row) =>
      add('results', { office_id, id: uuid(), rung, happened_on: '2024-05-05', country: 'KE', ...values })
    const confirmed = (reach: string) => ({
      state: 'confirmed',
      decided_at: '2024-06-06',
      reporter_reach: 'network',
      other_reach: reach,
    })
    say('talk', { case_id, ...by(office, 'member'), ...toMember(away, 'creator'), ...confirmed('sides') })
    say('business', {
      case_id,
      ...by(office, 'editor'),
      ...toOrganisation(third, 'approved-network'),
      ...confirmed('network'),
    })
    say('startup', { trip_id, ...by(away, 'ambassador'), ...toMember(office, 'creator'), ...confirmed('office') })
    say('meeting', { trip_id, ...by(away, 'member'), ...toOrganisation(third, 'approved-network') })
    say('job', { case_id, ...by(third, 'member'), ...toOrganisation(office, 'approved-office') })
    const told = say('project', { case_id })
    for (const [name, values] of [
      ['member', { other_office_id: office_id, case_id, days: 30 }],
      ['reader', { other_office_id: office_id, case_id, days: 90 }],
      ['creator', { other_office_id: office_id, result_id: told.id!, days: 0 }],
    ] as const)
      add('result_asks', {
        office_id,
        id: uuid(),
        member_id: memberOf(office, name),
        asked_on: '2024-05-05',
        until_on: '2099-01-01',
        ...values,
      })
    for (const network_id of [null, ...networks.map(({ id }) => id!)])
      add('goals', { office_id, id: uuid(), network_id, year: 2024, title: 'Business', rungs: ['business'], target: 3 })
    for (const [word, searched_on, searches] of [
      ['waterstof', '2024-05-05', 2],
      ['waterstof', '2024-05-06', 2],
      ['zeldzaam', '2024-05-05', 9],
    ] as const)
      add('searched_words', { office_id, id: uuid(), word, searched_on, searches })
  }
}
