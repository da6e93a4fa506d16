/** Reads a mail that came in. The one place that imports `mailparser`. */
import { createHash } from 'node:crypto'
import { simpleParser, type ParsedMail } from 'mailparser'
import { answerIn } from './reply-text.ts'

/**
 * `from`: the addresses of its From line, in small letters; `hash`: the SHA-256 of its Message-ID, or of all of it
 * where it has none; `automatic`: a machine wrote it; `answer`: what was written in it; `files`: how many were
 * attached.
 */
export type ReceivedMail = { from: string[]; hash: Buffer; automatic: boolean; answer: string; files: number }

/** Throws where it cannot be read as a mail. */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true })
  return {
    from: (mail.from?.value ?? []).map(({ address = '' }) => address.toLowerCase()),
    hash: createHash('sha256')
      .update(mail.messageId ?? raw)
      .digest(),
    automatic: isAutomatic(mail),
    answer: answerIn(mail.text ?? ''),
    // Pictures of a signature are related to the text; somebody attached the others.
    files: mail.attachments.filter(({ related, contentDisposition }) => !related && contentDisposition === 'attachment')
      .length,
  }
}

/** RFC 3834 (out-of-office answers), RFC 3462 (reports), lists and bulk mail. Answering a machine makes circles. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const said = (name: string) => {
    const value = headers.get(name)
    return typeof value === 'string' ? value.trim().toLowerCase() : ''
  }
  const type = headers.get('content-type') as { value?: string } | undefined
  return (
    !['', 'no'].includes(said('auto-submitted').split(/[\s;]/)[0]) ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(said('precedence')) ||
    ['list', 'x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => headers.has(name)) ||
    type?.value === 'multipart/report'
  )
}
