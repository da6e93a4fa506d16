/**
 * What somebody typed is there again once they have signed in: on every page with a form of its own, without scripts.
 * Their session ends while they type; the form leads to signing in, and from there back.
 */
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/fixtures.ts'
import { addressOf, pages } from './support/pages.ts'

test.use({ javaScriptEnabled: false })

/** Pages whose form says who asks, or is open to everybody: nobody is led to signing in there. */
const open = ['identity/routes/address.tsx', 'identity/routes/password.tsx']
// A code of a second factor is not kept.
const typed =
  'textarea:visible, input:not([type]):not([autocomplete="one-time-code"]):visible, input[type="text"]:visible'
const words = 'Kept through signing in'

/**
 * Fills what can be typed in the page's own form. Returns its fields by name, with what stands in them; none where the
 * page has no such form.
 */
async function type(page: Page): Promise<[name: string, value: string][]> {
  const fields: [string, string][] = []
  for (const field of await page
    .locator('main form[method="post"]')
    .filter({ has: page.locator('button') })
    .first()
    .locator(typed)
    .all()) {
    const own = await field.evaluate(
      (element: HTMLInputElement) => new URL(element.form!.action).pathname === location.pathname && !element.readOnly,
    )
    const name = await field.getAttribute('name')
    if (!own || !name) continue
    await field.fill(words)
    fields.push([name, await field.inputValue()])
  }
  return fields
}

const walked = Object.entries(pages)
  .filter(([file]) => !open.includes(file))
  .flatMap(([, each]) => each)
  // Who reads along has no forms.
  .filter(({ as }) => as !== undefined && !as.startsWith('reader@'))
for (const as of new Set(walked.map((each) => each.as!))) {
  test(`a session that ends while ${as} types takes nothing`, async ({ page, owner }) => {
    const theirs = walked.filter((each) => each.as === as)
    test.setTimeout(60_000 + 20_000 * theirs.length)
    let forms = 0
    for (const each of theirs) {
      const path = await addressOf(each.path, owner)
      await signIn(page, as)
      await page.goto(path)
      const fields = await type(page)
      if (fields.length === 0) continue
      forms++
      await test.step(path, async () => {
        await page.context().clearCookies({ name: 'kogge_session' })
        await page.locator('main form[method="post"]').first().locator('button:not([type="button"])').first().click()
        await expect(page).toHaveURL(/\/sign-in\?/)
        const { searchParams } = new URL(page.url())
        await signIn(page, as)
        const back = new URL(searchParams.get('to')!, page.url())
        back.searchParams.set('kept', searchParams.get('kept')!)
        await page.goto(back.href)
        await expect(page.getByText('What you typed is still here')).toBeVisible()
        for (const [name, value] of fields)
          await expect(page.locator(`main form[method="post"] [name="${name}"]`).first(), name).toHaveValue(value)
      })
    }
    expect(forms, 'forms that were tried').toBeGreaterThan(0)
  })
}
