/** Students and the places for them: the rule about internships. Pure. */
import type { Good } from '#app/taxonomy/vocabulary.ts'
import type { Reason, Side } from './match.ts'
import { reasonBy } from './reasons-where.ts'
import { weights } from './weights.ts'

const names = ({ presence }: Side, good: Good) => presence.seeks.includes(good) || presence.offers.includes(good)

/**
 * A school names internships, the other names them too or looks for volunteers: students and places, however each put
 * it.
 */
export function internshipReason(mine: Side, theirs: Side, left: number): Reason[] {
  const who = mine.presence.organisation.kind === 'education' ? 'you' : 'they'
  const [school, other] = who === 'you' ? [mine, theirs] : [theirs, mine]
  if (school.presence.organisation.kind !== 'education' || other.presence.organisation.kind === 'education') return []
  const places = names(other, 'internship')
    ? 'internship'
    : other.presence.seeks.includes('volunteers')
      ? 'volunteers'
      : null
  return names(school, 'internship') && places
    ? [reasonBy('internship', { goods: [places], who }, weights.internship * left)]
    : []
}
