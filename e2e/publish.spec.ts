import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { axe, expect, signIn, test } from './support/fixtures.ts'

/** Unfolds the optional part of the form, where it is not open already, once the page is alive. */
async function openDetails(page: Page) {
  await expect(page.getByRole('combobox').first()).toBeVisible()
  if (!(await page.locator('#field-description').isVisible()))
    await page.locator('summary', { hasText: /details|vertellen|angeben/ }).click()
}

test('a company publishes two countries in one go, and a member of another office of the network finds one', async ({
  page,
  browser,
}) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  const where = page.getByRole('combobox', { name: 'Where are you active?' })
  await where.fill('Mongol')
  await page.getByRole('option', { name: 'Mongolia' }).click()
  await where.fill('Ulaangom')
  await page.getByRole('option', { name: /Ulaangom/ }).click()
  await expect(page.getByRole('button', { name: 'Remove Ulaangom, Mongolia' })).toBeVisible()
  await page.getByRole('radio', { name: 'Economy' }).check()
  await page.getByRole('searchbox', { name: 'Find a sector by a word' }).fill('pumps')
  await page
    .getByRole('checkbox', { name: /machinery/i })
    .first()
    .check()
  await page
    .getByRole('group', { name: 'What can you offer others?' })
    .getByRole('checkbox', { name: 'Knowledge' })
    .check()
  await page.getByText('Add details').click()
  await page.getByLabel('Short description').fill('Windpumps for herders on the steppe')
  await axe(page)
  // Tapped twice on a slow line: the button says that it is busy, keeps the focus, and the form goes out once.
  let [sent, go] = [0, () => {}]
  const held = new Promise<void>((resolve) => (go = resolve))
  await page.route('**/publish.data*', async (route) => {
    if (route.request().method() === 'POST') sent += 1
    await held
    await route.continue()
  })
  const publish = page.getByRole('button', { name: 'Publish' })
  await publish.dblclick()
  await expect(publish).toHaveAttribute('aria-busy', 'true')
  await expect(publish).toBeFocused()
  await publish.press('Enter')
  go()
  await expect(page.getByRole('status')).toContainText('2 listings')
  expect(sent).toBe(1)

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, 'admin@zwolle.example')
  await expect(async () => {
    await elsewhere.goto('/zwolle/search?scope=network&q=windpumps&lang=en')
    await expect(elsewhere.getByRole('article').first()).toContainText('Mongolia', { timeout: 1000 })
  }).toPass()
  await axe(elsewhere)
  await elsewhere.context().close()
})

test('a presence for the own office only is not found in another office, and is found at home', async ({
  page,
  browser,
}) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await page.getByRole('combobox', { name: 'Where are you active?' }).fill('Bhut')
  await page.getByRole('option', { name: 'Bhutan' }).click()
  await page.getByRole('radio', { name: 'Economy' }).check()
  await page.getByText('Add details').click()
  await page.getByLabel('Short description').fill('Quietly exploring himalayan yakwool')
  await page
    .getByRole('radio', { name: /Only this office|office/i })
    .first()
    .check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status')).toContainText('Published')
  await expect(async () => {
    await page.goto('/deventer/search?q=yakwool&lang=en')
    await expect(page.getByRole('article')).toHaveCount(1, { timeout: 1000 })
  }).toPass()
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, 'admin@zwolle.example')
  await elsewhere.goto('/zwolle/search?scope=network&q=yakwool&lang=en')
  await expect(elsewhere.getByRole('article')).toHaveCount(0)
  await elsewhere.context().close()
})

