/**
 * The headers of every kind of answer, over http and as behind a proxy that speaks https; and the cookie of a session.
 */
import { readdirSync } from 'node:fs'
import { hashPassword } from '#app/identity/password.server.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertSession,
  type PersonRow,
} from '#server/testing/offices.ts'
import { expect, test } from './support/fixtures.ts'
import { head, ownSite, type Answer, type OwnSite } from './support/own-site.ts'

const form = 'Content-Type: application/x-www-form-urlencoded'
const post = (target: string, body: string, ...lines: string[]) =>
  head('POST', target, form, `Content-Length: ${body.length}`, ...lines) + body
const asset = (end: string) => `/assets/${readdirSync('build/client/assets').find((name) => name.endsWith(end))}`

/** Every kind of answer: what is asked, which status comes. `public`: the same for everybody, and may be kept. */
const kinds: [string, string, number, 'public'?][] = [
  ['a page', '/', 200],
  ['a page of an office', '/headers', 200],
  ['a page of the signed-in', '/account', 200],
  ['a page that is not there', '/headers/none', 404],
  ['data of a page', '/headers.data', 200],
  ['a redirect', '/headers/trips/calendar/end', 302],
  ['a redirect of data', '/headers/trips/calendar/end.data', 202],
  ['JSON', '/headers/map-data', 200],
  ['JSON of the API', '/api/v1/presences', 200],
  ['a problem of the API', '/api/v1/matches', 400],
  ['public JSON', '/places?country=NL&q=dev', 200, 'public'],
  ['names', '/names/nl', 200, 'public'],
  ['sectors', '/sectors?q=water&language=en', 200, 'public'],
  ['a style of an office', '/headers/theme.css', 200, 'public'],
  ['a picture', '/headers/organisations/pictured/logo', 200],
  ['CSV', '/headers/admin/coverage.csv', 200],
  ['a calendar', '/headers/calendar.ics', 200],
  ['a script', asset('.js'), 200, 'public'],
  ['a style', asset('.css'), 200, 'public'],
  ['a font', asset('.woff2'), 200, 'public'],
  ['a file', '/favicon.svg', 200, 'public'],
  ['a file that is not there', '/assets/none.js', 404],
  ['life', '/healthz', 200],
  ['readiness', '/readyz', 200],
  ['a path too deep', '/a'.repeat(30), 404],
  ['a broken path', '/%ff', 400],
  ['a control character', '/a%00', 400],
]
const others: [string, string, number][] = [
  ['HEAD', head('HEAD', '/headers'), 200],
  ['OPTIONS', head('OPTIONS', '/'), 204],
  ['a method', head('PROPFIND', '/'), 405],
  ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['a head too large', head('GET', '/', `X: ${'a'.repeat(40_000)}`), 431],
  ['a form too large', head('POST', '/sign-in', form, 'Content-Length: 9999999'), 413],
  ['no form', head('POST', '/sign-in', 'Content-Type: text/plain', 'Content-Length: 1') + 'a', 415],
  ['another site', post('/sign-in', 'a=1', 'Origin: https://evil.example'), 403],
  ['a refused form', post('/sign-in', 'email=a'), 422],
  ['a form’s way on', post('/language', 'language=nl'), 303],
  ['a form’s way on, as data', post('/language.data', 'language=nl'), 202],
]

