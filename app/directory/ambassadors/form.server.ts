/** Reads the forms about ambassadors, and writes them as fields. */
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { languages, type Texts } from '#app/taxonomy/vocabulary.ts'
import { seenOf } from './ambassadors.server.ts'
import type { Ambassador } from './ambassador.ts'
import {
  ambassadorInput,
  applicationInput,
  callInput,
  profileInput,
  type AmbassadorInput,
  type ApplicationInput,
  type CallInput,
  type ProfileInput,
} from './ambassador-input.ts'
import { isAway } from './coverage.ts'
import { profileSeen } from './profile.server.ts'

type Field = [string, string]

const perLanguage = (form: FormData, name: string) =>
  Object.fromEntries(languages.map((language) => [language, text(form, `${name}.${language}`)]))
const textFields = (name: string, said: Texts): Field[] =>
  languages.map((language): Field => [`${name}.${language}`, said[language] ?? ''])
const many = (name: string, values: readonly string[]): Field[] => values.map((value): Field => [name, value])

/** What an administrator says who appoints or revises. */
export const readAmbassador = (form: FormData): Read<AmbassadorInput> =>
  readForm(ambassadorInput, {
    countries: texts(form, 'countries'),
    sectors: texts(form, 'sectors'),
    languages: texts(form, 'languages'),
    help: perLanguage(form, 'help'),
  })

/** An ambassador as the pairs of field and value that the form is filled with; the inverse of readAmbassador. */
export const ambassadorFields = (ambassador: Ambassador): Field[] => [
  ['seen', seenOf(ambassador)],
  ...many('countries', ambassador.countries),
  ...many('sectors', ambassador.sectors),
  ...many('languages', ambassador.languages),
  ...textFields('help', ambassador.help),
]

/** What somebody says of themselves on `today`. `countries`: their desks, for which years may be told. */
export const readProfile = (form: FormData, countries: string[], today: string): Read<ProfileInput> =>
  readForm(profileInput(today), {
    languages: texts(form, 'languages'),
    help: perLanguage(form, 'help'),
    helpNot: perLanguage(form, 'helpNot'),
    about: perLanguage(form, 'about'),
    organisationId: text(form, 'organisationId'),
    days: texts(form, 'days'),
    pausedUntil: text(form, 'pausedUntil'),
    openLimit: text(form, 'openLimit'),
    years: Object.fromEntries(countries.map((country) => [country, text(form, `years.${country}`)])),
  })

/** The own profile as fields on `today`; the inverse of readProfile. A pause that is over is none. */
export const profileFields = (me: Ambassador, today: string): Field[] => [
  ['seen', profileSeen(me)],
  ...textFields('help', me.help),
  ...textFields('helpNot', me.helpNot),
  ...textFields('about', me.about),
  ...many('languages', me.languages),
  ['organisationId', me.organisationId ?? ''],
  ...many('days', me.days),
  ['pausedUntil', isAway(me, today) ? me.pausedUntil! : ''],
  ['openLimit', String(me.openLimit)],
  ...me.places.map(({ country, years }): Field => [`years.${country}`, years === null ? '' : String(years)]),
]

/** What a member says who asks to become ambassador. */
export const readApplication = (form: FormData): Read<ApplicationInput> =>
  readForm(applicationInput, {
    countries: texts(form, 'countries'),
    sectors: texts(form, 'sectors'),
    languages: texts(form, 'languages'),
    why: text(form, 'why'),
  })

/** An application as fields; the inverse of readApplication. */
export const applicationFields = ({ countries, sectors, languages: spoken, why }: ApplicationInput): Field[] => [
  ...many('countries', countries),
  ...many('sectors', sectors),
  ...many('languages', spoken),
  ['why', why],
]

/** What a call for ambassadors says; its words go wrong at the first language's field where there are none. */
export const readCall = (form: FormData, today: string): Read<CallInput> =>
  readForm(
    callInput(today),
    { words: perLanguage(form, 'words'), until: text(form, 'until') },
    {
      names: { words: 'words.nl' },
    },
  )
