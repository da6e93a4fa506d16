import type { Page } from '@playwright/test'
import { insertMember, insertOffice, insertOrganisation, insertPerson } from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'

const fresh = (word: string) => `${word}-${Date.now()}@example.org`

/** The link in the newest mail to an address, once the worker has delivered it to the demo's mailbox. */
async function linkInMail(page: Page, address: string, subject: RegExp): Promise<string> {
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(address)}`)
    await expect(page.getByRole('link', { name: subject }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('link', { name: subject }).first().click()
  await expect(page.getByRole('main')).toContainText('/invitations/')
  const [link] = /\/invitations\/[\w-]+/.exec(await page.getByRole('main').innerText()) ?? []
  return link!
}

test('somebody asks to join, an administrator lets them in with their organisation, and they publish', async ({ page, browser, owner }) => {
  // Several people, each in a browser of their own.
  test.slow()
  const office = await insertOffice(owner, { slug: 'joinhaven', name: 'Joinhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const person = await insertPerson(owner, { email: fresh('asks'), name: 'Ada Kade' })

  await signIn(page, person.email)
  await page.goto('/joinhaven/join?lang=en')
  await axe(page)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('alert')).toContainText('Say which organisation you work for')
  await page.getByRole('radio', { name: /not here yet/ }).check()
  await page.getByLabel('Name of the organisation').fill('Kade & Kiel')
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Company' })
  await page.getByLabel('A word to the administrator').fill('We build quays in Mongolia.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'waits for an administrator' })).toBeVisible()
  await expect(page.getByLabel('A word to the administrator')).toHaveValue('We build quays in Mongolia.')
  await axe(page)
  await page.goto('/joinhaven/mine')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('members of the office')

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, admin.email)
  await desk.goto('/joinhaven/admin?lang=en')
  await axe(desk)
  await desk.getByRole('main').getByRole('link', { name: /request to join/ }).click()
  await expect(desk.getByText('We build quays in Mongolia.')).toBeVisible()
  await axe(desk)
  await desk.getByRole('link', { name: 'Accept Ada Kade' }).click()
  await expect(desk.getByRole('radio', { name: /^Editor/ })).toBeChecked()
  await expect(desk.getByLabel('Organisation', { exact: true })).toContainText('Add “Kade & Kiel” (Company) and approve it')
  await axe(desk)
  await desk.getByRole('button', { name: 'Accept as a member' }).click()
  await expect(desk.getByRole('status')).toContainText('The request is accepted')
  await expect(desk.getByRole('row', { name: /Ada Kade.*Editor.*Kade & Kiel/ })).toBeVisible()
  await desk.context().close()

  await page.goto('/joinhaven/mine')
  await page.getByRole('link', { name: 'Publish where we are active' }).first().click()
  await page.getByRole('combobox', { name: 'Where are you active?' }).fill('Mongol')
  await page.getByRole('option', { name: 'Mongolia' }).click()
  await page.getByRole('radio', { name: 'Economy' }).check()
  await page.getByRole('searchbox', { name: 'Find a sector by a word' }).fill('pumps')
  await page.getByRole('checkbox', { name: /machinery/i }).first().check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  await page.goto(`/mailbox?to=${encodeURIComponent(person.email)}`)
  // A mail speaks its reader's language: this account's is Dutch.
  await expect(page.getByRole('link', { name: 'Welkom bij Joinhaven' })).toBeVisible()
})

test('a declined request comes back with the administrator’s words, and can be asked again', async ({ page, browser, owner }) => {
  const office = await insertOffice(owner, { slug: 'nohaven', name: 'Nohaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const person = await insertPerson(owner, { email: fresh('asks'), name: 'Bo Baken' })
  await insertOrganisation(owner, office, { name: 'Bakenwerk' })
  await signIn(page, person.email)
  await page.goto('/nohaven/join?lang=en')
  await page.getByRole('radio', { name: /listed here/ }).check()
  await page.getByLabel('Your organisation').selectOption({ label: 'Bakenwerk' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('link', { name: 'Take the request back' })).toBeVisible()

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, admin.email)
  await desk.goto('/nohaven/admin/members?lang=en')
  await expect(desk.getByText('Bakenwerk, listed here')).toBeVisible()
  await desk.getByRole('link', { name: 'Decline Bo Baken' }).click()
  await axe(desk)
  await desk.getByLabel('A word of explanation').fill('Please ask with your address at Bakenwerk.')
  await desk.getByRole('button', { name: 'Decline the request' }).click()
  await expect(desk.getByRole('status')).toContainText('The request is declined')
  await desk.context().close()

  await page.goto('/nohaven/join')
  await expect(page.getByRole('main')).toContainText('Please ask with your address at Bakenwerk.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('link', { name: 'Take the request back' })).toBeVisible()
  await page.getByRole('link', { name: 'Take the request back' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Take the request back' }).click()
  await page.goto('/nohaven/join')
  await expect(page.getByRole('main')).toContainText('You can ask to join again.')
})

test('an invitation lets in whoever it was sent to, and nobody else; the last administrator cannot leave', async ({ page, browser, owner }) => {
  // Several people, each in a browser of their own.
  test.slow()
  const office = await insertOffice(owner, { slug: 'askhaven', name: 'Askhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const invited = await insertPerson(owner, { email: fresh('invited') })
  const other = await insertPerson(owner, { email: fresh('other') })
  await signIn(page, admin.email)
  await page.goto('/askhaven/admin/invitations?lang=en')
  await page.getByLabel('E-mail address', { exact: true }).fill('nobody')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter an e-mail address')
  await page.getByLabel('E-mail address', { exact: true }).fill(invited.email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status')).toContainText('The invitation is on its way')
  await axe(page)
  const first = await linkInMail(page, invited.email, /invites you to Askhaven/)

  const guest = await (await browser.newContext()).newPage()
  await guest.goto(`${first}?lang=en`)
  await expect(guest.getByRole('main').getByRole('link', { name: 'Create an account' })).toBeVisible()
  await axe(guest)
  await signIn(guest, other.email)
  await guest.goto(first)
  await expect(guest.getByText(`This invitation is for ${invited.email}.`)).toBeVisible()
  await expect(guest.getByRole('button', { name: 'Accept the invitation' })).toHaveCount(0)
  await signIn(guest, invited.email)
  await guest.goto(first)
  await axe(guest)
  await guest.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(guest).toHaveURL(/\/askhaven\/mine/)
  await guest.goto(first)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This invitation is no longer open')
  await guest.context().close()

  await page.goto('/askhaven/leave?lang=en')
  await axe(page)
  await page.getByRole('button', { name: 'Leave the office' }).click()
  await expect(page.getByRole('alert')).toContainText('An office keeps at least one administrator')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const [language, say] of Object.entries({
    nl: { title: 'Word lid van', radio: /^Geen/, send: 'Verstuur de aanvraag', waits: 'wacht op een beheerder' },
    en: { title: 'Join', radio: /^None/, send: 'Send the request', waits: 'waits for an administrator' },
    de: { title: 'beitreten', radio: /^Keine/, send: 'Anfrage senden', waits: 'wartet auf die Verwaltung' },
  })) {
    test(`asking to join works in ${language}`, async ({ page, owner }) => {
      await insertOffice(owner, { slug: `plainhaven-${language}`, name: 'Plainhaven' })
      const person = await insertPerson(owner, { email: fresh(`plain-${language}`) })
      await signIn(page, person.email)
      await page.goto(`/plainhaven-${language}`)
      await page.getByRole('form', { name: /Language|Taal|Sprache/ }).getByRole('button', { name: new RegExp(`^${language}`, 'i') }).click()
      await page.goto(`/plainhaven-${language}/join`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(say.title)
      await page.getByRole('radio', { name: say.radio }).check()
      await page.getByRole('button', { name: say.send }).click()
      await expect(page.getByRole('main')).toContainText(say.waits)
    })
  }
})
