/** Rows in the text form that Postgres's COPY reads (documentation of COPY, "Text Format"). Pure. */

export type Cell = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (character) => escapes[character])

/** A list as an array literal, each element in quotes. */
const arrayOf = (list: readonly string[]) =>
  `{${list.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** One line, with its end. Lists are written as arrays, objects as JSON. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells
    .map((cell) => {
      if (cell === null) return '\\N'
      if (Array.isArray(cell)) return escaped(arrayOf(cell))
      return escaped(typeof cell === 'object' ? JSON.stringify(cell) : String(cell))
    })
    .join('\t')}\n`
}
