import type { BrowserContext, Page } from '@playwright/test'
import { anew, axe, expect, openMenu, signIn, test } from './support/fixtures.ts'
import { openMail } from './support/mail.ts'

/** The words of the three languages that these journeys click on. */
const words = {
  en: {
    make: 'Create account',
    name: 'Name',
    email: 'E-mail address',
    fresh: 'New password',
    password: 'Password',
    look: 'Look in your e-mail',
    mail: 'Confirm your e-mail address',
    yes: 'Yes, confirm and sign in',
    signIn: 'Sign in',
    wrong: 'do not belong together',
    me: 'Me',
    menu: 'Menu',
  },
  nl: {
    make: 'Account maken',
    name: 'Naam',
    email: 'E-mailadres',
    fresh: 'Nieuw wachtwoord',
    password: 'Wachtwoord',
    look: 'Kijk in je mail',
    mail: 'Bevestig je e-mailadres',
    yes: 'Ja, bevestigen en inloggen',
    signIn: 'Inloggen',
    wrong: 'horen niet bij elkaar',
    me: 'Ik',
    menu: 'Menu',
  },
  de: {
    make: 'Konto anlegen',
    name: 'Name',
    email: 'E-Mail-Adresse',
    fresh: 'Neues Passwort',
    password: 'Passwort',
    look: 'Sehen Sie in Ihr Postfach',
    mail: 'Bestätigen Sie Ihre E-Mail-Adresse',
    yes: 'Ja, bestätigen und anmelden',
    signIn: 'Anmelden',
    wrong: 'gehören nicht zusammen',
    me: 'Ich',
    menu: 'Menü',
  },
}
const secret = 'the cog sails east'
let count = 0
const newAddress = () => `journey-${Date.now()}-${++count}@example.org`
const main = (page: Page) => page.getByRole('main')

