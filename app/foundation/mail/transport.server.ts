/** Sending by SMTP. The one place that imports `nodemailer`. */
import { createTransport } from 'nodemailer'
import type { Message } from './mail.ts'

export type Deliver = (message: Message) => Promise<void>

/**
 * Delivers through the server at `url` (smtp: or smtps:, with user and password in it) from the address `from`. Rejects
 * where it refuses.
 */
export function smtp(url: string, from: string): Deliver {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return async ({ to, subject, text, html, replyTo, unsubscribe }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      replyTo,
      // RFC 3834: no out-of-office answers to what a machine sent.
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
        // RFC 8058: one click in the mail program ends it. Promised for https only, as the standard asks.
        ...(unsubscribe?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    })
  }
}
