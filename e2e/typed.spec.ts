/** Nothing typed is lost: on a slow line, in a form that comes back, on the way from an error to its field. */
import { expect, signIn, test } from './support/fixtures.ts'

test('what is typed before the scripts run stays', async ({ page }) => {
  await signIn(page, 'company@deventer.example')
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route(/\/assets\/entry.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/deventer/organisations/ijsselpomp/edit?lang=en', { waitUntil: 'commit' })
  const [name, summary] = [page.getByLabel('Name', { exact: true }), page.locator('textarea').first()]
  expect(await summary.inputValue()).not.toBe('')
  await summary.fill('Typed on a slow line')
  await name.fill('IJsselpomp and sons')
  go()
  await expect
    .poll(() => summary.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))))
    .toBe(true)
  await expect(summary).toHaveValue('Typed on a slow line')
  await expect(name).toHaveValue('IJsselpomp and sons')
})

test('an error that comes with a page calls nobody away who types already', async ({ page }) => {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route(/\/assets\/entry.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/sign-in?lang=en', { waitUntil: 'commit' })
  const [email, password] = [
    page.getByRole('main').getByLabel('E-mail address'),
    page.getByRole('main').getByLabel('Password'),
  ]
  await email.fill('nobody@example.org')
  await password.fill('certainly not this')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await password.fill('this')
  go()
  await expect
    .poll(() => password.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))))
    .toBe(true)
  await expect(page.getByRole('alert')).not.toBeFocused()
  await expect(password).toBeFocused()
  await expect(password).toHaveValue('this')
})

test('a place that is pasted is found; what was typed and not chosen comes back with the form; an error leads to its field', async ({
  page,
}) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/organisations/ijsselpomp/publish?lang=en')
  const where = page.getByRole('combobox', { name: 'Where are you active?' })
  await where.focus()
  await page.keyboard.insertText('Ulaangom')
  await expect(page.getByRole('option', { name: /Ulaangom/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await where.fill('Ulaangomm')
  await expect(page.getByText('Nothing found. Check the spelling.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Culture' }).check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('alert')).toContainText('What you typed is not chosen yet')
  await expect(where).toHaveValue('Ulaangomm')
  await page.getByRole('alert').getByRole('link').first().click()
  await expect(where).toBeFocused()
  await page.getByRole('link', { name: 'Skip to content' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(where).toHaveValue('Ulaangomm')
  await expect(page.getByRole('radio', { name: 'Culture' })).toBeChecked()
  // Whoever types on after a refusal is not called away, and a country's whole name says enough.
  await page.getByText('Add details').click()
  await page.locator('#field-description').pressSequentially('Music')
  await expect(page.locator('#field-description')).toHaveValue('Music')
  await where.fill('Comoros')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: 'Comoros' })).toContainText('Music')
})
