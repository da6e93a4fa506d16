/**
 * The crosswalk between NACE, DAC and ISCED-F: which sector of one taxonomy is which of another, or what it needs.
 * Authored for Kogge, since none is published; the rows are data/crosswalk.*.json, each file with a version. Pure and
 * deterministic.
 *
 * A row is [codes, codes, strength, kind, note]; a list of codes ("dac:14021 14031") stands for one row each, all under
 * the same note. `same`: both sides do the same thing. `supplies`: the left side makes or does what the right side
 * needs. `none`: the two do not meet, although codes above them do; or, with a taxonomy's name on the right, a code has
 * no counterpart there at all.
 */
import dacIsced from './data/crosswalk.dac-isced.json' with { type: 'json' }
import dacNace from './data/crosswalk.dac-nace.json' with { type: 'json' }
import iscedNace from './data/crosswalk.isced-nace.json' with { type: 'json' }
import within from './data/crosswalk.within.json' with { type: 'json' }
import { ancestorsOf, codeByKey, extentOf, type CodeScheme } from './codes.ts'

export const strengths = ['exact', 'close', 'broad', 'none'] as const
export type Strength = (typeof strengths)[number]
export type LinkKind = 'same' | 'supplies'
export type CrosswalkRow = {
  /** Left and right code; of `supplies`, the left one is the supplier. */
  via: readonly [string, string]
  strength: Strength
  /** Null where the strength is `none`. */
  kind: LinkKind | null
  /** Why, in English: for those who keep the rows. Readers are told in sentences of their own language. */
  note: string
}
export type Link = {
  strength: Exclude<Strength, 'none'>
  kind: LinkKind
  note: string
  /**
   * The two codes that the link stands on: the asked ones, or codes above or below them. In the row's order, supplier
   * first.
   */
  via: readonly [string, string]
}

const files = [dacNace, iscedNace, dacIsced, within]
/** The versions of the row files, as one word: `1.0.0`, or several joined by `+` while they differ. */
export const crosswalkVersion = [...new Set(files.map((file) => file.version))].join('+')

function listed(codes: string): string[] {
  const [scheme, list] = codes.split(':')
  return list === undefined ? [codes] : list.split(' ').map((bare) => `${scheme}:${bare}`)
}

const everyRow: CrosswalkRow[] = files.flatMap(({ rows }) =>
  rows.flatMap(([left, right, strength, kind, note]) =>
    listed(left).flatMap((a) =>
      listed(right).map((b): CrosswalkRow => ({
        via: [a, b],
        strength: strength as Strength,
        kind: (kind || null) as LinkKind | null,
        note,
      })),
    ),
  ),
)
const rows = everyRow.filter((row) => row.via[1].includes(':'))
const withoutCounterpart = new Map(
  everyRow.filter((row) => !row.via[1].includes(':')).map((row) => [row.via.join(' '), row.note]),
)

/** All rows between two codes, one per pair, in the order of the files. */
export function crosswalkRows(): readonly CrosswalkRow[] {
  return rows
}

/**
 * Why this code has no counterpart in that taxonomy (`dac:510`, `nace`), where the crosswalk says so; undefined
 * otherwise.
 */
export function noCounterpart(key: string, scheme: CodeScheme): string | undefined {
  return withoutCounterpart.get(`${key} ${scheme}`)
}

const chains = new Map<string, string[]>()
/**
 * The extent of a known code and the codes above it; kept, because matching asks for the same few thousand codes again
 * and again.
 */
function chain(key: string): string[] {
  let known = chains.get(key)
  if (!known) chains.set(key, (known = [extentOf(key), ...ancestorsOf(extentOf(key))]))
  return known
}
const rank = (row: CrosswalkRow) => strengths.indexOf(row.strength) * 2 + (row.kind === 'supplies' ? 1 : 0)
const denial = (row: CrosswalkRow) => (row.strength === 'none' ? 0 : 1)
const stronger = (one: CrosswalkRow, other: CrosswalkRow) =>
  rank(one) - rank(other) || (one.via.join() < other.via.join() ? -1 : 1)

