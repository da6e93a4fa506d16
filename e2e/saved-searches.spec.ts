/** Searches that are kept: one click each for keeping, renaming, pausing and deleting, with scripts and without. */
import type { Page } from '@playwright/test'
import { axe, expect, signIn, test } from './support/fixtures.ts'

const list = '/deventer/searches?lang=en'
const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Keeps, renames, pauses, resumes, deletes and brings back the search of these filters. */
async function walk(page: Page, query: string, name: string, look: (page: Page) => Promise<void> = axe): Promise<void> {
  await page.goto(`/deventer/search?lang=en&${query}`)
  await page.getByRole('button', { name: 'Keep this search' }).click()
  await expect(page.getByText(`Kept as “${name}”`)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/deventer/search\\?${query}$`))
  await page.getByLabel('Name of this search').fill('Our wells')
  await page.getByRole('button', { name: `Rename: ${name}` }).click()
  await expect(page.getByText('Kept as “Our wells”')).toBeVisible()

  await page.getByRole('link', { name: /^Kept searches/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kept searches' })).toBeVisible()
  await expect(card(page, 'Our wells')).toContainText(/\d+ results? now/)
  await expect(card(page, 'Our wells').getByRole('list', { name: 'Filters of Our wells' })).toContainText(
    'Country: Ghana',
  )
  await card(page, 'Our wells').getByLabel('Name of this search').fill('Wells')
  await page.getByRole('button', { name: 'Rename: Our wells' }).click()
  await page.getByRole('button', { name: 'Pause: Wells' }).click()
  await expect(card(page, 'Wells')).toContainText('Paused: not in your e-mail')
  await look(page)
  await page.getByRole('button', { name: 'Resume: Wells' }).click()
  await expect(card(page, 'Wells')).not.toContainText('Paused')
  await page.getByRole('button', { name: 'Delete: Wells' }).click()
  await expect(page.getByRole('status')).toContainText('“Wells” is deleted.')
  await expect(card(page, 'Wells')).toHaveCount(0)
  await look(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await card(page, 'Wells').getByRole('link', { name: 'Wells', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/deventer/search\\?${query}$`))
  await page.goto(list)
  await page.getByRole('button', { name: 'Delete: Wells' }).click()
  await expect(card(page, 'Wells')).toHaveCount(0)
}

test('a search is kept with one click, under a name made from its filters', async ({ page }) => {
  await signIn(page, 'member@deventer.example')
  await walk(page, 'country=GH', 'Everyone in Ghana')
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('the name speaks the reader’s language; the same search is kept once', async ({ page }) => {
    await signIn(page, 'ambassador@deventer.example')
    await page.goto('/deventer/search?country=NL&kind=ngo')
    await page.getByRole('button', { name: 'Diese Suche merken' }).click()
    await expect(page.getByText('Gemerkt als „NGO in den Niederlanden“')).toBeVisible()
    await page.goto('/deventer/search?kind=ngo&country=nl&page=2')
    await expect(page.getByText('Gemerkt als „NGO in den Niederlanden“')).toBeVisible()
    await page.goto('/deventer/searches')
    await page.getByRole('button', { name: /^Löschen:/ }).click()
    await expect(page.getByText('Noch keine Suche gemerkt')).toBeVisible()
  })
})

test('a name that cannot be is said, with what was typed', async ({ page }) => {
  await signIn(page, 'member@deventer.example')
  await page.goto('/deventer/search?lang=en&country=KE')
  await page.getByRole('button', { name: 'Keep this search' }).click()
  const name = page.getByLabel('Name of this search')
  await expect(name).toHaveValue('Everyone in Kenya')
  await name.fill('   ')
  await page.getByRole('button', { name: 'Rename: Everyone in Kenya' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter a name.')
  await axe(page)
  await name.fill('Kenya')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByText('Kept as “Kenya”')).toBeVisible()
  await page.goto(list)
  await page.getByRole('button', { name: 'Delete: Kenya' }).click()
  await expect(card(page, 'Kenya')).toHaveCount(0)
})

test('whoever is not signed in signs in and comes back to find it kept', async ({ page }) => {
  await page.goto('/deventer/search?lang=en&country=UG')
  await page.getByRole('button', { name: 'Sign in to keep this search' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByLabel('E-mail address').fill('member@deventer.example')
  await page.getByLabel('Password').fill('kogge-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/deventer\/search\?country=UG$/)
  await page.goto(list)
  const cards = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(cards).toHaveCount(1)
  await page.getByRole('button', { name: /^Delete: / }).click()
  await expect(cards).toHaveCount(0)
})

test('members of another office are told who can', async ({ page }) => {
  await signIn(page, 'admin@zwolle.example')
  await page.goto('/deventer/search?lang=en')
  await expect(page.getByText(/^Members of Deventer Internationaal can keep searches here\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep this search' })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('everything is there and nothing is wider than the screen', async ({ page }) => {
    await signIn(page, 'member@deventer.example')
    await walk(page, 'country=GH', 'Everyone in Ghana')
    await page.goto('/deventer/search?lang=en&country=DE')
    await page.getByRole('button', { name: 'Keep this search' }).click()
    await expect(page.getByText('Kept as “Everyone in Germany”')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await axe(page)
    await page.goto(list)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: 'Delete: Everyone in Germany' }).click()
    await expect(card(page, 'Everyone in Germany')).toHaveCount(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each is an ordinary form', async ({ page }) => {
    await signIn(page, 'member@deventer.example')
    // axe is a script itself.
    await walk(page, 'country=GH', 'Everyone in Ghana', async () => {})
  })
})
