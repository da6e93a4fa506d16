/** The map's layers, years, globe and keys: whatever is chosen, data, list and picture say the same. */
import type { Page } from '@playwright/test'
import { axe, expect, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

const layers = ['active', 'seeking', 'offering', 'ambassadors', 'demand'] as const
const words = {
  en: {
    label: 'Map and list of countries',
    list: 'Countries',
    layers: ['Active', 'Seeking', 'Offering', 'Answering', 'Demand and presence'],
  },
  nl: {
    label: 'Kaart en lijst van landen',
    list: 'Landen',
    layers: ['Actief', 'Zoekt', 'Biedt aan', 'Geeft antwoord', 'Vraag en aanwezigheid'],
  },
  de: {
    label: 'Karte und Liste der Länder',
    list: 'Länder',
    layers: ['Aktiv', 'Sucht', 'Bietet an', 'Antwortet', 'Nachfrage und Präsenz'],
  },
}
type Language = keyof typeof words
type Data = {
  total: number
  countries: Record<string, number>
  clusters: { count: number }[]
  demand: Record<string, { searches: number | null; presences: number; class: string | null }> | null
}

const drawn = (page: Page) => page.locator('[data-map="ready"]')
const list = (page: Page, language: Language = 'en') =>
  page.getByRole('region', { name: words[language].list, exact: true })
/** ISO code → the list's number, by the address that each entry links to. */
const listed = async (page: Page, language: Language = 'en') =>
  Object.fromEntries(
    await list(page, language)
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => [
          /countries\/(\w\w)/.exec(link.getAttribute('href')!)![1],
          Number(/\d+/.exec(link.querySelectorAll('span')[1].textContent!)?.[0] ?? NaN),
        ]),
      ),
  )
const pictured = (page: Page) =>
  page
    .locator('[data-map] svg a')
    .evaluateAll((links) => links.map((link) => /countries\/(\w\w)/.exec(link.getAttribute('href')!)![1]).sort())
const dataOf = async (page: Page, query: string) => {
  const answer = await page.request.get(`/deventer/map-data?${query}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Data
}

for (const language of Object.keys(words) as Language[]) {
  test.describe(`without JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled: false })
    test('in every layer the data, the list and the picture agree, and the clusters add up', async ({ page }) => {
      await page.goto(`/deventer?lang=${language}`)
      for (const [at, layer] of layers.entries()) {
        const link = page
          .getByRole('region', { name: words[language].label })
          .getByRole('link', { name: words[language].layers[at], exact: true })
        await link.click()
        await expect(link).toHaveAttribute('aria-current', 'true')
        const data = await dataOf(page, `zoom=1&layer=${layer}`)
        if (layer !== 'demand') {
          expect(await listed(page, language)).toEqual(data.countries)
          expect(data.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(data.total)
          expect(await pictured(page)).toEqual(Object.keys(data.countries).sort())
        } else {
          expect(Object.keys(await listed(page, language)).sort()).toEqual(Object.keys(data.demand!).sort())
          expect(await pictured(page)).toEqual(
            Object.entries(data.demand!)
              .filter(([, { class: name }]) => name)
              .map(([iso]) => iso)
              .sort(),
          )
        }
      }
    })
  })
}

test('the layers are what Postgres says', async ({ page, owner }) => {
  const [row] = await owner<{ seeking: number; offering: number; answering: number }[]>`
    select (select count(*)::int from kogge.presences p
      where p.office_id = o.id and p.audience = 'public' and cardinality(p.seeks) > 0) as seeking,
      (select count(*)::int from kogge.presences p
        where p.office_id = o.id and p.audience = 'public' and p.standing = 'active'
          and cardinality(p.offers) > 0) as offering,
      (select count(*)::int from kogge.ambassador_desks d
        join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
        where d.office_id = o.id and app.answers(a.until_on)) as answering
    from kogge.offices o where slug = 'deventer'`
  expect((await dataOf(page, 'zoom=1&layer=seeking')).total).toBe(row.seeking)
  expect((await dataOf(page, 'zoom=1&layer=offering')).total).toBe(row.offering)
  expect((await dataOf(page, 'zoom=1&layer=ambassadors')).total).toBe(row.answering)
  expect((await page.request.get('/deventer/map-data?layer=nonsense')).status()).toBe(400)
  expect(await dataOf(page, 'year=1910')).toMatchObject({ total: 0, countries: {} })
})

