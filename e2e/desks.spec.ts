import { insertNetwork, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'

test('a desk says who is there in figures; each figure is what the search finds', async ({ page }) => {
  await page.goto('/deventer/countries/UG?lang=en')
  const figures = page.getByRole('region', { name: 'What is published here, in figures' })
  const link = figures.getByRole('link').first()
  const count = /(\d+) listings?/.exec((await link.textContent())!)![1]
  await expect(page.getByRole('heading', { name: 'Sought and offered here' })).toBeVisible()
  await link.click()
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('status').first()).toHaveText(
    new RegExp(`^${count} results?$`),
  )
})

test('the facts stand there in three languages', async ({ page }) => {
  for (const [lang, words] of Object.entries({
    en: ['in Accra', 'Ghanaian Cedi (GHS)', 'English', 'km from Deventer to Accra'],
    nl: ['in Accra', 'Ghanese cedi (GHS)', 'Engels', 'km van Deventer naar Accra'],
    de: ['in Accra', 'Ghanaischer Cedi (GHS)', 'Englisch', 'km von Deventer nach Accra'],
  })) {
    await page.goto(`/deventer/countries/GH?lang=${lang}`)
    for (const word of words) await expect(page.getByRole('complementary')).toContainText(word)
  }
})

test('a country reaches the network and back; an empty desk offers what can be done', async ({ page, owner }) => {
  const office = await insertOffice(owner, { slug: 'deskless', name: 'Deskless' })
  const peer = await insertOffice(owner, { slug: 'deskful', name: 'Deskful' })
  await insertNetwork(owner, [office, peer])
  await insertPresence(owner, await insertOrganisation(owner, peer, { name: 'Vanua Wells' }), { country: 'VU' })
  await insertPresence(owner, await insertOrganisation(owner, peer, { name: 'Looking Pumps' }), {
    country: 'VU',
    standing: 'looking',
  })
  await page.goto('/deskless/countries/VU?lang=en')
  const main = page.getByRole('main')
  await expect(main.getByText('Nobody is active in Vanuatu yet, as far as you can see')).toBeVisible()
  await expect(main.getByRole('link', { name: 'Be the first: join and publish' })).toHaveAttribute(
    'href',
    '/deskless/join',
  )
  await expect(main.getByRole('link', { name: 'Become an ambassador' })).toHaveCount(1)
  await expect(main.getByRole('link', { name: 'Write to the office' })).toHaveCount(1)
  await expect(main.getByRole('link', { name: 'Become an ambassador' })).toHaveAttribute(
    'href',
    '/deskless/ambassador/apply?country=VU',
  )
  await expect(main.getByText('Looking Pumps')).toHaveCount(0)
  await axe(page)
  await main.getByRole('link', { name: 'See the 1 listing in the network' }).click()
  await expect(main.getByRole('region', { name: /^Deskful/ }).getByRole('article')).toContainText('Vanua Wells')
  await expect(main.getByRole('region', { name: /looking at this country/i }).getByRole('listitem')).toContainText(
    'Deskful',
  )
  await axe(page)
  await page
    .getByRole('navigation', { name: 'Whose desk' })
    .getByRole('link', { name: /^This office/ })
    .click()
  await expect(main.getByText('This desk is empty.')).toBeVisible()
})

test('what is over is published and not active', async ({ page }) => {
  await page.goto('/deventer/countries/EG?lang=en')
  const main = page.getByRole('main')
  await expect(main.getByText('Nobody is active here at the moment')).toBeVisible()
  await expect(main.getByText('Of which 2 listings are over')).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Who is active here' })).toHaveCount(0)
})

test('the network is asked as such, from a desk where nobody is', async ({ page }) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/countries/TV?lang=en')
  await page.getByRole('link', { name: 'Ask the network' }).click()
  await expect(page.getByRole('radio', { name: /network/i })).toBeChecked()
})

test('being the first: the form to publish knows the country', async ({ page }) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/countries/TV?lang=en')
  await page.getByRole('link', { name: 'Be the first: publish' }).click()
  await expect(page.getByRole('button', { name: /Tuvalu/ })).toBeVisible()
})

test('all desks by region, also those where nobody is; on a phone nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/deventer/countries?lang=en')
  await expect(page.getByRole('link', { name: 'Tuvalu' })).toHaveCount(0)
  await page.getByRole('link', { name: /^Also show \d+ countries/ }).click()
  await expect(page.getByRole('row', { name: /^Tuvalu/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Polynesia', exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Ambassadors' }).first()).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('columnheader', { name: 'Seeking' })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await axe(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the time there, who is there and the network are on the page', async ({ page }) => {
    await page.goto('/deventer/countries/UG?lang=en')
    await expect(page.getByRole('complementary').getByRole('time')).toHaveText(/^\d\d:\d\d$/)
    await page.getByRole('link', { name: /^The network/ }).click()
    await expect(page).toHaveURL(/scope=network/)
    await expect(page.getByRole('article').first()).toBeVisible()
  })
})
