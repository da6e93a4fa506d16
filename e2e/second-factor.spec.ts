import type { Page } from '@playwright/test'
import { codeAt } from '../app/identity/one-time-codes.server.ts'
import { insertMember, insertOffice } from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { openMail } from './support/mail.ts'

const password = 'the cog sails east'
/** Of the password above, so that the form can be tried (argon2id, as app/identity/password.server.ts makes it). */
const passwordHash = async () => (await import('../app/identity/password.server.ts')).hashPassword(password)

async function enter(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('an administrator sets up a second factor because the office asks for it, and signs in with it', async ({
  page,
  owner,
  browser,
}) => {
  const office = await insertOffice(owner)
  const admin = await insertMember(owner, office, { role: 'admin' })
  const other = await insertMember(owner, office, { role: 'admin' })
  await owner`
    update identity.users set password_hash = ${await passwordHash()}, language = 'en' where id = ${admin.userId}`
  await owner`update kogge.offices set admins_need_second_factor = true where id = ${office.id}`

  await enter(page, admin.email)
  await page.goto(`/${office.slug}/admin/audit`)
  await expect(page.getByText('What you wanted to do needs a second factor')).toBeVisible()
  await axe(page)
  const secret = (await page.locator('.font-mono').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill('000000')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('This code is not right').first()).toBeVisible()
  await page.getByLabel('Six-digit code').fill(codeAt(secret, Date.now()))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your second factor is on')
  await axe(page)
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit')
  await expect(page.getByText('Turned the second factor on')).toBeVisible()
  await openMail(page, admin.email, 'Your second factor is on')

  // On another device: the password is half of it, the code used to set it up is spent, one on paper works once.
  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await enter(elsewhere, admin.email)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Enter your code')
  await axe(elsewhere)
  await elsewhere.getByLabel('Code').fill('000000')
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await expect(elsewhere.getByText('This code is not right').first()).toBeVisible()
  await elsewhere.getByLabel('Code').fill(codes[0])
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1 })).not.toHaveText('Enter your code')
  await elsewhere.goto('/account/second-factor')
  await expect(elsewhere.getByText('You have 9 recovery codes left')).toBeVisible()
  await openMail(elsewhere, admin.email, 'A recovery code was used')
  await elsewhere.goto('/account/second-factor/codes')
  await axe(elsewhere)
  await elsewhere.goto('/account/second-factor/off')
  await axe(elsewhere)
  await elsewhere.context().close()

  // A colleague helps when the phone is gone.
  await owner`update kogge.offices set admins_need_second_factor = false where id = ${office.id}`
  const desk = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(desk, other.email)
  await desk.goto(`/${office.slug}/admin/members/${admin.memberId}/second-factor`)
  await axe(desk)
  await desk.getByRole('button', { name: 'Reset the second factor' }).click()
  await expect(desk.getByText('The second factor is off')).toBeVisible()
  await openMail(desk, admin.email, 'Your second factor is off')
  await desk.context().close()
})
