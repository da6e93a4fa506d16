import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { axe, expect, openMenu, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

const drawn = (page: Page) => page.locator('[data-map="ready"]')
const list = (page: Page) => page.getByRole('region', { name: 'Countries', exact: true })
/** The list's figures: country name → count. */
const listed = async (page: Page) =>
  Object.fromEntries(
    await list(page)
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => [
          link.querySelector('span')!.textContent,
          Number(/\d+/.exec(link.querySelectorAll('span')[1].textContent!)![0]),
        ]),
      ),
  )

test('map, list, table and Postgres agree', async ({ page, owner }) => {
  const rows = await owner<{ country: string; n: number }[]>`
    select p.country::text, count(*)::int as n from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' and p.standing = 'active' group by 1`
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const expected = Object.fromEntries(rows.map(({ country, n }) => [names.of(country), n]))
  expect(rows.length).toBeGreaterThan(20)
  await page.goto('/deventer?lang=en')
  expect(await listed(page)).toEqual(expected)
  const data = (await (await page.request.get('/deventer/map-data?zoom=1')).json()) as {
    total: number
    countries: Record<string, number>
    clusters: { count: number }[]
  }
  expect(data.countries).toEqual(Object.fromEntries(rows.map(({ country, n }) => [country, n])))
  expect(data.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(data.total)
  await page.goto('/deventer/countries?lang=en')
  const table = await page
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((all) =>
      Object.fromEntries(
        all
          .filter((row) => row.querySelector('td'))
          .map((row) => [row.querySelector('th')!.textContent, Number(row.querySelector('td')!.textContent)])
          .filter(([, count]) => count !== 0),
      ),
    )
  expect(table).toEqual(expected)
})

test('the map is a facet of the search: the same filters, the same figures', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&kind=ngo')
  const counts = await listed(page)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('status').first()).toHaveText(`${total} results`)
  await list(page)
    .getByRole('link', { name: /^Uganda/ })
    .click()
  await expect(
    page.getByRole('region', { name: 'Uganda' }).first().getByText(`${counts.Uganda} listings`),
  ).toBeVisible()
})

test('the map is drawn: land, sea and shades, without a word from another server', async ({ page }) => {
  const others: string[] = []
  page.on('request', (request) => {
    if (
      !request.url().startsWith('blob:') &&
      new URL(request.url()).origin !== new URL(process.env.KOGGE_E2E_URL!).origin
    )
      others.push(request.url())
  })
  await page.goto('/deventer?lang=en')
  await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
  // A canvas with one colour is an empty one.
  const { data, info } = await sharp(await page.locator('[data-map] canvas').screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = new Map<string, number>()
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = data.subarray(at, at + 3).join()
    pixels.set(colour, (pixels.get(colour) ?? 0) + 1)
  }
  expect([...pixels.values()].filter((count) => count > 500).length).toBeGreaterThanOrEqual(4)
  expect(others).toEqual([])
})

test('a country opens beside the map, says who is there and which ambassador answers; Escape gives the focus back', async ({
  page,
  owner,
}) => {
  const [{ name }] = await owner<{ name: string }[]>`
    select a.name from kogge.ambassadors a
    join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
    join kogge.offices o on o.id = a.office_id where o.slug = 'deventer' and d.country = 'GH' order by lower(a.name)
    limit 1`
  await page.goto('/deventer?lang=en')
  await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
  const link = list(page).getByRole('link', { name: /^Ghana/ })
  await link.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Ghana' }).first()
  await expect(panel.getByRole('heading', { name: 'Ghana' })).toBeFocused()
  await expect(panel.getByText(name)).toBeVisible()
  await expect(panel.getByText('Who is there')).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(link).toBeFocused()
})

test('an open desk is in the address: Back closes it, reloading and sharing show it, and the rest of the address stays', async ({
  page,
  browser,
}) => {
  const panel = page.getByRole('region', { name: 'Ghana' }).first()
  const pages: string[] = []
  await page.goto('/deventer?lang=en')
  await page.goto('/deventer?lang=en&layer=seeking')
  page.on('request', (request) => {
    if (/\/deventer\.data/.test(request.url())) pages.push(request.url())
  })
  await list(page)
    .getByRole('link', { name: /^Ghana/ })
    .click()
  await expect(panel.getByText(/listing/).first()).toBeVisible()
  await expect(page).toHaveURL(/\/deventer\?lang=en&layer=seeking&desk=GH$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/deventer\?lang=en&layer=seeking$/)
  await expect(list(page).getByRole('link', { name: /^Ghana/ })).toBeFocused()
  await page.goForward()
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/layer=seeking$/)
  expect(pages, 'the page itself is not asked for again').toEqual([])

  await page.goto('/deventer?lang=en&layer=seeking&desk=GH')
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(list(page)).toBeVisible()
  await expect(page).toHaveURL(/\/deventer\?lang=en&layer=seeking$/)
  await page.goto('/deventer?lang=en&desk=XX')
  await expect(list(page)).toBeVisible()

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto('/deventer?lang=en&layer=seeking&desk=GH')
  await expect(plain.getByRole('link', { name: 'Everything about Ghana' })).toBeVisible()
  await plain.getByRole('link', { name: 'Close' }).click()
  await expect(plain).toHaveURL(/\/deventer\?lang=en&layer=seeking$/)
  await expect(list(plain)).toBeVisible()
  await plain.context().close()
})

