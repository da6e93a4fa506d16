/**
 * Publications in the inbox: those of the reader's organisation that nobody confirmed for long or that a migration
 * turned, and what others of the
 * office and its networks published where that one is active or looks, or where the reader answers.
 */
import type { Tx } from '#db/client.server.ts'
import { mostNews, mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { fadingAfterMonths, fadingBefore } from './presence.ts'

type Row = {
  id: string
  country: string
  place: string | null
  organisation: string
  office: string
  since: string
  /** Of a publication that waits because it was turned: which side of it. */
  turned?: 'offers' | 'seeks' | null
}

const waiting = (tx: Tx, on: string) =>
  tx`p.office_id = app.office_id() and p.organisation_id = app.organisation_id() and p.audience <> 'hidden'
    and (p.confirmed_on < ${fadingBefore(on)}::date or p.turned_on is not null)`
const columns = (tx: Tx) =>
  tx`p.id, p.country::text, coalesce(p.place_name, d.place_name) as place, o.name as organisation, f.name as office`
const tables = (tx: Tx) => tx`
  kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
  join kogge.offices f on f.id = p.office_id
  left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id`

export const presenceInbox: InboxSource = {
  kind: 'presence',
  count: (tx, { on }) => tx`select count(*) from kogge.presences p where ${waiting(tx, on)}`,
  async read(tx, { office, on, since }) {
    const old = await tx<Row[]>`
      select ${columns(tx)}, coalesce(p.turned_on,
        (p.confirmed_on + make_interval(months => ${fadingAfterMonths}))::date)::text as since,
        case when p.turned_on is null then null when o.kind = 'education' then 'offers' else 'seeks' end as turned
      from ${tables(tx)} where ${waiting(tx, on)} order by p.turned_on, p.confirmed_on, p.id limit ${mostRead}`
    const countries = await tx<{ country: string }[]>`
      select distinct country::text from kogge.presences
      where office_id = app.office_id() and organisation_id = app.organisation_id() and state = 'published'
      union select unnest(app.my_desks())`
    const recent = await tx<Row[]>`
      select ${columns(tx)}, p.published_at::date::text as since from ${tables(tx)}
      where p.published_at >= ${since}::date and p.country = any (${countries.map(({ country }) => country)}::text[])
        and (p.office_id = app.office_id() or p.office_id = any (app.peers()))
        and p.organisation_id is distinct from app.organisation_id()
      order by p.published_at desc, p.id limit ${mostNews}`
    return [...old.map((row) => confirmItem(row, office)), ...recent.map((row) => newItem(row, office))]
  },
}

/** Asks to confirm it: because nobody has for long, or because it was turned. */
function confirmItem({ id, country, place, organisation, since, turned }: Row, office: string): InboxItem {
  return {
    place: 'waiting',
    id,
    due: null,
    since,
    path: paths.presence(office, id),
    post: paths.confirmPresence(office, id),
    say: ({ t, language }) => ({
      title: t(turned ? 'inbox:presence.turned' : 'inbox:presence.fading', {
        organisation,
        country: countryName(country, language),
      }),
      detail: [
        place,
        turned
          ? t(turned === 'offers' ? 'inbox:presence.turnedOffers' : 'inbox:presence.turnedSeeks')
          : t('inbox:presence.fadingWhat', { months: fadingAfterMonths }),
      ],
      action: t(turned ? 'inbox:presence.turnedAction' : 'inbox:presence.fadingAction'),
    }),
  }
}

function newItem({ id, country, place, organisation, office: name, since }: Row, office: string): InboxItem {
  return {
    place: 'new',
    id,
    due: null,
    since,
    path: paths.presence(office, id),
    say: ({ t, language }) => ({
      title: t('inbox:presence.new', { organisation, country: countryName(country, language) }),
      detail: [place, name],
      action: t('inbox:presence.newAction'),
    }),
  }
}
