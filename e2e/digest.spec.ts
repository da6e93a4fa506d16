/**
 * The digest: made by hand beside the running site, read in the demo mailbox, its links followed by nobody in
 * particular.
 */
import { request } from '@playwright/test'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '../server/testing/offices.ts'
import { digest } from './support/digest.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'

test('a mail tells of what is new, once; less, undo and stop work from it without signing in', async ({
  page,
  owner,
}) => {
  test.slow()
  const office = await insertOffice(owner, { slug: 'digesthaven', name: 'Digesthaven' })
  const pumps = await insertOrganisation(owner, office, { name: 'Pump Works' })
  const wells = await insertOrganisation(owner, office, { name: 'Well Drillers', kind: 'ngo' })
  const mine = await insertPresence(owner, pumps, {
    country: 'UG',
    sectors: ['nace:28.13'],
    offers: ['products'],
    seeks: ['contacts', 'distribution'],
    languages: ['en'],
  })
  await insertPresence(owner, wells, {
    country: 'UG',
    sectors: ['dac:14031'],
    offers: ['contacts', 'distribution'],
    seeks: ['products'],
    languages: ['en'],
  })
  const email = 'digest@pumps.example'
  const { userId, memberId } = await insertMember(owner, office, { role: 'editor', organisation: pumps, email })
  await owner`update identity.users set language = 'en', name = 'Paula Pump' where id = ${userId}`
  await owner`
    insert into kogge.saved_searches (office_id, member_id, name, query, told_at)
    values (${office.id}, ${memberId}, 'Wells anywhere', '?kind=ngo', now() - interval '1 day')`
  await owner`update kogge.presences set published_at = now() - interval '1 minute' where office_id = ${office.id}`
  expect(await digest('--person', email)).toContain(`${email}: the digest is on its way.`)
  expect(await digest('--person', email)).toContain('gets none today')

  await expect(async () => {
    await page.goto(`/mailbox?to=${email}&lang=en`)
    await expect(page.getByRole('link', { name: '1 new strong match, and 1 new in your kept searches' })).toHaveCount(1)
  }).toPass()
  await page.getByRole('link', { name: /new strong match/ }).click()
  const mail = page.getByRole('article')
  await expect(mail).toContainText('Hello Paula Pump,')
  await expect(mail).toContainText('Strong matches of Pump Works in Uganda')
  await expect(mail).toContainText('Well Drillers')
  await expect(mail).toContainText('New in your search “Wells anywhere”')
  await axe(page)
  const links = await mail.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  expect(links[0]).toContain(`/digesthaven/matches?presence=${mine.id}`)
  const [lessMatches, lessSearch] = ['matches', 'searches'].map((kind) =>
    links.find((link) => link.includes(`/${kind}/digesthaven/`))!,
  )
  const stop = links.find((link) => link.endsWith('/stop'))!

  for (const [link, name] of [
    [lessMatches, 'Matches of Pump Works in Uganda'],
    [lessSearch, 'Search “Wells anywhere”'],
  ]) {
    await page.goto(link)
    await expect(page.getByText(`${name}: you will get no more e-mails`)).toBeVisible()
    await axe(page)
    const row = page.getByRole('listitem').filter({ hasText: name })
    await page.goto(link.split('/').slice(0, 3).join('/'))
    await expect(row).toHaveCount(0)
    await page.goto(link)
    await page.getByRole('button', { name: 'Leave it out of my e-mails' }).click()
    await expect(page.getByRole('status')).toContainText('Done')
    await expect(row).toBeVisible()
    await axe(page)
    await row.getByRole('button', { name: `Undo: ${name}` }).click()
    await expect(page.getByRole('status')).toContainText('Undone')
    await expect(row).toHaveCount(0)
  }

  const frequency = async () =>
    (await owner<{ frequency: string }[]>`select frequency from identity.digest_settings where user_id = ${userId}`)[0]
      ?.frequency ?? 'daily'
  await page.goto(stop)
  await axe(page)
  expect(await frequency()).toBe('daily')
  await page.getByRole('button', { name: 'Stop these e-mails' }).click()
  await expect(page.getByRole('status')).toContainText('Stopped')
  expect(await frequency()).toBe('never')
  await page.getByRole('radio', { name: /^At most once a week/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  expect(await frequency()).toBe('weekly')

  // As a mail program sends it: no page, no cookie, no Origin.
  const program = await request.newContext({ baseURL: process.env.KOGGE_E2E_URL })
  const sent = await program.post(stop, { multipart: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })
  expect(sent.status()).toBe(200)
  expect(await frequency()).toBe('never')
  const forged = await program.post(`${stop.slice(0, 30)}AAAA${stop.slice(34)}`, {
    form: { 'List-Unsubscribe': 'One-Click' },
  })
  expect(forged.status()).toBe(404)
  await program.dispose()
  await page.goto(`/digest/${'A'.repeat(64)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible()

  await signIn(page, email)
  await page.goto('/account?lang=en')
  await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked()
  await page.getByRole('radio', { name: 'At most once a day' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  expect(await frequency()).toBe('daily')
  await page.getByRole('link', { name: 'What is left out of these e-mails' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'E-mails with what is new' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the links of a mail are pages with one form', async ({ page, owner }) => {
    const office = await insertOffice(owner, { slug: 'digesthaven-plain' })
    const wells = await insertOrganisation(owner, office, { name: 'Plain Drillers', kind: 'ngo' })
    await insertPresence(owner, wells, { country: 'KE' })
    const email = 'plain@pumps.example'
    const { userId, memberId } = await insertMember(owner, office, { email })
    await owner`update identity.users set language = 'en' where id = ${userId}`
    await owner`
      insert into kogge.saved_searches (office_id, member_id, name, query, told_at)
      values (${office.id}, ${memberId}, 'Kenya', '?country=KE', now() - interval '1 day')`
    await owner`update kogge.presences set published_at = now() - interval '1 minute' where office_id = ${office.id}`
    expect(await digest('--office', office.slug)).toContain('1 digest for')
    await expect(async () => {
      await page.goto(`/mailbox?to=${email}`)
      await page.getByRole('link', { name: '1 new in your kept searches' }).click({ timeout: 1_000 })
    }).toPass()
    const link = (
      await page
        .getByRole('article')
        .getByRole('link')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
    ).find((each) => each.includes('/searches/'))!
    await page.goto(link)
    await page.getByRole('button', { name: 'Leave it out of my e-mails' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Search “Kenya”' })).toBeVisible()
    expect(await owner`select paused from kogge.saved_searches where member_id = ${memberId}`).toEqual([
      { paused: true },
    ])
  })
})
