/** Answered questions that the words of a search find, for members. SQL runs under their row security. */
import { dayName } from '#app/foundation/i18n/dates.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { mostRead, type FittingSource } from '#app/identity/fitting-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { found, withoutCountries } from './search.server.ts'

type Facts = {
  title: string
  language: Language
  country: string
  answeredOn: string
  office: { slug: string; name: string }
}

/** Those with an answer: the words in the question before the words in its answers, and a country's alone last. */
export const questionFitting: FittingSource = {
  kind: 'question',
  select: (tx, { own, q }) => {
    const { rest, countries } = withoutCountries(cut(q, 200))
    if (!own || (rest === '' && countries.length === 0)) return null
    return tx`
      select 'question' as kind, x.id::text, x.fit, false as named, '{}'::text[] as ids, x.facts from (
        with ${found(tx, rest, countries)}
        select f.id, f.rank, jsonb_build_object('title', f.title, 'language', f.language, 'country', f.country,
            'answeredOn', f.heard_at::date::text,
            'office', jsonb_build_object('slug', o.slug, 'name', o.name)) as facts,
          (case when f.all then 0.6 when f.in_question then 0.82 when f.answer is not null then 0.7
            else 0.6 end)::float8 as fit
        from found f join kogge.offices o on o.id = f.office_id where f.heard_at is not null) x
      order by x.fit desc, x.rank desc, x.id limit ${mostRead}`
  },
  say: ({ id, facts }, { t, language }, { office }) => {
    const { title, language: written, country, answeredOn, office: of } = facts as Facts
    return {
      path: paths.question(office, id),
      name: { text: title, ...(written !== language && { language: written }) },
      facts: [
        countryName(country, language),
        t('questions:fitting.answered', { day: dayName(answeredOn, language) }),
        ...(of.slug !== office ? [of.name] : []),
      ].map((text) => ({ text })),
    }
  },
}