/** What is too mixed for one of its parts to say anything about the whole, or about another part. */
const mixed = new Set([
  'nace:C',
  'nace:G',
  'nace:M',
  'nace:N',
  'nace:S',
  'nace:32',
  'nace:46',
  'nace:47',
  'nace:74',
  'nace:77',
  'nace:82',
  'nace:96',
  'dac:151',
  'dac:160',
  'dac:250',
  'dac:321',
  'dac:430',
  'dac:998',
  'isced:031',
  'isced:071',
  'isced:072',
  'isced:101',
])
/**
 * Whether a code is so mixed that two who carry it need have nothing in common: wholesale, other manufacturing, several
 * sectors at once.
 */
export const isMixed = (key: string): boolean => mixed.has(key)
const mixedTop = (key: string) => codeByKey(key)?.level === 'section' && mixed.has(key)

/** Every DAC category has purposes for its policy, teaching and research; they do not stand for the category. */
const accompanying = /^nace:(84|85|72)/
/** Governing is what these two categories are about. */
const governing = new Set(['dac:151', 'dac:160'])
const standsFor = (above: string, other: string) =>
  !above.startsWith('dac:') || !accompanying.test(other) || governing.has(above)

type RowTable = Map<string, Map<string, CrosswalkRow>>
const direct: RowTable = new Map()
/**
 * Rows seen from codes above the left one, above the right one, above both: what fits a part fits the whole broadly.
 */
const raised: Record<'one' | 'both', RowTable> = { one: new Map(), both: new Map() }

/** Under `a`, then `b`; of several rows the strongest. */
function keepStrongest(table: RowTable, a: string, b: string, row: CrosswalkRow): void {
  const under = table.get(a) ?? new Map<string, CrosswalkRow>()
  const kept = under.get(b)
  if (!kept || stronger(row, kept) < 0) table.set(a, under.set(b, row))
}

for (const row of rows) {
  const [a, b] = row.via.map(extentOf)
  keepStrongest(direct, a, b, row)
  keepStrongest(direct, b, a, row)
  if (row.strength === 'none' || codeByKey(a)?.scheme === codeByKey(b)?.scheme) continue
  const liftable = (key: string, other: string) =>
    ancestorsOf(key)
      .map(extentOf)
      .filter(
        (above) =>
          above !== key &&
          !mixedTop(above) &&
          !withoutCounterpart.has(`${above} ${other.split(':')[0]}`) &&
          standsFor(above, other),
      )
  const [aboveA, aboveB] = [liftable(a, b), liftable(b, a)]
  for (const x of aboveA) keepStrongest(raised.one, x, b, row)
  for (const y of aboveB) keepStrongest(raised.one, y, a, row)
  for (const x of aboveA) {
    for (const y of aboveB) {
      keepStrongest(raised.both, x, y, row)
      keepStrongest(raised.both, y, x, row)
    }
  }
}

/** The row between two codes or codes above them: the fewest steps up win, then a denial, then the stronger. */
function nearest(chainA: string[], chainB: string[]): { row: CrosswalkRow; steps: number } | undefined {
  let best: { row: CrosswalkRow; steps: number } | undefined
  chainA.forEach((x, up) => {
    const under = direct.get(x)
    if (!under) return
    chainB.forEach((y, along) => {
      const row = under.get(y)
      if (!row) return
      const steps = up + along
      const wins = !best || steps - best.steps || denial(row) - denial(best.row) || stronger(row, best.row)
      if (wins === true || wins < 0) best = { row, steps }
    })
  })
  return best
}

/** The strongest row by which a wider code is linked through its part. */
function throughPart(chainA: string[], chainB: string[]): CrosswalkRow | undefined {
  const found = [
    ...chainB.map((y) => raised.one.get(chainA[0])?.get(y)),
    ...chainA.map((x) => raised.one.get(chainB[0])?.get(x)),
    raised.both.get(chainA[0])?.get(chainB[0]),
  ]
  return found.filter((row) => row !== undefined).sort(stronger)[0]
}

