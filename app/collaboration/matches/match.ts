/**
 * Who fits whom, and why. Two presences in, a score with its reasons out: every reason is one exact rule with the
 * points that weights.ts gives it, so a match can always be explained. Pure, and the same on every day but for the date
 * it is given. What the rules are worth, and why: docs/decisions/matching.md.
 */
import type { Presence } from '#app/directory/presences/presence.ts'
import type { Activity, Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { declines } from './declines.ts'
import { needReasons } from './reasons-needs.ts'
import { sectorReasons } from './reasons-sector.ts'
import { timeReasons } from './reasons-time.ts'
import { whereReasons } from './reasons-where.ts'
import { whoReasons } from './reasons-who.ts'
import { goodUntilMonths, leastScore, mattersFrom, mattersServing, strongUntilMonths, type Rule } from './weights.ts'

/**
 * One of the two that might meet: a presence (or an interest, `standing: 'looking'`) with what its organisation adds to
 * it.
 */
export type Side = {
  /** Its sectors are its own; the organisation's serve where it has none. */
  presence: Presence
  organisation: {
    /** Code keys at any depth: `nace:28.13`. */
    sectors: string[]
    /** ISO 639-1; shared languages are looked for in these and the presence's own together. */
    languages: string[]
    associations: { id: string; name: string }[]
    /** What it says of itself, in any language: read for rules such as "asks not to be approached" only. */
    texts: string[]
    /** Where else it is or was active. `untilOn`: YYYY-MM-DD. */
    countries: { country: string; past: boolean; untilOn: string | null }[]
  }
  /** Names of the networks that its office takes part in. */
  networks: string[]
  /** A person without an organisation: what is said of kinds and fields of organisations does not go for them. */
  person?: true
}
export type Context = {
  /** Today, YYYY-MM-DD. */
  on: string
  /** Names of those who answer at the desk of the match's country. */
  ambassadors: string[]
}

/**
 * What a sentence is made of: codes, names, numbers and dates, never sentences. Which of them a rule fills:
 * reasons-*.ts.
 */
export type Parts = {
  /** ISO 3166-1 alpha-2; of two, mine comes first. */
  countries?: string[]
  /** A region of UN M49: `014`. */
  region?: string
  /** Who only looks at their country so far, and who has left it. */
  looking?: 'you' | 'they' | 'both'
  past?: 'you' | 'they' | 'both'
  places?: string[]
  kilometres?: number
  /** Code keys; mine comes first. */
  sectors?: [string, string]
  /** What is sought. */
  goods?: Good[]
  /** What answers it, where that is something else. */
  offers?: Good[]
  activities?: Activity[]
  /** Whose the activity, investment or school is. */
  who?: 'you' | 'they'
  kinds?: [OrganisationKind, OrganisationKind]
  /** ISO 639-1. */
  languages?: string[]
  /** Names of people, associations or networks. */
  names?: string[]
  field?: Presence['field']
  months?: number
  /** YYYY-MM-DD. */
  on?: string
  /** You are a person, whose sectors are those you look at. */
  person?: true
}
export const matchStrengths = ['strong', 'good', 'possible'] as const
export type Strength = (typeof matchStrengths)[number]
export type Reason = {
  rule: Rule
  /** Speaks for the match, or against it. */
  for: boolean
  /** Below zero for a reason against. */
  points: number
  parts: Parts
}
/** `score`: the sum of the points. `reasons`: the most telling first, those against last. */
export type Match = { score: number; strength: Strength; reasons: Reason[] }

const hundredths = (points: number) => Math.round(points * 100) / 100

/**
 * How `theirs` fits `mine`: null where the two have no reason to meet, are one organisation, or where one asks not to
 * be approached by such as the other. Whether they meet does not depend on who looks, but for what time does to the one
 * looked at.
 */
export function match(mine: Side, theirs: Side, context: Context): Match | null {
  if (mine.presence.organisation.id === theirs.presence.organisation.id) return null
  const where = whereReasons(mine, theirs, context)
  if (where.nearness === 'far') return null
  const sector = lookedAt(mine, sectorReasons(mine, theirs, where.nearness))
  const needs = withoutStudents(mine, needReasons(mine, theirs, where, sector))
  const who = whoReasons(mine, theirs, context, sector)
  if (!mayMeet({ where, sector, needs, who })) return null
  // Last, because it reads what both say of themselves.
  const time = timeReasons(mine, theirs, context)
  const found: Facts = { where, sector, needs, who, ended: time.ended, months: time.months }
  if (declines(theirs, mine.presence.organisation.kind) || declines(mine, theirs.presence.organisation.kind))
    return null
  const doubts = who.competes && !needs.meets ? who.doubts : []
  const reasons = [...where.reasons, ...sector.reasons, ...needs.reasons, ...who.reasons, ...doubts, ...time.reasons]
    .map((reason) => ({ ...reason, points: hundredths(reason.points) }))
    .sort((a, b) => Number(b.for) - Number(a.for) || Math.abs(b.points) - Math.abs(a.points))
  const score = hundredths(reasons.reduce((sum, { points }) => sum + points, 0))
  return score < leastScore ? null : { score, strength: strengthOf(found), reasons }
}

/** Of a person the sectors are not their work. */
const lookedAt = ({ person }: Side, found: ReturnType<typeof sectorReasons>): ReturnType<typeof sectorReasons> =>
  person
    ? { ...found, reasons: found.reasons.map((reason) => ({ ...reason, parts: { ...reason.parts, person } })) }
    : found

/** A person has no students to send, and is no place for them. */
const withoutStudents = ({ person }: Side, found: ReturnType<typeof needReasons>): ReturnType<typeof needReasons> =>
  person ? { ...found, hints: false, reasons: found.reasons.filter(({ rule }) => rule !== 'internship') } : found

type Facts = {
  where: ReturnType<typeof whereReasons>
  sector: ReturnType<typeof sectorReasons>
  needs: ReturnType<typeof needReasons>
  who: ReturnType<typeof whoReasons>
  ended: boolean
  months: number
}

/** Same country alone is no reason to meet, nor is the same sector elsewhere, nor a word that both use. */
function mayMeet({ where: { nearness }, sector: { closeness }, needs, who }: Omit<Facts, 'ended' | 'months'>): boolean {
  if (nearness === 'region') return closeness === 'near' && needs.meets
  if (nearness === 'neighbour') return (closeness === 'near' || closeness === 'broad') && needs.meets
  if (closeness === 'near' || (closeness === 'serves' && (nearness === 'here' || needs.meets))) return true
  if (needs.meets || needs.exchange || needs.hints) return true
  return who.complement && (closeness === 'broad' || needs.meetsFaintly)
}

/**
 * By clear conditions, not by the sum: an adviser's "these two", "worth a call" and "could be". Next door it could be,
 * and no more; where only they come to where I sit, it is worth a call.
 */
function strengthOf({
  where: { nearness, homes },
  sector: { closeness, supplies },
  needs,
  who,
  ended,
  months,
}: Facts): Strength {
  if (
    (nearness !== 'here' && nearness !== 'home') ||
    ended ||
    months > goodUntilMonths ||
    (who.competes && !needs.meets)
  )
    return 'possible'
  const [near, linked] = [closeness === 'near', closeness === 'near' || closeness === 'broad']
  const matters = needs.most >= mattersFrom
  if ((near && (matters || needs.bothWays)) || (needs.trade && matters))
    return months > strongUntilMonths || (nearness === 'home' && !homes.they) ? 'good' : 'strong'
  const good =
    needs.inPlace ||
    (linked && needs.meets) ||
    (closeness === 'serves' && needs.most >= mattersServing) ||
    (near && supplies && who.complement) ||
    (needs.exchange && who.complement && (needs.meets || closeness !== 'none'))
  return good ? 'good' : 'possible'
}
