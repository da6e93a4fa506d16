/**
 * What somebody typed and sent after their session had ended. It is kept for an hour under a random id that only their
 * browser learns, and the form comes back filled in after signing in (`?kept=id`).
 */
import { typed } from './form.server.ts'
import { isId } from '#app/foundation/http/id.ts'
import { pool } from '#app/pools.server.ts'

/** Returns the id, or null where there is nothing (or too much: 60 kB) to keep. Files and passwords are never kept. */
export async function keepForm(path: string, form: FormData): Promise<string | null> {
  const fields = typed(form)
  if (fields.length === 0 || JSON.stringify(fields).length > 60_000) return null
  const sql = pool('kogge_identity')
  await sql`delete from identity.kept_forms where expires_at < now()`
  const [{ id }] = await sql<
    { id: string }[]
  >`insert into identity.kept_forms (path, fields) values (${path}, ${sql.json(fields)}) returning id`
  return id
}

/** What was kept for this page under the id that its address has as `name`, or null. */
export async function keptForm(request: Request, name = 'kept'): Promise<URLSearchParams | null> {
  const url = new URL(request.url)
  const id = url.searchParams.get(name)
  if (!isId(id)) return null
  const [row] = await pool('kogge_identity')<{ fields: [string, string][] }[]>`
    select fields from identity.kept_forms where id = ${id} and path = ${url.pathname} and expires_at > now()`
  return row ? new URLSearchParams(row.fields) : null
}

/** The same, for a page that finishes what was sent: it can be taken once. */
export async function takeKeptForm(request: Request): Promise<URLSearchParams | null> {
  const kept = await keptForm(request)
  if (!kept) return null
  const gone = await pool(
    'kogge_identity',
  )`delete from identity.kept_forms where id = ${new URL(request.url).searchParams.get('kept')} returning id`
  return gone.length > 0 ? kept : null
}
