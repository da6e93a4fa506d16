import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { answerPlainly, reasons, titledStatuses, type Plain } from './plain-page.ts'

test.each(languages)('every reason and every status has its words in %s', (language) => {
  const t = translator(language)
  for (const reason of reasons) expect(t(`refusals:why.${reason}`)).not.toContain('why.')
  for (const status of titledStatuses) expect(t(`refusals:title.${status}`)).not.toContain('title.')
})

describe('the answer', () => {
  let server: Server
  let plain: Plain
  beforeAll(async () => {
    server = createServer((request, response) => void answerPlainly(request, response, plain))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
    fetch(address() + path, { headers: { Accept: 'text/html', ...headers }, ...init })

  test.each([
    [
      'the cookie',
      '/',
      { Cookie: `kogge_language=${encodeURIComponent(btoa('"de"'))}`, 'Accept-Language': 'nl' },
      'de',
      'Zur Startseite',
    ],
    ['the browser', '/', { 'Accept-Language': 'fr, nl;q=0.8, de;q=0.5' }, 'nl', 'Naar de voorpagina'],
    ['the address', '/?lang=de', { 'Accept-Language': 'nl' }, 'de', 'Zur Startseite'],
    ['nobody', '/', { 'Accept-Language': 'xx', Cookie: 'kogge_language=%%%' }, 'en', 'To the front page'],
  ])('is in the language of %s', async (_whose, path, headers, language, words) => {
    plain = { status: 503, reason: 'overloaded', retryAfter: 3 }
    const answer = await get(path, headers as Record<string, string>)
    expect(answer.headers.get('Content-Language')).toBe(language)
    const page = await answer.text()
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(words)
  })

  test('says when to come again, and leads there and back', async () => {
    plain = { status: 503, reason: 'overloaded', retryAfter: 3 }
    const answer = await get('/deventer?q=%22a%22&b', { Referer: `${address()}/deventer/search?q=<b>` })
    expect([answer.status, answer.headers.get('Retry-After'), answer.headers.get('Cache-Control')]).toEqual([
      503,
      '3',
      'no-store',
    ])
    const page = await answer.text()
    expect(page).toContain('<a href="/deventer?q=%22a%22&#38;b">Try again</a>')
    expect(page).toContain('<a href="/deventer/search?q=%3Cb%3E">Back to the page before</a>')
  })

  test.each(['https://evil.example/x', 'nonsense', 'javascript:alert(1)'])(
    'leads back to no other site: %s',
    async (referer) => {
      plain = { status: 413, reason: 'large', values: { size: 12 } }
      const page = await (await get('/', { Referer: referer })).text()
      expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['/'])
      expect(page).toContain('12 MB at most')
    },
  )

  test('is plain text for whoever takes no HTML, and has no body after HEAD', async () => {
    plain = { status: 400, reason: 'host' }
    const answer = await get('/', { Accept: '*/*' })
    expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(await answer.text()).toBe('This request cannot be answered. The Host header is not a host.\n')
    expect(await (await get('/', {}, { method: 'HEAD' })).text()).toBe('')
  })
})
