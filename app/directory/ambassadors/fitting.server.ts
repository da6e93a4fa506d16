/**
 * Desks of the countries that words name, with who answers there, and ambassadors by their name or by what they help
 * with. Public columns only, so that a visitor reads the same rows.
 */
import type { Tx } from '#db/client.server.ts'
import { textIn } from '#app/directory/organisations/organisation.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { mostRead, type Fact, type FittingSource } from '#app/identity/fitting-source.ts'
import { nameFits } from '#app/identity/name-fits.server.ts'
import { paths } from '#app/paths.ts'
import { byCountryName, countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Texts } from '#app/taxonomy/vocabulary.ts'

type Facts = { name: string; sectors: string[]; help: Texts; countries: string[] }

/** How many people and countries, and sectors, a line names; how much of what somebody helps with it says. */
const [mostNamed, mostSectors, mostLetters] = [3, 2, 140]

/** The ambassador `a` of the office answers today. */
const answersFor = (tx: Tx, officeId: string) => tx`a.office_id = ${officeId} and app.answers(a.until_on)`

/** The desks of these countries, with those who answer there: who is there before who is away, then in their order. */
export const deskFitting: FittingSource = {
  kind: 'desk',
  select: (tx, { officeId, countries }) =>
    countries.length === 0
      ? null
      : tx`
        select 'desk' as kind, iso as id, 0.92::float8 as fit, false as named,
          coalesce(people.ids, '{}') as ids, jsonb_build_object('people', coalesce(people.names, '[]')) as facts
        from unnest(${countries}::text[]) as iso cross join lateral (
          select array_agg(p.id) as ids, jsonb_agg(p.name) as names from (
            select a.id::text, a.name from kogge.ambassadors a
            join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id and d.country = iso
            where ${answersFor(tx, officeId)}
            order by coalesce(a.paused_until > current_date, false), d.rank, a.since_on, lower(a.name), a.id
            limit ${mostNamed}) p) people`,
  say: ({ id, facts }, { t, language }, { office }) => {
    const { people } = facts as { people: string[] }
    return {
      path: paths.country(office, id),
      name: { text: countryName(id, language) },
      facts: [
        {
          text:
            people.length > 0
              ? t('ambassadors:fitting.answers', { names: listed(people, language), count: people.length })
              : t('ambassadors:fitting.nobody'),
        },
      ],
    }
  },
}

/**
 * Who is named; who helps in a sector, or says that they help with what the words say, at the desk of the country where
 * one is named.
 */
export const ambassadorFitting: FittingSource = {
  kind: 'ambassador',
  select: (tx, wanted) => {
    const { officeId, countries, sectors, about, names } = wanted
    if (names.length === 0) return null
    const helps = (language: string) => tx`
      to_tsvector(${`app.words_${language}`}::regconfig, coalesce(a.help ->> ${language}, ''))
        @@ plainto_tsquery(${`app.words_${language}`}::regconfig, ${about})`
    return tx`
      select 'ambassador' as kind, x.id::text, x.fit, x.by_name > 0 as named, '{}'::text[] as ids, jsonb_build_object(
        'name', x.name, 'sectors', x.sectors,
        'help', case when x.helps and not x.in_sector and x.by_name = 0 then x.help else '{}' end,
        'countries', (select coalesce(jsonb_agg(d.country), '[]')
          from kogge.ambassador_desks d where d.office_id = x.office_id and d.ambassador_id = x.id)) as facts
      from (
        select each.*, greatest(each.by_name, case
          when cardinality(${countries}::text[]) > 0 and not each.there then 0
          when each.in_sector or each.helps then case when each.there then 0.9 else 0.65 end
          else 0 end)::float8 as fit
        from (
          select a.office_id, a.id, a.name, a.sectors, a.help, ${nameFits(tx, tx`a.name`, wanted)} as by_name,
            a.sectors && ${sectors}::text[] as in_sector, (${helps('nl')} or ${helps('en')} or ${helps('de')}) as helps,
            exists (select from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id
              and d.country = any (${countries}::text[])) as there
          from kogge.ambassadors a where ${answersFor(tx, officeId)}) each) x
      where x.fit > 0 order by x.fit desc, lower(x.name), x.id limit ${mostRead}`
  },
  say: ({ id, facts }, { t, language }, { office }) => {
    const { name, sectors, help, countries } = facts as Facts
    const said = textIn(help, language)
    const trades = [...new Set(sectors.map((code) => sectorName(code, language, 'short')))]
    const named = byCountryName(countries, language)
    const more = named.length - mostNamed
    return {
      path: paths.ambassador(office, id),
      name: { text: name },
      facts: [
        ...named.slice(0, mostNamed).map((iso) => countryName(iso, language)),
        ...(more > 0 ? [t('ambassadors:fitting.more', { count: more })] : []),
        ...(said ? [] : trades.slice(0, mostSectors)),
      ]
        .map((text): Fact => ({ text }))
        .concat(
          said ? [{ text: cut(said.text, mostLetters, '…'), ...(said.fallback && { language: said.language }) }] : [],
        ),
    }
  },
}
