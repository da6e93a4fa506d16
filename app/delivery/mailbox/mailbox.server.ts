/** The demo's mailbox: what would have been mailed. It exists in demo mode only, where anybody may read it. */
import { isId } from '#app/foundation/http/id.ts'
import type { Tx } from '#db/client.server.ts'
import { env } from '#app/env.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'

export type DemoMail = { id: string; recipient: string; subject: string; text: string; sentAt: Date }

/** Throws a 404 answer outside the demo. */
export function onlyInDemo(): void {
  if (!env().KOGGE_DEMO) throw notFound()
}

/** The latest hundred, to one recipient or (with '') to all. */
export async function listDemoMails(tx: Tx, recipient: string): Promise<Omit<DemoMail, 'text'>[]> {
  return tx<Omit<DemoMail, 'text'>[]>`
    select id, recipient, subject, sent_at as "sentAt" from identity.demo_mails
    where ${recipient} = '' or recipient = lower(${recipient}) order by sent_at desc, id desc limit 100`
}

/** One mail with its text, or null where there is none of this id. */
export async function findDemoMail(tx: Tx, id: string): Promise<DemoMail | null> {
  if (!isId(id)) return null
  const [mail] = await tx<DemoMail[]>`
    select id, recipient, subject, body_text as text, sent_at as "sentAt" from identity.demo_mails where id = ${id}`
  return mail ?? null
}

/**
 * A mail's text in pieces, addresses of the web as links; those of this site by their path, whatever host the page is
 * read on.
 */
export function withLinks(text: string, site: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .filter(Boolean)
    .map((piece) =>
      /^https?:\/\//.test(piece)
        ? { text: piece, href: piece.startsWith(`${site}/`) ? piece.slice(site.length) : piece }
        : { text: piece },
    )
}