/** Governing, teaching, research and engineering go with every trade, and stand for none. */
const everywhere = /^nace:(71|72|84|85)/
/** The trades that a code of another taxonomy is, by NACE: what they need and make is what it needs and makes. */
const tradesOf = (key: string): string[] =>
  key.startsWith('nace:')
    ? []
    : [...(direct.get(key) ?? [])].flatMap(([trade, { kind, strength }]) =>
        trade.startsWith('nace:') &&
        kind === 'same' &&
        (strength === 'exact' || strength === 'close') &&
        !mixed.has(trade) &&
        !everywhere.test(trade)
          ? [trade]
          : [],
      )

/**
 * A link through the trade that one of two codes is: a furniture project is a furniture maker, and so supplies those
 * who trade in furniture.
 */
function throughTrade(a: string, b: string): Link | null {
  const found = (
    [
      [a, b],
      [b, a],
    ] as const
  ).flatMap(([from, to]) =>
    chain(from).flatMap((above) =>
      tradesOf(above).flatMap((trade): Link[] => {
        const row = nearest(chain(trade), chain(to))?.row
        if (!row?.kind || (row.strength !== 'exact' && row.strength !== 'close')) return []
        const [own, other] = chain(trade).includes(row.via[0]) ? [0, 1] : [1, 0]
        const via: [string, string] = own === 0 ? [above, row.via[other]] : [row.via[other], above]
        return [{ strength: 'broad', kind: row.kind, note: `Through ${trade}: ${row.note}`, via }]
      }),
    ),
  )
  const name = ({ kind, via, note }: Link) => `${kind} ${[...via].sort().join()} ${note}`
  return found.sort((one, other) => (name(one) < name(other) ? -1 : 1))[0] ?? null
}

/** Two codes of one taxonomy: how near they stand in its tree. */
function kin(a: string, b: string): Link | null {
  const [chainA, chainB] = [chain(a), chain(b)]
  const shared = chainA.find((key) => chainB.includes(key))
  if (!shared) return null
  const via = (a < b ? [a, b] : [b, a]) as [string, string]
  if (chainA[0] === chainB[0]) return { strength: 'exact', kind: 'same', note: 'The same sector.', via }
  const top = ['section', 'broad'].includes(codeByKey(shared)!.level)
  if (shared === chainA[0] || shared === chainB[0])
    return { strength: top ? 'broad' : 'close', kind: 'same', note: `One is part of the other, ${shared}.`, via }
  if (top || mixed.has(shared)) return null
  const narrow =
    codeByKey(shared)!.level === 'group' && !ancestorsOf(shared).some((key) => mixed.has(key) && !mixedTop(key))
  return { strength: narrow ? 'close' : 'broad', kind: 'same', note: `Both are parts of ${shared}.`, via }
}

/**
 * How two codes, of the same taxonomy or of two, belong together; null where they do not. `link(a, b)` equals `link(b,
 * a)`. A code inherits the rows of the codes above it (an exact row then counts as close); a wider code than any row
 * speaks of is linked broadly through its part, and codes of two taxonomies without any row broadly through the trade
 * that one of them is. Unknown codes and the SDGs have no links.
 */
export function link(a: string, b: string): Link | null {
  const [one, other] = [codeByKey(a), codeByKey(b)]
  if (!one || !other) return null
  const related = one.scheme === other.scheme ? kin(a, b) : null
  if (related) return related
  const [chainA, chainB] = [chain(a), chain(b)]
  const up = nearest(chainA, chainB)
  if (up) {
    const { strength, kind, note, via } = up.row
    if (strength === 'none' || !kind) return null
    return { strength: strength === 'exact' && up.steps > 0 ? 'close' : strength, kind, note, via }
  }
  const part = throughPart(chainA, chainB)
  if (part?.kind) return { strength: 'broad', kind: part.kind, note: part.note, via: part.via }
  return one.scheme === other.scheme ? null : throughTrade(a, b)
}
