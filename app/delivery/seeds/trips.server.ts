/**
 * The demo's trips: coming ones, a delegation with people and a programme, one that is over and reported, requests that
 * wait. Days are counted from the day of seeding, so that the same demo looks equally fresh on any day. All of it is
 * invented.
 */
import type { Tx } from '#db/client.server.ts'
import { enter } from '#db/door.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { TripKind, TripVisibility } from '#app/collaboration/trips/trip.ts'

type SeedEntry = [day: number, begins: string | null, ends: string | null, title: string, place: string]
type SeedTrip = {
  office: string
  /** E-mail of who travels. */
  by: string
  kind?: TripKind
  /** `LV/Riga`, or a country alone. */
  to: string
  /** Days from today, first and last. */
  days: [number, number]
  sectors: string[]
  title: string
  says: string
  lang: Language
  seen?: TripVisibility
  room?: number
  /** E-mails of members of the same office who travel along. */
  along?: string[]
  programme?: SeedEntry[]
  report?: { says: string; meetings?: number; leads?: number; agreements?: number }
  asked?: { office: string; by: string; kind: 'take' | 'join'; says: string }[]
}

const at = (name: string) => `${name}@deventer.example`

export const seedTrips: SeedTrip[] = [
  {
    office: 'deventer',
    by: at('gerda.golf'),
    to: 'LV/Riga',
    days: [16, 18],
    sectors: ['nace:85', 'nace:72'],
    title: '',
    lang: 'nl',
    room: 2,
    says: 'Drie dagen bij de technische universiteit. Ik heb ruimte voor een klein pakket en neem graag iemand mee naar de opening van het lab.',
    asked: [
      {
        office: 'deventer',
        by: at('company'),
        kind: 'take',
        says: 'Een monster van een handpompklep, zo groot als een vuist, voor het waterlab.',
      },
      {
        office: 'zwolle',
        by: 'vera.vaargeul@zwolle.example',
        kind: 'join',
        says: 'Wij filteren oppervlaktewater en willen de onderzoekers van het lab spreken.',
      },
    ],
  },
  {
    office: 'deventer',
    by: at('admin'),
    kind: 'delegation',
    to: 'UG/Kampala',
    days: [40, 44],
    sectors: ['dac:14031', 'nace:28.13', 'nace:85'],
    title: 'Waterdelegatie Oeganda',
    lang: 'nl',
    room: 12,
    says: 'Vijf dagen langs putten, pompen en scholen. Wie in Oeganda werkt of wil beginnen, gaat mee of geeft een vraag mee.',
    along: [at('company'), at('ngo'), at('ambassador')],
    programme: [
      [40, '15:00', '17:00', 'Aankomst en kennismaking', 'Kampala'],
      [41, '09:00', '10:30', 'Ontvangst bij de waterdienst', 'Kampala'],
      [41, '14:00', '16:00', 'Werkplaats voor handpompen', 'Kampala'],
      [42, null, null, 'Reis naar het noorden', ''],
      [43, '08:30', '12:00', 'Drie putten en wie ze onderhoudt', 'Gulu'],
      [43, '15:00', '16:30', 'Stages: wat studenten kunnen doen', 'Gulu'],
      [44, '09:00', null, 'Wat we afspreken', 'Gulu'],
    ],
    asked: [
      {
        office: 'luebeck',
        by: 'bjarne.bugwelle@luebeck.example',
        kind: 'join',
        says: 'Wir bohren bei Kampala und möchten die Werkstatt kennenlernen.',
      },
    ],
  },
  {
    office: 'deventer',
    by: at('antje.anker'),
    to: 'DE/Hamburg',
    days: [5, 5],
    sectors: ['nace:52'],
    title: '',
    lang: 'nl',
    seen: 'office',
    says: 'Eén dag in de haven; papieren en monsters kunnen mee.',
  },
  {
    office: 'deventer',
    by: at('pola.bries'),
    kind: 'delegation',
    to: 'PL/Toruń',
    days: [-62, -59],
    sectors: ['nace:28', 'nace:25'],
    title: 'Makers naar Toruń',
    lang: 'nl',
    says: 'Vier dagen langs werkplaatsen.',
    along: [at('admin'), at('hans.helmstok')],
    programme: [
      [-62, '10:00', '12:00', 'Ontvangst op het stadhuis', 'Toruń'],
      [-61, '09:00', '16:00', 'Drie werkplaatsen', 'Toruń'],
      [-59, '11:00', null, 'Terugblik', 'Toruń'],
    ],
    report: {
      says: 'We spraken negen bedrijven. Met twee werkplaatsen is een proefserie afgesproken; de hogeschool stuurt in het voorjaar vier studenten.',
      meetings: 9,
      leads: 4,
      agreements: 2,
    },
  },
  {
    office: 'zwolle',
    by: 'ana.aanlegger@zwolle.example',
    to: 'UG',
    days: [21, 30],
    sectors: ['dac:14031'],
    title: '',
    lang: 'nl',
    says: 'Tien dagen op reis langs waterprojecten.',
  },
  {
    office: 'luebeck',
    by: 'dace.duene@luebeck.example',
    to: 'LV/Riga',
    days: [30, 33],
    sectors: [],
    title: 'Hansetage vorbereiten',
    lang: 'de',
    says: 'Ich treffe die Stadt und das Museum; Post nehme ich gern mit.',
  },
]

