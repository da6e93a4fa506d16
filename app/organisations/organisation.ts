/** An organisation: who is active. Companies, NGOs, schools, culture, governments and associations share one model. */
import { z } from 'zod'
import { sectorByCode } from '#app/taxonomy/sectors.ts'
import {
  languages, organisationKinds, registries, sizeBands, spokenLanguages, visibilities,
  type Language, type OrganisationKind, type Registry, type SizeBand, type Texts, type Visibility,
} from '#app/taxonomy/vocabulary.ts'

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
  languages: string[]
  visibility: Visibility
  state: OrganisationState
  version: number
  /** Hash of the logo's bytes, or null: it is part of the logo's address. */
  logo: string | null
}

const longSummary = 'organisations:errors.summaryLong'
const summary = z.string().trim().max(1200, longSummary)

/** `deventer-pompen.nl` → `https://deventer-pompen.nl/`; '' → null. Only http and https addresses with a dot in the host. */
const website = z.string().trim().transform((text, context) => {
  if (text === '') return null
  const url = URL.parse?.(/^[a-z]+:/i.test(text) ? text : `https://${text}`) ?? parseUrl(/^[a-z]+:/i.test(text) ? text : `https://${text}`)
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username) return url.href
  context.addIssue({ code: 'custom', message: 'organisations:errors.website' })
  return z.NEVER
})
function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** What a form says about an organisation. Messages are text keys. */
export const organisationInput = z.object({
  name: z.string().trim().min(1, 'organisations:errors.name').max(200, 'organisations:errors.nameLong'),
  kind: z.enum(organisationKinds, 'organisations:errors.kind'),
  summary: z.object({ nl: summary, en: summary, de: summary })
    .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Texts),
  sectors: z.array(z.string().refine((code) => sectorByCode(code) !== undefined, 'organisations:errors.sector')).max(12, 'organisations:errors.sectorsMany'),
  sizeBand: z.union([z.literal('').transform(() => null), z.enum(sizeBands, 'organisations:errors.size')]),
  website,
  registry: z.union([z.literal('').transform(() => null), z.enum(registries, 'organisations:errors.registry')]),
  registrationNumber: z.string().trim().max(40, 'organisations:errors.numberLong').transform((text) => text || null),
  languages: z.array(z.enum(spokenLanguages)),
  visibility: z.enum(visibilities, 'organisations:errors.visibility'),
}).superRefine((input, context) => {
  if ((input.registry === null) !== (input.registrationNumber === null)) {
    context.addIssue({ code: 'custom', path: [input.registry === null ? 'registry' : 'registrationNumber'], message: 'organisations:errors.registrationWhole' })
  }
  // KvK-nummers have eight digits (Handelsregisterbesluit 2008).
  if (input.registry === 'kvk' && input.registrationNumber && !/^\d{8}$/.test(input.registrationNumber)) {
    context.addIssue({ code: 'custom', path: ['registrationNumber'], message: 'organisations:errors.kvk' })
  }
})
export type OrganisationInput = z.infer<typeof organisationInput>

/** `Müller & Söhne GmbH` → `muller-sohne-gmbh`; `fallback` where nothing is left. */
export function slugOf(name: string, fallback = 'organisation'): string {
  const slug = name.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '')
  return slug === '' || slug === 'new' ? fallback : slug
}

/** The text in the reader's language, else in the first language there is, and which language that is. */
export function textIn(texts: Texts, language: Language): { text: string; language: Language; fallback: boolean } | null {
  const found = [language, ...languages].find((candidate) => texts[candidate])
  return found ? { text: texts[found]!, language: found, fallback: found !== language } : null
}
