/** A visitor without an account: writes, confirms, is answered by mail, and answers once. */
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { linkInMail, openMail } from './support/mail.ts'
import { patience } from '#server/testing/pace.ts'

test('a visitor writes about a listing without scripts, confirms, and an ambassador answers by mail', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(240_000))
  const office = await insertOffice(owner, { slug: 'visithaven', name: 'Visithaven' })
  const organisation = await insertOrganisation(owner, office, { name: 'Wells for all' })
  const presence = await insertPresence(owner, organisation, { country: 'GH', visibility: 'public' })
  const ambassador = await insertMember(owner, office, { role: 'ambassador', email: fresh('answers') })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'], name: 'Ama' })
  const visitor = fresh('visitor')
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage()

  await page.goto(`/visithaven/presences/${presence.id}?lang=en`)
  await page.getByRole('link', { name: 'Through Visithaven' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write about Wells for all in Ghana')
  await page.getByLabel('Your name').fill('Bo Visitor')
  await page.getByLabel('Your e-mail address').fill('nonsense')
  await page.getByLabel('Your message').fill('We would like to see the wells in spring.')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter an e-mail address')
  await expect(page.getByLabel('Your message')).toHaveValue('We would like to see the wells in spring.')
  await page.getByLabel('Your e-mail address').fill(visitor)
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('look in your mailbox')

  const confirm = await linkInMail(page, visitor, /Confirm your message/, '/contact/confirm/')
  await page.goto(confirm)
  await expect(page.getByRole('main')).toContainText('We would like to see the wells in spring.')
  await page.getByRole('button', { name: 'Yes, send it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message is with Visithaven')
  await page.goto(confirm)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link works no more')

  const answering = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(answering, ambassador.email)
  await answering.goto('/visithaven/ambassador/work?lang=en')
  await axe(answering)
  await answering.getByRole('link', { name: 'Bo Visitor' }).click()
  await expect(answering.getByText(visitor)).toHaveCount(0)
  await axe(answering)
  await answering.getByRole('link', { name: 'Answer', exact: true }).click()
  await answering.getByLabel('Your answer').fill('Come in April; I will show you two of them.')
  await axe(answering)
  await answering.getByRole('button', { name: 'Send answer' }).click()
  await expect(answering.getByRole('status').first()).toContainText('The visitor gets it by e-mail')

  await openMail(page, visitor, /Answer from Visithaven/)
  await expect(page.getByRole('main')).toContainText('Come in April')
  await page.goto(await linkInMail(page, visitor, /Answer from Visithaven/, '/contact/reply/'))
  await page.getByLabel('Your answer').fill('The 12th?')
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answer is with Visithaven')
  await answering.reload()
  await expect(answering.getByRole('main')).toContainText('The 12th?')
})
