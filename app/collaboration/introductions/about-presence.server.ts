import { isId } from '#app/foundation/http/id.ts'
import type { Tx } from '#db/client.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { paths } from '#app/paths.ts'
import { forCountry } from '#app/taxonomy/for-country.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/**
 * What a message to the office is about, in the reader's words: a presence that the reader sees there; undefined for
 * any other id.
 */
export async function aboutPresence(
  tx: Tx,
  office: { id: string; slug: string },
  id: string | null,
  language: Language,
): Promise<
  | {
      id: string
      organisation: string
      country: string
      where: string
      forWhere: string
      url: string
      sensitive: boolean
    }
  | undefined
> {
  if (!isId(id)) return undefined
  const [row] = await tx<{ organisation: string; country: string; sensitive: boolean }[]>`
    select o.name as organisation, p.country::text, p.sensitive_because is not null as sensitive from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    where p.office_id = ${office.id} and p.id = ${id}`
  return (
    row && {
      ...row,
      id,
      where: inCountry(row.country, language),
      forWhere: forCountry(row.country, language),
      url: publicUrl() + paths.presence(office.slug, id),
    }
  )
}
