/** What an enquiry's forms take. Apart from enquiry.ts, so that browsers do not load zod. Messages are text keys. */
import { z } from 'zod'
import { isCountry } from '#app/taxonomy/countries.ts'

/** A field that people do not see and programs fill in. */
export const trap = 'homepage'

const words = z.string().trim().min(2, 'enquiries:errors.wordsShort').max(5000, 'enquiries:errors.wordsLong')
const ticked = z.string().transform((value) => value === 'yes')

/** A visitor's letter. `country`: '' where the letter is about none, or about something that has one already. */
export const enquiryInput = z.object({
  name: z.string().trim().min(1, 'enquiries:errors.name').max(120, 'enquiries:errors.nameLong'),
  email: z.string().trim().max(254, 'enquiries:errors.email').pipe(z.email('enquiries:errors.email')),
  language: z.enum(['nl', 'en', 'de'], 'enquiries:errors.language'),
  country: z.string().refine((code) => code === '' || isCountry(code), 'enquiries:errors.country'),
  message: z.string().trim().min(10, 'enquiries:errors.messageShort').max(5000, 'enquiries:errors.wordsLong'),
  pass: ticked,
})
export type EnquiryInput = z.infer<typeof enquiryInput>

/** The office's answer, or a closing word, which may be none. */
export const answerInput = z.object({ words })
export const closeInput = z.object({ words: z.string().trim().max(5000, 'enquiries:errors.wordsLong') })
/** Why the organisation does not want to meet them; may be none. */
export const refusalInput = z.object({ note: z.string().trim().max(500, 'enquiries:errors.noteLong') })
/** What the visitor answers, and whether the organisation may read it. */
export const replyInput = z.object({ words, pass: ticked })
export type ReplyInput = z.infer<typeof replyInput>
