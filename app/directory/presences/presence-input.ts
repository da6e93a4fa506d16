/**
 * What somebody may say about a presence: the schema behind the form. Apart from presence.ts, so that browsers do not
 * load zod.
 */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { activities, fields, goods, languages, spokenLanguages, visibilities } from '#app/taxonomy/vocabulary.ts'
import { eachOwnText, ownTextNames, ownTexts, partialDate, type OwnTexts } from './presence.ts'

const list = <T extends string>(known: readonly T[]) =>
  z.array(z.enum(known as unknown as [T, ...T[]])).max(known.length)
const period = (edge: 'start' | 'end') =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === '') return null
      const date = partialDate(text, edge)
      if (date === null) context.addIssue({ code: 'custom', message: 'presences:errors.period' })
      return date
    })

/** What is said of a presence and of an interest alike. */
const said = {
  sectors: z
    .array(z.string().refine(isSector, 'presences:errors.sector'))
    .min(1, 'presences:errors.sectors')
    .max(12, 'presences:errors.sectorsMany'),
  offers: list(goods),
  seeks: list(goods),
  languages: list(spokenLanguages),
  ...eachOwnText((name) => z.string().trim().max(ownTexts[name].most, `presences:errors.${name}Long`)),
  descriptionLanguage: z.enum(languages),
  second: z
    .object({
      language: z.enum(languages),
      ...eachOwnText((name) => z.string().trim().max(ownTexts[name].most, `presences:errors.${name}Long`)),
    })
    .nullish()
    .transform((texts) => (texts && ownTextNames.some((name) => texts[name] !== '') ? texts : null)),
  visibility: z.enum(visibilities, 'presences:errors.visibility'),
}

/** Two languages are two. */
function checkLanguages(input: Pick<OwnTexts, 'descriptionLanguage' | 'second'>, context: z.RefinementCtx): void {
  if (input.second?.language === input.descriptionLanguage)
    context.addIssue({ code: 'custom', path: ['second', 'language'], message: 'presences:errors.secondSame' })
}

/** What a form or an import says about a presence, apart from where. Messages are text keys. */
export const presenceInput = z
  .object({
    field: z.enum(fields, 'presences:errors.field'),
    ...said,
    activities: list(activities),
    sinceOn: period('start'),
    untilOn: period('end'),
    sensitive: z.boolean().default(false),
    contactMemberId: z.union([z.literal('').transform(() => null), z.uuid('presences:errors.contact')]),
  })
  .superRefine((input, context) => {
    checkLanguages(input, context)
    if (input.sinceOn && input.untilOn && input.untilOn < input.sinceOn)
      context.addIssue({ code: 'custom', path: ['untilOn'], message: 'presences:errors.order' })
  })
export type PresenceInput = z.infer<typeof presenceInput>

/**
 * What is said of a country that an organisation looks at. Looking for nothing and offering nothing would tell nobody
 * anything.
 */
export const interestInput = z.object(said).superRefine((input, context) => {
  checkLanguages(input, context)
  if (input.seeks.length + input.offers.length === 0)
    context.addIssue({ code: 'custom', path: ['seeks'], message: 'presences:errors.seekOrOffer' })
})
export type InterestInput = z.infer<typeof interestInput>
