import type { Locator, Page } from '@playwright/test'
import { axe, expect, signIn, test } from './support/fixtures.ts'

const status = /^\d+ results?$/
/** Where the page says how much it found; the map beside it has a status of its own. */
const found = (within: Page | Locator) => within.getByRole('status').first()

test('filters are in the URL, always in sight, and go one by one or all at once', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&country=DE&offers=knowledge')
  const results = page.getByRole('region', { name: 'Results' })
  await expect(found(results)).toHaveText(status)
  const active = page.getByRole('navigation', { name: 'Active filters' })
  await active.getByRole('link', { name: 'Remove filter Offers: knowledge' }).click()
  await expect(page).toHaveURL(/\/deventer\/search\?country=DE$/)
  await expect(page.getByRole('checkbox', { name: /^Germany/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /^Company/ }).check()
  await expect(page).toHaveURL(/country=DE&kind=company/)
  await expect(page.getByRole('checkbox', { name: /^Company/ })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: /^Company/ })).not.toBeChecked()
  await active.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(/\/deventer\/search$/)
  await expect(active).toHaveCount(0)
})

test('results follow the typing, the focus stays, and the URL settles', async ({ page }) => {
  await page.goto('/deventer/search?lang=en')
  const words = page.getByRole('searchbox', { name: 'What are you looking for?' })
  const before = await found(page).textContent()
  await words.pressSequentially('Germany', { delay: 30 })
  await expect(found(page)).not.toHaveText(before!)
  await expect(page.getByRole('article').first()).toContainText('Germany')
  await expect(page).toHaveURL(/\?q=Germany$/)
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('Germany')
  await page.getByRole('link', { name: 'Remove filter “Germany”' }).click()
  await expect(words).toHaveValue('')
  await expect(found(page)).toHaveText(before!)
})

test('the count on the page is the count in Postgres', async ({ page, owner }) => {
  const [{ n }] = await owner<{ n: number }[]>`
    select count(*)::int as n from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' and p.country = 'DE' and p.standing = 'active'`
  await page.goto('/deventer/search?lang=en&country=DE')
  await expect(found(page.getByRole('region', { name: 'Results' }))).toHaveText(n === 1 ? '1 result' : `${n} results`)
})

