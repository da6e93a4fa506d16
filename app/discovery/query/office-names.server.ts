/** Looking up what offices are called. */
import type { Tx } from '#db/client.server.ts'

/** The names of these offices by slug, those that the reader may see. */
export async function officeNames(tx: Tx, slugs: string[]): Promise<Record<string, string>> {
  if (slugs.length === 0) return {}
  const rows = await tx<
    { slug: string; name: string }[]
  >`select slug, name from kogge.offices where slug = any (${slugs})`
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]))
}
