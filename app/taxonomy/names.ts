/**
 * Names of countries (ISO 3166-1 alpha-2) and languages (ISO 639-1) in the reader's language: CLDR through
 * Intl.DisplayNames. Node's and a browser's CLDR differ in places ("Turkey" and "Türkiye"), so the browser is given the
 * server's names before the page comes alive: both sides then render the same words.
 */
export type Names = Record<'region' | 'language', Record<string, string>>

const given = new Map<string, Names>()
const made = new Map<string, Intl.DisplayNames>()
/** What Intl answered: it takes a microsecond a name, and an answer of the API has hundreds. */
const answered = new Map<string, string>()

/** From now on these are the names in `language`. */
export function giveNames(language: string, names: Names): void {
  given.set(language, names)
}

/** Their usual names in CLDR are an authority's ("Sonderverwaltungsregion Hongkong"): here its short ones stand. */
const shortNamed = new Set(['HK', 'MO'])

/** The name of a country or language; the code itself where there is none. */
export function displayName(type: keyof Names, code: string, language: string): string {
  const name = given.get(language)?.[type][code]
  if (name) return name
  const style = type === 'region' && shortNamed.has(code) ? 'short' : 'long'
  const key = `${type}:${language}:${style}`
  const known = answered.get(`${key}:${code}`)
  if (known !== undefined) return known
  let names = made.get(key)
  if (!names) made.set(key, (names = new Intl.DisplayNames([language], { type, style })))
  const answer = names.of(code) ?? code
  answered.set(`${key}:${code}`, answer)
  return answer
}
