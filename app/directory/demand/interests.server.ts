/**
 * What can be done with interests: countries an organisation looks at before it is there. They are rows of
 * kogge.presences with `standing = 'looking'`; finding, confirming and withdrawing them is in presences.server.ts. SQL
 * runs under the reader's row security.
 */
import type { Tx } from '#db/client.server.ts'
import type { Field, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { ownTextValues } from '#app/directory/presences/own-texts.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import type { InterestInput } from '#app/directory/presences/presence-input.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'

/** The field in which each kind of organisation mostly works; whoever arrives in the country says what it really is. */
const usualField: Record<OrganisationKind, Field> = {
  company: 'economy',
  ngo: 'international-cooperation',
  education: 'education',
  culture: 'culture',
  government: 'international-cooperation',
  association: 'international-cooperation',
}

const values = (tx: Tx, input: InterestInput) => ({
  sectors: input.sectors,
  offers: input.offers,
  seeks: input.seeks,
  languages: input.languages,
  ...ownTextValues(tx, input),
  visibility: input.visibility,
})

/**
 * The organisation looks at these countries from now on, an interest each. Returns their ids; 'already' where it looks
 * at one of them.
 */
export async function look(
  tx: Tx,
  organisation: { id: string; kind: OrganisationKind },
  countries: string[],
  input: InterestInput,
): Promise<string[] | 'already'> {
  const there = await tx`
    select from kogge.presences
    where organisation_id = ${organisation.id} and standing = 'looking' and state = 'published'
      and country = any (${countries}::text[])`
  if (there.length > 0) return 'already'
  const rows = await tx<{ id: string }[]>`
    insert into kogge.presences ${tx(
      countries.map((country) => ({
        organisation_id: organisation.id,
        country,
        standing: 'looking',
        field: usualField[organisation.kind],
        ...values(tx, input),
      })),
    )} returning id`
  return rows.map(({ id }) => id)
}

/**
 * Rewrites an interest that is still one and at `version`, and confirms it. 'conflict' where somebody wrote in between,
 * 'missing' where the reader may not change it.
 */
export async function reviseInterest(
  tx: Tx,
  id: string,
  version: number,
  country: string,
  input: InterestInput,
): Promise<'done' | 'conflict' | 'missing'> {
  const rows = await tx`
    update kogge.presences set ${tx({ country, ...values(tx, input) })}, version = version + 1,
      confirmed_on = current_date, updated_at = now()
    where id = ${id} and version = ${version} and standing = 'looking' returning id`
  if (rows.length > 0) return 'done'
  const [there] = await tx`select from kogge.presences where id = ${id}`
  return there ? 'conflict' : 'missing'
}

/**
 * *We are active there now*: the interest becomes a presence and keeps all it says. False where it is one already, or
 * not theirs.
 */
export async function arrive(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.presences set standing = 'active', version = version + 1, confirmed_on = current_date,
      updated_at = now()
    where id = ${id} and standing = 'looking' and state = 'published' returning id`
  return rows.length > 0
}

/**
 * Who in these offices looks at a country, as the reader may see: the first office's before the others', fresh before
 * fading, then by name. At most `limit`, and how many there are.
 */
export async function listLooking(
  tx: Tx,
  offices: string[],
  country: string,
  limit: number,
): Promise<{ interests: Presence[]; total: number }> {
  const rows = await tx<{ id: string; total: number }[]>`
    select p.id, count(*) over ()::int as total
    from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    where p.office_id = any (${offices}::uuid[]) and p.country = ${country} and p.audience <> 'hidden'
      and p.standing = 'looking'
    order by p.office_id <> ${offices[0]}, p.confirmed_on < current_date - interval '12 months', lower(o.name), p.id
    limit ${limit}`
  return {
    interests: await byIds(
      tx,
      rows.map(({ id }) => id),
    ),
    total: rows[0]?.total ?? 0,
  }
}
