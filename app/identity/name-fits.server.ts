/** How well names fit what was typed, in Postgres: for what rooms bring to a search (fitting-source.ts). */
import type { Fragment, Tx } from '#db/client.server.ts'
import type { Wanted } from './fitting-source.ts'

/** A text as `fold` writes it (taxonomy/fold.ts): the letters of a name without marks, its words one space apart. */
const folded = (tx: Tx, name: Fragment) => tx`
  btrim(regexp_replace(regexp_replace(lower(public.unaccent(${name})), '[&+]', ' and ', 'g'), '[[:punct:][:space:]]+',
    ' ', 'g'))`

/**
 * How well a name (a text's expression) fits one of `names`: as a whole, by a start of it, by whole words, or with a
 * slip of the pen; 0 where it does not. Part of a name counts only where some word was not understood.
 */
export const nameFits = (tx: Tx, name: Fragment, { names, unknown }: Wanted): Fragment => tx`
  (select coalesce(max(case
    when said = typed then 1
    when length(typed) < 3 then 0
    when ${unknown} and starts_with(said, typed || ' ') then 0.95
    when ${unknown} and length(typed) > 3 and starts_with(said, typed) then 0.9
    when ${unknown} and length(typed) > 3 and position(' ' || typed || ' ' in ' ' || said || ' ') > 0 then 0.85
    when length(typed) > 4 and public.similarity(said, typed) > 0.6 then 0.8
    else 0 end), 0)::float8 from unnest(${names}::text[]) typed, (select ${folded(tx, name)} as said) as folded)`

/**
 * Whether it is worth asking how well a name fits: it holds the longest of the typed words, or begins as they do. Far
 * cheaper, where there are many names.
 */
export function mayFit(tx: Tx, name: Fragment, { names }: Pick<Wanted, 'names'>): Fragment {
  const longest = (typed: string) => typed.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
  const patterns = names.flatMap((typed) => [
    `%${longest(typed)}%`,
    ...(typed.length > 4 ? [`${typed.slice(0, 2)}%`] : []),
  ])
  return tx`lower(public.unaccent(${name})) like any (${patterns}::text[])`
}