for (const https of [false, true]) {
  test.describe(https ? 'over https' : 'over http', () => {
    const name = https ? '__Host-kogge_session' : 'kogge_session'
    let site: OwnSite
    let person: PersonRow
    let cookie: string
    const signedIn = async () => (await insertSession(site.owner, person)).replace(/^[^=]+/, name)
    test.beforeAll(async () => {
      site = await ownSite(https ? { PUBLIC_URL: 'https://localhost' } : {})
      const office = await insertOffice(site.owner, { slug: 'headers' })
      person = await insertPerson(site.owner, { email: 'headers@example.org' })
      const organisation = await insertOrganisation(site.owner, office, { slug: 'pictured' })
      await site.owner`
        insert into kogge.organisation_logos (office_id, organisation_id, webp, hash)
        values (${office.id}, ${organisation.id}, 'RIFF', 'hash')`
      await insertMember(site.owner, office, { role: 'admin', person })
      await site.owner`
        update identity.users set password_hash = ${await hashPassword('the cog sails east')}
        where id = ${person.userId}`
      cookie = await signedIn()
    })
    test.afterAll(() => site?.stop())

    const isSafe = ({ header }: Answer, what: string) => {
      expect(header('x-content-type-options'), what).toBe('nosniff')
      expect(header('x-frame-options'), what).toBe('DENY')
      // The address of a calendar is a secret.
      const policy = what === 'a calendar' ? 'no-referrer' : 'strict-origin-when-cross-origin'
      expect(header('referrer-policy'), what).toBe(policy)
      expect(header('strict-transport-security'), what).toBe(https ? 'max-age=31536000' : undefined)
      expect(header('cache-control'), what).toBeTruthy()
    }

    test('stand on every kind of answer, and nothing that a session sees is kept', async () => {
      for (const [what, target, status, open] of kinds) {
        const own = await site.raw(head('GET', target, `Cookie: ${cookie}`, 'Accept-Language: en'))
        expect(own.status, what).toBe(status)
        isSafe(own, what)
        expect(own.header('cache-control'), what).toMatch(open ? /^public, max-age=/ : /\bno-store\b/)
        const anybodys = await site.raw(head('GET', target, 'Accept-Language: en'))
        isSafe(anybodys, what)
        if (open) expect(anybodys.body, what).toBe(own.body)
        else expect(anybodys.header('cache-control'), what).not.toMatch(/\bpublic\b/)
      }
      for (const [what, request, status] of others) {
        const answer = await site.raw(request)
        expect(answer.status, what).toBe(status)
        isSafe(answer, what)
        expect(answer.header('cache-control'), what).toMatch(/\bno-store\b/)
      }
    })

    test('a session’s cookie is named for its host, and as old as the session', async () => {
      const answer = await site.raw(
        post(
          '/sign-in',
          `email=${encodeURIComponent(person.email)}&password=the+cog+sails+east`,
          'User-Agent: Firefox',
        ),
      )
      expect(answer.status).toBe(303)
      expect(answer.header('cache-control')).toMatch(/\bno-store\b/)
      const set = answer.header('set-cookie') ?? ''
      expect(set).toMatch(https ? /^__Host-kogge_session=[\w-]+; .*\bSecure\b/ : /^kogge_session=(?!.*\bSecure\b)/)
      expect(set).toMatch(/HttpOnly; .*Path=\/(;|$)/)
      expect(set).not.toMatch(/Domain/i)
      expect(ageOf(set)).toBe(30 * day)
      expect((await site.raw(head('GET', '/account', `Cookie: ${set.split(';')[0]}`))).status).toBe(200)
      if (https)
        expect(
          (await site.raw(head('GET', '/account', `Cookie: ${set.split(';')[0].replace('__Host-', '')}`))).status,
        ).toBe(302)
    })

    test('a session that moves on with use takes its cookie along, and no further than its end', async () => {
      for (const [begun, lasts] of [
        [40, 30],
        [170, 10],
      ]) {
        const own = await signedIn()
        await site.owner`
          update identity.sessions set created_at = now() - make_interval(days => ${begun}),
            expires_at = now() + interval '5 days'
          where user_id = ${person.userId} and created_at > now() - interval '1 hour'`
        const first = await site.raw(head('GET', begun === 40 ? '/account' : '/account.data', `Cookie: ${own}`))
        expect(first.status).toBe(200)
        const set = first.header('set-cookie') ?? ''
        expect(set.split(';')[0]).toBe(own)
        expect(Math.abs(ageOf(set) - lasts * day)).toBeLessThan(3_600)
        expect((await site.raw(head('GET', '/account', `Cookie: ${own}`))).header('set-cookie') ?? '').not.toContain(
          name,
        )
      }
    })
  })
}

const day = 24 * 60 * 60
const ageOf = (cookie: string) => Number(/Max-Age=(\d+)/.exec(cookie)?.[1])
