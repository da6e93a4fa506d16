/** An organisation: who is active. Companies, NGOs, schools, culture, governments and associations share one model. */
import {
  languages,
  type Language,
  type OrganisationKind,
  type Registry,
  type SizeBand,
  type Texts,
  type Visibility,
  type WayToMeet,
} from '#app/taxonomy/vocabulary.ts'
import type { Seat } from './seat.ts'

export type OrganisationState = 'pending' | 'approved' | 'rejected' | 'archived'
export type Organisation = {
  id: string
  slug: string
  name: string
  kind: OrganisationKind
  summary: Texts
  sectors: string[]
  ownSectors: string[]
  sizeBand: SizeBand | null
  website: string | null
  registry: Registry | null
  registrationNumber: string | null
  /** Where it sits, and whether that is its own rather than its office's. */
  seat: Seat & { own: boolean }
  languages: string[]
  visibility: Visibility
  /** How it is met by those who find it. */
  met: WayToMeet
  state: OrganisationState
  version: number
  /** Hash of the logo's bytes, or null: it is part of the logo's address. */
  logo: string | null
}

/** `Müller & Söhne GmbH` → `muller-sohne-gmbh`; `fallback` where nothing is left. */
export function slugOf(name: string, fallback = 'organisation'): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug === '' || slug === 'new' ? fallback : slug
}

/** The text in the reader's language, else in the first language there is, and which language that is. */
export function textIn(
  texts: Texts,
  language: Language,
): { text: string; language: Language; fallback: boolean } | null {
  const found = [language, ...languages].find((candidate) => texts[candidate])
  return found ? { text: texts[found]!, language: found, fallback: found !== language } : null
}
