/** What was mailed, as its reader finds it in the demo mailbox once the worker has delivered it. */
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { patience } from '#server/testing/pace.ts'

/** Opens the newest mail to this address with this subject. */
export async function openMail(page: Page, address: string, subject: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name: subject }).first()
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(address)}`)
    await expect(link).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: patience(30_000) })
  await link.click()
  await expect(page.getByRole('article')).toBeVisible()
}

/** The path of the first link in that mail that leads into `part` (such as `/invitations/`). */
export async function linkInMail(page: Page, address: string, subject: string | RegExp, part: string): Promise<string> {
  await openMail(page, address, subject)
  const link = await page.getByRole('article').locator(`a[href*="${part}"]`).first().getAttribute('href')
  return new URL(link!, page.url()).pathname
}
