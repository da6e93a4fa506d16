/**
 * What somebody wrote in an answer by mail, without what their mail program puts under it: the mail they answer, and
 * their signature. Pure. Rules are those of Gmail, Outlook, Apple Mail and Thunderbird in Dutch, English and German
 * (reply-text.examples.ts). What stands between quoted lines is not taken: it could carry words of the quoted mail,
 * which not all who read the thread may see.
 */
import { manyLines } from '#app/foundation/forms/one-line.ts'

/** The line that our mails begin with (locales/<language>/mail.json, `reply.line`). */
const ourLine = /^##-|-##$/
/** "On … wrote:", over up to three lines. */
const attributions = [
  /^On .*\bwrote:$/,
  /^Op .*\bschreef\b.*:$/,
  /^Op .*\bheeft\b.*\bgeschreven:$/,
  /^.*\bschreef op\b.*:$/,
  /^Am .*\bschrieb\b.*:$/,
  /^.*\bschrieb am\b.*:$/,
]
const forwarded = [
  'Original Message',
  'Oorspronkelijk bericht',
  'Ursprüngliche Nachricht',
  'Forwarded message',
  'Doorgestuurd bericht',
  'Weitergeleitete Nachricht',
]
const original = new RegExp(`^-{2,}\\s*(${forwarded.join('|')})\\s*-{2,}$`, 'i')
const fromLine = /^\*?(From|Van|Von):\*?\s/i
const sentLine = /^\*?(Sent|Date|Verzonden|Datum|Gesendet):\*?\s/i
const signature = /^--\s?$/
/** What programs on telephones write under a mail, and the rules they draw. */
const tails = [
  /^Sent from (my|Outlook|Mail)\b/i,
  /^Get Outlook for\b/i,
  /^(Verstuurd|Verzonden) (vanaf|vanuit|met|via)\b/i,
  /^(Download |Haal )?Outlook voor\b/i,
  /^Von meinem .* gesendet/i,
  /^Gesendet (von|mit|über)\b/i,
  /^Outlook für\b/i,
  /^Holen Sie sich Outlook\b/i,
  /^[_-]{5,}$/,
]

const isQuoted = (line: string) => line.startsWith('>')
const isBlank = (line: string) => line.trim() === ''

/** Whether line `at` begins the mail that is answered, or a signature. */
function endsAnswer(lines: string[], at: number): boolean {
  const line = lines[at].replace(/^[>\s]+/, '').trimEnd()
  if (ourLine.test(line) || original.test(line) || signature.test(lines[at])) return true
  if (fromLine.test(line) && lines.slice(at + 1, at + 5).some((next) => sentLine.test(next.trim()))) return true
  return attributed(lines, at)
}

/** A sentence of one's own may begin like that: it names an address, or what follows it is quoted. */
function attributed(lines: string[], at: number): boolean {
  for (let count = 1; count <= 3 && at + count <= lines.length; count++) {
    const words = lines
      .slice(at, at + count)
      .map((line) => line.replace(/^[>\s]+/, '').trimEnd())
      .join(' ')
    if (words.length > 400 || !/\d/.test(words) || !attributions.some((form) => form.test(words))) continue
    const next = lines.slice(at + count).find((line) => !isBlank(line))
    if (words.includes('@') || (next !== undefined && (isQuoted(next) || ourLine.test(next.trim())))) return true
  }
  return false
}

/** Without what trails: blank and quoted lines, rules, words of the mail program. */
function withoutTail(lines: string[]): string {
  const kept = [...lines]
  const trails = (line: string) => isBlank(line) || isQuoted(line) || tails.some((tail) => tail.test(line.trim()))
  while (kept.length > 0 && trails(kept[kept.length - 1])) kept.pop()
  return kept
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The answer in a mail's text; '' where there is none. */
export function answerIn(text: string): string {
  const lines = manyLines(text).replaceAll('\u00a0', ' ').split('\n')
  const end = lines.findIndex((_line, at) => endsAnswer(lines, at))
  if (end < 0) return withoutTail(lines)
  const above = withoutTail(lines.slice(0, end))
  if (above) return above
  // Written under the quoted mail, where each of its lines is marked (after "On … wrote:" of up to three lines).
  const last = lines.findLastIndex(isQuoted)
  const marked = (line: string, at: number) => isQuoted(line) || isBlank(line) || (at < 3 && attributed(lines, end))
  if (last < end || !lines.slice(end, last).every(marked)) return ''
  const below = lines.slice(last + 1)
  const stop = below.findIndex((line) => signature.test(line))
  return withoutTail(stop < 0 ? below : below.slice(0, stop))
}
