/**
 * The form in which names and words are compared: lower case, no accents, punctuation as one space, `&` and `+` as
 * "and". `Côte d’Ivoire` → `cote d ivoire`, `Water & Sanitation` → `water and sanitation`, `Straße` → `strasse`.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
