/** What a seeker's form takes. Apart from seeker.ts, so that browsers do not load zod. Messages are text keys. */
import { z } from 'zod'
import { codeByKey } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { seekerRoles } from './seeker.ts'

export const seekerInput = z.object({
  roles: z.array(z.enum(seekerRoles)).min(1, 'seekers:errors.roles'),
  countries: z
    .array(z.string().refine(isCountry, 'seekers:errors.countries'))
    .min(1, 'seekers:errors.countries')
    .max(10, 'seekers:errors.countriesMany'),
  sectors: z
    .array(z.string().refine((key) => codeByKey(key) !== undefined, 'seekers:errors.sectors'))
    .max(12, 'seekers:errors.sectorsMany'),
  brings: z.string().trim().max(500, 'seekers:errors.brings'),
})
export type SeekerInput = z.infer<typeof seekerInput>
