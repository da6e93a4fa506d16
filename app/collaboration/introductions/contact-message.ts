/** The noun behind the contact form: who writes, where to answer, what they say. */
import { z } from 'zod'

export const contactMessage = z.object({
  name: z.string().trim().min(1, 'mail:wrong.name').max(120, 'mail:wrong.nameLong'),
  email: z.string().trim().max(254, 'mail:wrong.email').pipe(z.email('mail:wrong.email')),
  message: z.string().trim().min(10, 'mail:wrong.messageShort').max(5000, 'mail:wrong.messageLong'),
})

/** A field that people do not see and programs fill in. */
export const trap = 'homepage'
