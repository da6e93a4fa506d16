/**
 * From an introduction to a result that counts: asked after thirty days by mail, said and confirmed without signing in.
 */
import type { Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { insertMeeting } from '#server/testing/cases.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '#server/testing/offices.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { linkInMail, openMail } from './support/mail.ts'
import { patience } from '#server/testing/pace.ts'

/** Two offices of a network, and an introduction between them that was made thirty days ago. */
async function introduced(owner: Sql, slug: string) {
  const near = await insertOffice(owner, { slug, name: 'Fruithaven' })
  const far = await insertOffice(owner, { slug: `other-${slug}`, name: 'Otherhaven' })
  await insertNetwork(owner, [near, far])
  const theirs = await insertOrganisation(owner, far, { name: 'Tema Freight' })
  const presence = await insertPresence(owner, theirs, { country: 'GH', visibility: 'network' })
  const [asker, agent, admin, reader] = [
    await insertMember(owner, near, { email: fresh('asks') }),
    await insertMember(owner, far, { role: 'editor', organisation: theirs, email: fresh('agent') }),
    await insertMember(owner, near, { role: 'admin', email: fresh('admin') }),
    await insertMember(owner, near, { role: 'reader', email: fresh('reader') }),
  ]
  const id = await insertMeeting(owner, near, asker, presence, {
    state: 'introduced',
    wish: 'Who unloads in Tema?',
    on: daysAfter(today(), -30),
    accepted: { memberId: agent.memberId, name: 'Kofi' },
  })
  return { asker, agent, admin, reader, id }
}

test('without scripts and on a phone: one tap in the mail, one press on the page', async ({ browser, owner }) => {
  const { agent, id } = await introduced(owner, 'tapped')
  await owner`insert into jobs.job (name, policy) values ('question-clock', 'short')`
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await phone.newPage()
  await openMail(page, agent.email, /Anke/)
  const tap = page.getByRole('article').locator('a[href*="tap=nothing"]')
  const { pathname, search } = new URL((await tap.getAttribute('href'))!, page.url())
  await page.goto(pathname + search.replace(/lang=../, 'lang=en'))
  const press = page.getByRole('button', { name: 'Confirm: Nothing came of it' })
  await expect(press).toBeInViewport()
  await page.getByLabel('In a sentence, or why not').fill('Too far away.')
  await press.click()
  await expect(page.getByText('Saved. The other side is asked to confirm.')).toBeVisible()
  expect(await owner`select note from kogge.results where case_id = ${id}`).toEqual([{ note: 'Too far away.' }])
  await phone.close()
})

/** Two offices of a network: found as a match, asked for, agreed to from the mail; then thirty days go by. */
async function metFromMatch(owner: Sql, asking: Page, agreeing: Page) {
  const near = await insertOffice(owner, { slug: 'fruithaven', name: 'Fruithaven' })
  const far = await insertOffice(owner, { slug: 'otherhaven', name: 'Otherhaven' })
  await insertNetwork(owner, [near, far])
  const [mine, theirs] = [
    await insertOrganisation(owner, near, { name: 'Quay Works' }),
    await insertOrganisation(owner, far, { name: 'Tema Freight' }),
  ]
  const there = { country: 'GH', sectors: ['nace:52.24'] }
  await insertPresence(owner, mine, { ...there, seeks: ['contacts'], offers: ['knowledge'] })
  await insertPresence(owner, theirs, {
    ...there,
    visibility: 'network',
    seeks: ['knowledge'],
    offers: ['contacts'],
  })
  const [asker, agent, admin, reader] = [
    await insertMember(owner, near, { role: 'editor', organisation: mine, email: fresh('asks') }),
    await insertMember(owner, far, { role: 'editor', organisation: theirs, email: fresh('agent') }),
    await insertMember(owner, near, { role: 'admin', email: fresh('admin') }),
    await insertMember(owner, near, { role: 'reader', email: fresh('reader') }),
  ]
  await signIn(asking, asker.email)
  const card = asking.getByRole('article', { name: 'Tema Freight' })
  await expect(async () => {
    await asking.goto('/fruithaven/matches?country=GH&scope=network&lang=en')
    await expect(card).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: patience(60_000) })
  await card.getByRole('link', { name: /^Ask for an introduction/ }).click()
  await asking.getByLabel('What is it about?').fill('Who unloads in Tema?')
  await asking.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(asking.getByText('Asked for. Below you read what happens now.')).toBeVisible()
  const id = new URL(asking.url()).pathname.split('/').at(-1)!

  const yes = await linkInMail(agreeing, agent.email, /Tema Freight/, '/accept')
  await agreeing.goto(`${yes}?lang=en`)
  await agreeing.getByRole('button', { name: 'Yes, I would like to' }).click()
  await expect(agreeing.getByRole('heading', { level: 1 })).toContainText('Thank you')

  await owner`update kogge.introductions set decided_at = decided_at - interval '30 days' where id = ${id}`
  await owner`
    update kogge.cases set asked_at = asked_at - interval '30 days', heard_at = heard_at - interval '30 days'
    where id = ${id}`
  return { asker, agent, admin, reader }
}

test('from a match to a result: asked, agreed, said and confirmed from mails, counted on goal and report', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(240_000))
  const visit = async (javaScriptEnabled = true) => (await browser.newContext({ javaScriptEnabled })).newPage()
  const { asker, agent, admin, reader } = await metFromMatch(owner, await visit(), await visit(false))

  // The office's goal.
  const office = await visit()
  await signIn(office, admin.email)
  await office.goto('/fruithaven/goals?lang=en')
  await office.getByRole('main').getByRole('link', { name: 'Set a goal' }).click()
  await axe(office)
  await office.getByRole('button', { name: 'Save the goal' }).click()
  await expect(office.getByRole('alert')).toContainText('Give the goal a name')
  await office.getByLabel('What is to be reached?').fill('Start-ups and business')
  await office.getByLabel('At least how many?').fill('1')
  await office.getByRole('button', { name: 'Save the goal' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Start-ups and business')
  await expect(office.getByText('1 of 1')).toBeVisible()
  await axe(office)

  // The worker's clock; whoever asked says it from the mail, signed out.
  await owner`insert into jobs.job (name, policy) values ('question-clock', 'short')`
  const said = await visit()
  const link = await linkInMail(
    said,
    asker.email,
    /^(?:Wat is ervan gekomen|What came of it).*Tema Freight/,
    '/results/by-mail/',
  )
  // What was tapped is chosen; another answer is a tap away, and nothing is said before the press.
  await said.goto(`${link}?tap=talk&lang=en`)
  await expect(said.getByRole('heading', { level: 1 })).toHaveText('What came of it? A talk')
  await expect(said.getByRole('button', { name: 'Confirm: A talk' })).toBeVisible()
  await axe(said)
  await said.getByRole('link', { name: /^Something new/ }).click()
  await said.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(said.getByRole('alert')).toContainText('Choose what came of it.')
  await said.getByRole('radio', { name: /^A start-up/ }).check()
  await said.getByLabel('In a sentence, or why not').fill('A branch in Tema.')
  await said.getByText('Day, worth, who confirms, and how far it may be named').click()
  await said.getByRole('radio', { name: /^Name it within the office/ }).check()
  await axe(said)
  await said.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(said.getByText('Saved. The other side is asked to confirm.')).toBeVisible()
  // Once.
  await said.goto(`${link}?lang=en`)
  await expect(said.getByText('You have answered already')).toBeVisible()
  await expect(said.getByRole('button', { name: 'Save' })).toHaveCount(0)

  // The other side confirms it from its own mail, without scripts.
  const other = await visit(false)
  const confirm = await linkInMail(said, agent.email, /Klopt dit|Is this right/, '/results/by-mail/')
  await other.goto(`${confirm}?lang=en`)
  await expect(other.getByText('A branch in Tema.')).toBeVisible()
  await other.getByRole('radio', { name: 'Yes, that is right' }).check()
  await other.getByRole('radio', { name: /^Name it within the office/ }).check()
  await other.getByRole('button', { name: 'Send the answer' }).click()
  await expect(other.getByText('Thank you. Whoever said it hears your answer.')).toBeVisible()

  // Counted, and named as far as both let it.
  await office.reload()
  await expect(office.getByText('Achieved')).toBeVisible()
  await expect(office.getByRole('row', { name: /A start-up/ })).toContainText('A branch in Tema.')
  const figures = await visit()
  await signIn(figures, reader.email)
  await figures.goto('/fruithaven/report?lang=en')
  await expect(figures.getByRole('row', { name: /^A start-up/ })).toContainText('1')
  await axe(figures)
  // Who reads along changes nothing: no form, and none is taken.
  await figures.goto('/fruithaven/trips/new')
  await expect(figures.getByText('You read along here')).toBeVisible()
  const answer = await figures.request.post('/fruithaven/trips/new', { form: { country: 'GH' } })
  expect(answer.status()).toBe(403)
  expect((await figures.request.get('/fruithaven/report.csv')).headers()['content-type']).toContain('text/csv')
  expect((await figures.request.get('/fruithaven/admin/members')).status()).toBe(403)
})
