/**
 * What `internship` meant before a place for a student and the students who look for one were told apart: the table by
 * which migration 0093 turned what was published, and by which older corpora are read
 * (docs/decisions/places-and-students.md). Pure.
 */
import type { Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'

type Said = { offers: Good[]; seeks: Good[] }

const studentsFor = (goods: Good[]): Good[] => goods.map((good) => (good === 'internship' ? 'students' : good))

/**
 * A school that offered internships brings students, one that sought them seeks places. Everybody else has work: who
 * offered internships has places, who sought them seeks students.
 */
export const turnedGoods = (kind: OrganisationKind, { offers, seeks }: Said): Said =>
  kind === 'education' ? { offers: studentsFor(offers), seeks } : { offers, seeks: studentsFor(seeks) }
