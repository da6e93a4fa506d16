/** A mail of an introduction's thread is answered from the mailbox, without signing in, and the answer stands there. */
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { openMail } from './support/mail.ts'
import { patience } from '#server/testing/pace.ts'

test('what is written in a thread is answered by mail', async ({ browser, owner }) => {
  test.setTimeout(patience(180_000))
  const [near, far] = [
    await insertOffice(owner, { slug: 'nearquay', name: 'Nearquay' }),
    await insertOffice(owner, { slug: 'farquay', name: 'Farquay' }),
  ]
  await insertNetwork(owner, [near, far])
  const mine = await insertOrganisation(owner, near, { name: 'Quay Works' })
  const theirs = await insertOrganisation(owner, far, { name: 'Tema Freight' })
  const found = await insertPresence(owner, theirs, { country: 'GH', visibility: 'network' })
  const asker = await insertMember(owner, near, { role: 'editor', organisation: mine, email: 'quay.asks@example.org' })
  const desk = await insertMember(owner, near, { role: 'ambassador', email: 'quay.desk@example.org' })
  await insertAmbassador(owner, near, desk, { countries: ['GH'], name: 'Ama' })
  await insertMember(owner, far, { role: 'editor', organisation: theirs, email: 'quay.tema@example.org' })

  const page = await (await browser.newContext()).newPage()
  await signIn(page, asker.email)
  await page.goto(`/nearquay/introductions/new?presence=${found.id}&lang=en`)
  await page.getByLabel('What is it about?').fill('Who unloads at night?')
  await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  await page.getByRole('textbox', { name: /^Message/ }).fill('We have two cranes.')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByText('We have two cranes.')).toBeVisible()
  const path = new URL(page.url()).pathname

  // The other side has a mailbox and no scripts.
  const mailbox = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await openMail(mailbox, 'quay.tema@example.org', /^(?=.*Tema Freight).*(wrote|schreef|schrieb)/)
  await mailbox.goto(`${mailbox.url()}?lang=en`)
  await expect(mailbox.getByRole('article')).toContainText('We have two cranes.')
  // Judged where there are scripts.
  await page.goto(mailbox.url())
  await axe(page)
  await mailbox.getByRole('button', { name: 'Send answer' }).click()
  await expect(mailbox.getByRole('alert')).toContainText('Write your answer first.')
  await mailbox.getByLabel('Your answer').fill('We do, from ten.')
  await mailbox.getByRole('button', { name: 'Send answer' }).click()
  await expect(mailbox.getByText('Your answer was taken.')).toBeVisible()

  await page.goto(path)
  const thread = page.locator('#thread')
  await expect(thread).toContainText('We do, from ten.')
  await expect(thread).toContainText('by e-mail')
  await expect(thread).not.toContainText('answer above this line')
  await openMail(mailbox, asker.email, /(wrote|schreef|schrieb)/)
  await expect(mailbox.getByRole('article')).toContainText('We do, from ten.')
})
