/**
 * What somebody may say about an organisation: the schema behind the form. Apart from organisation.ts, so that browsers
 * do not load zod.
 */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import {
  organisationKinds,
  registries,
  sizeBands,
  spokenLanguages,
  visibilities,
  waysToMeet,
  type Texts,
} from '#app/taxonomy/vocabulary.ts'

const summary = z.string().trim().max(1200, 'organisations:errors.summaryLong')

/**
 * `deventer-pompen.nl` → `https://deventer-pompen.nl/`; '' → null. Only http and https addresses with a dot in the
 * host.
 */
const website = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === '') return null
    const url = parseUrl(/^[a-z]+:/i.test(text) ? text : `https://${text}`)
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
export const organisationInput = z
  .object({
    name: z.string().trim().min(1, 'organisations:errors.name').max(200, 'organisations:errors.nameLong'),
    kind: z.enum(organisationKinds, 'organisations:errors.kind'),
    summary: z
      .object({ nl: summary, en: summary, de: summary })
      .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Texts),
    sectors: z
      .array(z.string().refine(isSector, 'organisations:errors.sector'))
      .max(12, 'organisations:errors.sectorsMany'),
    sizeBand: z.union([z.literal('').transform(() => null), z.enum(sizeBands, 'organisations:errors.size')]),
    website,
    registry: z.union([z.literal('').transform(() => null), z.enum(registries, 'organisations:errors.registry')]),
    registrationNumber: z
      .string()
      .trim()
      .max(40, 'organisations:errors.numberLong')
      .transform((text) => text || null),
    /** Null where it sits where its office does. */
    seatCountry: z
      .union([z.literal('').transform(() => null), z.string().refine(isCountry, 'organisations:errors.seatCountry')])
      .default(null),
    seatPlace: z
      .string()
      .trim()
      .max(120, 'organisations:errors.seatPlace')
      .transform((text) => text || null)
      .default(null),
    /** Of the gazetteer: no form says it, form.server.ts finds it by the name. */
    seatPlaceId: z.number().nullable().default(null),
    languages: z.array(z.enum(spokenLanguages)),
    visibility: z.enum(visibilities, 'organisations:errors.visibility'),
    met: z
      .union([z.literal('').transform(() => 'directly' as const), z.enum(waysToMeet, 'organisations:errors.met')])
      .default('directly'),
  })
  .superRefine((input, context) => {
    if ((input.registry === null) !== (input.registrationNumber === null)) {
      context.addIssue({
        code: 'custom',
        path: [input.registry === null ? 'registry' : 'registrationNumber'],
        message: 'organisations:errors.registrationWhole',
      })
    }
    if (input.seatPlace !== null && input.seatCountry === null)
      context.addIssue({ code: 'custom', path: ['seatCountry'], message: 'organisations:errors.seatCountryFirst' })
    // KvK-nummers have eight digits (Handelsregisterbesluit 2008).
    if (input.registry === 'kvk' && input.registrationNumber && !/^\d{8}$/.test(input.registrationNumber)) {
      context.addIssue({ code: 'custom', path: ['registrationNumber'], message: 'organisations:errors.kvk' })
    }
  })
export type OrganisationInput = z.infer<typeof organisationInput>
