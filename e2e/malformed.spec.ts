/**
 * Requests that no browser sends, at every route of app/routes.ts: none gets a 5xx, none leaves an error in the log,
 * and the server is as before. KOGGE_MALFORMED says how many are thrown together at random besides (10000 takes
 * minutes).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hostileParameters } from '#server/testing/hostile.ts'
import { insertMember, insertOffice, insertPerson, insertSession } from '#server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { chooser, everyPattern, hostileRequest, wrongs, type Choose, type Wrong } from './support/hostile-requests.ts'
import { head, ownSite, type Answer, type OwnSite } from './support/own-site.ts'

const many = Number(process.env.KOGGE_MALFORMED || 300)
const seed = Number(process.env.KOGGE_MALFORMED_SEED || 20_261_130)

let site: OwnSite
let session: string
test.beforeAll(async () => {
  site = await ownSite()
  const office = await insertOffice(site.owner, { slug: 'hostile' })
  const person = await insertPerson(site.owner, { email: 'hostile@example.org', platform: true })
  await insertMember(site.owner, office, { role: 'admin', person })
  session = await insertSession(site.owner, person)
})
test.afterAll(() => site?.stop())

/** Sends one. A busy machine may say `later` a few times: that is no fault. */
async function send(request: string): Promise<Answer> {
  const bytes = Buffer.from(request, 'latin1')
  let answer = await site.raw(bytes)
  for (let again = 0; answer.status === 503 && again < 10; again++) answer = await site.raw(bytes)
  return answer
}

/** Sends them, a few at a time; those that were not answered, or with a 5xx. */
async function unanswered(requests: string[]): Promise<string[]> {
  const waiting = [...requests]
  const bad: string[] = []
  const sendAll = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      const { status } = await send(request)
      if (status === 0 || status >= 500) bad.push(`${status} ${request.slice(0, 400)}`)
    }
  }
  await Promise.all([sendAll(), sendAll(), sendAll()])
  return bad
}

const post = (target: string, type: string, body: string, ...more: string[]) =>
  head('POST', target, `Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`, ...more) + body
