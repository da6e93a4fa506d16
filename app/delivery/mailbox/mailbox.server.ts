/** The demo's mailbox: what would have been mailed. It exists in demo mode only, where anybody may read it. */
import { isId } from '#app/foundation/http/id.ts'
import type { Tx } from '#db/client.server.ts'
import { env } from '#app/env.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { byHand } from '#app/foundation/mail/transport.server.ts'

/** `replyTo`: where its reader answers it by mail, where this installation takes such answers. */
export type DemoMail = {
  id: string
  recipient: string
  subject: string
  text: string
  sentAt: Date
  replyTo: string | null
}

/** Throws a 404 answer outside the demo. */
export function onlyInDemo(): void {
  if (!env().KOGGE_DEMO) throw notFound()
}

/** The latest hundred, to one recipient or (with '') to all. */
export async function listDemoMails(tx: Tx, recipient: string): Promise<Omit<DemoMail, 'text' | 'replyTo'>[]> {
  return tx<Omit<DemoMail, 'text' | 'replyTo'>[]>`
    select id, recipient, subject, sent_at as "sentAt" from identity.demo_mails
    where ${recipient} = '' or recipient = lower(${recipient}) order by sent_at desc, id desc limit 100`
}

/** One mail with its text, or null where there is none of this id. */
export async function findDemoMail(tx: Tx, id: string): Promise<DemoMail | null> {
  if (!isId(id)) return null
  const [mail] = await tx<DemoMail[]>`
    select id, recipient, subject, body_text as text, sent_at as "sentAt", reply_to as "replyTo"
    from identity.demo_mails where id = ${id}`
  return mail ? { ...mail, replyTo: isOurs(mail.replyTo) ? mail.replyTo : null } : null
}

/** Whether answers to this address come in here. Others are people's own, to whom the demo mails nothing. */
function isOurs(address: string | null): boolean {
  const { REPLY_DOMAIN, REPLY_PORT } = env()
  return REPLY_PORT !== undefined && address !== null && address.endsWith(`@${REPLY_DOMAIN}`)
}

/**
 * Answers the mail as its reader's mail program does, with the mail quoted under `answer`. Undefined where it was
 * taken, else what the receiving side said.
 */
export async function answerDemoMail(mail: DemoMail, answer: string): Promise<string | undefined> {
  const quoted = mail.text.split('\n').map((line) => `> ${line}`)
  const above = `On ${mail.sentAt.toUTCString()}, Kogge <no-reply@localhost> wrote:`
  const host = env().REPLY_HOST
  try {
    await byHand(
      `smtp://${host.includes(':') ? `[${host}]` : host}:${env().REPLY_PORT}`,
      mail.recipient,
    )({
      to: mail.replyTo!,
      subject: `Re: ${mail.subject}`,
      text: [answer, '', above, ...quoted].join('\n'),
    })
    return undefined
  } catch (error) {
    const { response, message } = error as { response?: string; message: string }
    return response?.replace(/^\d{3}[ -](\d\.\d\.\d )?/, '') ?? message
  }
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
