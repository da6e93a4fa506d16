/** Whether what two sides do belongs together: the rules about sectors, over the best pair of their codes. Pure. */
import { ancestorsOf, codeByKey } from '#app/taxonomy/codes.ts'
import { isMixed, link, type Link } from '#app/taxonomy/crosswalk.ts'
import type { Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { Reason, Side } from './match.ts'
import { reasonBy, type Nearness } from './reasons-where.ts'
import {
  broadSupplyPoints,
  deepPoints,
  elsewhere,
  onlyItself,
  sayNothing,
  servesAll,
  weights,
  type Rule,
} from './weights.ts'

/**
 * `near`: the same, close, or one supplies what the other needs. `serves`: not linked, but one of the two serves every
 * trade. `unknown`: one side names no sector. `none`: nothing in common.
 */
export type Closeness = 'near' | 'broad' | 'serves' | 'unknown' | 'none'
export type SectorFound = {
  closeness: Closeness
  /** One makes or does what the other's sector needs. */
  supplies: boolean
  /** Goods that a side brings to any trade, by its codes, and those of them that are its very trade. */
  brings: { mine: Brings; theirs: Brings }
  reasons: Reason[]
}
/** `others`: its trade serves other kinds than this one, as a bank's advice is for companies. */
export type Brings = { goods: ReadonlySet<Good>; trade: ReadonlySet<Good>; others: boolean }
type Pair = { rule: Rule; points: number; near: boolean; sectors: [string, string] }

/** A side's codes that say something: the presence's own, or else its organisation's. */
export function codesOf({ presence, organisation }: Side): string[] {
  const codes = presence.sectors.length > 0 ? presence.sectors : organisation.sectors
  return codes.filter((key) => codeByKey(key) && !sayNothing.has(key))
}

const isTop = (key: string) => ['section', 'broad'].includes(codeByKey(key)!.level)
const isDeep = (key: string) => !['section', 'division', 'category', 'broad', 'goal'].includes(codeByKey(key)!.level)
const isRelated = (a: string, b: string) => a === b || ancestorsOf(a).includes(b) || ancestorsOf(b).includes(a)

function pairOf(a: string, b: string, { kind, strength, via }: Link): Pair {
  const deep = isDeep(a) && isDeep(b) ? 0 : deepPoints
  if (kind === 'supplies') {
    const rule = isRelated(via[0], a) && isRelated(via[1], b) ? 'sector-you-supply' : 'sector-they-supply'
    return {
      rule,
      points: strength === 'broad' ? broadSupplyPoints : weights[rule] - deep,
      near: strength !== 'broad',
      sectors: [a, b],
    }
  }
  // Two wholesalers, or two makers, have nothing in common yet.
  const vague = (isMixed(a) || isTop(a)) && (isMixed(b) || isTop(b))
  const rule = strength === 'broad' || vague ? 'sector-broad' : strength === 'exact' ? 'sector-same' : 'sector-close'
  return {
    rule,
    points: weights[rule] - (rule === 'sector-broad' ? 0 : deep),
    near: rule !== 'sector-broad',
    sectors: [a, b],
  }
}

/** The same few thousand pairs are asked for again and again; the table is dropped when it has grown large. */
const known = new Map<string, Pair | null>()
function pairBetween(a: string, b: string): Pair | null {
  const key = `${a} ${b}`
  let pair = known.get(key)
  if (pair !== undefined) return pair
  const found = link(a, b)
  pair = found ? pairOf(a, b, found) : null
  if (known.size > 200_000) known.clear()
  known.set(key, pair)
  return pair
}

/** The pair that counts most; of equals the first in order of codes, so that both sides are told of the same pair. */
function bestPair(mine: string[], theirs: string[]): Pair | null {
  let best: Pair | null = null
  const nameOf = ({ sectors }: Pair) => [...sectors].sort().join()
  for (const a of mine) {
    for (const b of theirs) {
      const pair = pairBetween(a, b)
      if (!pair || (best && pair.points < best.points)) continue
      if (!best || pair.points > best.points || nameOf(pair) < nameOf(best)) best = pair
    }
  }
  return best
}

const serving = new Map<string, (typeof servesAll)[number][]>()
/** What those who carry this code bring, whatever the sector of who seeks it. */
function servicesOf(key: string): (typeof servesAll)[number][] {
  let services = serving.get(key)
  if (!services) {
    const above = new Set([key, ...ancestorsOf(key).filter((code) => !onlyItself.has(code))])
    serving.set(key, (services = servesAll.filter(({ codes }) => codes.some((code) => above.has(code)))))
  }
  return services
}
/** The same, as far as it is for that kind. */
const broughtBy = (key: string, kind: OrganisationKind) => servicesOf(key).filter(({ to }) => !to || to.includes(kind))

/** Whether two sides work in linked sectors at all, however broadly. */
export const areLinked = (one: Side, other: Side): boolean => bestPair(codesOf(one), codesOf(other)) !== null

/**
 * How close the two are in what they do, the pair that says so (`sectors` in its parts), and what either brings to any
 * trade.
 */
export function sectorReasons(mine: Side, theirs: Side, nearness: Exclude<Nearness, 'far'>): SectorFound {
  const [own, other] = [codesOf(mine), codesOf(theirs)]
  const [myKind, theirKind] = [mine.presence.organisation.kind, theirs.presence.organisation.kind]
  const brought = (codes: string[], kind: OrganisationKind): Brings => {
    const all = codes.flatMap((key) => broughtBy(key, kind))
    return {
      goods: new Set(all.flatMap(({ goods }) => goods)),
      trade: new Set(all.flatMap(({ trade }) => trade ?? [])),
      others: codes.some((key) => servicesOf(key).some(({ to }) => to && !to.includes(kind))),
    }
  }
  const brings = { mine: brought(own, theirKind), theirs: brought(other, myKind) }
  const share = elsewhere[nearness]
  const pair = bestPair(own, other)
  if (pair) {
    return {
      closeness: pair.near ? 'near' : 'broad',
      supplies: pair.rule.endsWith('supply'),
      brings,
      reasons: [reasonBy(pair.rule, { sectors: pair.sectors }, pair.points * share)],
    }
  }
  if (own.length === 0 || other.length === 0) return { closeness: 'unknown', supplies: false, brings, reasons: [] }
  // Rooms, and capital, are for those who look for them; a carrier or a chamber of commerce is of use to anyone.
  const serves = (
    codes: string[],
    {
      presence: {
        seeks,
        organisation: { kind },
      },
    }: Side,
  ) =>
    codes.find((key) =>
      broughtBy(key, kind).some(
        ({ goods, trade }) => goods.length > (trade?.length ?? 0) || goods.some((good) => seeks.includes(good)),
      ),
    )
  const [byThem, byYou] = [serves(other, mine), serves(own, theirs)]
  if (byThem || byYou) {
    const each = (rule: Rule, sectors: [string, string]) =>
      reasonBy(rule, { sectors }, (weights[rule] * share) / (byThem && byYou ? 2 : 1))
    return {
      closeness: 'serves',
      supplies: false,
      brings,
      reasons: [
        ...(byThem ? [each('sector-they-serve', [own[0], byThem])] : []),
        ...(byYou ? [each('sector-you-serve', [byYou, other[0]])] : []),
      ],
    }
  }
  return { closeness: 'none', supplies: false, brings, reasons: [] }
}
