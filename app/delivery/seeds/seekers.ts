/** Members of the demo without an organisation who say what they look at. */
import type { SeekerInput } from '#app/directory/seekers/seeker-input.ts'

export const demoSeekers: (SeekerInput & { email: string })[] = [
  {
    email: 'lotte.loods@deventer.example',
    roles: ['lived-there', 'volunteer'],
    countries: ['UG', 'KE'],
    sectors: ['dac:14031', 'nace:36'],
    brings: 'Ik woonde vier jaar in Gulu, spreek Acholi en ken de waterschappen daar. Ik heb twee dagen per week tijd.',
  },
]
