/**
 * Questions and answers by words, in Postgres (docs/decisions/questions-are-found-in-postgres.md): stems of the
 * language in which each was written, without accents, and titles that are nearly what was typed. A country's name in
 * the words narrows to its desk. Row security decides what is found; a question of another office comes as its row
 * does.
 */
import type { Fragment, Tx } from '#db/client.server.ts'
import { countryByName } from '#app/taxonomy/countries.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { list, type QuestionFilter } from './questions.server.ts'
import type { Question } from './question.ts'

/** Pieces of a text, those that match marked. */
export type Snippet = { text: string; found: boolean }[]
export type FoundQuestion = { question: Question; snippet: Snippet }

const [start, stop] = ['\u0002', '\u0003']

/** `…\u0002word\u0003…` in pieces. */
function piecesOf(marked: string): Snippet {
  return marked
    .split(new RegExp(`(${start}[^${stop}]*${stop})`))
    .filter(Boolean)
    .map((piece) =>
      piece.startsWith(start) ? { text: piece.slice(1, -1), found: true } : { text: piece, found: false },
    )
}

/** The words without the names of countries, and those countries: "customs Ghana" is customs at the desk of Ghana. */
export function withoutCountries(words: string): { rest: string; countries: string[] } {
  const all = words.trim().split(/\s+/).filter(Boolean)
  const countries: string[] = []
  const rest: string[] = []
  for (let at = 0; at < all.length;) {
    const length = [3, 2, 1].find(
      (size) =>
        at + size <= all.length &&
        all.slice(at, at + size).join(' ').length > 3 &&
        countryByName(all.slice(at, at + size).join(' ')),
    )
    if (length) countries.push(countryByName(all.slice(at, at + length).join(' '))!)
    else rest.push(all[at])
    at += length ?? 1
  }
  return { rest: rest.join(' '), countries }
}

/** After `with`: `found`, what the words `rest` find in questions of these countries (none: all), with its rank. */
export const found = (tx: Tx, rest: string, countries: string[]): Fragment => tx`
  asked as (
    select websearch_to_tsquery('app.words_nl', ${rest}) || websearch_to_tsquery('app.words_en', ${rest})
      || websearch_to_tsquery('app.words_de', ${rest}) as query),
  found as (
    select q.id, q.office_id, q.title, q.body, q.language, c.country::text, c.heard_at, asked.query,
      best.body as answer, best.language as answer_language,
      ts_rank(q.words, asked.query) + coalesce(best.rank, 0) + word_similarity(${rest}, q.title) / 4 as rank,
      q.words @@ asked.query as in_question, ${rest} = '' as all
    from kogge.questions q join kogge.cases c on c.office_id = q.office_id and c.id = q.id cross join asked
    left join lateral (
      select n.body, n.language, ts_rank(n.words, asked.query) as rank from kogge.answers n
      where n.other_office_id = q.office_id and n.question_id = q.id and n.words @@ asked.query order by 3 desc
      limit 1) best on true
    where (cardinality(${countries}::text[]) = 0 or c.country = any (${countries}::text[]))
      and (${rest} = '' or q.words @@ asked.query or best.body is not null
        or word_similarity(${rest}, q.title) > 0.55))`

/**
 * What the words find, best first, those with an answer before those without. Every question where there are no words.
 */
export async function searchQuestions(
  tx: Tx,
  words: string,
  filter: QuestionFilter = {},
  limit = 50,
): Promise<FoundQuestion[]> {
  const { rest, countries } = withoutCountries(cut(words, 200))
  if (rest === '' && countries.length === 0)
    return (await list(tx, filter, limit)).map((question) => ({ question, snippet: [] }))
  const rows = await tx<{ id: string; snippet: string }[]>`
    with ${found(tx, rest, countries)}
    select id,
      ts_headline(('app.words_' || coalesce(case when not in_question then answer_language end, language))::regconfig,
          case when not in_question
            and answer is not null then answer else concat_ws(' … ', title, nullif(body, '')) end, query,
          ${`StartSel=${start}, StopSel=${stop}, MaxWords=30, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "`}) as snippet
    from found order by heard_at is null, rank desc, id limit ${limit * 2}`
  const questions = await list(tx, { ...filter, ids: rows.map(({ id }) => id) }, limit * 2)
  return questions
    .slice(0, limit)
    .map((question) => ({ question, snippet: piecesOf(rows.find(({ id }) => id === question.id)!.snippet) }))
}

/** Countries of which the reader sees questions. */
export async function askedCountries(tx: Tx): Promise<string[]> {
  const rows = await tx<
    { country: string }[]
  >`select distinct country::text from kogge.cases where kind = 'question' order by 1`
  return rows.map(({ country }) => country)
}