test('two people edit the same publication: the second is shown both, and decides', async ({ page, browser }) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page
    .getByRole('link', { name: /^Edit / })
    .first()
    .click()
  await page.waitForURL(/\/edit$/)
  const address = page.url()
  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague, 'admin@deventer.example')
  await colleague.goto(address)
  for (const [who, words] of [
    [colleague, 'The colleague was first'],
    [page, 'My own words'],
  ] as const) {
    await openDetails(who)
    await who.locator('#field-description').fill(words)
  }
  await colleague.getByRole('button', { name: /Save and confirm|Opslaan en bevestigen/ }).click()
  await expect(colleague.getByRole('paragraph').filter({ hasText: 'The colleague was first' })).toBeVisible()
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByRole('alert')).toContainText('A colleague saved changes')
  await expect(page.getByRole('alert')).toContainText('The colleague was first')
  await expect(page.locator('#field-description')).toHaveValue('My own words')
  await axe(page)
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await page.waitForURL(/\/presences\/[^/]+$/)
  await expect(page.getByRole('paragraph').filter({ hasText: 'My own words' })).toBeVisible()
  await colleague.context().close()
})

test('bad input comes back filled in, with a sentence at each field, in three languages', async ({ page }) => {
  await signIn(page, 'company@deventer.example')
  for (const [language, button, sentence] of [
    ['nl', 'Publiceren', 'Zeg waar je actief bent: kies ten minste één land of plaats.'],
    ['en', 'Publish', 'Say where you are active: choose at least one country or place.'],
    ['de', 'Veröffentlichen', 'Geben Sie an, wo Sie aktiv sind: mindestens ein Land oder ein Ort.'],
  ]) {
    await page.goto(`/deventer/mine?lang=${language}`)
    await page
      .getByRole('main')
      .getByRole('link', { name: /Vermelding toevoegen|Publish where|Veröffentlichen, wo/ })
      .first()
      .click()
    await page.waitForURL(/\/publish$/)
    // A draft of the language before must not come back in between.
    await page.evaluate(() => localStorage.clear())
    await page.goto(`${page.url()}?lang=${language}`)
    await openDetails(page)
    await page.locator('#field-description').fill('Kept words')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: button, exact: true }).click()
    expect((await answer).status()).toBe(422)
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.locator('#field-description')).toHaveValue('Kept words')
    await axe(page)
  }
})

test('a draft survives a closed tab, and is gone once it is published', async ({ page }) => {
  await signIn(page, 'ngo@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await page.waitForURL(/\/publish$/)
  const form = page.url()
  await page.getByRole('radio', { name: 'Culture' }).check()
  await page.goto('/deventer')
  await page.goto(form)
  await expect(page.getByText('Your draft is back')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Culture' })).toBeChecked()
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect(page.getByRole('radio', { name: 'Culture' })).not.toBeChecked()

  const chip = page.getByRole('button', { name: /^Remove / }).first()
  const name = (await chip.getAttribute('aria-label'))!
  await chip.click()
  await page.goto('/deventer')
  await page.goto(form)
  await expect(page.getByText('Your draft is back')).toBeVisible()
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()

  await page.getByRole('combobox', { name: 'Where are you active?' }).fill('Nauru')
  await page.getByRole('option', { name: 'Nauru' }).click()
  await page.getByRole('radio', { name: 'Culture' }).check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Published')
  await page.goto(form)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Culture' })).not.toBeChecked()
  await expect(page.getByText('Your draft is back')).toHaveCount(0)
})

test('a draft survives a lost connection', async ({ page, context }) => {
  await signIn(page, 'ngo@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await page.waitForURL(/\/publish$/)
  await page.getByRole('radio', { name: 'Education' }).check()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('You are offline')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Education' })).toBeChecked()
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByText('Your draft is back')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Education' })).toBeChecked()
})

test('a form sent after the session ended comes back after signing in', async ({ page, context }) => {
  await signIn(page, 'ngo@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await openDetails(page)
  await page.getByLabel('Short description').fill('Typed while the session ran out')
  const language = (await context.cookies()).filter(({ name }) => name !== 'kogge_session')
  await context.clearCookies()
  await context.addCookies(language)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel(/E-mail/i).fill('ngo@deventer.example')
  await page.getByLabel(/Password/i).fill('kogge-demo')
  await page
    .getByRole('main')
    .getByRole('button', { name: /Sign in/i })
    .click()
  // The language asked for before stays.
  await expect(page.getByText('What you typed is still here')).toBeVisible()
  await expect(page.locator('#field-description')).toHaveValue('Typed while the session ran out')
})

test('one click says that it is still true', async ({ page }) => {
  await signIn(page, 'admin@deventer.example')
  await page.goto('/deventer/search?lang=en&sort=confirmed')
  await page.goto('/deventer/organisations?lang=en')
  await page.getByRole('listitem').filter({ hasText: 'Active in' }).getByRole('link').first().click()
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: /Still true/ }).click()
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date())
  await expect(card).toContainText(`Confirmed ${today}`)
})

test('publishing works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/mine?lang=en')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await page.getByLabel('Country 1').selectOption('NP')
  await page.getByLabel('Place 1').fill('pokhara')
  await page.getByRole('radio', { name: 'Economy' }).check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status')).toContainText('Published')
  await expect(page.getByRole('article').filter({ hasText: 'Nepal' }).first()).toContainText('Pokhara')
  await context.close()
})

