/**
 * Takes answers by mail: SMTP for the addresses that our mails carry, and for no other
 * (docs/decisions/threads-by-mail.md). The one place that imports `smtp-server`. What is refused, the server that
 * delivers tells the writer; what cannot be kept now it delivers again.
 */
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { replierAt, type Replier } from '#app/identity/reply-addresses.server.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { postReply } from './post.server.ts'
import { readMail } from './read-mail.server.ts'

/** Bytes of a mail, files and all. */
const largest = 1024 * 1024

type Why = 'unknown' | 'sender' | 'gone' | 'long' | 'big' | 'files' | 'often' | 'later'
/** RFC 5321, 4.2: 5xx is final, 4xx is tried again. */
const codes: Record<Why, number> = {
  unknown: 550,
  sender: 550,
  gone: 550,
  long: 552,
  big: 552,
  files: 550,
  often: 450,
  later: 451,
}

/** What the delivering server hears: a code, and a sentence for the writer in each of these languages. */
class Refusal extends Error {
  readonly responseCode: number
  constructor(why: Why, spoken: readonly Language[]) {
    super(spoken.map((language) => translator(language)(`replies:${why}`)).join(' / '))
    this.responseCode = codes[why]
  }
}

export type ReceiverSettings = {
  /** Where it listens; port 0 takes a free one. */
  host: string
  port: number
  /** REPLY_DOMAIN. */
  domain: string
  /** Called where something else than the mail was wrong: it is delivered again. */
  onProblem: (error: unknown, what: string) => void
}

/** Listens until `stop`. Rejects where the port is taken. */
export async function startReceiver(settings: ReceiverSettings): Promise<{ port: number; stop: () => Promise<void> }> {
  const { host, port, domain, onProblem } = settings
  const answered =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    (...all: [...Args, (error?: Error | null) => void]) => {
      const done = all.pop() as (error?: Error | null) => void
      work(...(all as unknown as Args)).then(
        () => done(),
        (error: unknown) => {
          if (error instanceof Refusal) return done(error)
          onProblem(error, 'an answer by mail could not be kept for now')
          done(new Refusal('later', languages))
        },
      )
    }
  const replierFor = async (address: string): Promise<Replier> => {
    const replier = await inIdentity((tx) => replierAt(tx, address, domain))
    if (!replier) throw new Refusal('unknown', languages)
    return replier
  }
  const server = new SMTPServer({
    name: domain,
    size: largest,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS', 'VRFY', 'XCLIENT', 'XFORWARD'],
    disableReverseLookup: true,
    maxClients: 20,
    socketTimeout: 60_000,
    closeTimeout: 3_000,
    onRcptTo: answered(async ({ address }: { address: string }, { envelope }: SMTPServerSession) => {
      // One at a time: a mail has one outcome, so that a second address cannot undo the first. Servers send it again.
      if (envelope.rcptTo.length > 0) throw new Refusal('later', languages)
      await replierFor(address)
    }),
    onData: answered(async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession) => {
      const raw = await readAll(stream)
      const replier = await replierFor(envelope.rcptTo[0].address)
      const refuse = (why: Why) => new Refusal(why, [replier.language])
      if (!raw) throw refuse('big')
      await receive(raw, replier, { bounce: !envelope.mailFrom || !envelope.mailFrom.address, refuse })
    }),
  })
  server.on('error', (error: unknown) => onProblem(error, 'a connection with an answer by mail broke'))
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed)
    server.listen(port, host, listening)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** All of it, to the end; null where it is larger than may be. */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) if ((size += part.length) <= largest) parts.push(part)
  return stream.sizeExceeded || size > largest ? null : Buffer.concat(parts)
}

/** Throws the refusal. What a machine wrote, and what says nothing, is taken and dropped. */
async function receive(
  raw: Buffer,
  replier: Replier,
  { bounce, refuse }: { bounce: boolean; refuse: (why: Why) => Refusal },
): Promise<void> {
  const mail = await readMail(raw).catch(() => null)
  if (!mail) throw refuse('files')
  if (bounce || mail.automatic) return
  if (mail.from.length !== 1 || mail.from[0] !== replier.email) throw refuse('sender')
  const posted = await postReply(replier, mail)
  if (posted === 'posted' || (posted === 'empty' && mail.files === 0)) return
  throw refuse(posted === 'empty' ? 'files' : posted)
}