test('whoever leaves before the map stands throws nothing', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/map-data**', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/map-data**')
  await page.goto('/deventer?lang=en')
  await asked
  await openMenu(page, 'Find')
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Organisations' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Organisations of/ })).toBeVisible()
  answer()
  // What was still on its way has come and gone when the next page of the office stands.
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Map' }).click()
  await expect(drawn(page)).toBeVisible({ timeout: 60_000 })
  expect(errors).toEqual([])
})

test('by keyboard alone: plus zooms in, Enter opens what lies in the middle, arrows move', async ({ page }) => {
  // Without motion every key has its whole effect at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/deventer?lang=en')
  await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
  const canvas = page.getByRole('region', { name: /^World map/ })
  const changes = async (key: string) => {
    const before = await canvas.screenshot()
    await page.keyboard.press(key)
    await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false)
  }
  await canvas.focus()
  await changes('+')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3 }).and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(canvas).toBeFocused()
  await changes('ArrowDown')
})

test('clusters open as one comes closer, down to the presences of a place', async ({ page, owner }) => {
  const [spot] = await owner<{ name: string; lon: number; lat: number }[]>`
    select p.place_name as name, p.lon, p.lat from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' and p.country = 'GH' and p.lat is not null order by p.id
    limit 1`
  const near = `west=${spot.lon - 0.3}&east=${spot.lon + 0.3}&south=${spot.lat - 0.3}&north=${spot.lat + 0.3}`
  const clusters = async (zoom: number) =>
    (
      (await (await page.request.get(`/deventer/map-data?zoom=${zoom}&${near}`)).json()) as {
        clusters: { key: string; count: number }[]
      }
    ).clusters
  const [coarse] = await clusters(1)
  const fine = await clusters(11)
  expect(fine[0].key.startsWith(coarse.key)).toBe(true)
  expect(fine[0].key).toHaveLength(12)
  const place = (await (await page.request.get(`/deventer/map-data?cell=${fine[0].key}`)).json()) as {
    total: number
    presences: { place: { name: string } }[]
  }
  expect(place.total).toBe(fine[0].count)
  expect(place.presences).toHaveLength(fine[0].count)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the list is complete, the picture stands in, and a country is a page with its ambassador', async ({
    page,
    owner,
  }) => {
    const [{ n }] = await owner<{ n: number }[]>`
      select count(distinct p.country)::int as n from kogge.presences p join kogge.offices o on o.id = p.office_id
      where o.slug = 'deventer' and p.audience = 'public' and p.standing = 'active'`
    await page.goto('/deventer?lang=en')
    await expect(list(page).getByRole('link')).toHaveCount(n)
    await expect(page.locator('[data-map="picture"] svg a')).toHaveCount(n)
    await list(page)
      .getByRole('link', { name: /^Ghana/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ghana' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Who answers for this country' })).toBeVisible()
    await expect(page.getByRole('article').first()).toContainText('Ghana')
  })
})

test('without WebGL the picture stays and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto('/deventer?lang=en')
  await expect(page.locator('[data-map="picture"]')).toBeVisible()
  await list(page)
    .getByRole('link', { name: /^Ghana/ })
    .click()
  await expect(page.getByRole('heading', { level: 3, name: 'Ghana', exact: true })).toBeFocused()
})

test('home, countries and a country have no fault that axe finds, also on a phone', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    for (const address of ['/deventer', '/deventer/countries', '/deventer/countries/GH']) {
      await page.goto(`${address}?lang=en`)
      if (!address.endsWith('GH')) await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
      await axe(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  }
})

test('a country that does not exist is no page; one without publications says so', async ({ page }) => {
  expect((await page.goto('/deventer/countries/XX'))?.status()).toBe(404)
  expect((await page.goto('/deventer/countries/AQ?lang=en'))?.status()).toBe(200)
  await expect(page.getByText('Nobody is active in Antarctica yet, as far as you can see')).toBeVisible()
})
