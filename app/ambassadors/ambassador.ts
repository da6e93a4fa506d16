/** An ambassador: a member who answers for desks, and a public person. A desk is all that the office has for one country. */
import { z } from 'zod'
import { isCountry } from '#app/taxonomy/countries.ts'
import { languages, spokenLanguages, type Texts } from '#app/taxonomy/vocabulary.ts'

/** Dates are YYYY-MM-DD; whoever has an `until` that is not after today answers no more. */
export type Ambassador = {
  id: string; memberId: string; name: string; languages: string[]; help: Texts; since: string; until: string | null; countries: string[]
}

const help = z.string().trim().max(600, 'offices:errors.helpLong')

/** What the form says. Messages are text keys. */
export const ambassadorInput = z.object({
  countries: z.array(z.string().refine(isCountry, 'offices:errors.country')).min(1, 'offices:errors.desks').max(60, 'offices:errors.desks'),
  languages: z.array(z.enum(spokenLanguages)),
  help: z.object({ nl: help, en: help, de: help })
    .transform((texts) => Object.fromEntries(languages.filter((language) => texts[language]).map((language) => [language, texts[language]])) as Texts),
})
export type AmbassadorInput = z.infer<typeof ambassadorInput>
