/**
 * The shapes of the demo's rows. The rows are fixed: no chance, and dates either absolute or counted back from the day
 * of seeding, so that the same demo looks equally fresh on any day. What may be real in them:
 * docs/decisions/demo-data.md.
 */
import type {
  Activity,
  Field,
  Good,
  Language,
  OrganisationKind,
  Registry,
  SizeBand,
  Texts,
  Visibility,
} from '#app/taxonomy/vocabulary.ts'

export type SeedPresence = {
  /** ISO 3166-1 alpha-2 with, after a slash, a place of the gazetteer in that country: `UG` or `UG/Gulu`. */
  in: string
  /** Months since it was last confirmed; more than twelve is fading. Never twelve: that is the edge itself. */
  confirmed: number
  does: Activity[]
  says: string
  /** Language of `says`; the office's own where absent. */
  lang?: Language
  /** The same in a second language. */
  also?: { lang: Language; says: string }
  /** The organisation's usual field and sectors where absent. */
  field?: Field
  sectors?: string[]
  offers?: Good[]
  seeks?: Good[]
  /** ISO 639-1; English where absent. */
  speaks?: string[]
  /** Years: from the first of January, until the last of December. `until` in the past is past experience. */
  since?: number
  until?: number
  /** `public` where absent. */
  seen?: Visibility
  /** Marked by its editors: readers see the country only. */
  sensitive?: true
}

/** A country that an organisation looks at: what it seeks and offers there, before it is there. */
export type SeedInterest = Pick<
  SeedPresence,
  'confirmed' | 'says' | 'lang' | 'sectors' | 'offers' | 'seeks' | 'speaks' | 'seen'
> & {
  /** ISO 3166-1 alpha-2. */
  at: string
}

export type SeedOrganisation = {
  slug: string
  name: string
  kind: OrganisationKind
  summary: Texts
  sectors: string[]
  /** Sectors in the organisation's own words, beside the lists. */
  ownSectors?: string[]
  size?: SizeBand
  /** Only `.example` addresses, which can belong to nobody (RFC 2606). */
  website?: string
  registration?: { registry: Registry; number: string }
  languages: string[]
  visibility?: Visibility
  /** `approved` where absent. */
  state?: 'pending' | 'rejected'
  note?: string
  presences: SeedPresence[]
  looks?: SeedInterest[]
}

export type SeedPerson = {
  email: string
  name: string
  role: 'admin' | 'editor' | 'ambassador' | 'member' | 'reader'
  /** Slug of the organisation that an editor edits; the person is the contact of its presences. */
  edits?: string
  /** The language of the person's mails; the office's own where absent. */
  language?: Language
  /** A request to join that waits for an answer; `organisation` as app/directory/members/wanted.ts writes it. */
  asks?: { message: string; organisation: string }
  /** The desks the person answers for. */
  ambassador?: { countries: string[]; languages: string[]; since: number; help: Texts }
}

export type SeedMembership = {
  /** Slugs of two organisations of the office: `organisation` belongs to `association`. */
  organisation: string
  association: string
  /** Dates, YYYY-MM-DD. */
  since: string
  until?: string
}

export type SeedOffice = {
  slug: string
  name: string
  city: string
  country: string
  lat: number
  lon: number
  languages: Language[]
  defaultLanguage: Language
  colours: { primary: string; accent: string }
  intro: Texts
  contact: { name: string; email: string }
  /** Nobody has opened it yet. */
  draft?: boolean
  /** Countries that the office marks: readers see no places there. */
  sensitiveCountries?: string[]
  organisations: SeedOrganisation[]
  memberships: SeedMembership[]
  people: SeedPerson[]
  invitations: { email: string; role: SeedPerson['role']; secret: string }[]
}
