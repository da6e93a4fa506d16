/** Sending by SMTP. The one place that imports `nodemailer`. */
import { createTransport } from 'nodemailer'
import type { Message } from './mail.ts'

export type Deliver = (message: Message) => Promise<void>

/**
 * Delivers through the server at `url` (smtp: or smtps:, with user and password in it) from the address `from`. Rejects
 * where it refuses.
 */
export function smtp(url: string, from: string): Deliver {
  // RFC 3834: no out-of-office answers to what a machine sent.
  return sendThrough(url, from, { 'Auto-Submitted': 'auto-generated' })
}

/** The same as a person's own mail program does, who wrote it by hand. */
export function byHand(
  url: string,
  from: string,
): (message: Pick<Message, 'to' | 'subject' | 'text'>) => Promise<void> {
  return sendThrough(url, from, {})
}

function sendThrough(url: string, from: string, always: Record<string, string>) {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return async ({ to, subject, text, html, replyTo, unsubscribe }: Omit<Message, 'html'> & { html?: string }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      replyTo,
      headers: {
        ...always,
        ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
        // RFC 8058: one click in the mail program ends it. Promised for https only, as the standard asks.
        ...(unsubscribe?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    })
  }
}
