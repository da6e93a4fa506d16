/** Asking to be introduced to whoever publishes something. Row security decides what one may ask about. */
import type { Tx } from '#db/client.server.ts'
import { isId } from '#app/foundation/http/id.ts'
import type { Field, Language, OrganisationKind, WayToMeet } from '#app/taxonomy/vocabulary.ts'
import { today } from '#app/foundation/days/today.ts'
import { isBlocked } from '#app/directory/organisations/blocks.server.ts'
import { openCase } from '#app/collaboration/cases/cases.server.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { nextAt } from '#app/collaboration/cases/turns.server.ts'
import { ownWords } from './asker.server.ts'
import { tellOther, tellOwner } from './case.server.ts'
import { fit, isMetDirectly, mostOpen, mostOpenOfOrganisation } from './meet.ts'
import type { MeetInput } from './meet-input.ts'

/** Whom somebody would like to meet, by what they publish. `open`: the reader's introduction to them under way. */
export type Whom = {
  presence: string
  country: string
  standing: 'active' | 'looking'
  organisation: { id: string; slug: string; name: string; kind: OrganisationKind }
  office: { id: string; slug: string; name: string }
  direct: boolean
  /** The reader's own organisation: there is nobody to introduce. */
  own: boolean
  /** It does not want to be met now. */
  closed: boolean
  open: string | null
}
/** A listing of the reader's organisation, to show with the request; the one that goes best with it comes first. */
export type OwnListing = { id: string; country: string; place: string | null }

type Row = Omit<Whom, 'direct' | 'closed'> & {
  met: WayToMeet
  sensitive: boolean
  field: Field
  sectors: string[]
  offers: string[]
  seeks: string[]
}

async function look(tx: Tx, presence: string | null | undefined): Promise<Row | undefined> {
  if (!isId(presence)) return undefined
  const [row] = await tx<Row[]>`
    select p.id as presence, o.met, p.country::text, p.standing, p.field, p.sectors, p.offers, p.seeks,
      p.sensitive_because is not null as sensitive,
      json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) as organisation,
      json_build_object('id', f.id, 'slug', f.slug, 'name', f.name) as office,
      coalesce(p.office_id = app.office_id() and p.organisation_id = app.organisation_id(), false) as own,
      (select i.id from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
        where c.office_id = app.office_id() and c.asker_id = app.member_id() and c.state <> 'ended'
          and i.other_office_id = p.office_id and i.other_organisation_id = p.organisation_id limit 1) as open
    from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    join kogge.offices f on f.id = p.office_id
    where p.id = ${presence} and p.state = 'published' and p.audience <> 'hidden'`
  return row
}

const whomOf = ({ sensitive, field, met, sectors: _1, offers: _2, seeks: _3, ...row }: Row): Whom => ({
  ...row,
  closed: met === 'not-now',
  direct: isMetDirectly({ sensitive, field, met, kind: row.organisation.kind }),
})

/** Whom this listing leads to, as far as the reader sees it; with the reader's own listings. */
export async function findWhom(
  tx: Tx,
  presence: string | null | undefined,
): Promise<{ whom: Whom; own: OwnListing[] } | undefined> {
  const row = await look(tx, presence)
  if (!row) return undefined
  const mine = await tx<(OwnListing & { sectors: string[]; offers: string[]; seeks: string[] })[]>`
    select id, country::text, place_name as place, sectors, offers, seeks from kogge.presences
    where office_id = app.office_id() and organisation_id = app.organisation_id() and state = 'published'
    order by country, id limit 200`
  const own = mine
    .map(({ id, country, place, ...rest }) => ({ listing: { id, country, place }, by: fit({ country, ...rest }, row) }))
    .sort((one, other) => other.by - one.by)
    .map(({ listing }) => listing)
  return { whom: whomOf(row), own }
}

/**
 * Asks for it. Returns the introduction's id; 'missing' where there is no such listing, 'own' where it is the asker's
 * own organisation, 'closed' where it does not want to be met now, 'many' where as many of theirs are open as may be.
 * Who asks again is led to what is under way.
 */
export async function meet(
  tx: Tx,
  presence: string | null | undefined,
  input: MeetInput,
  language: Language,
  on = today(),
): Promise<{ id: string; again: boolean } | 'missing' | 'own' | 'closed' | 'many'> {
  // One at a time for each organisation that asks: what is under way is found, and counted, whoever taps twice.
  await tx`
    select pg_advisory_xact_lock(hashtextextended('introductions of ' || coalesce(app.organisation_id(),
      app.member_id())::text, 0))`
  const row = await look(tx, presence)
  if (!row) return 'missing'
  const whom = whomOf(row)
  if (whom.own) return 'own'
  if (whom.open) return { id: whom.open, again: true }
  if (whom.closed || (await isBlocked(tx, whom.office.id, whom.organisation.id))) return 'closed'
  const [{ me, open, ours }] = await tx<{ me: string; open: number; ours: number }[]>`
    select m.id as me, (select count(*)::int from kogge.cases c
      where c.office_id = app.office_id() and c.kind = 'introduction' and c.asker_id = m.id
      and c.state = 'waiting') as open, app.open_requests_of_organisation() as ours
    from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id()`
  if (open >= mostOpen || ours >= mostOpenOfOrganisation) return 'many'
  const { country, sectors } = row
  const owner = await nextAt(tx, country, { sectors, language, askerId: me }, on)
  const asked = { kind: 'introduction', country, sectors, language, audience: 'desk' } as const
  // Where the other side is asked at once, by the working days of where it is.
  const term = await termFor(tx, null, on, whom.direct ? whom.office.id : null)
  const id = await openCase(tx, asked, owner?.id ?? null, term)
  const asker = await ownWords(tx)
  await tx`
    insert into kogge.introductions (id, other_office_id, other_organisation_id, presence_id, own_presence_id, wish,
      brings, direct, anonymous, state, asker_roles, asker_countries, asker_sectors)
    values (${id}, ${whom.office.id}, ${whom.organisation.id}, ${whom.presence}, ${input.own}, ${input.wish},
      ${input.brings}, ${whom.direct}, ${input.anonymous},
      ${whom.direct ? 'asked' : 'weighed'}, ${asker?.roles ?? []}, ${asker?.countries ?? []}, ${asker?.sectors ?? []})`
  await tellOwner(tx, id, owner)
  if (whom.direct) await tellOther(tx, id)
  return { id, again: false }
}
