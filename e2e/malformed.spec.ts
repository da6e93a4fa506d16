/** Requests that no browser sends: each gets a 4xx, none a 5xx, and the server is as before. */
import { connect } from 'node:net'
import { expect, stack, test } from './support/fixtures.ts'

/** Sends raw bytes; the status of the answer, 0 where the connection was closed without one. */
function raw(text: string | Buffer): Promise<number> {
  const { hostname, port } = new URL(stack().address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('close', () => resolve(Number(answer.slice(9, 12)) || 0))
    socket.on('error', reject)
  })
}

const host = 'Host: localhost'
const head = (method: string, target: string, ...lines: string[]) => [`${method} ${target} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n')
const post = (target: string, type: string, body: string, ...more: string[]) =>
  head('POST', target, host, `Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`, ...more) + body
const form = 'application/x-www-form-urlencoded'
const pages = ['/', '/sign-in', '/deventer', '/deventer/search', '/deventer/organisations', '/api/v1/presences', '/api/v1/matches', '/places', '/language']

const requests: [string, string | Buffer][] = [
  ...['TRACE', 'CONNECT', 'PROPFIND', 'KOGGE', 'get', 'PURGE'].map((method): [string, string] => [`method ${method}`, head(method, '/', host)]),
  ['CONNECT to a host', head('CONNECT', 'elsewhere:443', host)],
  ...['', 'Host:', 'Host: a b', 'Host: a/b', 'Host: user@a', 'Host: a:99999', 'Host: <a>', 'Host: [', 'Host: a\r\nHost: b'].map((line): [string, string] => [`host "${line}"`, head('GET', '/', ...(line ? [line] : []))]),
  ...['<a>', 'a b', 'a:b:c', 'a/b', ','].map((value): [string, string] => [`X-Forwarded-Host: ${value}`, head('GET', '/', host, `X-Forwarded-Host: ${value}`)]),
  ['X-Forwarded-Proto: x y', head('GET', '/', host, 'X-Forwarded-Proto: x y')],
  ...['/%', '/%zz', '/%ff', '/%c0%af', '/deventer/%E0%A4%A', '/deventer/organisations/%00', '/a%0d%0ab', '//elsewhere', '/\\elsewhere', 'http://elsewhere/', '*', '/?q=%00'].map((target): [string, string] => [`target ${target}`, head('GET', target, host)]),
  ['a very long target', head('GET', `/${'a'.repeat(12_000)}`, host)],
  ['very large headers', head('GET', '/', host, `X-Large: ${'a'.repeat(40_000)}`)],
  ['no HTTP', 'hello there\r\n\r\n'],
  ['binary', Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x0d, 0x0a, 0x0d, 0x0a])],
  ...pages.flatMap((page): [string, string][] => [
    [`JSON to ${page}`, post(page, 'application/json', '{}')],
    [`text to ${page}`, post(page, 'text/plain', 'x')],
    [`broken multipart to ${page}`, post(page, 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1')],
    [`multipart without boundary to ${page}`, post(page, 'multipart/form-data', 'x')],
    [`a strange content type to ${page}`, post(page, '\u00ff/\u00fe;;=', 'x')],
    [`NUL to ${page}`, post(page, form, 'email=a%00b&password=c')],
    [`too much to ${page}`, head('POST', page, host, `Content-Type: ${form}`, 'Content-Length: 99999999')],
    [`another charset to ${page}`, post(page, `${form}; charset=utf-16`, 'a=b')],
    [`from another site to ${page}`, post(page, form, 'a=b', 'Origin: https://elsewhere.example')],
  ]),
]

for (const [name, request] of requests) {
  test(name, async () => {
    const status = await raw(request)
    expect(status, name).toBeGreaterThanOrEqual(400)
    expect(status, name).toBeLessThan(500)
  })
}

test('methods and queries that are strange but legal never fail either', async () => {
  const odd = [
    ...pages.flatMap((page) => ['PUT', 'PATCH', 'DELETE'].map((method) => head(method, page, host, 'Content-Length: 0'))),
    ...pages.map((page) => head('OPTIONS', page, host)),
    ...pages.map((page) => post(page, form, 'a=%zz&&&=&b[]=1&_=%')),
    ...pages.map((page) => head('HEAD', page, host)),
    ...['/deventer/search?country=IN&country=%ff&page=-1&page=1e99&sort=x', '/deventer/search?q=%F0%9F%9A%A2"\'\\', `/deventer/contact?presence=${'-'.repeat(36)}`, '/deventer?_data=root', '/deventer.data?_routes=nothing', '/__manifest?p=%2F&version=x', '/__manifest', '/assets/none.js', '/assets/..%2f..%2fpackage.json', '/.env', `/places?country=NL&q=${'a'.repeat(3_000)}`].map((target) => head('GET', target, host)),
  ]
  for (const request of odd) expect(await raw(request), request.slice(0, 200)).toBeLessThan(500)
})

test('the server is as before', async ({ request }) => {
  expect((await request.get('/readyz')).status()).toBe(200)
  expect((await request.get('/deventer')).status()).toBe(200)
})