test('demand tells where people ask and nobody is, and no small count', async ({ page }) => {
  const { demand } = await dataOf(page, 'layer=demand')
  expect(demand!.GR).toEqual({ searches: 18, presences: 0, class: 'unmet' })
  expect(demand!.CY).toEqual({ searches: null, presences: 0, class: null })
  expect(Object.values(demand!).every(({ searches }) => searches === null || searches >= 5)).toBe(true)
  await page.goto('/deventer?layer=demand&lang=en')
  await expect(list(page).getByRole('link', { name: /^Greece/ })).toContainText(
    '18 searches, 0 listings: asked for, nobody there',
  )
  await expect(list(page).getByRole('link', { name: /^Cyprus/ })).toContainText('fewer than 5 searches')
})

test('a search for a country is counted once, by nobody in particular; a program’s is not', async ({
  browser,
  owner,
}) => {
  const counted = async () =>
    (
      await owner<{ n: number }[]>`
    select coalesce(sum(c.searches), 0)::int as n from kogge.search_counts c join kogge.offices o on o.id = c.office_id
    where o.slug = 'zwolle' and c.country in ('TV', 'TO') and c.week_on = date_trunc('week', current_date)::date`
    )[0].n
  const before = await counted()
  const agent = `Mozilla/5.0 (X11; Linux x86_64) Firefox/140.${before}`
  const context = await browser.newContext({ userAgent: agent, baseURL: process.env.KOGGE_E2E_URL })
  const page = await context.newPage()
  await page.goto('/zwolle/search?country=TV')
  await page.goto('/zwolle/search?country=TV&layer=seeking')
  await page.goto('/zwolle/search?q=Tuvalu')
  await page.goto('/zwolle/search?country=TV&page=2')
  await page.goto('/zwolle/countries/TO')
  await expect.poll(counted).toBe(before + 2)
  await page.request.get('/zwolle/countries/TV', { headers: { 'user-agent': 'Googlebot/2.1' } })
  await page.request.get('/zwolle/countries/TV', { headers: { 'user-agent': `${agent} x`, 'sec-purpose': 'prefetch' } })
  expect(await counted()).toBe(before + 2)
  await context.close()
})

test('years: the slider, the list, the picture and the data agree, with scripts and without', async ({
  page,
  browser,
  owner,
}) => {
  const rows = await owner<{ country: string; n: number }[]>`
    select p.country::text, count(*)::int as n from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' and p.standing = 'active'
      and extract(year from coalesce(p.since_on, p.published_at)) <= 2015
      and (p.until_on is null or extract(year from p.until_on) >= 2015) group by 1`
  const expected = Object.fromEntries(rows.map(({ country, n }) => [country, n]))
  expect(rows.length).toBeGreaterThan(5)
  expect((await dataOf(page, 'year=2015')).countries).toEqual(expected)
  await page.goto('/deventer?lang=en')
  const slider = page.getByRole('slider', { name: 'Year' })
  await slider.fill('2015')
  await expect.poll(() => listed(page)).toEqual(expected)
  expect(await pictured(page)).toEqual(Object.keys(expected).sort())
  await expect(page).toHaveURL(/year=2015/)
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page).not.toHaveURL(/year=/)
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.KOGGE_E2E_URL })
  const plain = await context.newPage()
  await plain.goto('/deventer?lang=en')
  await plain.getByLabel('Year').selectOption('2015')
  await plain.getByRole('button', { name: 'Show this year' }).click()
  expect(await listed(plain)).toEqual(expected)
  await context.close()
})

test('whoever goes on before the slider rests is not called back', async ({ page }) => {
  await page.goto('/deventer?lang=en')
  // Stands still until it is told to go on: on a busy machine the slider would rest between two steps.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const asked: string[] = []
  page.on('request', (request) => {
    if (/year=2010/.test(request.url()) && !/layer=seeking/.test(request.url())) asked.push(request.url())
  })
  await page.getByRole('slider', { name: 'Year' }).fill('2010')
  await page.getByRole('region', { name: words.en.label }).getByRole('link', { name: 'Seeking', exact: true }).click()
  await expect(page).toHaveURL(/layer=seeking/)
  await page.clock.runFor(2_000)
  await page.evaluate(() => fetch('/readyz').then((answer) => answer.text()))
  expect(asked).toEqual([])
  await expect(page).toHaveURL(/layer=seeking/)
})

