/** Who seeks what the other offers: the rules about goods and activities. Pure. */
import type { Parts, Reason, Side } from './match.ts'
import { meetings, type Meeting } from './meetings.ts'
import { internshipReasons, internshipTellings, type Telling } from './reasons-internship.ts'
import { codesOf, type SectorFound } from './reasons-sector.ts'
import { reasonBy, type Homes, type Nearness } from './reasons-where.ts'
import { elsewhere, goodWeights, onTheSpot, sharedActivities, weights } from './weights.ts'

export type NeedsFound = {
  /** One seeks what the other says it offers, and that is of use in these sectors. */
  meets: boolean
  /** The same, of so little use that it counts only between kinds that complete each other. */
  meetsFaintly: boolean
  /** A room is sought and offered in the country. */
  inPlace: boolean
  bothWays: boolean
  /** What one seeks is the very trade of the other: money of a bank, a room of a hotel. */
  trade: boolean
  /** Points of the direction that brings more, of what is said and not of what activities hint at. */
  most: number
  /** Something meets by what is done rather than said, or by students and the places for them. */
  hints: boolean
  /** They do the same by its nature together, whatever their sectors: exchange, twinning. */
  exchange: boolean
  reasons: Reason[]
}
type Where = { nearness: Nearness; homes: Homes }
const sum = (list: Meeting[]) => list.reduce((total, { points }) => total + points, 0)
const said = (list: Meeting[]) => list.filter(({ how }) => how !== 'doing')
const unique = <T>(list: T[]): T[] => [...new Set(list)]
const swapped = { you: 'they', they: 'you' } as const

/** One reason for each way of meeting, with every good named. */
function reasonsOf(list: Meeting[], direction: 'you' | 'they'): Reason[] {
  const reasons: Reason[] = []
  const add = (rule: 'seek' | 'seek-akin' | 'seek-doing', meet: Meeting[], parts: Parts) => {
    if (meet.length === 0) return
    reasons.push(
      reasonBy(`${direction}-${rule}`, { goods: unique(meet.map(({ sought }) => sought)), ...parts }, sum(meet)),
    )
  }
  const by = (how: Meeting['how']) => list.filter((each) => each.how === how)
  add('seek', by('exact'), {})
  add('seek-akin', by('akin'), { offers: unique(by('akin').map(({ offered }) => offered)) })
  for (const who of ['they', 'you'] as const) {
    const meet = by('doing').filter((each) => each.who === who)
    add('seek-doing', meet, {
      activities: unique(meet.map(({ activity }) => activity!)),
      who: direction === 'you' ? who : swapped[who],
    })
  }
  return reasons
}

/** The activity that the two share, or that goes with the other's: the one that counts most. */
function sharedActivity(
  { presence: { activities: own } }: Side,
  { presence: { activities: other } }: Side,
  linked: boolean,
) {
  return sharedActivities
    .filter(
      ({ activities: [a, b], alone }) =>
        (alone || linked) && ((own.includes(a) && other.includes(b)) || (own.includes(b) && other.includes(a))),
    )
    .sort((a, b) => b.points - a.points)[0]
}

/**
 * What meets in either direction, and what does not: `goods`, `offers`, `activities`, `who`, `sectors` in the parts.
 * Students and places are told as what counts most.
 */
export function needReasons(mine: Side, theirs: Side, where: Where, sector: SectorFound): NeedsFound {
  const total = ({ reasons }: NeedsFound) => reasons.reduce((points, reason) => points + reason.points, 0)
  const [ours, others] = [
    internshipTellings(mine.presence, theirs.presence),
    internshipTellings(theirs.presence, mine.presence),
  ]
  return ours
    .flatMap((you) => others.map((they) => needsTold(mine, theirs, where, sector, { you, they })))
    .reduce((best, found) => (total(found) > total(best) ? found : best))
}

/** The same, with whose students are told as what. */
function needsTold(
  mine: Side,
  theirs: Side,
  { nearness, homes }: Where,
  { closeness, brings }: SectorFound,
  { you, they }: Record<'you' | 'they', Telling>,
): NeedsFound {
  const [share, away] = [nearness === 'far' ? 0 : elsewhere[nearness], nearness !== 'here']
  // Who sits there answers what is sought there; what they seek is sought elsewhere.
  const goes = (sits: boolean, list: Meeting[]) => (nearness !== 'home' || sits ? list : [])
  const toMe = goes(
    homes.they,
    meetings({
      seeker: mine,
      provider: theirs,
      brings: brings.theirs,
      closeness,
      share,
      away,
      told: { seekers: you, providers: they },
    }),
  )
  const toThem = goes(
    homes.you,
    meetings({
      seeker: theirs,
      provider: mine,
      brings: brings.mine,
      closeness,
      share,
      away,
      told: { seekers: they, providers: you },
    }),
  )
  const spoken = [...said(toMe), ...said(toThem)]
  const sums = [sum(said(toMe)), sum(said(toThem))]
  const [most, least] = [Math.max(...sums), Math.min(...sums)]
  const inPlace = spoken.some(({ sought }) => onTheSpot.includes(sought))
  const bothWays = said(toMe).some(({ useful }) => useful) && said(toThem).some(({ useful }) => useful)
  const trade = [[toMe, brings.theirs] as const, [toThem, brings.mine] as const].some(([list, { trade: goods }]) =>
    list.some(({ how, sought }) => how === 'exact' && goods.has(sought)),
  )
  const meets = spoken.some(({ useful }) => useful)
  const linked = closeness === 'near' || closeness === 'broad'
  const apart = (list: Meeting[]) => sum(list.filter(({ how }) => how === 'apart'))
  const internship = internshipReasons(mine, theirs, share * (linked ? 1 : goodWeights.internship.alone), {
    you: apart(toMe),
    they: apart(toThem),
  })
  const shared = sharedActivity(mine, theirs, linked)
  const silent = theirs.presence.offers.length === 0 && theirs.presence.seeks.length === 0
  const speak = (side: Side) => side.presence.offers.length + side.presence.seeks.length > 0
  const reasons = [...reasonsOf(toMe, 'you'), ...reasonsOf(toThem, 'they'), ...internship]
  if (shared) reasons.push(reasonBy('activity', { activities: unique([...shared.activities]) }, shared.points * share))
  if (bothWays) reasons.push(reasonBy('both-ways', {}, Math.min(weights['both-ways'], least)))
  if ((!away || nearness === 'home') && closeness === 'near' && meets) {
    reasons.push(reasonBy('together', { countries: [theirs.presence.country] }, Math.min(weights.together, most)))
  }
  if (silent) reasons.push(reasonBy('says-nothing', {}))
  else if (spoken.length === 0 && internship.length === 0 && speak(mine)) reasons.push(reasonBy('nothing-meets', {}))
  if (closeness === 'none' && !inPlace)
    reasons.push(reasonBy('other-sector', { sectors: [codesOf(mine)[0], codesOf(theirs)[0]] }))
  return {
    meets,
    meetsFaintly: spoken.some(({ faint }) => faint),
    inPlace,
    bothWays,
    trade,
    most,
    reasons,
    exchange: shared?.alone ?? false,
    hints: toMe.length + toThem.length > spoken.length || internship.length > 0,
  }
}
