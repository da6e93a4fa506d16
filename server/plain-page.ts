/**
 * Answers that stand before the site's pages: too large, too deep, too busy, broken. A small page in the reader's
 * language for whoever takes HTML, plain text for everybody else. Asks no database, so it can be said however much is
 * away.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { preferredLanguage, translator } from '#app/foundation/i18n/i18n.server.ts'

/** Why: each has its sentence in `refusals:why.<reason>`. */
export const reasons = [
  'addressLong',
  'addressDeep',
  'addressMany',
  'addressOther',
  'addressEncoding',
  'addressControl',
  'method',
  'host',
  'forwardedHost',
  'forwardedProto',
  'origin',
  'compressed',
  'charset',
  'boundary',
  'notForm',
  'large',
  'fields',
  'nul',
  'formEncoding',
  'broken',
  'cut',
  'missing',
  'failed',
  'often',
  'overloaded',
] as const
export type Reason = (typeof reasons)[number]

/** Statuses that have a title of their own, `refusals:title.<status>`; any other has that of the first. */
export const titledStatuses = [400, 403, 404, 405, 413, 414, 415, 429, 500, 503] as const

/** `values` fills the holes of the sentence; `retryAfter` is in seconds. */
export type Plain = { status: number; reason: Reason; values?: Record<string, string | number>; retryAfter?: number }

const style = `
:root{color-scheme:light dark}
body{margin:0;background:#f6f7f5;color:#18222b}
body{font:1rem/1.55 'Inter Variable',ui-sans-serif,system-ui,'Segoe UI',sans-serif}
main{max-width:36rem;margin:0 auto;padding:clamp(2rem,10vh,6rem) 1.25rem}
p{margin:0 0 1.25rem;overflow-wrap:anywhere}
.name{font-weight:650;color:#4a5763}
h1{font-size:clamp(1.5rem,1.2rem + 2vw,2.25rem);line-height:1.2;margin:0 0 1rem}
a{color:#0b4f6c;display:inline-block;padding:.5rem 0;margin-right:1.5rem;text-underline-offset:.2em}
a:focus-visible{outline:3px solid #0b4f6c;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#12181d;color:#eef1f3}.name{color:#b6c0c8}
a{color:#8ecae6}a:focus-visible{outline-color:#8ecae6}}
`
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page somebody came from, where it is one of this host's. */
function pageBefore({ headers: { referer, host } }: IncomingMessage): string | null {
  if (!referer || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.host === host && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}

/**
 * Answers `request` and resolves when that is done. A browser reads an answer only after it has sent all of its form,
 * so the connection stays open until what still comes has been taken and thrown away; the server's own limit of time
 * for a request, or silence, ends that.
 */
export async function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason, values = {}, retryAfter }: Plain,
): Promise<void> {
  const { headers } = request
  const language = (await preferredLanguage(request.url ?? '/', headers.cookie, headers['accept-language'])) ?? 'en'
  const t = translator(language)
  const title = t(`refusals:title.${titledStatuses.find((known) => known === status) ?? titledStatuses[0]}`)
  const why = t(`refusals:why.${reason}`, values)
  const asHtml = /\btext\/html\b/i.test(headers.accept ?? '')
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Language', language)
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter))
  response.setHeader('Content-Type', `text/${asHtml ? 'html' : 'plain'}; charset=utf-8`)
  if (asHtml) response.setHeader('Content-Security-Policy', policy)
  const body = Buffer.from(
    asHtml
      ? page(request, { title, why, language, t: (key) => t(`refusals:${key}`), again: retryAfter !== undefined })
      : `${title}. ${why}\n`,
  )
  response.setHeader('Content-Length', body.length)
  const sending =
    !request.complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
  if (sending) {
    response.write(body)
    await thrownAway(request)
    response.end()
  } else response.end(body)
}

/** Milliseconds without a byte after which nothing more is expected. */
const silence = 5_000

function thrownAway(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const silent = setTimeout(resolve, silence)
    for (const event of ['end', 'close', 'error'] as const) request.once(event, () => resolve())
    request
      .removeAllListeners('data')
      .on('data', () => silent.refresh())
      .once('close', () => clearTimeout(silent))
    request.resume()
  })
}

type Words = {
  title: string
  why: string
  language: string
  t: (key: 'again' | 'back' | 'home') => string
  again: boolean
}

function page(request: IncomingMessage, { title, why, language, t, again }: Words): string {
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const before = pageBefore(request)
  const links = [
    again && reading && /^\/(?!\/)/.test(request.url ?? '') ? [request.url!, t('again')] : null,
    before ? [before, t('back')] : null,
    ['/', t('home')],
  ].filter((link) => link !== null)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)} · Kogge</title><style>${style}</style></head>
<body><main><p class="name">Kogge</p><h1>${escaped(title)}</h1><p>${escaped(why)}</p>
<p>${links.map(([to, name]) => `<a href="${escaped(to)}">${escaped(name)}</a>`).join(' ')}</p></main></body>
</html>
`
}