test('the years pass by without a question for each, and the address follows when they stop', async ({ page }) => {
  await page.goto('/deventer?lang=en')
  const slider = page.getByRole('slider', { name: 'Year' })
  const first = Number(await slider.getAttribute('min'))
  const asked: string[] = []
  page.on('request', (request) => {
    if (/year=/.test(request.url())) asked.push(request.url())
  })
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(first + 1)
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page).toHaveURL(/year=\d+/)
  expect(await slider.inputValue()).toBe(/year=(\d+)/.exec(page.url())![1])
})

test('the globe turns, is remembered, and has the same list; without motion nothing plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/deventer?lang=en')
  await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
  const before = await listed(page)
  await page.getByRole('button', { name: 'Globe' }).click()
  await expect(page.locator('[data-view="globe"]')).toBeVisible()
  await expect(page).toHaveURL(/view=globe/)
  expect(await listed(page)).toEqual(before)
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0)
  await page.goto('/deventer/countries?lang=en')
  await expect(page.getByRole('button', { name: 'Globe' })).toHaveAttribute('aria-pressed', 'true')
  await axe(page)
})

test('by keyboard alone: N goes from desk to desk and says them, Enter opens, Escape closes, ? tells the keys', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/deventer?layer=ambassadors&lang=en')
  await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
  const canvas = page.getByRole('region', { name: /^World map/ })
  await canvas.focus()
  const names = await list(page)
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector('span')!.textContent!))
  await page.keyboard.press('n')
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${names[0]}: \\d+ ambassador`) })).toBeAttached()
  await page.keyboard.press('n')
  await page.keyboard.press('p')
  await page.keyboard.press('n')
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${names[1]}: \\d+ ambassador`) })).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: names[1] })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(canvas).toBeFocused()
  await page.getByRole('button', { name: 'Keys of the map' }).press('Enter')
  await expect(page.getByText('next country of the list')).toBeVisible()
})

test('a search has the layers of its question; its filters keep the layer, and what it does not have is said', async ({
  page,
}) => {
  await page.goto('/deventer/search?kind=ngo&layer=seeking&lang=en')
  const map = page.getByRole('region', { name: words.en.label })
  expect(await map.getByRole('navigation').getByRole('link').allTextContents()).toEqual(words.en.layers.slice(0, 3))
  expect(await listed(page)).toEqual((await dataOf(page, 'zoom=1&kind=ngo&layer=seeking')).countries)
  await page.goto('/deventer/search?kind=ngo&layer=demand&lang=en')
  await expect(map.getByText('“demand” cannot be shown here. You see: Active.')).toBeVisible()
  await page.goto('/deventer/search?country=GH&lang=en')
  expect(await map.getByRole('navigation').getByRole('link').allTextContents()).toEqual(words.en.layers)
})

test('on a phone every layer fits and has no fault that axe finds; on paper there is one sheet with the picture, the list and the day', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const layer of ['seeking', 'demand']) {
    await page.goto(`/deventer?layer=${layer}&lang=en`)
    await expect(drawn(page)).toBeVisible({ timeout: patience(60_000) })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await axe(page)
  }
  // The map's own button prints its sheet alone, and all that the demand says fits on one.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByText(/^The map shows/).click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  expect((await page.pdf({ format: 'A4' })).toString('latin1')).toContain('/Count 1\n')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('html')).not.toHaveAttribute('data-print')
  await page.emulateMedia({ media: 'print' })
  const map = page.getByRole('region', { name: words.en.label })
  await expect(map.getByText(/^As of/)).toBeVisible()
  await expect(map.locator('[data-map] svg').first()).toBeVisible()
  await expect(map.getByRole('button')).toHaveCount(0)
  await expect(map.getByRole('link', { name: 'Seeking' })).toHaveCount(0)
})
