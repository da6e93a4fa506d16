/**
 * Trips in the inbox: what is asked of my trips, what I have not told of them, what I asked of others', and who travels
 * soon.
 */
import type { Tx } from '#db/client.server.ts'
import { dayRange } from '#app/foundation/i18n/dates.ts'
import { mostNews, mostRead, type InboxItem, type InboxPlace, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'

/** Days after a trip in which its traveller is asked to tell of it. */
const tellWithin = 60

type Turn = 'answer' | 'tell' | 'wait' | 'read'
type Row = {
  turn: Turn
  id: string
  trip: string
  name: string
  country: string
  from: string
  until: string
  due: string | null
  since: string
}

const places: Record<Turn, InboxPlace> = { answer: 'waiting', tell: 'waiting', wait: 'expected', read: 'new' }

const requests = (tx: Tx) =>
  tx`kogge.trip_requests r join kogge.trips t on t.office_id = r.other_office_id and t.id = r.other_trip_id`
const isOpen = (tx: Tx, on: string) => tx`r.state = 'open' and t.state = 'planned' and t.from_on > ${on}::date`
const untold = (tx: Tx, on: string) => tx`
  t.office_id = app.office_id() and t.member_id = app.member_id() and t.state = 'planned' and t.reported_at is null
  and t.until_on < ${on}::date and t.until_on >= ${on}::date - ${tellWithin}::int`
const columns = (tx: Tx) => tx`t.id as trip, t.country::text, t.from_on as "from", t.until_on as until`

export const tripInbox: InboxSource = {
  kind: 'trip',
  count: (tx, { on }) => tx`
    select (select count(*) from ${requests(tx)}
      where t.office_id = app.office_id() and t.member_id = app.member_id() and ${isOpen(tx, on)})
      + (select count(*) from kogge.trips t where ${untold(tx, on)})`,
  async read(tx, { office, on, since }) {
    const asked = await tx<Row[]>`
      select case when t.member_id = app.member_id() then 'answer' else 'wait' end as turn, r.id,
        case when t.member_id = app.member_id() then r.asker_name else t.traveller_name end as name, ${columns(tx)},
        (t.from_on - 1) as due, r.created_at::date::text as since
      from ${requests(tx)} where ${isOpen(tx, on)} and (t.member_id = app.member_id() or r.member_id = app.member_id())
      order by t.from_on, r.id limit ${2 * mostRead}`
    const back = await tx<Row[]>`
      select 'tell' as turn, t.id, t.traveller_name as name, ${columns(tx)}, null as due,
        (t.until_on + 1)::text as since
      from kogge.trips t where ${untold(tx, on)} order by t.until_on, t.id limit ${mostRead}`
    const coming = await tx<Row[]>`
      select 'read' as turn, t.id, t.traveller_name as name, ${columns(tx)}, null as due,
        t.created_at::date::text as since
      from kogge.trips t where t.state = 'planned' and t.from_on > ${on}::date and t.created_at >= ${since}::date
        and t.member_id is distinct from app.member_id() order by t.created_at desc, t.id limit ${mostNews}`
    return [...asked, ...back, ...coming].map((row) => itemOf(row, office))
  },
}

function itemOf({ turn, id, trip, name, country, from, until, due, since }: Row, office: string): InboxItem {
  const page = paths.trip(office, trip)
  return {
    place: places[turn],
    id,
    due,
    since,
    path:
      turn === 'answer' ? paths.tripRequest(office, trip, id) : turn === 'tell' ? paths.tripReport(office, trip) : page,
    say: ({ t, language }) => ({
      title: t(`inbox:trip.${turn}`, { name, country: countryName(country, language) }),
      detail: [dayRange(from, until, language)],
      action: t(`inbox:trip.${turn}Action`),
    }),
  }
}
