/** What an enquiry is about, by where the visitor came from, as far as they see it there. */
import type { Tx } from '#db/client.server.ts'
import { isId } from '#app/foundation/http/id.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import type { Subject } from './enquiry.ts'

/** `name`: the organisation's or the person's, '' else. `country`: null where it is about none. */
export type About = {
  about: Subject
  name: string
  country: string | null
  ambassadorId: string | null
  organisationId: string | null
  presenceId: string | null
}

const theOffice: About = {
  about: 'office',
  name: '',
  country: null,
  ambassadorId: null,
  organisationId: null,
  presenceId: null,
}

/**
 * What the address names: `presence`, `organisation` (a slug), `ambassador` (ids) or `country`, of this office and for
 * this reader to see; else the office itself.
 */
export async function aboutOf(tx: Tx, officeId: string, from: URLSearchParams): Promise<About> {
  const [presence, ambassador] = [from.get('presence'), from.get('ambassador')]
  if (isId(presence)) {
    const [row] = await tx<{ id: string; name: string; organisation: string; country: string }[]>`
      select p.id, o.name, o.id as organisation, p.country::text
      from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
      where p.office_id = ${officeId} and p.id = ${presence}`
    if (row)
      return {
        ...theOffice,
        about: 'presence',
        name: row.name,
        country: row.country,
        organisationId: row.organisation,
        presenceId: row.id,
      }
  }
  const slug = from.get('organisation')
  if (slug) {
    const [row] = await tx<{ id: string; name: string }[]>`
      select id, name from kogge.organisations where office_id = ${officeId} and slug = ${slug} and state = 'approved'`
    if (row) return { ...theOffice, about: 'organisation', name: row.name, organisationId: row.id }
  }
  const country = from.get('country')?.toUpperCase() ?? ''
  if (isId(ambassador)) {
    const [row] = await tx<{ id: string; name: string; country: string | null }[]>`
      select a.id, a.name, (select d.country::text from kogge.ambassador_desks d
        where d.office_id = a.office_id and d.ambassador_id = a.id
        order by d.country = ${country} desc, d.rank, d.country limit 1) as country
      from kogge.ambassadors a where a.office_id = ${officeId} and a.id = ${ambassador} and app.answers(a.until_on)`
    if (row) return { ...theOffice, about: 'person', name: row.name, country: row.country, ambassadorId: row.id }
  }
  return isCountry(country) ? { ...theOffice, about: 'desk', country } : theOffice
}
