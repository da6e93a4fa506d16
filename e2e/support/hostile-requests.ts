/** Requests that no browser sends, made from tables of what can be wrong with each part of one. */
import routes from '#app/routes.ts'
import { hostileParameters } from '#server/testing/hostile.ts'

type Entry = { path?: string; index?: boolean; children?: Entry[] }
const patternsOf = (entries: Entry[], above = ''): string[] =>
  entries.flatMap(({ path, index, children }) => {
    const here = index ? above || '/' : `${above}/${path}`
    return children ? patternsOf(children, here) : [here]
  })

/** The pattern of every address of the site, as `/:office/trips/:id`. */
export const everyPattern = async (): Promise<string[]> => [
  ...new Set([...patternsOf((await routes) as Entry[]), '/__manifest', '/assets/none.js', '/healthz']),
]

/** Parts of a path that name something of the world of the test, so that a request comes as far as it can. */
const real: Record<string, string> = { office: 'hostile', iso: 'KE', language: 'nl', kind: 'matches', step: 'accept' }

const words = [
  '%5C',
  '%5c%5c',
  '%C5%82',
  '..%2f..%2fetc',
  '%2e%2e',
  '%F0%9F%98%80',
  '%27%20or%201%3D1--',
  '%ff',
  'a'.repeat(300),
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  '01a21cfd-1f33-7bc7-aa3b-e784a19b0545',
  '%3Cscript%3E',
  '%09',
  '__proto__',
  'constructor',
  'toString',
  '%ED%A0%80',
  'null',
  '-1',
  '1e400',
  '%E2%80%AE',
  '%00',
  '%0d%0a',
  '%',
  '%zz',
  'x.data',
  '.data',
  '%25',
  '%2525',
  '%EF%BF%BF',
  ';',
  ':',
  '@',
  '~',
  '*',
  '%7B%7B',
  'NaN',
  '9'.repeat(40),
  '%20',
  '%C2%A0',
  'KE',
  'KE%00',
  'ZZ',
  'constructor.data',
  '_root.data',
  '%23',
  '%3F',
]
const names = [
  'q',
  'to',
  'back',
  'kept',
  'lang',
  'page',
  'country',
  'countries',
  'sector',
  'sectors',
  'kind',
  'field',
  'offers',
  'seeks',
  'language',
  'year',
  'bbox',
  'zoom',
  'scope',
  'place',
  'network',
  'sort',
  'index',
  '_routes',
  '_data',
  'presence',
  'other',
  'id',
  'name',
  'email',
  'password',
  'title',
  'text',
  'message',
  'note',
  'from',
  'until',
  'on',
  'role',
  'website',
  'office',
  'slug',
  'v',
  'done',
  'said',
  'view',
  'token',
  'deed',
  'state',
  'visibility',
  'description',
  'organisation',
  'member',
  'days',
  'list',
  '__proto__',
  'constructor',
  'a[]',
  'a[b]',
  '',
]
const values = [
  ...words,
  'ł',
  '%C5%82',
  '2026-02-30',
  '-5',
  'javascript:alert(1)',
  'a@b',
  'a@b.example',
  '%F0%9F%98%80'.repeat(40),
  '%22',
  '%5B%5D',
  '{"a":1}',
  '-1,-1,1e9,%27',
  '180,90,-180,-90',
  '0000-00-00',
  '99999-01-01',
  '2026-13-01',
]
const targets = hostileParameters.filter((path) => path.length < 1_000)

