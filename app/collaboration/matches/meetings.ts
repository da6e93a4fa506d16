/** How each good that one seeks is answered by the other, and what that is worth. Pure. */
import type { Activity, Good } from '#app/taxonomy/vocabulary.ts'
import type { Side } from './match.ts'
import { namesPlaces, type Telling } from './reasons-internship.ts'
import type { Brings, SectorFound } from './reasons-sector.ts'
import {
  akin,
  doing,
  doingShare,
  furtherGoods,
  goodWeights,
  looseSector,
  onTheSpot,
  reasonAlone,
  reasonBetween,
} from './weights.ts'

export type Meeting = {
  sought: Good
  offered: Good
  /** `apart`: students and places, of which both seek, or both offer, their end. */
  how: 'exact' | 'akin' | 'doing' | 'apart'
  activity?: Activity
  who?: 'they' | 'you'
  /** Of use in these sectors; of some use between kinds that complete each other. */
  useful: boolean
  faint: boolean
  points: number
}
type Towards = {
  seeker: Side
  provider: Side
  /** What the provider brings to any trade. */
  brings: Brings
  closeness: SectorFound['closeness']
  share: number
  away: boolean
  /** As what the seeker's students and the provider's places are told, and the other way round. */
  told: { seekers: Telling; providers: Telling }
}

/** How much of a good is left where the sectors are like this. */
function usefulness(good: Good, { closeness, brings }: Towards): number {
  const { alone } = goodWeights[good]
  if (closeness === 'near') return 1
  const loose = closeness === 'broad' || closeness === 'unknown' ? looseSector[closeness] : 0
  return Math.max(alone, loose, brings.trade.has(good) ? 1 : brings.goods.has(good) ? looseSector.serves : 0)
}

/** The best answer to each good that the seeker seeks, or would seek by what it does. */
export function meetings(towards: Towards): Meeting[] {
  const {
    seeker: { presence: seeker },
    provider: { presence: provider },
    closeness,
    away,
    told,
  } = towards
  const linked = closeness === 'near' || closeness === 'broad'
  const answers = (sought: Good, said: boolean): Meeting[] => {
    const left = usefulness(sought, towards)
    const one = (share: number, rest: Pick<Meeting, 'offered' | 'how' | 'activity' | 'who'>): Meeting => ({
      sought,
      ...rest,
      useful: left >= reasonAlone,
      faint: left >= reasonBetween && !towards.brings.others,
      points: goodWeights[sought].points * left * share,
    })
    if (away && onTheSpot.includes(sought)) return []
    if (sought === 'students' && told.providers !== 'students') return []
    if (sought === 'internship') {
      if (told.seekers !== 'places') return []
      return [one(1, { offered: sought, how: namesPlaces(seeker, provider) ? 'exact' : 'apart' })]
    }
    if (!said) {
      const activity = seeker.activities.find((each) => doing[each]?.seeks.includes(sought))
      if (!activity || !linked || !provider.offers.includes(sought)) return []
      return [one(doingShare, { offered: sought, how: 'doing', activity, who: 'you' })]
    }
    const activity = linked ? provider.activities.find((each) => doing[each]?.offers.includes(sought)) : undefined
    return [
      ...(provider.offers.includes(sought) ? [one(1, { offered: sought, how: 'exact' })] : []),
      ...akin
        .filter((each) => each.sought === sought && provider.offers.includes(each.offered))
        .map(({ offered, share }) => one(share, { offered, how: 'akin' })),
      ...(activity ? [one(doingShare, { offered: sought, how: 'doing', activity, who: 'they' })] : []),
    ]
  }
  const implied = new Set(seeker.activities.flatMap((each) => doing[each]?.seeks ?? []))
  const wanted: [Good, boolean][] = [
    ...[...new Set(seeker.seeks)].map((good): [Good, boolean] => [good, true]),
    ...(told.seekers === 'places' && !seeker.seeks.includes('internship')
      ? [['internship', true] as [Good, boolean]]
      : []),
    ...[...implied].filter((good) => !seeker.seeks.includes(good)).map((good): [Good, boolean] => [good, false]),
  ]
  return wanted
    .flatMap(([good, said]) =>
      answers(good, said)
        .sort((a, b) => b.points - a.points)
        .slice(0, 1),
    )
    .sort((a, b) => b.points - a.points || (a.sought < b.sought ? -1 : 1))
    .map((meeting, at) => ({ ...meeting, points: meeting.points * (furtherGoods[at] ?? 0) * towards.share }))
}
