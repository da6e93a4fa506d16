/** What the pages and files of the audit have in common. */
import type { Tx } from '#db/client.server.ts'
import { csvOf } from '#app/foundation/http/csv.ts'
import { momentName } from '#app/foundation/i18n/moment.ts'
import { texts, textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { listActs, namesOf, peopleOf } from './audit.server.ts'
import { readFilter } from './filter.ts'
import { lineOf, type Line } from './lines.ts'

/** How a page or file passes the door: as an office's administrator or as the platform's. */
type Door = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** The most lines a file takes. */
const mostInFile = 50_000

async function linesFor(request: Request, door: Door, limit?: number) {
  const filter = readFilter(new URL(request.url).searchParams)
  const { language, t } = await textsFor(request)
  const { acts, more, people } = await door(async (tx) => ({
    ...(await listActs(tx, filter, limit)),
    people: limit ? [] : await peopleOf(tx),
  }))
  const ids = [...new Set([...people, ...acts.flatMap(({ actor, subject }) => [actor, subject])])].filter(
    (id) => id !== null,
  )
  const names = await namesOf(ids)
  const words = { t, exists: (key: string) => texts(language).exists(key), names }
  const lines = acts.map((act) => lineOf(act, (at) => momentName(at, language), words))
  const named = people.flatMap((id) => (names[id] ? [{ id, name: names[id] }] : []))
  return {
    filter,
    lines,
    more,
    people: named.sort((a, b) => a.name.localeCompare(b.name, language)),
    t,
    language,
    acts,
  }
}

/** What a page shows. */
export async function auditPage(request: Request, door: Door) {
  const { filter, lines, more, people, t } = await linesFor(request, door)
  return { title: t('audit:title'), filter, lines, more, people }
}

/** The same as a file, with times a machine reads. */
export async function auditFile(request: Request, door: Door): Promise<string> {
  const { lines, acts, t, language } = await linesFor(request, door, mostInFile)
  const head = (['at', 'who', 'what', 'about', 'office', 'code'] as const).map((name) => t(`audit:column.${name}`))
  const row = (line: Line, at: number) => [
    acts[at].at.toISOString(),
    line.who,
    line.what,
    line.about,
    line.office,
    acts[at].kind,
  ]
  return csvOf([head, ...lines.map(row)], language)
}
