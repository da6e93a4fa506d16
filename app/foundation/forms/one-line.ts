/**
 * Text as somebody may give it. A name goes into pages, lists and mails as part of a line; it can neither break that
 * line, nor turn it around, nor hide in it. Pure.
 */

/**
 * What shows nothing: controls but tab and line ends, and format characters (overrides and isolates of direction among
 * them) but the two joiners that scripts and emoji need.
 */
const unseen = /(?![\t\n\r\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu
/** Letters and signs that look like nothing. */
const blank = /[\u115f\u1160\u2800\u3164\uffa0]/g
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g
/** Joiners with nothing to join. */
const loose = /(^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/g

/** One line: line ends, tabs and runs of spaces become one space, none stands at either end. */
export const oneLine = (text: string): string => manyLines(text).replace(/\s+/g, ' ').replace(loose, '$1').trim()

/** Several lines: line ends become `\n`. */
export const manyLines = (text: string): string => text.replace(lineEnd, '\n').replace(unseen, '').replace(blank, ' ')

/**
 * Fields in which somebody writes several lines, wherever they stand; of `summary.nl` the name is `summary`. Every
 * other field of every form is one line. A test finds the text areas that are not named here.
 */
export const severalLines: ReadonlySet<string> = new Set([
  'about',
  'answer',
  'body',
  'brings',
  'description',
  'help',
  'helpNot',
  'intro',
  'message',
  'note',
  'reason',
  'report',
  'second',
  'summary',
  'what',
  'why',
  'wish',
  'words',
])

/** A form's field as it is read: passwords as they are. */
export const asRead = (name: string, value: string): string =>
  /password/i.test(name) ? value : severalLines.has(name.split('.')[0]) ? manyLines(value) : oneLine(value)
