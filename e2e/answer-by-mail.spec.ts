/** Answering from a mail without signing in, and without scripts; and how long an office gives its people. */
import type { Sql } from '#db/client.server.ts'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { patience } from '#server/testing/pace.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'

/** The path behind the button of this step in the latest mail to this address; the mail may be on its way still. */
async function linkIn(owner: Sql, address: string, step: string): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      async () => {
        const mails = await owner<
          { body: string }[]
        >`select body_text as body from identity.demo_mails where recipient = ${address} order by sent_at desc`
        link = mails.map(({ body }) => new RegExp(`/answer/[\\w-]+/${step}\\?lang=nl`).exec(body)?.[0]).find(Boolean)
        return link
      },
      { timeout: patience(30_000) },
    )
    .toBeTruthy()
  return link!.replace('lang=nl', 'lang=en')
}

test('an ambassador and a foundation answer from their mails; who opens a link again reads what happened', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(180_000))
  const office = await insertOffice(owner, { slug: 'mailhaven', name: 'Mailhaven' })
  const wells = await insertOrganisation(owner, office, { name: 'Wells', kind: 'ngo' })
  const presence = await insertPresence(owner, wells, { country: 'GH' })
  const [admin, asker, desk, editor] = [
    await insertMember(owner, office, { role: 'admin', email: fresh('admin') }),
    await insertMember(owner, office, { email: fresh('asker') }),
    await insertMember(owner, office, { role: 'ambassador', email: fresh('desk') }),
    await insertMember(owner, office, { role: 'editor', organisation: wells, email: fresh('wells') }),
  ]
  await owner`update kogge.members set display_name = 'Anke' where id = ${asker.memberId}`
  await insertAmbassador(owner, office, desk, { countries: ['GH'], name: 'Esi' })

  const signedIn = await (await browser.newContext()).newPage()
  await signIn(signedIn, admin.email)
  await signedIn.goto('/mailhaven/admin/settings?lang=en')
  await signedIn.getByLabel('E-mail address for messages').fill('office@example.org')
  await signedIn.getByLabel('Working days to answer').fill('40')
  await signedIn.getByRole('button', { name: 'Save' }).click()
  await expect(signedIn.getByRole('alert')).toContainText('Enter a whole number from 2 to 30.')
  await signedIn.getByLabel('Working days to answer').fill('4')
  await signedIn.getByRole('button', { name: 'Save' }).click()
  await expect(signedIn.getByText('Saved.')).toBeVisible()

  await signIn(signedIn, asker.email)
  await signedIn.goto('/mailhaven/questions/new?lang=en')
  await expect(signedIn.getByText('has 4 working days')).toBeVisible()
  await signedIn.goto(`/mailhaven/introductions/new?presence=${presence.id}&lang=en`)
  await signedIn.getByLabel('What is it about?').fill('Who drills in the north?')
  await signedIn.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(signedIn.getByText('Asked for. Below you read what happens now.')).toBeVisible()

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const put = await linkIn(owner, desk.email, 'put')
  const answered = await plain.goto(put)
  expect(answered!.headers()).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': expect.stringContaining('no-store') as unknown,
  })
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Put it to Wells?')
  await expect(plain.getByText('Who drills in the north?')).toBeVisible()
  await expect(plain.getByRole('main')).not.toContainText(asker.email)
  await plain.getByRole('button', { name: 'Put it to them' }).click()
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Thank you. Wells gets an e-mail.')
  await plain.goto(put)
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('This has been answered already')
  await expect(plain.getByText('It has been put to Wells')).toBeVisible()

  // The other side says no, with scripts: one press, and the words are ours.
  const page = await (await browser.newContext()).newPage()
  await page.goto(await linkIn(owner, editor.email, 'accept'))
  await axe(page)
  await page.getByRole('link', { name: 'No, thank you' }).click()
  await expect(page.getByText('we send who asked a kind e-mail')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'No, thank you' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for answering. Anke now knows.')
  await axe(page)
  expect(await owner`select state from kogge.introductions where other_organisation_id = ${wells.id}`).toEqual([
    { state: 'declined' },
  ])
  await page.goto(`/answer/${'a'.repeat(130)}/accept?lang=en`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
})
