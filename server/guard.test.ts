import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bodyKind,
  guard,
  isHost,
  largestBody,
  largestMultipart,
  mostFields,
  refuseBody,
  refuseOrigin,
  refuseTarget,
} from './guard.ts'

describe('hosts', () => {
  test.each([
    'localhost',
    'localhost:3000',
    'kogge.example',
    '127.0.0.1:3000',
    '[::1]:3000',
    'kogge_web:3000',
    'Kogge.Example.',
  ])('%s is one', (host) => expect(isHost(host)).toBe(true))
  test.each([
    undefined,
    '',
    'a b',
    'evil.example/path',
    'user@host',
    'host:99999',
    'host:',
    'a..b',
    '<script>',
    'host,other',
    '[::zz]',
    'http://host',
    '\u00e9.example',
    '-',
    '999.999.999.999',
  ])('%s is none', (host) => expect(isHost(host)).toBe(false))
})

describe('targets', () => {
  test.each([
    '/',
    '/a'.repeat(12),
    `/search?${'a=1&'.repeat(256)}`,
    '/deventer?q=%ff&x_data=1',
    '/a//b',
    '/deventer/search?q=caf%C3%A9',
    '/a%20b',
    '/search?q=100%',
    '/l%C3%BCbeck',
  ])('%s passes', (target) => expect(refuseTarget(target)).toBeNull())
  test.each([
    ['*', 400],
    ['http://elsewhere/', 400],
    ['//elsewhere.example', 400],
    ['/\\elsewhere.example', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff%fe', 400],
    ['/%c0%ae', 400],
    ['/.//elsewhere.example', 400],
    ['/..//elsewhere.example', 400],
    ['/a/..//elsewhere.example', 400],
    ['/%2e//elsewhere.example', 400],
    ['/%5C', 400],
    ['/a\\b', 400],
    ['/deventer?_data=root', 400],
    ['/deventer?a=1&%5Fdata=root', 400],
    ['/a'.repeat(13), 404],
    ['/a'.repeat(4_000), 404],
    [`/search?${'a=1&'.repeat(257)}`, 414],
    [`/__manifest?${'p=/a&'.repeat(1_000)}`, 414],
    ['/a%00b', 400],
    ['/a%0d%0aSet-Cookie:x', 400],
    ['/?q=%00', 400],
    [`/${'a'.repeat(9_000)}`, 414],
  ])('%s is refused', (target, status) => expect(refuseTarget(target)?.status).toBe(status))
})

describe('origins', () => {
  const ours = ['kogge.example']
  const post = (headers: Record<string, string>) => refuseOrigin({ method: 'POST', headers }, ours)?.status
  test('our own pages may write', () => {
    expect(post({ origin: 'https://kogge.example' })).toBeUndefined()
    expect(post({ referer: 'https://kogge.example/deventer' })).toBeUndefined()
    expect(post({})).toBeUndefined()
  })
  test('other pages may not', () => {
    expect(post({ origin: 'https://evil.example' })).toBe(403)
    expect(post({ origin: 'null' })).toBe(403)
    expect(post({ origin: 'https://kogge.example.evil.example' })).toBe(403)
    expect(post({ origin: 'https://kogge.example:8443' })).toBe(403)
    expect(post({ referer: 'https://evil.example/?kogge.example' })).toBe(403)
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  })
  test('reading is nobody’s business', () =>
    expect(refuseOrigin({ method: 'GET', headers: { origin: 'https://evil.example' } }, ours)).toBeNull())
})

describe('bodies', () => {
  const kind = (headers: Record<string, string>) => {
    const answer = bodyKind({ 'content-length': '5', ...headers })
    return typeof answer === 'string' ? answer : answer.status
  }
  test('forms are taken', () => {
    expect(kind({ 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' })).toBe('form')
    expect(kind({ 'content-type': 'multipart/form-data; boundary=----x' })).toBe('multipart')
    expect(bodyKind({ 'content-length': '0' })).toBe('none')
    expect(bodyKind({})).toBe('none')
  })
  test('other things are not', () => {
    expect(kind({})).toBe(415)
    expect(kind({ 'content-type': 'application/json' })).toBe(415)
    expect(kind({ 'content-type': 'text/plain' })).toBe(415)
    expect(kind({ 'content-type': ';;;' })).toBe(415)
    expect(kind({ 'content-type': 'multipart/form-data' })).toBe(400)
    expect(kind({ 'content-type': 'application/x-www-form-urlencoded; charset=latin1' })).toBe(415)
    expect(kind({ 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' })).toBe(415)
    expect(
      kind({ 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(largestBody + 1) }),
    ).toBe(413)
    expect(kind({ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(largestBody + 1) })).toBe(
      'multipart',
    )
    expect(
      kind({ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(largestMultipart + 1) }),
    ).toBe(413)
  })
  test('their content is looked at', async () => {
    const multipart = 'multipart/form-data; boundary=x'
    expect(await refuseBody('form', Buffer.from('a=1&b=%'), '')).toBeNull()
    expect((await refuseBody('form', Buffer.from('a=%00'), ''))?.status).toBe(400)
    expect((await refuseBody('form', Buffer.from([0x61, 0x3d, 0xff, 0xfe]), ''))?.status).toBe(400)
    expect(
      await refuseBody(
        'multipart',
        Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'),
        multipart,
      ),
    ).toBeNull()
    expect(
      (
        await refuseBody(
          'multipart',
          Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\0\r\n--x--\r\n'),
          multipart,
        )
      )?.status,
    ).toBe(400)
    const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    expect(await refuseBody('multipart', Buffer.from(`${part.repeat(mostFields - 1)}--x--\r\n`), multipart)).toBeNull()
    expect((await refuseBody('multipart', Buffer.from(`${part.repeat(mostFields)}--x--\r\n`), multipart))?.status).toBe(
      413,
    )
    expect(await refuseBody('form', Buffer.from('a=1&'.repeat(mostFields)), '')).toBeNull()
    expect((await refuseBody('form', Buffer.from('a=1&'.repeat(mostFields + 1)), ''))?.status).toBe(413)
    expect((await refuseBody('multipart', Buffer.from('--y\r\nbroken'), multipart))?.status).toBe(400)
    expect((await refuseBody('multipart', Buffer.from(''), multipart))?.status).toBe(400)
  })
})

describe('over the wire', () => {
  let server: Server
  beforeAll(async () => {
    const app = express()
    app.use(guard({ publicHost: null, behindProxy: false }))
    app.all(
      '*',
      (request, response) =>
        void response.json({
          body: (response.locals.body as Buffer | undefined)?.toString() ?? null,
          forwarded: request.headers['x-forwarded-host'] ?? null,
        }),
    )
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )

  /** Sends raw text; the status and the body of the answer. */
  const raw = (text: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (part) => {
        answer += part
        const [head, body] = answer.split('\r\n\r\n', 2)
        if (body !== undefined && Buffer.byteLength(body) === Number(/content-length: (\d+)/i.exec(head)?.[1]))
          socket.end()
      })
      socket.on('close', () =>
        resolve({ status: Number(answer.slice(9, 12)), body: answer.slice(answer.indexOf('\r\n\r\n') + 4) }),
      )
      socket.on('error', reject)
    })
  const head = (method: string, target: string, ...lines: string[]) =>
    [`${method} ${target} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n')

  test.each([
    ['TRACE', head('TRACE', '/', 'Host: a'), 405],
    ['a WebDAV method', head('PROPFIND', '/', 'Host: a'), 405],
    ['a made-up method', head('KOGGE', '/', 'Host: a'), 400],
    ['no host', head('GET', '/'), 400],
    ['two hosts', head('GET', '/', 'Host: a', 'Host: b'), 400],
    ['a host with a path', head('GET', '/', 'Host: a/b'), 400],
    ['a forwarded host that is none', head('GET', '/', 'Host: a', 'X-Forwarded-Host: <b>'), 400],
    ['a forwarded scheme that is none', head('GET', '/', 'Host: a', 'X-Forwarded-Proto: javascript'), 400],
    ['an absolute target', head('GET', 'http://elsewhere/', 'Host: a'), 400],
    ['bytes that are not UTF-8', head('GET', '/%E0%A4%A', 'Host: a'), 400],
    [
      'a body that is no form',
      `${head('POST', '/', 'Host: a', 'Content-Type: application/json', 'Content-Length: 2')}{}`,
      415,
    ],
    [
      'a body said to be too long',
      head('POST', '/', 'Host: a', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3000000'),
      413,
    ],
    [
      'a form of another site',
      `${head('POST', '/', 'Host: a', 'Origin: https://b', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3')}a=1`,
      403,
    ],
    ['a bad length', head('POST', '/', 'Host: a', 'Content-Length: many'), 400],
    ['OPTIONS', head('OPTIONS', '/', 'Host: a'), 204],
  ])('%s', async (_name, text, status) => expect((await raw(text)).status).toBe(status))

  test('a chunked body that grows too long is refused', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const { status } = await raw(
      head('POST', '/', 'Host: a', 'Content-Type: application/x-www-form-urlencoded', 'Transfer-Encoding: chunked') +
        chunk.repeat(40),
    )
    expect(status).toBe(413)
  })

  test('a good form arrives whole; a forwarded host is not believed without a proxy', async () => {
    const { status, body } = await raw(
      `${head('POST', '/', 'Host: a', 'X-Forwarded-Host: b', 'Origin: http://a', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 6')}a=cafe`,
    )
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ body: 'a=cafe', forwarded: null })
  })

  test('whoever still sends too much gets the whole answer, at the end of what they send', async () => {
    const form = 'a='.padEnd(largestBody + 1, 'a')
    const { status, body } = await raw(
      head(
        'POST',
        '/',
        'Host: a',
        'Accept: text/html',
        'Accept-Language: nl',
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${form.length}`,
      ) + form,
    )
    expect(status).toBe(413)
    expect(body).toMatch(/hoogstens 2 MB.*<\/html>\n$/s)
  })
})
