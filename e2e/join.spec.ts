import { insertMember, insertOffice, insertOrganisation, insertPerson } from '../server/testing/offices.ts'
import { anew, axe, expect, signIn, test } from './support/fixtures.ts'
import { linkInMail } from './support/mail.ts'

const fresh = (word: string) => `${word}-${Date.now()}@example.org`

test('somebody asks to join, an administrator lets them in with their organisation, and they publish', async ({
  page,
  browser,
  owner,
}) => {
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
  // A member's page leads whoever waits to where they read that they wait, and can prepare.
  await page.goto('/joinhaven/mine')
  await expect(page).toHaveURL(/\/joinhaven\/join$/)
  await expect(page.getByRole('complementary').filter({ hasText: 'waits for an answer' })).toBeVisible()
  await page.getByRole('link', { name: 'Write down the organisation' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Kade & Kiel')
  await axe(page)
  await page.getByRole('textbox', { name: /What it does, in English/ }).fill('We build quays.')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nobody else sees it' })).toBeVisible()
  await page.getByRole('link', { name: 'Prepare a country' }).click()
  await page.getByRole('combobox', { name: 'Where are you active?' }).fill('Mongol')
  await page.getByRole('option', { name: 'Mongolia' }).click()
  await page.getByRole('radio', { name: 'Economy' }).check()
  await page.getByRole('searchbox', { name: 'Find a sector by a word' }).fill('pumps')
  await page
    .getByRole('checkbox', { name: /machinery/i })
    .first()
    .check()
  await axe(page)
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Mongolia' })).toBeVisible()
  await axe(page)

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, admin.email)
  await desk.goto('/joinhaven/admin?lang=en')
  await axe(desk)
  await desk
    .getByRole('main')
    .getByRole('link', { name: /request to join/ })
    .click()
  await expect(desk.getByText('We build quays in Mongolia.')).toBeVisible()
  await expect(desk.getByRole('link', { name: person.email })).toBeVisible()
  await expect(desk.locator('dl').getByText('No website to compare example.org with.')).toBeVisible()
  await axe(desk)
  await expect(desk.getByRole('button', { name: 'Admit as editor of Kade & Kiel: Ada Kade' })).toBeVisible()
  await desk.getByRole('link', { name: 'Choose another role: Ada Kade' }).click()
  await expect(desk.getByRole('radio', { name: /^Editor/ })).toBeChecked()
  await expect(desk.getByLabel('Organisation', { exact: true })).toContainText(
    'Add “Kade & Kiel” (Company) and approve it',
  )
  await axe(desk)
  await desk.getByRole('radio', { name: /^Ambassador/ }).check()
  await expect(desk.getByRole('button', { name: 'Admit as ambassador' })).toBeVisible()
  await desk.getByRole('radio', { name: /^Editor/ }).check()
  await desk.getByRole('button', { name: 'Admit as editor of Kade & Kiel' }).click()
  await expect(desk.getByRole('status')).toContainText('The request is accepted')
  await expect(desk.getByRole('row', { name: /Ada Kade.*Editor.*Kade & Kiel/ })).toBeVisible()
  await desk.getByLabel('Find by name, address or organisation').fill('kiel')
  await desk.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(desk.getByRole('heading', { name: '1 member found' })).toBeVisible()
  const file = await desk.request.get('/joinhaven/admin/members.csv')
  expect(await file.text()).toContain(`Ada Kade,${person.email},Editor,Kade & Kiel,`)
  await desk.context().close()

  // What was prepared stands there, and nothing is typed again.
  await page.goto('/joinhaven/mine')
  await expect(page.getByRole('heading', { level: 2, name: /Kade & Kiel/ })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Mongolia/ })
      .first(),
  ).toBeVisible()
  await page.goto('/joinhaven/organisations')
  await expect(page.getByText('We build quays.')).toBeVisible()
  await page.goto(`/mailbox?to=${encodeURIComponent(person.email)}`)
  // A mail speaks its reader's language: this account's is Dutch.
  await expect(page.getByRole('link', { name: 'Welkom bij Joinhaven' })).toBeVisible()
})

test('a declined request comes back with the administrator’s words, and can be asked again', async ({
  page,
  browser,
  owner,
}) => {
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
  await expect(page.getByRole('main')).toContainText('You can ask to join again.')
})

test('an invitation lets in whoever it was sent to, and nobody else; the last administrator cannot leave', async ({
  page,
  browser,
  owner,
}) => {
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
  const first = await linkInMail(page, invited.email, /invites you to Askhaven/, '/invitations/')

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
    nl: { title: 'Lid worden van', radio: /^Geen/, send: 'Lidmaatschap aanvragen', waits: 'wacht op een beheerder' },
    en: { title: 'Join', radio: /^None/, send: 'Send the request', waits: 'waits for an administrator' },
    de: {
      title: 'Mitgliedschaft',
      radio: /^Keine/,
      send: 'Mitgliedschaft beantragen',
      waits: 'wartet auf die Verwaltung',
    },
  })) {
    test(`asking to join works in ${language}`, async ({ page, owner }) => {
      await insertOffice(owner, { slug: `plainhaven-${language}`, name: 'Plainhaven' })
      const person = await insertPerson(owner, { email: fresh(`plain-${language}`) })
      await signIn(page, person.email)
      await page.goto(`/plainhaven-${language}`)
      await anew(page, () =>
        page
          .getByRole('form', { name: /Language|Taal|Sprache/ })
          .getByRole('button', { name: new RegExp(`^${language}`, 'i') })
          .click(),
      )
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await page.goto(`/plainhaven-${language}/join`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(say.title)
      await page.getByRole('radio', { name: say.radio }).check()
      await page.getByRole('button', { name: say.send }).click()
      await expect(page.getByRole('main')).toContainText(say.waits)
    })
  }
})