for (const [language, words, country, heading] of [
  ['nl', 'kennis', 'Duitsland', 'Wie is waar actief'],
  ['en', 'knowledge', 'Germany', 'Who is active where'],
  ['de', 'Wissen', 'Deutschland', 'Wer ist wo aktiv'],
] as const) {
  test(`in ${language}: the words of the language find, with a typing error as well`, async ({ page }) => {
    await page.goto(`/deventer/search?lang=${language}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await page.goto(`/deventer/search?lang=${language}&q=${words} ${country}`)
    await expect(page.getByRole('article').first()).toContainText(country)
    const before = await found(page).textContent()
    await page.goto(
      `/deventer/search?lang=${language}&q=${words} ${country.slice(0, 4)}${country[5]}${country[4]}${country.slice(6)}`,
    )
    await expect(found(page)).toHaveText(before!)
  })
}

test('a code finds what carries it, and a word that finds nothing is named', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&q=NACE 28.13')
  await expect(found(page)).toHaveText(status)
  await expect(page.getByRole('article').first()).toContainText('Other pumps and compressors')
  await page.goto('/deventer/search?lang=en&q=zzzzqqqq')
  await expect(page.getByText('Nothing found for “zzzzqqqq”.')).toBeVisible()
})

test('nothing found: the page says which filter to drop and what that gives', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&country=DE&q=zzzzqqqq')
  await expect(page.getByText('Nothing fits all of this')).toBeVisible()
  const drop = page.getByRole('link', { name: /^Without “zzzzqqqq”: \d+ results?$/ })
  const count = /: (\d+)/.exec((await drop.textContent())!)![1]
  await axe(page)
  await drop.click()
  await expect(page).toHaveURL(/\?country=DE$/)
  await expect(found(page)).toHaveText(new RegExp(`^${count} result`))
})

test.describe('above the list', () => {
  const also = (page: Page) => page.getByRole('region', { name: 'Also here' })

  test('an organisation by its name and the desk of a country that is named, each with what is known of it', async ({
    page,
  }) => {
    await page.goto('/deventer/search?lang=en&q=IJsselpomp Ghana')
    const lines = also(page).getByRole('listitem')
    const organisation = lines.filter({ hasText: 'IJsselpomp' })
    await expect(organisation).toContainText('Organisation')
    await expect(organisation).toContainText('based in Deventer, Netherlands')
    const desk = lines.filter({ has: page.getByRole('link', { name: 'Ghana', exact: true }) })
    await expect(desk).toContainText('Desk')
    expect(await lines.count()).toBeLessThanOrEqual(3)
    await axe(page)
    await desk.getByRole('link').click()
    await expect(page).toHaveURL(/\/deventer\/countries\/GH$/)
    await page.goBack()
    await organisation.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('IJsselpomp')
    await page.getByRole('link', { name: 'Back to the results' }).click()
    await expect(page).toHaveURL(/\/deventer\/search\?q=IJsselpomp/)
  })

  test('it follows the words, and is not there without any', async ({ page }) => {
    await page.goto('/deventer/search?lang=en&country=GH')
    await expect(also(page)).toHaveCount(0)
    const words = page.getByRole('searchbox', { name: 'What are you looking for?' })
    await words.fill('Ghana')
    await expect(page).toHaveURL(/q=Ghana/)
    await expect(also(page).getByRole('link', { name: 'Ghana', exact: true })).toBeVisible()
    await words.fill('zzzzqqqq')
    await expect(page).toHaveURL(/q=zzzzqqqq/)
    await expect(also(page)).toHaveCount(0)
  })

  test('a trip to come is for members, and a visitor is not told of it', async ({ page }) => {
    await page.goto('/deventer/search?lang=en&scope=public&q=Latvia')
    await expect(also(page).getByRole('link', { name: 'Latvia', exact: true })).toBeVisible()
    await expect(also(page)).not.toContainText('Trip')
    await signIn(page, 'gerda.golf@deventer.example')
    await page.goto('/deventer/search?lang=en&q=Latvia')
    await expect(also(page).getByRole('listitem').filter({ hasText: 'Trip' }).first()).toBeVisible()
  })
})

test('what is not understood is left out, and the page says so', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&country=Atlantis')
  await expect(page.getByText('“Atlantis” is not a value of “country”.')).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('the scope takes in the network', async ({ page }) => {
  await signIn(page, 'member@deventer.example')
  await page.goto('/deventer/search?lang=en')
  const own = Number.parseInt((await found(page).textContent())!, 10)
  await page.getByRole('radio', { name: 'The whole network' }).check()
  await expect(page).toHaveURL(/scope=network/)
  await expect.poll(async () => Number.parseInt((await found(page).textContent())!, 10)).toBeGreaterThan(own)

  // Another office's result opens inside one's own, says whose it is, and leads back to the same search.
  const results = page.url()
  const other = page
    .getByRole('article')
    .filter({ hasText: 'Zwolle over Grenzen' })
    .first()
    .getByRole('heading')
    .getByRole('link')
  await page.goto(`${results}&q=zwolle`)
  const search = page.url()
  await other.click()
  await expect(page).toHaveURL(/\/deventer\/presences\//)
  await expect(page.getByText('Published by Zwolle over Grenzen')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the results' }).click()
  await expect(page).toHaveURL(search)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what else fits is there as well', async ({ page }) => {
    await page.goto('/deventer/search?lang=en&q=Ghana')
    const also = page.getByRole('region', { name: 'Also here' })
    await also.getByRole('link', { name: 'Ghana', exact: true }).click()
    await expect(page).toHaveURL(/\/deventer\/countries\/GH$/)
  })

  test('words, boxes, scope and pages are an ordinary form and links', async ({ page }) => {
    await page.goto('/deventer/search?lang=en')
    await expect(page.getByRole('article')).toHaveCount(20)
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(/page=2/)
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('germany')
    await page.getByRole('radio', { name: 'The whole network' }).check()
    await page.getByRole('checkbox', { name: /^Company/ }).check()
    await page.getByRole('button', { name: 'Show results' }).click()
    await expect(page).toHaveURL(/q=germany/)
    await expect(page).toHaveURL(/scope=network/)
    await expect(page).toHaveURL(/kind=company/)
    await expect(page.getByRole('article').first()).toContainText('Germany')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('filters fold away and open; nothing is wider than the screen', async ({ page }) => {
    await page.goto('/deventer/search?lang=en')
    await expect(page.getByRole('checkbox', { name: /^Company/ })).toBeHidden()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('checkbox', { name: /^Company/ }).check()
    await expect(page).toHaveURL(/kind=company/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await axe(page)
    await page.goto('/deventer/search?q=Maatschappelijkverantwoordondernemen&lang=de')
    await expect(page.getByText('Maatschappelijkverantwoordondernemen').last()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('no barriers that axe can find', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&country=DE')
  await axe(page)
})

test('by keyboard alone: to the words, a box, and away with a filter', async ({ page }) => {
  await page.goto('/deventer/search?lang=en')
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).focus()
  await page.keyboard.type('knowledge')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=knowledge/)
  await page.getByRole('checkbox', { name: /^NGO/i }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/kind=ngo/)
  await page.getByRole('link', { name: /^Remove filter Kind/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=knowledge$/)
})
