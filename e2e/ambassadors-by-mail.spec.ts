/**
 * Ambassadors and the mail: invited with desks, an application declined with words, and the reminder's one tap without
 * signing in.
 */
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
} from '#server/testing/offices.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { linkInMail, openMail } from './support/mail.ts'

test('somebody is invited as ambassador with desks, and answers for them from accepting on', async ({
  page,
  browser,
  owner,
}) => {
  const office = await insertOffice(owner, { slug: 'calledhaven', name: 'Calledhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const invited = await insertPerson(owner, { email: fresh('invited'), name: 'Nana Aba' })
  await signIn(page, admin.email)
  await page.goto('/calledhaven/admin/invitations?lang=en')
  await page.getByLabel('E-mail address', { exact: true }).fill('nana at home')
  await page.getByRole('radio', { name: /^Ambassador/ }).check()
  await page.getByRole('checkbox', { name: 'Ghana' }).check()
  await page.getByRole('checkbox', { name: 'Togo' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter an e-mail address')
  await expect(page.getByRole('checkbox', { name: 'Ghana' })).toBeChecked()
  await axe(page)
  await page.getByLabel('E-mail address', { exact: true }).fill(invited.email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The invitation is on its way' })).toBeVisible()
  await expect(page.getByLabel('E-mail address', { exact: true })).toHaveValue('')
  await expect(page.getByRole('radio', { name: /^Member/ })).toBeChecked()
  const link = await linkInMail(page, invited.email, /Calledhaven/, '/invitations/')
  await expect(page.getByRole('article')).toContainText('for Ghana and Togo')

  const guest = await (await browser.newContext()).newPage()
  await signIn(guest, invited.email)
  await guest.goto(`${link}?lang=en`)
  await expect(guest.getByText('Countries: Ghana, Togo')).toBeVisible()
  await axe(guest)
  await guest.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(guest).toHaveURL(/\/calledhaven\/ambassador$/)
  await expect(guest.getByRole('status')).toContainText('you answer for Ghana and Togo from now on')
  await expect(guest.getByText('Last confirmed on')).toHaveCount(0)
  await guest.goto('/calledhaven/countries/TG')
  await expect(guest.getByRole('main').getByRole('link', { name: 'Nana Aba' }).first()).toBeVisible()
  await guest.context().close()
})

test('an invitation is declined, and the administrator sees it', async ({ page, browser, owner }) => {
  const office = await insertOffice(owner, { slug: 'thankshaven', name: 'Thankshaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const invited = await insertPerson(owner, { email: fresh('busy'), name: 'Busy' })
  await signIn(page, admin.email)
  await page.goto('/thankshaven/admin/invitations?lang=en')
  await page.getByLabel('E-mail address', { exact: true }).fill(invited.email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status')).toContainText('The invitation is on its way')
  const link = await linkInMail(page, invited.email, /Thankshaven/, '/invitations/')
  const guest = await (await browser.newContext()).newPage()
  await signIn(guest, invited.email)
  await guest.goto(`${link}?lang=en`)
  await guest.getByRole('button', { name: 'No, thank you' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'You have declined the invitation' })).toBeVisible()
  await guest.goto(link)
  await expect(guest.getByRole('heading', { level: 1, name: 'This invitation is no longer open' })).toBeVisible()
  await guest.context().close()
  await page.goto('/thankshaven/admin/invitations')
  const listed = page.getByRole('listitem').filter({ hasText: invited.email })
  await expect(listed).toContainText('Declined on')
  // Asked once more, they stand there once, as somebody who is asked.
  await page.getByLabel('E-mail address', { exact: true }).fill(invited.email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('The invitation is on its way')).toBeVisible()
  await expect(listed).not.toContainText('Declined on')
})

test('an application is declined with a word of explanation, in the mail and on its page', async ({
  page,
  browser,
  owner,
}) => {
  const office = await insertOffice(owner, { slug: 'declinehaven', name: 'Declinehaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const member = await insertMember(owner, office, { email: fresh('eager') })
  await owner`update identity.users set language = 'en' where email = ${member.email}`
  await insertPresence(owner, await insertOrganisation(owner, office), { country: 'PE' })
  await signIn(page, member.email)
  await page.goto('/declinehaven/ambassador/apply?country=PE&lang=en')
  await page.getByLabel('Why you?').fill('Once changed planes in Lima.')
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You applied on' })).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await signIn(other, admin.email)
  await other.goto('/declinehaven/admin/ambassadors?lang=en')
  await other.getByRole('link', { name: `Decline the application of ${member.email}` }).click()
  await expect(other.getByRole('main')).toContainText('Once changed planes in Lima.')
  await axe(other)
  await other.getByLabel(/A word of explanation/).fill('We look for somebody who lived there.')
  await other.getByRole('button', { name: 'Decline the application' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'The application is declined' })).toBeVisible()
  await other.context().close()

  await openMail(page, member.email, /Your application as ambassador/)
  await expect(page.getByRole('article')).toContainText('We look for somebody who lived there.')
  await page.goto('/declinehaven/ambassador/apply?country=PE')
  await expect(page.getByRole('main')).toContainText('Your application was declined')
  await expect(page.getByRole('main')).toContainText('We look for somebody who lived there.')
})

test('the reminder’s link needs no signing in, changes nothing by being opened, and confirms with one tap', async ({
  page,
  owner,
}) => {
  const office = await insertOffice(owner, { slug: 'silenthaven', name: 'Silenthaven' })
  const silent = await insertMember(owner, office, { role: 'ambassador', email: fresh('silent') })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  await owner`update identity.users set language = 'en' where email = ${silent.email}`
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name, confirmed_on)
    values (${office.id}, ${silent.memberId}, 'Sil', '2024-01-01') returning id`
  await owner`insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${id}, 'PE')`
  const confirmedToday = async () =>
    (
      await owner<
        { today: boolean }[]
      >`select confirmed_on = current_date as today from kogge.ambassadors where id = ${id}`
    )[0].today
  await signIn(page, admin.email)
  await page.goto('/silenthaven/admin/coverage?lang=en')
  await page.getByRole('button', { name: 'Remind Sil' }).click()
  await expect(page.getByRole('status')).toContainText('reminder is on its way')
  await page.context().clearCookies()
  const link = await linkInMail(page, silent.email, /still true/, '/still-true/')
  await page.goto(`${link}?lang=en`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sil, is this still true?' })).toBeVisible()
  expect(await confirmedToday()).toBe(false)
  await axe(page)
  await page.getByRole('button', { name: 'Still true' }).click()
  await expect(page.getByText('your profile is confirmed as of today')).toBeVisible()
  expect(await confirmedToday()).toBe(true)
  expect((await page.goto(`${link.slice(0, link.indexOf('/still-true/'))}x/still-true/silenthaven`))!.status()).toBe(
    404,
  )
})
