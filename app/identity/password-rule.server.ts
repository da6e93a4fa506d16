/**
 * Which passwords are refused: short ones, well-known ones, and those made of what anybody who wants in would try
 * first: the person's own name or address, an office, a city, this product, a year, a word of welcome (NIST SP 800-63B,
 * 5.1.1.2: length and a blocklist, no rules about kinds of characters).
 */
import { pool } from '#app/pools.server.ts'
import { maximumPassword, minimumPassword } from './account.ts'
import { commonPasswords } from './common-passwords.server.ts'

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const unmarked = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
]
const backwards = (text: string) => [...text].reverse().join('')

/** What people put before a year in the three languages, and this product. */
const usual = [
  'kogge',
  'hanse',
  'hanze',
  'hansa',
  'welkom',
  'welcome',
  'willkommen',
  'wachtwoord',
  'password',
  'passwort',
  'kennwort',
  'geheim',
  'secret',
  'hallo',
  'hello',
  'internationaal',
  'international',
  'kantoor',
  'office',
  'admin',
  'login',
  'inloggen',
  'anmelden',
  'gemeente',
  'stadt',
  'stad',
  'city',
  'test',
  'demo',
  'lente',
  'zomer',
  'herfst',
  'winter',
  'spring',
  'summer',
  'autumn',
  'sommer',
  'fruehling',
  'fruhling',
  'herbst',
  'januari',
  'februari',
  'maart',
  'april',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
  'january',
  'february',
  'march',
  'june',
  'july',
  'august',
  'october',
  'januar',
  'februar',
  'maerz',
  'marz',
  'dezember',
  'maandag',
  'vrijdag',
  'monday',
  'friday',
  'montag',
  'freitag',
]
/** Signs that stand for letters. */
const signs: Record<string, string> = {
  a: '4@',
  b: '8',
  e: '3€',
  g: '69',
  i: '1!|l',
  l: '1!|i',
  o: '0',
  s: '5$',
  t: '7+',
  z: '2',
}
const escaped = (text: string) => text.replace(/[\\\]^-]/g, '\\$&')
/** A word as it is written with signs for letters and anything between them. */
const disguised = (word: string) =>
  new RegExp(
    [...word]
      .map((letter) => (signs[letter] ? `[${escaped(letter + signs[letter])}]` : letter))
      .join('[^\\p{L}\\p{N}]*'),
    'gu',
  )

/** The words of a name, and all of them written as one: of "Anna de Wit" also "annadewit". */
const wordsOf = (text: string) => {
  const words = unmarked(text).split(/[^\p{L}\p{N}]+/u)
  return [...words, words.join('')].filter((word) => word.length >= 4)
}
/** Digits in a row (12345, 987) or one again and again. */
const runs = /(?:0123|1234|2345|3456|4567|5678|6789|7890|9876|8765|7654|6543|5432|4321|3210)\d*|123|321|(\d)\1{2,}/g
const years = /(?:19|20)\d\d/g

/**
 * Text key of what is wrong with a password, or null. `about`: the person's name and address. `around`: names of
 * offices and their cities (`namesAround`).
 */
export function passwordProblem(password: string, about: string[], around: string[] = []): string | null {
  const length = [...password].length
  if (length < minimumPassword) return 'auth:wrong.passwordShort'
  if (length > maximumPassword) return 'auth:wrong.passwordLong'
  const text = plain(password)
  // A known one with digits or signs behind it is as easily guessed.
  const bare = text.replace(/[^\p{L}]+$/u, '')
  if (commonPasswords.has(text) || commonPasswords.has(bare) || new Set(text).size <= 3)
    return 'auth:wrong.passwordCommon'
  if (rows.some((row) => row.includes(text) || backwards(row).includes(text))) return 'auth:wrong.passwordCommon'
  const own = about.flatMap((one) => wordsOf(one.split('@')[0]))
  if (isMadeOf(password, own)) return 'auth:wrong.passwordYours'
  return isMadeOf(password, [...own, ...around.flatMap(wordsOf), ...usual]) ? 'auth:wrong.passwordGuessed' : null
}

/**
 * Whether little is left of a password without these words, years and rows of digits: fewer than four letters, and no
 * number that is long.
 */
function isMadeOf(password: string, words: string[]): boolean {
  const text = unmarked(password)
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, word) => left.replace(disguised(word), ' '), text)
  if (rest === text) return false
  const left = rest
    .replace(years, '')
    .replace(runs, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return left.replace(/\P{L}/gu, '').length < 4 && left.length < 8
}

/** Names of the offices and of their cities: what somebody who joins one is likely to make a password of. */
export async function namesAround(): Promise<string[]> {
  const offices = await pool('kogge_visitor')<
    { name: string; city: string; slug: string }[]
  >`select name, city, slug from kogge.offices limit 2000`
  return offices.flatMap(({ name, city, slug }) => [name, city, slug])
}
