/**
 * What the words of a name and of a search have in common: spelling, endings, parts of compounds. For Dutch, German and
 * English, by rules that are wrong now and then; what they find counts less than the very word. Pure.
 */
import { fold } from './fold.ts'

/** A text, and the way it is typed without umlauts: `Brücken`, `Bruecken`. */
export function spellings(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  return plain === text.toLowerCase() ? [text] : [text, plain]
}

/**
 * Words that say nothing of a sector by themselves, folded: articles, "manufacture of", "other", "not elsewhere
 * classified".
 */
export const fillers = new Set(fold([
  'de het een en of in op van voor met naar uit bij te door tot aan om via niet zoals andere ander overig overige',
  'elders geclassificeerd verband deze hun eigen soortgelijke',
  'dergelijke daarmee verwante aanverwante activiteiten vervaardiging productie maken',
  'the a an and or of in on for with to from by at via not as such other elsewhere classified related similar',
  'activities manufacture production',
  'der die das den dem des und oder im am mit von zu zum zur aus bei durch fur nicht wie sonstige sonstigen sonstiger',
  'sonstiges andere anderen anderer anderweitig genannt',
  'genannte genannten sowie ahnliche ahnlichen verwandte damit verbundene tatigkeiten herstellung',
].join(' ')).split(' '))

/** What a name excepts is not what it is about: "clothing, except fur" has no fur. */
const behind = [
  'except', 'excluding', 'excl\\.?', 'other than', 'not including', 'without',
  'exclusief', 'behalve', 'uitgezonderd', 'met uitzondering van', 'zonder',
  'ohne', 'außer', 'ausgenommen', 'mit Ausnahme',
]
const bracketed = ['except', 'excl\\.?', 'excluding', 'ohne', 'zonder', 'exclusief', 'niet', 'nicht', 'not', 'non']
const exceptions = new RegExp(
  `(,? (${behind.join('|')})\\b[^;()]*)|\\((${bracketed.join('|')})\\b[^)]*\\)`, 'gi',
)

/** One word in spite of its hyphen: who seeks wells means no saunas. */
const joined = /\b(well)-(being)\b/gi

/** The folded words of a text that say what it is about, each once, in order. */
export function tellingWords(text: string): string[] {
  const whole = text.replace(exceptions, ' ').replace(joined, '$1$2')
  const words = spellings(whole).flatMap((spelling) => fold(spelling).split(' '))
  return [...new Set(words.filter((word) => word.length > 1 && !fillers.has(word)))]
}

/**
 * What a folded word has in common with its other forms: `pomp`, `pompen`; `school`, `scholen`; `Fahrrad`, `Fahrräder`;
 * `city`, `cities`.
 */
export function stem(word: string): string {
  if (word.length < 4) return word
  const cut = word.replace(/ies$/, 'y').replace(/(?<=..)(eren|en|er|es|e|s)$/, '')
  if (cut.length < 3) return word
  // An open syllable writes its long vowel once: scholen, kazen.
  const long = /en$/.test(word) && /[^aeiouy][aeou][^aeiouxwj]$/.test(cut) ? cut.replace(/(.)(.)$/, '$1$1$2') : cut
  return long.replace(/z$/, 's').replace(/v$/, 'f').replace(/([^aeiou])\1$/, '$1')
}

/** A folded word with its stem, which is worked out once. */
export type Word = { word: string; stem: string }

const shortestPart = 4

/**
 * How well a typed word fits a known one, 0 to 1, both folded: the same; another form of it; the beginning of it; the
 * second half of a compound on either side (`pompen` and `waterpompen`), where it says what the thing is; the first
 * half, where it says less.
 */
export function likeness(typed: Word, knownWord: Word): number {
  const [a, b] = [typed.stem, knownWord.stem]
  const [word, known] = [typed.word, knownWord.word]
  if (word === known) return 1
  if (a === b || a === known || word === b) return 0.92
  if (known.startsWith(word)) return 0.5 + 0.35 * (word.length / known.length)
  if (word.length >= shortestPart && (known.endsWith(word) || (a.length >= shortestPart && b.endsWith(a)))) return 0.55
  if (known.length >= shortestPart && word.length - known.length > 2) {
    if (word.endsWith(known) || (b.length >= shortestPart && a.endsWith(b))) return 0.6
    if (word.startsWith(known)) return 0.3
  }
  return word.length > 4 && known.includes(word) ? 0.3 : 0
}

/** True where one letter was missed, added, changed or two were swapped; of nine letters or more, two such slips. */
export function isSlip(typed: string, known: string): boolean {
  const allowed = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0
  if (allowed === 0 || Math.abs(typed.length - known.length) > allowed || typed[0] !== known[0]) return false
  const rows = [Array.from({ length: known.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= known.length; j++) {
      const same = typed[i - 1] === known[j - 1]
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && typed[i - 1] === known[j - 2] && typed[i - 2] === known[j - 1])
        row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1)
    }
    rows.push(row)
  }
  return rows[typed.length][known.length] <= allowed
}
