/**
 * Reading a CSV with HXL hashtags (https://hxlstandard.org, version 1.1): bytes in, rows under their tags out. Pure.
 * Tolerated: a byte order mark, UTF-16 with one, CRLF, semicolons or tabs between the fields, title rows above the
 * tags, empty rows, attributes in any writing (`#sector +en`, `#sector+EN`). Columns without a tag are ignored.
 */
import { CsvError, parse } from 'csv-parse/sync'

/** Why a whole file cannot be read: each has its sentence, `imports:file.<reason>`. */
export type FileReason =
  'missing' | 'folder' | 'unreadable' | 'empty' | 'workbook' | 'encoding' | 'broken' | 'tags' | 'column'

/** A file that cannot be read as a whole. `values` fill the sentence of its reason. */
export class FileProblem extends Error {
  override name = 'FileProblem'
  constructor(
    readonly reason: FileReason,
    readonly values: Record<string, string | number> = {},
  ) {
    super(reason)
  }
}

/** A tagged column: `#geo+lat` → base `#geo`, attributes `lat`. `at` is its position from 0. */
export type Column = { at: number; base: string; attributes: string[] }
/** `line` is the line of the file on which the row begins, from 1. */
export type Row = { line: number; cells: string[] }
export type Table = { columns: Column[]; rows: Row[] }

/** The HXL standard looks for the tags within the first 25 rows. */
const tagsWithin = 25
const tag = /^#[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*$/i

function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FileProblem('empty')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new FileProblem('workbook')
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new FileProblem('encoding')
    return text
  } catch {
    throw new FileProblem('encoding')
  }
}

function split(text: string, delimiter: string): Row[] {
  let line = 1
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    record_delimiter: '\n',
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return records.map(({ record, info }) => {
    const begins = line
    line = info.lines + 1
    return { line: begins, cells: record.map((cell) => cell.trim()) }
  })
}

/** The tags of a row, or none where any cell with something in it is not a tag. */
function columnsOf({ cells }: Row): Column[] {
  const filled = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell !== '')
  if (!filled.every(({ cell }) => tag.test(cell))) return []
  return filled.map(({ cell, at }) => {
    const [base, ...attributes] = cell.toLowerCase().replace(/\s+/g, '').split('+')
    return { at, base, attributes }
  })
}

/** Reads the file. Throws a FileProblem where it is empty, no text, no CSV or has no row of tags. */
export function readTable(bytes: Uint8Array): Table {
  // One line ending, also inside cells, so that a line counts once.
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new FileProblem('empty')
  let broken: CsvError | undefined
  let best: Table | undefined
  for (const delimiter of [',', ';', '\t']) {
    try {
      const rows = split(text, delimiter)
      const at = rows.slice(0, tagsWithin).findIndex((row) => columnsOf(row).length > 0)
      const columns = at < 0 ? [] : columnsOf(rows[at])
      if (columns.length > (best?.columns.length ?? 0)) {
        best = { columns, rows: rows.slice(at + 1).filter((row) => row.cells.some((cell) => cell !== '')) }
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      broken ??= error
    }
  }
  if (best) return best
  if (broken) throw new FileProblem('broken', { line: Number((broken as { lines?: number }).lines ?? 1) })
  throw new FileProblem('tags')
}

/**
 * The column with this tag that says it best: one with a preferred attribute (the earlier in the list the better; ''
 * stands for no attribute at all), never one with a refused attribute. Undefined where there is none.
 */
export function columnFor(
  columns: Column[],
  bases: string[],
  preferred: string[] = ['', 'name', 'en'],
  refused: string[] = [],
): Column | undefined {
  const rank = ({ attributes }: Column) => {
    const found = preferred.findIndex((word) => (word === '' ? attributes.length === 0 : attributes.includes(word)))
    return found < 0 ? preferred.length : found
  }
  for (const base of bases) {
    const fitting = columns.filter(
      (column) => column.base === base && !column.attributes.some((attribute) => refused.includes(attribute)),
    )
    if (fitting.length > 0) return fitting.sort((a, b) => rank(a) - rank(b) || a.at - b.at)[0]
  }
  return undefined
}
