/** Whose page this is: of the office looked at, or of another one inside its frame. */
import { redirect } from '@remix-run/node'
import { viewed, type Reader, type ViewedOffice } from '#app/identity/reader.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import type { Tx } from '#db/client.server.ts'

/**
 * The office named by `of`, for members of the office looked at; that office itself where none is named. Throws 404
 * where there is none; anybody else is sent to the publisher's own page, `there`.
 */
export async function publisherOf(
  tx: Tx,
  { office, own }: Pick<Reader, 'office' | 'own'>,
  of: string | null,
  there: (of: string) => string,
): Promise<ViewedOffice> {
  if (!of || of === office!.slug) return office!
  if (!own) throw redirect(there(of))
  return (await viewed(tx, of))!
}

/** The way back of this address (`from`), where it has one on this site. */
export function cameFrom(request: Request): string | null {
  const from = localPath(new URL(request.url).searchParams.get('from'), '')
  return from === '' ? null : from
}

/** The page's one address for search engines: the publisher's own. */
export const canonical = (path: string) => publicUrl() + path
