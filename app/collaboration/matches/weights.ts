/**
 * What each rule of a match is worth, in one table. A rule is exact: it holds or it does not; where it holds it
 * gives its points. Nothing is learned and nothing is hidden: `reason.<rule>` in locales/<language>/matches.json is the
 * sentence a reader sees, `weight.<rule>` says in one sentence why the rule counts as it does, and
 * docs/decisions/matching.md is this table in words.
 *
 * The numbers are Kogge's own. Their order comes from the mission text "Deventer Internationaal 2015–2020" (match by
 * country and sector; the contacts of one are the needs of the other; work gets wings when a company invests where it
 * is done) and from how an adviser weighs: first where, then what, then who needs whom, then the rest.
 */
import type { Activity, Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'

/**
 * Points by rule, most for what matters most. Of rules about goods and of those that grow, the number is the most they
 * give.
 */
export const weights = {
  'same-country': 30,
  'they-sit-there': 30,
  'you-sit-there': 30,
  'same-place': 6,
  near: 3,
  'neighbouring-country': 14,
  'same-region': 8,

  'sector-same': 26,
  'sector-close': 22,
  'sector-they-supply': 24,
  'sector-you-supply': 24,
  'sector-broad': 12,
  'sector-they-serve': 8,
  'sector-you-serve': 8,

  'you-seek': 30,
  'they-seek': 30,
  'you-seek-akin': 24,
  'they-seek-akin': 24,
  'you-seek-doing': 12,
  'they-seek-doing': 12,
  'both-ways': 12,
  together: 14,
  internship: 22,
  investment: 8,
  activity: 8,

  kinds: 6,
  field: 4,
  association: 4,
  'past-theirs': 3,
  'past-yours': 3,
  language: 3,
  network: 2,
  ambassador: 2,
  confirmed: 3,

  'other-country': -6,
  'other-sector': -8,
  'nothing-meets': -8,
  'says-nothing': -10,
  competitors: -15,
  'no-language': -5,
  fading: -16,
  ended: -18,
  'says-ended': -30,
} as const
export type Rule = keyof typeof weights
export const rules = Object.keys(weights) as Rule[]

/** What of sector and goods is left outside the country. */
export const elsewhere = { here: 1, home: 1, neighbour: 0.5, region: 0.35 } as const
/** Two pins are near each other within so many kilometres, along the great circle: an hour's drive. */
export const nearKilometres = 60

/** For codes that say much: both below the division, category or broad field. */
export const deepPoints = 3
/** A supplier known only broadly. */
export const broadSupplyPoints = 14

/**
 * What it is worth that one side seeks a good and the other offers it: what is specific and rare counts more than what
 * nearly everybody offers. `alone`: how much of that is left where the sectors have nothing in common. A room is a room
 * in every trade; a distributor of another trade distributes nothing of mine.
 */
export const goodWeights: Record<Good, { points: number; alone: number }> = {
  distribution: { points: 16, alone: 0.15 },
  investment: { points: 16, alone: 0.6 },
  internship: { points: 16, alone: 0.4 },
  students: { points: 16, alone: 0.4 },
  suppliers: { points: 15, alone: 0.15 },
  funding: { points: 15, alone: 0.6 },
  products: { points: 14, alone: 0.15 },
  volunteers: { points: 14, alone: 0.6 },
  services: { points: 12, alone: 0.2 },
  housing: { points: 12, alone: 1 },
  premises: { points: 12, alone: 1 },
  knowledge: { points: 8, alone: 0.2 },
  contacts: { points: 6, alone: 0.3 },
}
/**
 * What is left of a good's points: sectors linked broadly; who offers it serves every trade; one side names no sector.
 */
export const looseSector = { broad: 0.8, serves: 0.7, unknown: 0.6 } as const
/**
 * The good that brings most counts whole, the second half, and so on to the fourth: one fit that matters beats many
 * small ones.
 */
export const furtherGoods = [1, 0.5, 0.25, 0.125] as const
/** A good of which so much is left is a reason to meet whatever the sectors. */
export const reasonAlone = 0.3
/** So much is enough where the kinds complete each other: knowledge of a company for a school, say. */
export const reasonBetween = 0.2
/** What is of use only where it stands: it counts nothing in another country. */
export const onTheSpot: readonly Good[] = ['housing', 'premises']
/** A direction that brings so many points meets in something that matters, and not in knowledge or contacts alone. */
export const mattersFrom = 12
/** The same where a trade that serves every other brings it: contacts are what a chamber of commerce is for. */
export const mattersServing = 4

/**
 * What else answers a need, in order of the sought good: the offered good, and how much of the sought one's points it
 * brings.
 */
export const akin: { sought: Good; offered: Good; share: number }[] = [
  { sought: 'suppliers', offered: 'products', share: 0.9 },
  { sought: 'suppliers', offered: 'services', share: 0.6 },
  { sought: 'products', offered: 'suppliers', share: 0.8 },
  { sought: 'services', offered: 'knowledge', share: 0.5 },
  { sought: 'knowledge', offered: 'services', share: 0.5 },
  { sought: 'funding', offered: 'investment', share: 0.4 },
  { sought: 'investment', offered: 'funding', share: 0.6 },
]
/**
 * What an activity lets one expect without its being said: offered, and sought. Counts half, and only in linked
 * sectors.
 */
export const doing: Partial<Record<Activity, { offers: Good[]; seeks: Good[] }>> = {
  export: { offers: ['products', 'suppliers'], seeks: ['distribution'] },
  production: { offers: ['products', 'suppliers'], seeks: [] },
  import: { offers: ['distribution'], seeks: ['products', 'suppliers'] },
  distribution: { offers: ['distribution'], seeks: ['products', 'suppliers'] },
  services: { offers: ['services'], seeks: [] },
  research: { offers: ['knowledge'], seeks: [] },
}
export const doingShare = 0.5

/** Activities that are done together. `alone`: a reason to meet even where the sectors differ. */
export const sharedActivities: { activities: [Activity, Activity]; points: number; alone: boolean }[] = [
  { activities: ['twinning', 'twinning'], points: 8, alone: true },
  { activities: ['exchange', 'exchange'], points: 8, alone: true },
  { activities: ['exchange', 'twinning'], points: 6, alone: true },
  { activities: ['research', 'research'], points: 5, alone: false },
  { activities: ['project', 'research'], points: 4, alone: false },
  { activities: ['project', 'project'], points: 3, alone: false },
]

/**
 * Kinds that complete each other, in either order; two of one kind where they meet as equals. Pairs that are not here
 * give nothing.
 */
export const kindPairs: { kinds: [OrganisationKind, OrganisationKind]; points: number }[] = [
  { kinds: ['company', 'ngo'], points: 6 },
  { kinds: ['company', 'education'], points: 6 },
  { kinds: ['ngo', 'education'], points: 6 },
  { kinds: ['culture', 'education'], points: 5 },
  { kinds: ['culture', 'government'], points: 5 },
  { kinds: ['company', 'association'], points: 4 },
  { kinds: ['ngo', 'government'], points: 4 },
  { kinds: ['education', 'government'], points: 4 },
  { kinds: ['government', 'government'], points: 4 },
  { kinds: ['company', 'government'], points: 3 },
  { kinds: ['culture', 'culture'], points: 3 },
  { kinds: ['culture', 'ngo'], points: 3 },
  { kinds: ['culture', 'association'], points: 3 },
  { kinds: ['ngo', 'association'], points: 3 },
  { kinds: ['education', 'association'], points: 3 },
  { kinds: ['education', 'education'], points: 3 },
]

/**
 * What trades that serve every other trade bring to whoever seeks it: those codes and all below them; `to` only these
 * kinds, where given. `trade`: what of it is their very trade, so that nothing is lost between sectors: money of a bank
 * or a service club, a room of a hotel. A bank is no help to a food bank because both are called one, and a car pool
 * none to a swimming pool: neither is here for them.
 */
export const servesAll: { codes: string[]; goods: Good[]; trade?: Good[]; to?: OrganisationKind[] }[] = [
  {
    codes: ['nace:G', 'nace:46', 'nace:46.1', 'nace:46.19', 'nace:46.9', 'nace:46.90', 'nace:82.9'],
    goods: ['distribution', 'contacts'],
  },
  { codes: ['nace:H', 'dac:210'], goods: ['distribution', 'services', 'contacts'] },
  {
    codes: ['nace:K', 'dac:240'],
    goods: ['investment', 'funding', 'services', 'contacts', 'knowledge'],
    trade: ['investment', 'funding'],
    to: ['company'],
  },
  { codes: ['nace:K', 'dac:240'], goods: ['investment'], trade: ['investment'] },
  {
    codes: ['nace:94.9', 'dac:43010'],
    goods: ['funding', 'volunteers', 'contacts'],
    trade: ['funding', 'volunteers'],
    to: ['ngo', 'education', 'culture', 'association'],
  },
  { codes: ['nace:L', 'nace:55'], goods: ['premises', 'housing'], trade: ['premises', 'housing'] },
  {
    codes: ['nace:69', 'nace:70', 'nace:73', 'nace:74.3', 'nace:78', 'nace:82'],
    goods: ['services', 'knowledge', 'contacts', 'premises'],
  },
  { codes: ['nace:62', 'nace:63.1'], goods: ['services'] },
  { codes: ['nace:84.1', 'nace:84.2', 'dac:151'], goods: ['contacts', 'funding', 'premises', 'knowledge'] },
  {
    codes: ['nace:94.1', 'dac:250', 'dac:331', 'dac:32130'],
    goods: ['contacts', 'knowledge', 'services', 'suppliers', 'funding', 'premises'],
  },
  { codes: ['isced:041', 'isced:04'], goods: ['students', 'knowledge'] },
  { codes: ['nace:85.4', 'dac:114'], goods: ['students', 'volunteers'] },
]
/** Codes exactly as wide as here say "any trade"; what is below them may be narrow again. */
export const onlyItself = new Set(['nace:G', 'nace:46', 'nace:46.1', 'isced:04'])

/** Codes that name no sector: a donor's costs, and "not specified". */
export const sayNothing = new Set(['dac:910', 'dac:91010', 'dac:998', 'dac:99810', 'dac:99820'])

/** Confirmed within so many months: as good as asked today. */
export const freshMonths = 3
/** What a match loses when it begins to fade, and with every further month, down to the weight of `fading`. */
export const fadingStart = 4
export const fadingPerMonth = 0.5
/** A score below this is no match: what speaks against it outweighs the reason to meet. */
export const leastScore = 24
/** Unconfirmed for longer, a match is not strong any more, and then not even good: ask first whether it still holds. */
export const strongUntilMonths = 12
export const goodUntilMonths = 24