const cookies = [
  'kogge_session=%00',
  'kogge_session=%',
  'kogge_session=',
  'kogge_session',
  '=',
  ';;;=;',
  'kogge_session=%ff',
  'x=%; kogge_session=%zz',
  'kogge_language=%00',
  'kogge_language=%',
  'kogge_language=e30%3D',
  'kogge_language=W10%3D',
  'kogge_language=bnVsbA%3D%3D',
  'kogge_language=IlwiPjxiPiI%3D',
  'kogge_language=MQ%3D%3D',
  'kogge_session=\u00ff\u00fe',
  `kogge_session=${'a'.repeat(7_000)}`,
  '__proto__=1; constructor=2',
  "kogge_session='; drop table x; --",
  `kogge_session=${'a'.repeat(40)}`,
  'kogge_session=\ta',
  'kogge_session="quoted"',
  `${'c=1; '.repeat(1_500)}`,
  '__Host-kogge_session=%00',
  '%00=1',
  '%=1',
  'kogge_kept=%00',
  'kogge_session=%E0%A4%A',
].map((cookie) => `Cookie: ${cookie}`)
const lines = [
  'Accept-Language: ;q=',
  `Accept-Language: ${'x;q=0.1,'.repeat(900)}`,
  'Accept-Language: *',
  'Accept-Language: \u00ff',
  'Accept-Language: __proto__',
  'Accept: */',
  'Accept: text/html;q=NaN',
  `Accept: ${'a/b,'.repeat(1_000)}`,
  'Accept-Encoding: ;;',
  'Accept-Encoding: gzip;q=9',
  'Accept-Encoding: br, identity;q=0, *;q=0',
  'Range: bytes=-',
  'Range: bytes=9-1',
  `Range: bytes=${'0-,'.repeat(900)}`,
  'If-None-Match: \u00ff',
  'If-None-Match: *',
  'If-Modified-Since: never',
  'If-Match: "x"',
  'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
  'X-Forwarded-For: %00, ::, x',
  'X-Forwarded-Host: elsewhere',
  'X-Forwarded-Host: <a>',
  'X-Forwarded-Proto: ftp',
  'X-Forwarded-Proto: https',
  'Forwarded: for=_x;;',
  'Origin: null',
  'Origin: http://localhost',
  'Origin: \u00ff',
  'Origin: https://elsewhere',
  'Referer: \u00ff',
  'Referer: http://',
  'Sec-Fetch-Site: cross-site',
  'User-Agent: \u00ff',
  `User-Agent: ${'Mozilla/5.0 ('.repeat(600)}`,
  'User-Agent:',
  'User-Agent: Googlebot',
  'X-Remix-Redirect: //elsewhere',
  'X-Remix-Revalidate: yes',
  'Authorization: Bearer \u00ff',
  'Content-Encoding: gzip',
  'Transfer-Encoding: gzip',
  'Expect: nothing',
  'Upgrade: h2c',
  'Purpose: prefetch',
  'X-HTTP-Method-Override: DELETE',
  'Te: trailers',
  'Cache-Control: no-cache, \u00ff',
]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const form = 'application/x-www-form-urlencoded'
const part = (name: string, value: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const bodies: [string, string][] = [
  [form, ''],
  [form, 'a=%zz&&&=&b[]=1&_=%'],
  [form, '%'],
  [form, '='.repeat(500)],
  [form, 'email=\u00ff'],
  [form, 'email=a%00b'],
  [form, 'a=1&'.repeat(3_000)],
  [form, `email=${'a'.repeat(60_000)}@b.example`],
  [form, 'email=a@b.example&password=%F0%9F%98%80&password=2'],
  [form, 'language=xx&to=/%C5%82'],
  [form, 'language=nl&to=%5C%5Celsewhere'],
  [form, 'back=/%F0%9F%98%80&id=-1'],
  [form, `message=${'%0A'.repeat(5_000)}`],
  [form, 'name=%ED%A0%80&title=%E2%80%AE&on=2026-02-30&from=x&until=y'],
  [`${form}; charset=latin1`, 'a=1'],
  ['multipart/form-data; boundary=x', `${part('to', '/ł')}--x--\r\n`],
  ['multipart/form-data; boundary=x', part('a', '1')],
  ['multipart/form-data; boundary=x', `${part('logo', '\u00ff\u00d8\u00ff', '; filename="a\\".webp"')}--x--\r\n`],
  ['multipart/form-data; boundary=x', `${part('photo', '', '; filename=""')}--x--\r\n`],
  ['multipart/form-data; boundary=x', '--x\r\n\r\n\r\n--x--'],
  ['multipart/form-data; boundary="', 'x'],
  ['multipart/form-data', 'x'],
  ['application/json', '{'],
  ['text/plain', 'x'],
  ['\u00ff/\u00fe;;=', 'x'],
  ['', 'x'],
]

export type Choose = <T>(list: readonly T[]) => T
/** A choice that is always the same for a seed (mulberry32). */
export function chooser(seed: number): Choose {
  let state = seed >>> 0
  return (list) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return list[((t ^ (t >>> 14)) >>> 0) % list.length]
  }
}

export const wrongs = [
  'path',
  'param',
  'query',
  'many',
  'return',
  'cookie',
  'header',
  'headers',
  'method',
  'body',
  'data',
] as const
export type Wrong = (typeof wrongs)[number]

/**
 * A request to an address of this pattern with these things wrong in it, as bytes. `session` is the cookie of somebody
 * who may do everything.
 */
export function hostileRequest(pattern: string, wrong: readonly Wrong[], choose: Choose, session?: string): string {
  const is = (what: Wrong) => wrong.includes(what)
  let path = pattern
    .replace(
      /:(\w+)/g,
      (_, name: string) => (!is('param') && real[name]) || (choose([true, false]) && real[name]) || choose(words),
    )
    .replace('*', () => choose(words))
  if (is('path'))
    path += choose([
      ...words.map((word) => `/${word}`),
      '/',
      '//',
      '/.',
      '/..//x',
      '/./',
      '\\',
      '/a'.repeat(30),
      '.',
      '%',
    ])
  if (is('data')) path = path === '/' ? '/_root.data' : `${path}.data`
  const query: string[] = []
  if (is('data'))
    query.push(
      choose([
        '_routes=root',
        `_routes=${'root,'.repeat(500)}`,
        '_routes=',
        '_routes=__proto__',
        'index',
        '_data=root',
      ]),
    )
  if (is('query'))
    for (const _ of choose([[1], [1, 2], [1, 2, 3, 4, 5]])) query.push(`${choose(names)}=${choose(values)}`)
  if (is('many')) query.push(`${choose(names)}=${choose(values)}&`.repeat(choose([3, 60, 250, 900])).slice(0, 7_000))
  if (is('return')) query.push(`to=${choose(targets)}`, `back=${choose(targets)}`)
  const headers = [
    ...(is('cookie') ? [choose(cookies)] : session && !is('headers') ? [`Cookie: ${session}`] : []),
    ...(is('header') || is('headers') ? [choose(lines)] : []),
    ...(is('headers') ? [choose(lines), choose(lines), choose(cookies)] : []),
  ]
  const method = is('method') ? choose(methods) : is('body') ? choose(['POST', 'POST', 'POST', 'PUT', 'DELETE']) : 'GET'
  const start = [
    `${method} ${path}${query.length > 0 ? `?${query.join('&')}` : ''} HTTP/1.1`,
    'Host: localhost',
    ...headers,
    'Connection: close',
  ]
  if (!is('body')) return [...start, '', ''].join('\r\n')
  const [type, given] = choose(bodies)
  const body = is('return')
    ? `language=nl&to=${choose(targets)}&back=${choose(targets)}`
    : is('query') && type === form
      ? `${given}&${query.join('&')}`
      : given
  return [
    ...start,
    `Content-Type: ${is('return') ? form : type}`,
    `Content-Length: ${Buffer.byteLength(body, 'latin1')}`,
    '',
    body,
  ].join('\r\n')
}
