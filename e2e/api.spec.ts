import { axe, expect, signIn, test } from './support/fixtures.ts'

test('the API answers what the page shows, public rows only', async ({ page, request, owner }) => {
  const answer = await request.get('/api/v1/presences?office=deventer&country=DE&pageSize=100&lang=en')
  expect(answer.status()).toBe(200)
  const { total, items, facets } = await answer.json()
  const rows = await owner<{ id: string; audience: string }[]>`
    select p.id, p.audience from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.country = 'DE' and p.standing = 'active'`
  expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(
    rows
      .filter(({ audience }) => audience === 'public')
      .map(({ id }) => id)
      .sort(),
  )
  expect(rows.length).toBeGreaterThan(items.length)
  expect(total).toBe(items.length)
  expect(facets.country).toEqual({ DE: total })
  await page.goto('/deventer/search?lang=en&country=DE')
  await expect(page.getByRole('status').first()).toHaveText(`${total} results`)
  await page.goto(new URL(items[0].url).pathname)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a signed-in member gets more, in the same form', async ({ page, request }) => {
  const visitors = await (await request.get('/api/v1/presences?office=deventer')).json()
  await signIn(page, 'member@deventer.example')
  const members = await (await page.request.get('/api/v1/presences?office=deventer')).json()
  expect(members.total).toBeGreaterThan(visitors.total)
  expect(Object.keys(members)).toEqual(Object.keys(visitors))
})

test('wrong parameters are named; an unknown office is a 404', async ({ request }) => {
  const wrong = await request.get('/api/v1/presences?country=Atlantis')
  expect(wrong.status()).toBe(400)
  expect(wrong.headers()['content-type']).toContain('application/problem+json')
  expect((await wrong.json()).parameter).toBe('country')
  expect((await request.get('/api/v1/presences?office=nowhere')).status()).toBe(404)
  expect((await request.post('/api/v1/presences', { form: { q: 'x' } })).status()).toBe(405)
})

test('its page says how, in three languages, without barriers', async ({ page }) => {
  for (const [language, heading] of [
    ['nl', 'Open data: de API'],
    ['en', 'Open data: the API'],
    ['de', 'Offene Daten: die API'],
  ]) {
    await page.goto(`/api/v1?lang=${language}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
  await axe(page)
})

test('another site may ask beforehand', async ({ request }) => {
  const answer = await request.fetch('/api/v1/presences', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    },
  })
  expect(answer.status()).toBe(204)
  expect(answer.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': expect.stringContaining('If-None-Match'),
  })
})
