/** The inbox and the menu on a phone: signing in, what waits, its one action, and the way around in two taps. */
import type { Page } from '@playwright/test'
import { axe, expect, openMenu, signIn, test } from './support/fixtures.ts'

test.use({ viewport: { width: 390, height: 844 } })

const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Menu', exact: true })
/** Whether the page is no wider than the phone, and each tap of the bar is large enough and within it. */
async function fits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  for (const tap of await menuOf(page).locator('> ul > li > a, > ul > li > details > summary').all()) {
    const box = (await tap.boundingBox())!
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    expect(box.y + box.height).toBeLessThanOrEqual(844)
    // One line of words.
    expect(await tap.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  }
}

test('who signs in lands in the inbox, does what waits, and gets anywhere in two taps', async ({ page, owner }) => {
  await owner`
    update kogge.presences set confirmed_on = current_date - 400
    where id = (select p.id from kogge.presences p
      join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
      where o.slug = 'ijsselpomp' and p.state = 'published' and p.confirmed_on >= current_date - 300 order by p.id
      limit 1)`
  await page.goto('/deventer?lang=en')
  await expect(menuOf(page).locator('> ul > li')).toHaveText([/^Find/, 'Map', /^Office/])
  await fits(page)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail address').fill('company@deventer.example')
  await page.getByLabel('Password').fill('kogge-demo')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/deventer\/inbox$/)
  await fits(page)
  await axe(page)

  const number = menuOf(page).getByRole('link', { name: /^Inbox/ })
  await expect(number).toHaveAttribute('aria-current', 'page')
  const waits = async () => Number(/\d+/.exec(await number.innerText())?.[0] ?? 0)
  const before = await waits()
  expect(before).toBeGreaterThan(0)
  const line = page.getByRole('listitem').filter({ hasText: 'Is IJsselpomp still active' }).first()
  await line.getByRole('button', { name: /^Still true/ }).click()
  await expect(page.getByRole('status')).toHaveText('Confirmed: still true.')
  await expect(page).toHaveURL(/\/deventer\/inbox/)
  expect(await waits()).toBe(before - 1)

  // Two taps: a group, a place of it. Where one is, is marked in both.
  await openMenu(page, 'Office')
  await axe(page)
  await menuOf(page).getByRole('link', { name: 'Trips' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trips')
  await expect(menuOf(page).locator('summary[aria-current]')).toHaveText('Office▾')
  await expect(menuOf(page).locator('details[open]')).toHaveCount(0)
  // Whatever stands last on a page stands above the bar.
  const last = page.getByRole('contentinfo').getByRole('link').last()
  await last.scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  const [bar, footer] = [(await menuOf(page).boundingBox())!, (await last.boundingBox())!]
  expect(footer.y + footer.height).toBeLessThanOrEqual(bar.y)

  // By keyboard alone, and Escape closes.
  const me = menuOf(page).locator('summary', { hasText: 'Me' })
  await me.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(menuOf(page).getByRole('link', { name: 'My listings' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(me).toBeFocused()
  await expect(menuOf(page).locator('details[open]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await menuOf(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(menuOf(page).getByRole('link', { name: /^Inbox/ })).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the menu opens, leads on, and is closed there', async ({ page }) => {
    await signIn(page, 'admin@deventer.example')
    for (const [language, group, place, title, name] of [
      ['nl', 'Kantoor', 'Leden', /leden/i, 'Menu'],
      ['de', 'Büro', 'Mitglieder', /Mitglieder/, 'Menü'],
    ] as const) {
      await page.goto(`/deventer/inbox?lang=${language}`)
      await openMenu(page, group, name)
      await page.getByRole('navigation', { name, exact: true }).getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('navigation', { name, exact: true }).locator('details[open]')).toHaveCount(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
})
