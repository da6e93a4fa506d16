/** What the page about matching tells, for whoever wants to know how it is done. */
import { axe, expect, test } from './support/fixtures.ts'

test('how matching works is told rule by rule', async ({ page }) => {
  await page.goto('/deventer/matches?lang=en')
  await page.getByRole('link', { name: 'How matching works' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How matching works')
  expect(await page.getByRole('rowheader').count()).toBeGreaterThan(20)
  await axe(page)
})
