/**
 * What may be said about an ambassador: the schemas behind the forms. Apart from ambassador.ts, so that browsers do not
 * load zod.
 */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { languages, spokenLanguages, type Texts } from '#app/taxonomy/vocabulary.ts'
import { weekDays } from './ambassador.ts'

const words = z.string().trim().max(600, 'offices:errors.helpLong')
const texts = z
  .object({ nl: words, en: words, de: words })
  .transform(
    (said) =>
      Object.fromEntries(
        languages.filter((language) => said[language]).map((language) => [language, said[language]]),
      ) as Texts,
  )
const countries = z
  .array(z.string().refine(isCountry, 'offices:errors.country'))
  .min(1, 'offices:errors.desks')
  .max(60, 'offices:errors.desks')
const sectors = z
  .array(z.string().refine(isSector, 'organisations:errors.sector'))
  .max(12, 'organisations:errors.sectorsMany')
const spoken = z.array(z.enum(spokenLanguages))

/** What an administrator says who appoints. Messages are text keys. */
export const ambassadorInput = z.object({ countries, sectors, languages: spoken, help: texts })
export type AmbassadorInput = z.infer<typeof ambassadorInput>

const whole = (from: number, to: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((number) => number >= from && number <= to, message)
/** A day as a date field sends it; '' is none. */
const day = z
  .string()
  .trim()
  .refine(
    (text) =>
      text === '' ||
      (/^\d{4}-\d\d-\d\d$/.test(text) &&
        !Number.isNaN(Date.parse(text)) &&
        new Date(text).toISOString().startsWith(text)),
    'ambassadors:errors.day',
  )
  .transform((text) => text || null)

/** A day some years later. */
const yearsAfter = (today: string, years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`

/** What ambassadors say of themselves on `today`. `years` by country; a pause ends after today, within two years. */
export const profileInput = (today: string) =>
  z.object({
    languages: spoken,
    help: texts,
    helpNot: texts,
    about: texts,
    organisationId: z.union([z.literal('').transform(() => null), z.uuid('ambassadors:errors.organisation')]),
    days: z.array(z.enum(weekDays)),
    pausedUntil: day.refine(
      (back) => back === null || (back > today && back <= yearsAfter(today, 2)),
      'ambassadors:errors.pause',
    ),
    openLimit: whole(1, 50, 'ambassadors:errors.openLimit'),
    years: z.record(
      z.string(),
      z.union(
        [z.literal('').transform(() => null), whole(0, 80, 'ambassadors:errors.years')],
        'ambassadors:errors.years',
      ),
    ),
  })
export type ProfileInput = z.infer<ReturnType<typeof profileInput>>

/** What a member says who asks to become ambassador. */
export const applicationInput = z.object({
  countries: z
    .array(z.string().refine(isCountry, 'offices:errors.country'))
    .min(1, 'ambassadors:errors.countries')
    .max(60, 'ambassadors:errors.countries'),
  sectors,
  languages: spoken,
  why: z.string().trim().min(10, 'ambassadors:errors.whyShort').max(2000, 'ambassadors:errors.whyLong'),
})
export type ApplicationInput = z.infer<typeof applicationInput>

/** A call for ambassadors: words in one language at least, and its last day, today or later and within a year. */
export const callInput = (today: string) =>
  z.object({
    words: texts.refine((said) => Object.keys(said).length > 0, 'ambassadors:errors.callWords'),
    until: day
      .refine(
        (until) => until !== null && until >= today && until <= yearsAfter(today, 1),
        'ambassadors:errors.callUntil',
      )
      .transform((until) => until!),
  })
export type CallInput = z.infer<ReturnType<typeof callInput>>
