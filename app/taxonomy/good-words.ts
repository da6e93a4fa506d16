/**
 * The words under which people look for a good, beside its name. A *stage* can be the place or the student, so whoever
 * types the word finds both. Written for Kogge, in three languages. Pure; on the server.
 */
import type { Good, Language } from './vocabulary.ts'

const words: Partial<Record<Good, Record<Language, string>>> = {
  internship: {
    nl: 'stage,stages,stageplaats,stageplaatsen,stageplekken,leerwerkplek,stageadres',
    en: 'internship,internships,internship places,placement,placements,traineeship',
    de: 'Praktikum,Praktika,Praktikumsplätze,Praktikumsstelle,Praktikumsstellen',
  },
  students: {
    nl: 'stage,stages,stagiair,stagiaire,stagiaires,stagelopers,student,studenten,leerlingen',
    en: 'intern,internship,internships,trainee,trainees,student,students',
    de: 'Praktikum,Praktika,Praktikant,Praktikantin,Praktikanten,Praktikantinnen,Studierende,Studenten',
  },
}

/** None for a good whose name says it. */
export const goodWords = (good: string, language: Language): string[] =>
  words[good as Good]?.[language].split(',') ?? []
