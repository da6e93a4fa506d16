/**
 * What a reader takes for one letter is often several code units: an emoji with its joiners, a letter with its accents.
 * Pure.
 */

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null

/** A text's letters as a reader sees them; code points where the browser cannot tell. */
const lettersOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text]

/** At most `most` code units of a text, whole letters only; without `end` it breaks off where it breaks off. */
export function cut(text: string, most: number, end = ''): string {
  if (text.length <= most) return text
  let kept = ''
  // A letter of many code units is looked at only when it is needed: a text may be a megabyte.
  for (const letter of lettersOf(text.slice(0, most + 64))) {
    if (kept.length + letter.length > most - end.length) break
    kept += letter
  }
  return end ? `${kept.trimEnd()}${end}` : kept
}

/**
 * The letters that stand for a name where there is no picture: of its first words, or of the first and the last, that
 * begin with a letter; else its first letter, whatever that is.
 */
export function initials(name: string, which: 'first two' | 'first and last'): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  // „van der" and „de" are no part of a person's initials.
  const main = which === 'first and last' ? words.filter((word) => /^\p{Lu}/u.test(word)) : words
  const chosen = main.length > 0 ? main : words.length > 0 ? words : [name.trim()]
  const shown =
    which === 'first two' ? chosen.slice(0, 2) : [...new Set([0, chosen.length - 1])].map((at) => chosen[at])
  return shown.map((word) => (lettersOf(word)[0] ?? '').toUpperCase()).join('')
}
