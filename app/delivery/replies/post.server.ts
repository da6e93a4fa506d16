/** An answer that came by mail, written in the thread as its writer: with their rights and limits, as on the page. */
import { messageInput } from '#app/collaboration/introductions/meet-input.ts'
import { write } from '#app/collaboration/introductions/thread.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { uncount } from '#app/foundation/http/limit-counters.server.ts'
import { deeds } from '#app/foundation/http/deeds.ts'
import { countAll, countsOf } from '#app/foundation/http/rate-limits.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { keepReplying, type Replier } from '#app/identity/reply-addresses.server.ts'
import type { ReceivedMail } from './read-mail.server.ts'

/**
 * `empty`: nothing was written, `long`: more than a message holds, `gone`: they may not write there any more, `often`:
 * more than the page would take.
 */
export type Posted = 'posted' | 'empty' | 'long' | 'gone' | 'often'

/** Writes it once, however often it is delivered. Throws where Postgres is away. */
export async function postReply(
  replier: Replier,
  { answer, hash, files }: Pick<ReceivedMail, 'answer' | 'hash' | 'files'>,
): Promise<Posted> {
  if (!answer) return 'empty'
  const read = readForm(messageInput, { message: answer })
  if (!read.ok) return 'long'
  const { userId, office, introduction } = replier
  const counts = countsOf('answer', deeds.answer, { person: userId, office })
  if ((await countAll(counts)) !== null) return 'often'
  try {
    const written = await onBehalfOf(userId, office, { write: true })(async (tx, reader) => {
      // As `asMember`: who has left an office writes nothing there, though they see it from another one, nor does who
      // only reads its figures.
      if (!reader.own || !reader.actor?.memberId || reader.actor.role === 'reader') return false
      return write(tx, introduction, read.input.message, { hash, filesLeftOut: Math.min(files, 1000) })
    })
    if (written) {
      await inIdentity((tx) => keepReplying(tx, replier))
      return 'posted'
    }
  } catch (error) {
    await Promise.all(counts.map(uncount)).catch(() => {})
    // The office is gone: the door says so with an answer.
    if (!(error instanceof Response)) throw error
    return 'gone'
  }
  await Promise.all(counts.map(uncount))
  return 'gone'
}