/**
 * Writes the demo's trips. The transaction acts for one office after the other, and for those who ask as themselves.
 */
export async function writeTrips(tx: Tx, users: Map<string, string>): Promise<number> {
  for (const trip of seedTrips) {
    await tx`select app.enter_as_office(${trip.office})`
    const id = await writeTrip(tx, trip, users)
    for (const { office, by, kind, says } of trip.asked ?? []) {
      await enter(tx, users.get(by)!, office)
      await tx`
        insert into kogge.trip_requests (member_id, other_office_id, other_trip_id, kind, what, asker_name,
          asker_organisation)
        select m.id, t.office_id, t.id, ${kind}, ${says}, m.display_name, coalesce(g.name, '')
        from kogge.trips t join kogge.members m on m.id = app.member_id()
        left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id where t.id = ${id}`
    }
  }
  return seedTrips.length
}

async function writeTrip(tx: Tx, trip: SeedTrip, users: Map<string, string>): Promise<string> {
  const [country, place = null] = trip.to.split('/')
  const { says: report = '', meetings = null, leads = null, agreements = null } = trip.report ?? {}
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.trips (member_id, traveller_name, organisation_id, kind, country, from_on, until_on, sectors,
      title, body, language, visibility, room, report, meetings, leads, agreements, reported_at)
    select m.id, m.display_name, m.organisation_id, ${trip.kind ?? 'trip'}, ${country},
      current_date + ${trip.days[0]}::int, current_date + ${trip.days[1]}::int,
      ${trip.sectors}, ${trip.title}, ${trip.says}, ${trip.lang}, ${trip.seen ?? 'network'}, ${trip.room ?? null},
      ${report}, ${meetings}, ${leads}, ${agreements},
      case when ${report} <> '' then now() - interval '50 days' end
    from kogge.members m where m.office_id = app.office_id() and m.user_id = ${users.get(trip.by)!} returning id`
  await tx`
    insert into kogge.trip_places (id, place_id) select ${id}, g.id from kogge.places g
    where g.country = ${country} and g.name = ${place} order by g.population desc, g.id limit 1`
  for (const email of trip.along ?? []) {
    await tx`
      insert into kogge.trip_participants (trip_id, other_office_id, other_member_id, name, organisation)
      select ${id}, m.office_id, m.id, m.display_name, coalesce(g.name, '')
      from kogge.members m left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
      where m.office_id = app.office_id() and m.user_id = ${users.get(email)!}`
  }
  for (const [position, [day, begins, ends, title, where]] of (trip.programme ?? []).entries()) {
    await tx`
      insert into kogge.trip_programme (trip_id, held_on, begins, ends, title, place, position)
      values (${id}, current_date + ${day}::int, ${begins}, ${ends}, ${title}, ${where}, ${position})`
  }
  return id
}
