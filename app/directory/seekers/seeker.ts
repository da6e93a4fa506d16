/**
 * A seeker: a member without an organisation who says which countries and sectors they look at, and what they bring.
 * Pure (docs/decisions/seekers.md).
 */
import type { Good } from '#app/taxonomy/vocabulary.ts'

/** As what somebody comes; several at once are usual. */
export const seekerRoles = ['volunteer', 'student', 'lived-there', 'expert'] as const
export type SeekerRole = (typeof seekerRoles)[number]

/** `sectors`: code keys at any depth. `brings`: in their own words. `muted`: no mail about who fits. */
export type Seeker = {
  id: string
  name: string
  roles: SeekerRole[]
  countries: string[]
  sectors: string[]
  brings: string
  muted: boolean
}

const offered: Record<SeekerRole, Good[]> = {
  volunteer: ['volunteers'],
  student: ['students'],
  'lived-there': ['knowledge', 'contacts'],
  expert: ['knowledge'],
}
const sought: Record<SeekerRole, Good[]> = { volunteer: [], student: ['internship'], 'lived-there': [], expert: [] }

/** What these roles offer and seek, in the goods that listings speak of, so that the same rules match both. */
export const goodsOf = (roles: readonly SeekerRole[]): { offers: Good[]; seeks: Good[] } => ({
  offers: [...new Set(roles.flatMap((role) => offered[role]))],
  seeks: [...new Set(roles.flatMap((role) => sought[role]))],
})
