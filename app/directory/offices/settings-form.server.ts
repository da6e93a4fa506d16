/** Reads the settings form of an office, and writes settings as its fields. */
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { officeInput, settingsInput, type OfficeInput, type OfficeSettings, type SettingsInput } from './office.ts'

const shared = (form: FormData) => ({
  name: text(form, 'name'),
  languages: texts(form, 'languages'),
  defaultLanguage: text(form, 'defaultLanguage'),
  colourPrimary: text(form, 'colourPrimary'),
  colourAccent: text(form, 'colourAccent'),
  contactEmail: text(form, 'contactEmail'),
})

/** Errors are text keys by field (`intro.nl` for a nested one). */
export function readSettings(form: FormData): Read<SettingsInput> {
  return readForm(settingsInput, {
    ...shared(form),
    contactName: text(form, 'contactName'),
    answerDays: text(form, 'answerDays'),
    sensitiveCountries: texts(form, 'sensitiveCountries'),
    intro: { nl: text(form, 'intro.nl'), en: text(form, 'intro.en'), de: text(form, 'intro.de') },
  })
}

/** The form of a new office. */
export function readOffice(form: FormData): Read<OfficeInput> {
  return readForm(officeInput, {
    ...shared(form),
    slug: text(form, 'slug'),
    country: text(form, 'country'),
    city: text(form, 'city'),
    placeId: text(form, 'placeId'),
    adminEmail: text(form, 'adminEmail'),
  })
}

/** An office’s settings as the pairs of field and value that the form is filled with. */
export function settingsFields(settings: OfficeSettings): [string, string][] {
  return [
    ['version', String(settings.version)],
    ['name', settings.name],
    ...settings.languages.map((language): [string, string] => ['languages', language]),
    ['defaultLanguage', settings.defaultLanguage],
    ['colourPrimary', settings.colourPrimary],
    ['colourAccent', settings.colourAccent],
    ...languages.map((language): [string, string] => [`intro.${language}`, settings.intro[language] ?? '']),
    ...settings.sensitiveCountries.map((country): [string, string] => ['sensitiveCountries', country]),
    ['answerDays', String(settings.answerDays)],
    ['contactName', settings.contactName],
    ['contactEmail', settings.contactEmail],
  ]
}
