/** Who answers for an office, as everybody may see it: public columns only, so that a visitor reads the same rows. */
import type { Tx } from '#db/client.server.ts'
import { textIn } from '#app/directory/organisations/organisation.ts'
import { byCountryName } from '#app/taxonomy/countries.ts'
import type { Language, Texts } from '#app/taxonomy/vocabulary.ts'
import { availabilityOn, type Answering, type WeekDay } from './ambassador.ts'

type Row = Omit<Answering, 'help' | 'helpNot' | 'about' | 'when'> & {
  help: Texts
  helpNot: Texts
  about: Texts
  days: WeekDay[]
  backOn: string | null
  today: string
}
export type PeopleFilter = {
  country?: string | null
  sectors?: string[] | null
  language?: string | null
  id?: string | null
}

/**
 * Those who answer today and fit the filter: at one country's desk the first one first, otherwise by name. Texts in the
 * reader's language where there are any.
 */
export async function listAnswering(
  tx: Tx,
  officeId: string,
  language: Language,
  { country, sectors, language: spoken, id }: PeopleFilter = {},
): Promise<Answering[]> {
  const rows = await tx<Row[]>`
    select current_date as today, a.id, a.name, a.languages, a.sectors, a.help, a.help_not as "helpNot", a.about,
      a.available_days as days, a.since_on as since, a.confirmed_on as "confirmedOn",
      case when a.paused_until > current_date then a.paused_until end as "backOn", p.hash as photo,
      case when o.id is not null then jsonb_build_object('slug', o.slug, 'name', o.name) end as organisation,
      coalesce((select jsonb_agg(jsonb_build_object('country', e.country, 'years', e.years) order by e.country)
        from kogge.ambassador_desks e where e.office_id = a.office_id and e.ambassador_id = a.id), '[]') as desks
    from kogge.ambassadors a
    left join kogge.ambassador_photos p on p.office_id = a.office_id and p.ambassador_id = a.id
    left join kogge.organisations o on o.office_id = a.office_id and o.id = a.organisation_id and o.state = 'approved'
    left join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
      and d.country = ${country ?? null}
    where a.office_id = ${officeId} and app.answers(a.until_on)
      and (${country ?? null}::text is null or d.id is not null)
      and (${sectors ?? null}::text[] is null or a.sectors && ${sectors ?? []}::text[])
      and (${spoken ?? null}::text is null or ${spoken ?? null} = any (a.languages))
      and (${id ?? null}::uuid is null or a.id = ${id ?? null})
    order by d.rank nulls last, case when d.id is not null then a.since_on end, lower(a.name), a.id`
  return rows.map(({ help, helpNot, about, days, backOn, today, desks, ...row }) => ({
    ...row,
    desks: byCountryName(
      desks.map(({ country }) => country),
      language,
    ).map((iso) => desks.find(({ country }) => country === iso)!),
    help: textIn(help, language),
    helpNot: textIn(helpNot, language),
    about: textIn(about, language),
    when: availabilityOn(today, { days, backOn }),
  }))
}

/** One who answers today; undefined where there is none. */
export async function findAnswering(
  tx: Tx,
  officeId: string,
  language: Language,
  id: string,
): Promise<Answering | undefined> {
  return (await listAnswering(tx, officeId, language, { id }))[0]
}

/** What the office's ambassadors can be chosen by: countries, sectors and languages that at least one of them has. */
export async function choicesOf(
  tx: Tx,
  officeId: string,
): Promise<{ countries: string[]; sectors: string[]; languages: string[] }> {
  const [row] = await tx<{ countries: string[]; sectors: string[]; languages: string[] }[]>`
    with those as (select * from (select id, languages, sectors from kogge.ambassadors
      where office_id = ${officeId} and app.answers(until_on)) t)
    select array(select distinct d.country::text from kogge.ambassador_desks d join those on those.id = d.ambassador_id
      where d.office_id = ${officeId}) as countries,
      array(select distinct s from those, unnest(sectors) s) as sectors, array(select distinct l
        from those, unnest(languages) l) as languages`
  return row
}

/** A photo's WebP bytes and hash, also of somebody who answers no more; undefined where there is none. */
export async function findPhoto(
  tx: Tx,
  officeId: string,
  id: string,
): Promise<{ webp: Buffer; hash: string } | undefined> {
  const [row] = await tx<
    { webp: Buffer; hash: string }[]
  >`select webp, hash from kogge.ambassador_photos where office_id = ${officeId} and ambassador_id = ${id}`
  return row
}
