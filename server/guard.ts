/**
 * What stands before Remix: requests that are broken or not ours are answered here with a 4xx, so that nothing behind
 * sees a method, a host, a path or a body that it cannot take. Bodies are read whole (2 MB at most, 12 with a file),
 * because only then can they be refused as a whole.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { answerPlainly, type Plain, type Reason } from './plain-page.ts'

/** In bytes: what a form may send, and a form with a file in it. */
export const largestBody = 2 * 1024 * 1024
export const largestMultipart = 12 * 1024 * 1024
/**
 * What an address of this site may hold: parts of its path, and parameters. The router tries every route on every part.
 */
const deepestPath = 12
const mostParameters = 256
/** Fields of a form, and parts of one with a file: every parser costs by the piece. */
export const mostFields = 2_000
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export type Refusal = Plain
const refuse = (status: number, reason: Reason, values?: Plain['values']): Refusal => ({ status, reason, values })

/** RFC 3986 host (a name or an address) with an optional port. */
const hostForm = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Whether a Host header names a host that a URL can be made of. */
export function isHost(value: string | undefined): value is string {
  if (!value || value.length > 255 || !hostForm.test(value) || value.includes('..')) return false
  return URL.canParse(`http://${value}/`)
}

/** Why a request target cannot be answered, or null. `target` is the raw text after the method. */
export function refuseTarget(target: string): Refusal | null {
  if (target.length > 8_192) return refuse(414, 'addressLong')
  const [path, query = ''] = splitOnce(target, '?')
  if (
    !path.startsWith('/') ||
    /[\\#]|%5c/i.test(path) ||
    !URL.canParse(`http://site${path}`) ||
    new URL(`http://site${path}`).pathname.startsWith('//')
  )
    return refuse(400, 'addressOther')
  if (pieces(path, '/') > deepestPath) return refuse(404, 'addressDeep')
  if (pieces(query, '&') > mostParameters) return refuse(414, 'addressMany')
  // The old way of asking for data: Remix answers it with an error in the log.
  if (/(^|&)_data(=|&|$)/i.test(unescaped(query))) return refuse(400, 'addressOther')
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return refuse(400, 'addressEncoding')
  }
  // Postgres takes no NUL in a text, and no page has a control character in its address.
  if (/[\u0000-\u001f\u007f]/.test(decoded) || /%00/.test(query) || query.includes('\0'))
    return refuse(400, 'addressControl')
  return null
}

/** How often `mark` stands in a text. */
function pieces(text: string | Buffer, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++
  return count
}

/** A query with its letters read. Names in it are found, values need not be right. */
const unescaped = (query: string) =>
  query.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

const splitOnce = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Why a request's head cannot be answered, or null. */
function refuseHead(request: {
  method: string
  url: string
  headers: Request['headers']
  rawHeaders: string[]
}): Refusal | null {
  if (!methods.includes(request.method)) return refuse(405, 'method')
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length
  if (hosts > 1 || !isHost(request.headers.host)) return refuse(400, 'host')
  const forwarded = request.headers['x-forwarded-host']
  if (
    forwarded !== undefined &&
    ![forwarded]
      .flat()
      .join(',')
      .split(',')
      .every((host) => isHost(host.trim()))
  )
    return refuse(400, 'forwardedHost')
  const proto = request.headers['x-forwarded-proto']
  if (
    proto !== undefined &&
    ![proto]
      .flat()
      .join(',')
      .split(',')
      .every((word) => /^https?$/i.test(word.trim()))
  )
    return refuse(400, 'forwardedProto')
  return refuseTarget(request.url)
}

/**
 * Why a writing request does not come from our own pages, or null. Without Origin and Referer nothing is refused: no
 * browser leaves both out.
 */
export function refuseOrigin(request: { method: string; headers: Request['headers'] }, ours: string[]): Refusal | null {
  if (!writing.has(request.method)) return null
  const claimed = request.headers.origin ?? request.headers.referer
  if (claimed === undefined)
    return request.headers['sec-fetch-site'] &&
      request.headers['sec-fetch-site'] !== 'same-origin' &&
      request.headers['sec-fetch-site'] !== 'none'
      ? refuse(403, 'origin')
      : null
  const host = URL.canParse(claimed) ? new URL(claimed).host : ''
  return ours.includes(host) ? null : refuse(403, 'origin')
}

const roomFor = (mime: string) => (mime === 'multipart/form-data' ? largestMultipart : largestBody)
const tooLarge = (room: number) => refuse(413, 'large', { size: room / 1024 / 1024 })

