/** Letters that Unicode does not take apart, as people write them who have no such key. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
}

/**
 * The form in which names and words are compared: lower case, no accents, punctuation as one space, `&` and `+` as
 * "and". `Côte d’Ivoire` → `cote d ivoire`, `Water & Sanitation` → `water and sanitation`, `Straße` → `strasse`.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[ßøłæœđðþıħŋ]/g, (letter) => letters[letter])
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/**
 * The words of a text that hold a letter of those above, folded: an index drops accents by itself, and would have
 * `Łódź` found by itself alone, never by `Lodz`.
 */
export const plainLetters = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => /[ßøłæœđðþıħŋ]/i.test(word))
    .map(fold)
