/**
 * What somebody may say about a trip, its programme and what came of it: the schemas behind the forms. Messages are
 * text keys.
 */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { requestKinds, tripKinds, tripVisibilities } from './trip.ts'

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text
const day = (message: string) =>
  z
    .string()
    .trim()
    .refine((text) => isDay(text) && text >= '2000-01-01' && text < '2100-01-01', message)
const number = (most: number, least: number, message: string) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === '') return null
      const count = Number(text)
      if (/^\d{1,5}$/.test(text) && count >= least && count <= most) return count
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
const days = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

/**
 * A rule about these fields is looked at as soon as they hold by themselves, whatever is wrong with others: a form
 * hears everything at once.
 */
const onceSound = (...names: string[]) => ({
  when: ({ issues }: { issues: { path?: PropertyKey[] }[] }) =>
    !issues.some(({ path }) => names.includes(String(path?.[0]))),
})

/** A trip without where it goes. */
export const tripInput = z
  .object({
    kind: z.enum(tripKinds, 'trips:errors.kind'),
    fromOn: day('trips:errors.fromOn'),
    untilOn: day('trips:errors.untilOn'),
    sectors: z.array(z.string().refine(isSector, 'trips:errors.sector')).max(12, 'trips:errors.sectorsMany'),
    title: z.string().trim().max(120, 'trips:errors.title'),
    body: z.string().trim().max(2000, 'trips:errors.body'),
    language: z.enum(languages, 'trips:errors.language'),
    visibility: z.enum(tripVisibilities, 'trips:errors.visibility'),
    room: number(500, 1, 'trips:errors.room'),
  })
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'trips:errors.order',
    ...onceSound('fromOn', 'untilOn'),
  })
  .refine(({ fromOn, untilOn }) => days(fromOn, untilOn) <= 366, {
    path: ['untilOn'],
    message: 'trips:errors.long',
    ...onceSound('fromOn', 'untilOn'),
  })
export type TripInput = z.infer<typeof tripInput>

/** A trip that is announced on this day: it is not over. */
export const newTripInput = (on: string) =>
  tripInput.refine(({ untilOn }) => untilOn >= on, {
    path: ['untilOn'],
    message: 'trips:errors.past',
    ...onceSound('fromOn', 'untilOn'),
  })

export const requestInput = z.object({
  kind: z.enum(requestKinds, 'trips:errors.requestKind'),
  what: z.string().trim().min(3, 'trips:errors.what').max(1000, 'trips:errors.whatLong'),
})
export type RequestInput = z.infer<typeof requestInput>

export const answerInput = z.object({
  verdict: z.enum(['accepted', 'declined'], 'trips:errors.verdict'),
  answer: z.string().trim().max(1000, 'trips:errors.answer'),
})
export type AnswerInput = z.infer<typeof answerInput>

const time = (message: string) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === '') return null
      if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
const entry = z
  .object({
    heldOn: day('trips:errors.heldOn'),
    begins: time('trips:errors.begins'),
    ends: time('trips:errors.ends'),
    title: z.string().trim().min(1, 'trips:errors.entryTitle').max(160, 'trips:errors.entryTitleLong'),
    place: z.string().trim().max(160, 'trips:errors.entryPlace'),
    body: z.string().trim().max(1000, 'trips:errors.entryBody'),
  })
  .refine(({ begins, ends }) => !ends || begins !== null, {
    path: ['begins'],
    message: 'trips:errors.beginsMissing',
    ...onceSound('begins', 'ends'),
  })
  .refine(({ begins, ends }) => !ends || !begins || ends > begins, {
    path: ['ends'],
    message: 'trips:errors.endsOrder',
    ...onceSound('begins', 'ends'),
  })
export type EntryInput = z.infer<typeof entry>

/** An entry of this trip's programme: on one of its days. */
export const entryInput = ({ fromOn, untilOn }: { fromOn: string; untilOn: string }) =>
  entry.refine(({ heldOn }) => heldOn >= fromOn && heldOn <= untilOn, {
    path: ['heldOn'],
    message: 'trips:errors.heldOnOutside',
    ...onceSound('heldOn'),
  })

export const reportInput = z.object({
  report: z.string().trim().min(10, 'trips:errors.report').max(4000, 'trips:errors.reportLong'),
  meetings: number(9999, 0, 'trips:errors.figure'),
  leads: number(9999, 0, 'trips:errors.figure'),
  agreements: number(9999, 0, 'trips:errors.figure'),
})
export type ReportInput = z.infer<typeof reportInput>

/** What a report counts. */
export const figures = ['meetings', 'leads', 'agreements'] as const