/** Chooses the language as a reader does. */
async function speak(page: Page, language: string) {
  await anew(page, () =>
    page
      .getByRole('form', { name: /Language|Taal|Sprache/ })
      .getByRole('button', { name: new RegExp(`^${language}`, 'i') })
      .click(),
  )
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

async function enter(page: Page, email: string, password: string, language: keyof typeof words = 'en') {
  await main(page).getByLabel(words[language].email, { exact: true }).fill(email)
  await main(page).getByLabel(words[language].password, { exact: true }).fill(password)
  await main(page).getByRole('button', { name: words[language].signIn, exact: true }).click()
}

/** Sessions end elsewhere by writing; here the browser only loses its cookie. */
async function loseSession(context: BrowserContext) {
  const others = (await context.cookies()).filter(({ name }) => name !== 'kogge_session')
  await context.clearCookies()
  await context.addCookies(others)
}

for (const language of ['en', 'nl', 'de'] as const) {
  test(`somebody makes an account, confirms the address from the mail, is in, and signs in again (${language})`, async ({
    page,
    context,
  }) => {
    const say = words[language]
    const email = newAddress()
    await page.goto('/sign-up?to=%2Fdeventer')
    await speak(page, language)
    await axe(page)
    await main(page).getByLabel(say.name, { exact: true }).fill('Anke de Vries')
    await main(page).getByLabel(say.email, { exact: true }).fill(email)
    await main(page).getByLabel(say.fresh).fill('password123')
    await main(page).getByRole('button', { name: say.make }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(main(page).getByLabel(say.email, { exact: true })).toHaveValue(email)
    await axe(page)
    await main(page).getByLabel(say.fresh).fill(secret)
    await main(page).getByRole('button', { name: say.make }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.look)
    await axe(page)

    await openMail(page, email, say.mail)
    await axe(page)
    await main(page)
      .getByRole('link', { name: /\/confirm\// })
      .click()
    await axe(page)
    await page.getByRole('button', { name: say.yes }).click()
    await expect(page).toHaveURL(/\/deventer$/)
    await openMenu(page, say.me, say.menu)
    await expect(page.getByText('Anke de Vries').first()).toBeVisible()
    await loseSession(context)
    await page.goto('/sign-in?to=%2Fdeventer')
    await enter(page, email, 'something else', language)
    await expect(page.getByRole('alert')).toContainText(say.wrong)
    await axe(page)
    await enter(page, email, secret, language)
    await expect(page).toHaveURL(/\/deventer$/)
    await openMenu(page, say.me, say.menu)
    await expect(page.getByText('Anke de Vries').first()).toBeVisible()
  })
}

test('an unknown address and a wrong password are told in the same words', async ({ page }) => {
  const told: string[] = []
  for (const email of ['member@deventer.example', newAddress()]) {
    await page.goto('/sign-in')
    await enter(page, email, 'certainly not this')
    told.push(await page.getByRole('alert').innerText())
  }
  expect(told[0]).toBe(told[1])
})

test('who already has an account is told by mail only', async ({ page }) => {
  await page.goto('/sign-up')
  await main(page).getByLabel('Name', { exact: true }).fill('Somebody')
  await main(page).getByLabel('E-mail address', { exact: true }).fill('ambassador@deventer.example')
  await main(page).getByLabel('New password').fill(secret)
  await main(page).getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your e-mail')
  await openMail(page, 'ambassador@deventer.example', /already have an account|hebt al een account|schon ein Konto/)
})

test('a new account can look around before its address is confirmed, is told so, and gets the mail again', async ({
  page,
  owner,
}) => {
  const email = newAddress()
  await owner`
    insert into identity.users (email, name, language, password_hash) values (${email}, 'New Person', 'en', '')`
  await signIn(page, email)
  await page.goto('/account')
  await axe(page)
  await page.getByRole('link', { name: 'Send the e-mail again' }).click()
  await axe(page)
  await main(page).getByRole('button', { name: 'Send the e-mail again' }).click()
  await expect(page.getByRole('status')).toContainText('A new e-mail is on its way')
  await openMail(page, email, 'Confirm your e-mail address')
  await main(page)
    .getByRole('link', { name: /\/confirm\// })
    .click()
  await page.getByRole('button', { name: 'Yes, confirm and sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you begin?')
  await expect(page.getByRole('status')).toContainText('Your address is confirmed')
  await axe(page)
  await expect(page.getByText('is not confirmed yet')).toHaveCount(0)
})

test('a forgotten password: the link works once, and ends every session', async ({ page, browser, owner }) => {
  const email = newAddress()
  await owner`
    insert into identity.users (email, name, language, password_hash, email_confirmed_at)
    values (${email}, 'Forgetful', 'en', '', now())`
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, email)
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/\/account$/)

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await axe(page)
  await main(page).getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await openMail(page, email, 'Choose a new password')
  await main(page)
    .getByRole('link', { name: /\/reset\// })
    .click()
  const link = page.url()
  await axe(page)
  await main(page).getByLabel('New password').fill('another good one')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('status')).toContainText('Your new password is set')
  await enter(page, email, 'another good one')
  await openMenu(page, 'Me')
  await expect(page.getByText('Forgetful').first()).toBeVisible()

  expect((await page.goto(link))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  await axe(page)
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await elsewhere.context().close()
})

test('a session is seen and ended from another device; a changed password ends the others', async ({
  page,
  browser,
  owner,
}) => {
  const email = newAddress()
  await owner`
    insert into identity.users (email, name, language, password_hash, email_confirmed_at)
    values (${email}, 'Two Devices', 'en', '', now())`
  await signIn(page, email)
  const phone = await (await browser.newContext()).newPage()
  await signIn(phone, email)
  await phone.goto('/account/sessions')
  await expect(phone.getByRole('heading', { level: 2 })).toHaveCount(2)
  await expect(phone.getByText('This session')).toHaveCount(1)
  await axe(phone)
  await phone.getByRole('button', { name: /^End: / }).click()
  await expect(phone.getByRole('status')).toContainText('Ended')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
  await phone.goto('/account/password')
  await axe(phone)
  await phone.context().close()
})

test('a form sent after the session ended comes back after signing in', async ({ page, context, owner }) => {
  const email = newAddress()
  await owner`
    insert into identity.users (email, name, language, password_hash, email_confirmed_at)
    select ${email}, 'Old Name', 'en', password_hash, now() from identity.users where email = 'member@deventer.example'`
  await signIn(page, email)
  await page.goto('/account')
  await main(page).getByLabel('Name', { exact: true }).fill('New Name')
  await loseSession(context)
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(main(page)).toContainText('what you typed comes back')
  await enter(page, email, 'kogge-demo')
  await expect(main(page).getByLabel('Name', { exact: true })).toHaveValue('New Name')
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
})

test('contact, mailbox, privacy and accessibility have no violation', async ({ page }) => {
  for (const path of ['/deventer/contact', '/deventer/contact?sent=1', '/mailbox', '/privacy', '/accessibility']) {
    await page.goto(path)
    await axe(page)
  }
})

test('a form sent while the page comes alive is sent, and React keeps the page', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // What the page knows of itself comes late: React has the page's scripts, and nothing to draw yet.
  await page.addInitScript(() => {
    const later = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }))
    const encoder = new TextEncoder()
    Object.assign(window, {
      TextEncoderStream: class extends TransformStream {
        constructor() {
          super({
            transform: async (text: string, out) => {
              await later
              out.enqueue(encoder.encode(text))
            },
          })
        }
      },
    })
  })
  await page.goto('/sign-in?lang=en', { waitUntil: 'load' })
  await page.waitForFunction(
    () =>
      '__remixRouteModules' in window &&
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/names/')),
  )
  await enter(page, 'nobody@example.org', 'not the password')
  await expect(main(page).getByText(words.en.wrong).first()).toBeVisible()
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo())
  await expect(main(page).getByText(words.en.wrong).first()).toBeVisible()
  expect(errors).toEqual([])
})
