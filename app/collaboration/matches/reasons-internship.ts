/**
 * Students and the places for them: one matter, which two sides can put in four ways
 * (docs/decisions/places-and-students.md).
 * Who brings students offers them or seeks a place; who has places offers them or seeks students. Pure.
 */
import type { Presence } from '#app/directory/presences/presence.ts'
import type { Good } from '#app/taxonomy/vocabulary.ts'
import type { Reason, Side } from './match.ts'
import { reasonBy } from './reasons-where.ts'
import { goodWeights, weights } from './weights.ts'

type Says = Pick<Presence, 'offers' | 'seeks'>

const bringsStudents = ({ offers, seeks }: Says) => offers.includes('students') || seeks.includes('internship')
const hasPlaces = ({ offers, seeks }: Says) => offers.includes('internship') || seeks.includes('students')

/**
 * As what the matter is told: `places`, which the one with students looks for, or `students`, for whom the one with
 * places does. It is one matter and counts once, however often both wrote it down. Null where they do not meet in it.
 */
export type Telling = 'places' | 'students' | null

/** Whether a place is sought and offered in so many words; else both seek, or both offer, their end of it. */
export const namesPlaces = (students: Says, places: Says): boolean =>
  students.seeks.includes('internship') && places.offers.includes('internship')

/** As what it can be told, what both say in one word first. */
export function internshipTellings(students: Says, places: Says): [Telling, ...Telling[]] {
  if (!bringsStudents(students) || !hasPlaces(places)) return [null]
  if (!students.offers.includes('students') || !places.seeks.includes('students')) return ['places']
  return namesPlaces(students, places) ? ['places', 'students'] : ['students', 'places']
}

/** What those offer and seek who meet this side in it, however they put it. */
export function internshipAnswers(said: Says): { offer: Good[]; seek: Good[] } {
  const [brings, has] = [bringsStudents(said), hasPlaces(said)]
  return {
    offer: [...(brings ? (['internship'] as const) : []), ...(has ? (['students'] as const) : [])],
    seek: [...(brings ? (['students'] as const) : []), ...(has ? (['internship'] as const) : [])],
  }
}

/** What the rule gives beside the good itself. */
const together = weights.internship - goodWeights.internship.points

/**
 * `internship`, with `who` brings the students: what a school and an organisation with work are to each other, also
 * where that one looks for volunteers. `left`: how much of it is left where they are. `apart`: points of what is put
 * apart, by who brings the students, because no rule about goods sought and offered tells it.
 */
export function internshipReasons(
  mine: Side,
  theirs: Side,
  left: number,
  apart: Record<'you' | 'they', number>,
): Reason[] {
  return (['you', 'they'] as const).flatMap((who) => {
    const [{ presence: students }, { presence: places }] = who === 'you' ? [mine, theirs] : [theirs, mine]
    const [meet] = internshipTellings(students, places)
    const school = students.organisation.kind === 'education' && places.organisation.kind !== 'education'
    const volunteers = !meet && school && bringsStudents(students) && places.seeks.includes('volunteers')
    const points = apart[who] + (school && (meet || volunteers) ? together * left : 0)
    return points > 0
      ? [reasonBy('internship', { goods: [volunteers ? 'volunteers' : 'internship'], who }, points)]
      : []
  })
}
