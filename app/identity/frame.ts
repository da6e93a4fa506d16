/** What every page knows of who asks: their language, the office looked at, and who they are there. */
import type { Kept } from '#app/foundation/forms/use-kept.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

export type Frame = {
  language: Language
  demo: boolean
  office: {
    slug: string
    name: string
    city: string
    theme: string
    archivedOn: string | null
    draft: boolean
    /** The hash of its arms; null without any. */
    arms: string | null
  } | null
  /**
   * What somebody typed on the page at `path` before they had to sign in (foundation/forms/use-kept.ts); null where
   * nothing was kept.
   */
  kept: Kept | null
  viewer: {
    name: string
    email: string
    confirmed: boolean
    platform: boolean
    /** The role in the office looked at; null for everybody else. */
    role: string | null
    /** The organisation they edit there. */
    edits: string | null
    /** `answers`: they are ambassador there. */
    memberships: { slug: string; name: string; answers: boolean }[]
    /** The slug of the office whose inbox is theirs: the one looked at, else where they were last; null without one. */
    home: string | null
    /** How much waits for them there. */
    waiting: number
    /** Networks that suspended the office looked at, where it is the viewer's own. */
    suspensions: { slug: string; name: string; since: string; reason: string | null }[]
    /** Since when they wait to be let into the office looked at; null where they do not. */
    requestedOn: string | null
  } | null
}
