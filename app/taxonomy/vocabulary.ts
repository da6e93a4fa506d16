/**
 * The closed lists of Kogge: codes only. Names in the reader's language are in `locales/<language>/vocabulary.json`
 * under `<list>.<code>`. Source of the lists: the issue and mission text; organisation kinds and fields come from
 * "Deventer Internationaal 2015–2020" (economy, education, culture, international cooperation).
 */
export const organisationKinds = ['company', 'ngo', 'education', 'culture', 'government', 'association'] as const
export const fields = ['economy', 'education', 'culture', 'international-cooperation'] as const
export const activities = [
  'export',
  'import',
  'production',
  'office',
  'distribution',
  'services',
  'project',
  'research',
  'exchange',
  'twinning',
] as const
/**
 * What a presence can offer or seek: one list, because one side's offer is the other's need. `internship` is a place
 * for a student, `students` are those who look for one (docs/decisions/places-and-students.md).
 */
export const goods = [
  'knowledge',
  'contacts',
  'distribution',
  'suppliers',
  'products',
  'services',
  'investment',
  'funding',
  'internship',
  'students',
  'volunteers',
  'housing',
  'premises',
] as const
/** How an organisation is met by those who find it. */
export const waysToMeet = ['directly', 'through', 'not-now'] as const
export const visibilities = ['office', 'network', 'public'] as const
export const sizeBands = ['1', '2-9', '10-49', '50-249', '250+'] as const
/** Trade registers an organisation's number can come from; 'other' where none of these holds it. */
export const registries = [
  'kvk',
  'handelsregister',
  'kbo',
  'companies-house',
  'krs',
  'ariregister',
  'rsin',
  'other',
] as const
/** ISO 639-1 codes offered in forms: the official languages of the EU and those that its trade and aid meet most. */
export const spokenLanguages = [
  'nl',
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
  'hi',
  'id',
  'sw',
  'am',
  'ha',
  'yo',
  'fa',
  'ur',
  'bn',
  'vi',
  'th',
  'ro',
  'hu',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bg',
  'el',
  'da',
  'sv',
  'no',
  'fi',
  'et',
  'lv',
  'lt',
  'is',
  'ga',
  'mt',
  'he',
  'ka',
  'hy',
  'kk',
  'ne',
  'si',
  'ta',
  'so',
  'rw',
  'fy',
  'af',
] as const
/** The languages of the site itself. */
export const languages = ['nl', 'en', 'de'] as const

export type OrganisationKind = (typeof organisationKinds)[number]
export type Field = (typeof fields)[number]
export type Activity = (typeof activities)[number]
export type Good = (typeof goods)[number]
export type WayToMeet = (typeof waysToMeet)[number]
export type Visibility = (typeof visibilities)[number]
export type SizeBand = (typeof sizeBands)[number]
export type Registry = (typeof registries)[number]
export type Language = (typeof languages)[number]
/** A text in some of the site's languages. */
export type Texts = Partial<Record<Language, string>>