test('on a phone a first presence takes two answers and a tap', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/organisations/ijsselpomp/publish?lang=en')
  const where = page.getByRole('combobox', { name: 'Where are you active?' })
  // The list closes while the page scrolls the field into view; people type after that.
  await where.tap()
  await expect(async () => {
    await where.fill('')
    await where.pressSequentially('Palau', { delay: 60 })
    await page.getByRole('option', { name: 'Palau', exact: true }).tap({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('button', { name: 'Remove Palau' })).toBeVisible()
  // Sectors and languages come from the organisation.
  await expect(page.getByRole('button', { name: /^Remove Manufacture/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Economy' }).tap()
  await page.getByRole('button', { name: 'Publish', exact: true }).tap()
  await expect(page.getByRole('status')).toContainText('Published')
  await context.close()
})

test('a summary that is missing in the reader’s language is shown in another, and says so', async ({ page, owner }) => {
  const [{ slug, words }] = await owner<{ slug: string; words: string }[]>`
    select o.slug, o.summary->>'nl' as words from kogge.organisations o join kogge.offices f on f.id = o.office_id
    where f.slug = 'deventer' and o.audience = 'public' and o.summary ? 'nl' and not o.summary ? 'de' order by o.slug
    limit 1`
  await page.goto(`/deventer/organisations/${slug}?lang=de`)
  await expect(page.locator('p[lang="nl"]').filter({ hasText: words.slice(0, 30) })).toBeVisible()
  await expect(page.getByText('Dieser Text liegt nur auf Niederländisch vor.')).toBeVisible()
})

test('a logo is uploaded, shown and removed; what is no picture is refused in words', async ({ page }) => {
  await signIn(page, 'ngo@deventer.example')
  await page.goto('/deventer/organisations/bron-en-put/edit')
  const file = page.getByLabel('Choose a picture')
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('We cannot read that file as a picture.').last()).toBeVisible()
  // What is too large is said before it is sent; a photo as phones take them, of more than two megabytes, is not.
  const choose = page.getByLabel('Choose a picture')
  await choose.setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) })
  await expect(page.getByText('The picture is larger than 10 MB. Choose a smaller one.')).toHaveCount(1)
  expect(await choose.evaluate((input: HTMLInputElement) => input.checkValidity())).toBe(false)
  const photo = await sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#fff',
    },
  })
    .png()
    .toBuffer()
  expect(photo.length).toBeGreaterThan(2.5 * 1024 * 1024)
  await choose.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo })
  await expect(page.getByText('The picture is larger than 10 MB.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/deventer/organisations/bron-en-put/edit')
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#0b4f6c' } })
    .png()
    .toBuffer()
  await page.getByLabel('Choose a picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  // Pictures load when they come into view.
  await page.getByText('Choose a picture').scrollIntoViewIfNeeded()
  await expect(page.locator('main img').first()).toHaveJSProperty('naturalWidth', 64)
  await page.getByRole('button', { name: 'Remove the logo' }).click()
  await expect(page.getByRole('button', { name: 'Remove the logo' })).toHaveCount(0)
})
