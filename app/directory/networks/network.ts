/** A network: several offices that let each other search. */
import { z } from 'zod'
import { languages, type Texts } from '#app/taxonomy/vocabulary.ts'
import { slug } from '#app/directory/offices/office.ts'
import { today } from '#app/foundation/days/today.ts'

/**
 * Only a `member` takes part; `suspended` stays in the network without taking part; history keeps every state with its
 * dates.
 */
export const membershipStates = ['invited', 'member', 'suspended', 'left'] as const
export type MembershipState = (typeof membershipStates)[number]

export type Network = { id: string; slug: string; name: string; description: Texts; website: string | null }
/** Dates are YYYY-MM-DD. `reason` is public: it stands beside the state of whoever does not take part. */
export type Membership = {
  office: {
    slug: string
    name: string
    city: string
    country: string
    colourPrimary: string
    archived: boolean
    presences: number
    countries: number
  }
  state: MembershipState
  since: string
  /**
   * Since when it is a member, which a suspension does not end; null where it never was or has not been since it left.
   */
  joined: string | null
  reason: string | null
  history: { state: MembershipState; from: string; until: string | null; reason: string | null }[]
}
/** A place that the network names. `office` is the slug of the one that is there. */
export type NetworkCity = {
  name: string
  country: string
  lat: number
  lon: number
  evidence: 'source' | 'unverified'
  state: 'active' | 'suspended'
  office: string | null
}

const long = z.string().trim().max(1000, 'offices:errors.introLong')
export const networkInput = z.object({
  slug,
  name: z.string().trim().min(2, 'offices:errors.name').max(80, 'offices:errors.name'),
  description: z
    .object({ nl: long, en: long, de: long })
    .transform(
      (texts) =>
        Object.fromEntries(
          languages.filter((language) => texts[language]).map((language) => [language, texts[language]]),
        ) as Texts,
    ),
  website: z.union([
    z.literal('').transform(() => null),
    z.url({ protocol: /^https?$/, error: 'offices:errors.website' }),
  ]),
})
export type NetworkInput = z.infer<typeof networkInput>

/** What a membership in a state may become. */
const next = {
  invited: ['member', 'left'],
  member: ['suspended', 'left'],
  suspended: ['member', 'left'],
  left: ['invited', 'member'],
} as const satisfies Record<MembershipState, readonly MembershipState[]>
/** A change of a membership's state by its name: `invited-member`. */
export type Turn = { [State in MembershipState]: `${State}-${(typeof next)[State][number]}` }[MembershipState]

/** What the platform may make of a membership that is in `state`. */
export const nextStates = (state: MembershipState): readonly MembershipState[] => next[state]

/**
 * What the platform's form says of a change. `since` is a day from the present state's first one to today; a suspension
 * has a reason, because people read it.
 */
export const changeInput = (now: { state: MembershipState; since: string }) =>
  z
    .object({
      state: z
        .enum(membershipStates, 'admin:errors.state')
        .refine((state) => nextStates(now.state).includes(state), 'admin:errors.state'),
      since: z.iso.date('admin:errors.since').refine((day) => day >= now.since && day <= today(), 'admin:errors.since'),
      reason: z.string().trim().max(500, 'admin:errors.noteLong'),
    })
    .refine(({ state, reason }) => state !== 'suspended' || reason !== '', {
      path: ['reason'],
      message: 'admin:errors.reason',
    })