const form = 'application/x-www-form-urlencoded'
const bare = (method: string, target: string, ...lines: string[]) =>
  [`${method} ${target} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n')

test('what is no request of ours is refused with a 4xx', async () => {
  const requests = [
    ...['TRACE', 'CONNECT', 'PROPFIND', 'KOGGE', 'get', 'PURGE'].map((method) => head(method, '/')),
    bare('CONNECT', 'elsewhere:443', 'Host: a'),
    ...[
      '',
      'Host:',
      'Host: a b',
      'Host: a/b',
      'Host: user@a',
      'Host: a:99999',
      'Host: <a>',
      'Host: [',
      'Host: a\r\nHost: b',
    ].map((line) => bare('GET', '/', ...(line ? [line] : []))),
    ...['<a>', 'a b', 'a:b:c', 'a/b', ','].map((value) => head('GET', '/', `X-Forwarded-Host: ${value}`)),
    head('GET', '/', 'X-Forwarded-Proto: x y'),
    ...[
      '/%',
      '/%zz',
      '/%ff',
      '/%c0%af',
      '/deventer/%E0%A4%A',
      '/deventer/organisations/%00',
      '/a%0d%0ab',
      '//elsewhere',
      '/\\elsewhere',
      '/.//elsewhere',
      '/a/..//elsewhere',
      '/%5C',
      'http://elsewhere/',
      '*',
      '/?q=%00',
      '/deventer?_data=root',
      '/?_data=',
      `/${'a'.repeat(12_000)}`,
      '/a'.repeat(4_000),
      '/a'.repeat(500),
      `/__manifest?version=x&p=${'/a'.repeat(3_000)}`,
      `/__manifest?${'p=/a&'.repeat(1_000)}`,
    ].map((target) => head('GET', target)),
    head('GET', '/', `X-Large: ${'a'.repeat(40_000)}`),
    'hello there\r\n\r\n',
    '\u0016\u0003\u0001\u0000\u00ff\r\n\r\n',
    ...['/', '/sign-in', '/hostile', '/api/v1/presences', '/places', '/language'].flatMap((page) => [
      post(page, 'application/json', '{}'),
      post(page, 'text/plain', 'x'),
      post(page, 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'),
      post(page, 'multipart/form-data', 'x'),
      post(page, '\u00ff/\u00fe;;=', 'x'),
      post(page, form, 'email=a%00b&password=c'),
      head('POST', page, `Content-Type: ${form}`, 'Content-Length: 99999999'),
      post(page, `${form}; charset=utf-16`, 'a=b'),
      post(page, form, 'a=b', 'Origin: https://elsewhere.example'),
      post(page, form, 'a=1&'.repeat(3_000)),
    ]),
  ]
  for (const request of requests) {
    const { status } = await send(request)
    expect(`${Math.floor(status / 100)}xx ${request.slice(0, 120)}`).toBe(`4xx ${request.slice(0, 120)}`)
  }
  expect(site.faults()).toEqual([])
})

test('no way back leads to another site, or breaks the answer', async () => {
  test.setTimeout(600_000)
  const asks = hostileParameters.flatMap((to): string[] => [
    post('/language', form, `language=nl&to=${to}`),
    post('/language.data', form, `language=nl&to=${to}`),
    post('/sign-out', form, `to=${to}`),
    ...['/sign-in', '/sign-up', '/sign-in.data', '/sign-up.data'].map((page) =>
      head('GET', `${page}?to=${to}`, `Cookie: ${session}`),
    ),
    head('GET', `/sign-in?to=${to}`),
    post('/confirm', form, `to=${to}`),
    post('/hostile/matches/mails', form, `back=${to}`, `Cookie: ${session}`),
  ])
  let followed = 0
  for (const ask of asks) {
    const { status, header, body } = await send(ask)
    expect(status, ask.slice(0, 300)).toBeLessThan(500)
    const location = header('location')
    if (location !== undefined) {
      followed++
      expect(new URL(location, 'http://localhost').host, ask.slice(0, 300)).toBe('localhost')
      expect(location).toMatch(/^[\u0021-\u007e]*$/)
    }
    // What the browser's own scripts are told to follow.
    if (status === 202) expect(body, ask.slice(0, 300)).not.toMatch(/"(\/\/|[a-z]+:|\/\\|[^"]*\/\.\.?\/)[^"]*evil/i)
  }
  expect(followed).toBeGreaterThan(hostileParameters.length * 4)
  expect(site.faults()).toEqual([])
})

test('each thing wrong at each route is answered, by a visitor and by whoever may do everything', async () => {
  test.setTimeout(600_000)
  const patterns = await everyPattern()
  expect(patterns.length).toBeGreaterThan(100)
  const choose = chooser(1)
  const requests = patterns.flatMap((pattern, index) =>
    wrongs.map((wrong, at) => hostileRequest(pattern, [wrong], choose, (index + at) % 2 === 0 ? session : undefined)),
  )
  expect(await unanswered(requests)).toEqual([])
  expect(site.faults()).toEqual([])
})

/** Two to five things wrong at once. */
const several = (choose: Choose): Wrong[] => Array.from({ length: choose([2, 3, 4, 5]) }, () => choose(wrongs))

test(`${many} requests with several things wrong are answered`, async () => {
  test.setTimeout(120_000 + many * 300)
  const patterns = await everyPattern()
  const choose = chooser(seed)
  const requests = Array.from({ length: many }, () =>
    hostileRequest(choose(patterns), several(choose), choose, choose([session, undefined, undefined])),
  )
  expect(await unanswered(requests)).toEqual([])
  expect(site.faults()).toEqual([])
})

test('the server is as before', async () => {
  expect((await site.raw(head('GET', '/healthz'))).status).toBe(200)
  expect((await site.raw(head('GET', '/hostile'))).status).toBe(200)
})

test('what is refused before the pages is a page without a fault that axe finds, with its own style', async ({
  page,
}) => {
  expect((await page.goto(`/${'a/'.repeat(20)}`, { waitUntil: 'load' }))!.status()).toBe(404)
  await axe(page)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).maxWidth)).toBe('576px')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'nl-NL' })
  test('a form of more than twelve megabytes is answered in its reader’s language, with the way back', async ({
    page,
  }) => {
    const poster = test.info().outputPath('poster.png')
    mkdirSync(path.dirname(poster), { recursive: true })
    writeFileSync(poster, Buffer.alloc(13 * 1024 * 1024))
    await signIn(page, 'ngo@deventer.example')
    await page.goto('/deventer/organisations/bron-en-put/edit')
    await page.getByLabel('Kies een afbeelding').setInputFiles(poster)
    await page.getByRole('button', { name: 'Uploaden' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dit formulier is te groot' })).toBeVisible()
    await expect(page.getByText('Een formulier mag hoogstens 12 MB groot zijn')).toBeVisible()
    await page.getByRole('link', { name: 'Terug naar de vorige pagina' }).click()
    await expect(page.getByLabel('Kies een afbeelding')).toBeVisible()
  })
})
