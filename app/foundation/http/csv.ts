/** Tables for spreadsheets (RFC 4180). Pure. */
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** A spreadsheet takes what begins like this for a formula. */
const formula = /^[=+\-@\t\r]/
const cell = (value: string | number) => {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * What stands between two cells where the reader's spreadsheet expects it: a semicolon where the comma is the decimal
 * sign.
 */
const separatorIn = (language: Language): string => (language === 'en' ? ',' : ';')

/** The rows as one file, the head among them, with the mark that makes spreadsheets read it as UTF-8. */
export const csvOf = (rows: (string | number)[][], language: Language): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(separatorIn(language))).join('\r\n')}\r\n`

/** The answer that brings such a file, to whoever may have it and no cache. */
export const csvAnswer = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
