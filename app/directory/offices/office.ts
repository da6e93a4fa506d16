/**
 * An office: a city's or region's international office, and the rules of what its administrators may write about it.
 */
import { slugForm } from '#app/foundation/http/question.ts'
import { z } from 'zod'
import { reservedSlugs } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { languages, type Language, type Texts } from '#app/taxonomy/vocabulary.ts'
import { isColour, readable } from './colours.ts'

export const memberRoles = ['admin', 'editor', 'ambassador', 'member', 'reader'] as const
export type MemberRole = (typeof memberRoles)[number]

export type OfficeSettings = {
  name: string
  languages: Language[]
  defaultLanguage: Language
  colourPrimary: string
  colourAccent: string
  intro: Texts
  contactName: string
  contactEmail: string
  sensitiveCountries: string[]
  /** Working days that whoever has the turn in a case has. */
  answerDays: number
  /** Whoever administers it needs a second factor. */
  adminsNeedSecondFactor: boolean
  version: number
}

export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('offices:errors.email').max(254, 'offices:errors.email'))
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isColour, 'offices:errors.colour')
  .refine((text) => !isColour(text) || readable(text), 'offices:errors.contrast')
const intro = z.string().trim().max(1000, 'offices:errors.introLong')

const shared = {
  name: z.string().trim().min(2, 'offices:errors.name').max(80, 'offices:errors.name'),
  languages: z.array(z.enum(languages)).min(1, 'offices:errors.languages'),
  defaultLanguage: z.enum(languages, 'offices:errors.defaultLanguage'),
  colourPrimary: colour,
  colourAccent: colour,
  contactEmail: emailAddress,
}
const speaksItsDefault = (office: { languages: Language[]; defaultLanguage: Language }) =>
  office.languages.includes(office.defaultLanguage)
const defaultIsChosen = { path: ['defaultLanguage'], message: 'offices:errors.defaultNotChosen' }

/** What the settings form of an office says. Messages are text keys. */
export const settingsInput = z
  .object({
    ...shared,
    intro: z
      .object({ nl: intro, en: intro, de: intro })
      .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Texts),
    contactName: z.string().trim().max(120, 'offices:errors.contactName'),
    answerDays: z.coerce
      .number('offices:errors.answerDays')
      .int('offices:errors.answerDays')
      .min(2, 'offices:errors.answerDays')
      .max(30, 'offices:errors.answerDays'),
    sensitiveCountries: z
      .array(z.string().refine(isCountry, 'sensitive:settings.errors.country'))
      .transform((countries) => [...new Set(countries)].sort())
      .default([]),
    adminsNeedSecondFactor: z.boolean().default(false),
  })
  .refine(speaksItsDefault, defaultIsChosen)
export type SettingsInput = z.infer<typeof settingsInput>

/** An address's first segment: two to forty-one small letters, digits and hyphens; none that the site itself uses. */
export const slug = z
  .string()
  .trim()
  .regex(slugForm, 'offices:errors.slug')
  .refine((text) => !reservedSlugs.includes(text), 'offices:errors.slugReserved')

/** What the platform says of a new office; the city is found in the gazetteer by country and name. */
export const officeInput = z
  .object({
    ...shared,
    slug,
    country: z.string().refine(isCountry, 'offices:errors.country'),
    city: z.string().trim().min(1, 'offices:errors.city').max(120, 'offices:errors.city'),
    placeId: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive()]),
    adminEmail: emailAddress,
  })
  .refine(speaksItsDefault, defaultIsChosen)
export type OfficeInput = z.infer<typeof officeInput>