/** What stands between the parts of a form with files; '' where it is not said. */
const boundaryOf = (type: string) =>
  /;\s*boundary=("[^"\r\n]{1,70}"|[^\s";,]{1,70})\s*(;|$)/i.exec(type)?.[1].replaceAll('"', '') ?? ''

/** What kind of body a writing request claims to carry; a refusal where it is none that a form or fetch sends. */
export function bodyKind(headers: Request['headers']): 'none' | 'form' | 'multipart' | Refusal {
  const length = headers['content-length']
  const chunked = headers['transfer-encoding'] !== undefined
  if (!chunked && (length === undefined || length === '0')) return 'none'
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') return refuse(415, 'compressed')
  const type = (headers['content-type'] ?? '').trim()
  const mime = type.split(';')[0].trim().toLowerCase()
  if (length !== undefined && Number(length) > roomFor(mime)) return tooLarge(roomFor(mime))
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1]?.toLowerCase()
  if (charset && charset !== 'utf-8' && charset !== 'utf8') return refuse(415, 'charset')
  if (mime === 'application/x-www-form-urlencoded') return 'form'
  if (mime === 'multipart/form-data') return boundaryOf(type) ? 'multipart' : refuse(400, 'boundary')
  return refuse(415, 'notForm')
}

/** Why a whole body cannot be taken, or null. */
export async function refuseBody(
  kind: 'form' | 'multipart',
  body: Buffer,
  contentType: string,
): Promise<Refusal | null> {
  if (kind === 'form') {
    if (pieces(body, '&') > mostFields) return refuse(413, 'fields')
    if (body.includes(0) || body.includes('%00')) return refuse(400, 'nul')
    return isUtf8(body) ? null : refuse(400, 'formEncoding')
  }
  if (pieces(body, `--${boundaryOf(contentType)}`) > mostFields) return refuse(413, 'fields')
  try {
    const form = await new globalThis.Response(new Uint8Array(body), {
      headers: { 'Content-Type': contentType },
    }).formData()
    for (const [name, value] of form) {
      if (name.includes('\0') || (typeof value === 'string' ? value : value.name).includes('\0'))
        return refuse(400, 'nul')
    }
    return null
  } catch {
    return refuse(400, 'broken')
  }
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body)
    return true
  } catch {
    return false
  }
}

/** Reads a body of at most `room` bytes. A refusal where it is longer or breaks off. */
function readBody(request: Request, room: number): Promise<Buffer | Refusal> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > room) {
        request.pause()
        resolve(tooLarge(room))
      } else parts.push(part)
    })
    request.once('end', () => resolve(Buffer.concat(parts)))
    request.once('aborted', () => resolve(refuse(400, 'cut')))
    request.once('error', () => resolve(refuse(400, 'cut')))
  })
}

function answer(request: Request, response: Response, refusal: Refusal): Promise<void> {
  if (refusal.status === 405) response.setHeader('Allow', methods.join(', '))
  return answerPlainly(request, response, refusal)
}

/**
 * The guard as middleware. `publicHost` is the host of PUBLIC_URL, where it is set; `behindProxy` says whether
 * X-Forwarded-Host may be believed, else it is dropped after it has been checked. A body that was read is in
 * `response.locals.body`.
 */
export function guard({
  publicHost,
  behindProxy,
}: {
  publicHost: string | null
  behindProxy: boolean
}): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const refusal = refuseHead(request)
    if (refusal) return answer(request, response, refusal)
    const forwarded = [request.headers['x-forwarded-host'] ?? []].flat()[0]?.split(',')[0]?.trim()
    delete request.headers['x-forwarded-host']
    if (behindProxy && forwarded) request.headers['x-forwarded-host'] = forwarded
    const elsewhere = refuseOrigin(
      request,
      [request.headers.host, behindProxy ? forwarded : undefined, publicHost].filter((host): host is string =>
        Boolean(host),
      ),
    )
    if (elsewhere) return answer(request, response, elsewhere)
    // Whose form it is has been seen: Remix would look again, at a host that a proxy may have changed.
    delete request.headers.origin
    // The API answers other sites' preflights itself.
    if (request.method === 'OPTIONS' && !request.path.startsWith('/api/'))
      return void response.status(204).set('Allow', methods.join(', ')).end()
    if (!writing.has(request.method)) return next()
    const kind = bodyKind(request.headers)
    if (typeof kind === 'object') return answer(request, response, kind)
    const body = await readBody(request, kind === 'multipart' ? largestMultipart : largestBody)
    if ('status' in body) return answer(request, response, body)
    const broken =
      kind === 'none' || body.length === 0 ? null : await refuseBody(kind, body, request.headers['content-type'] ?? '')
    if (broken) return answer(request, response, broken)
    response.locals.body = body
    next()
  }
}
