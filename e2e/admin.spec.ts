import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
} from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { linkInMail } from './support/mail.ts'

const fresh = (word: string) => `${word}-${Date.now()}@example.org`

test('an organisation is seen by nobody else before it is approved, and by everybody after', async ({
  page,
  browser,
  owner,
}) => {
  // Several people, each in a browser of their own.
  test.slow()
  const office = await insertOffice(owner, { slug: 'approvehaven', name: 'Approvehaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const creator = await insertMember(owner, office, { email: fresh('creator') })
  const organisation = await insertOrganisation(owner, office, {
    name: 'Wachtwerf',
    slug: 'wachtwerf',
    state: 'pending',
    createdBy: creator,
  })
  await insertPresence(owner, organisation, { country: 'MN', description: 'Zandzuigers voor de steppe' })
  const visitor = await (await browser.newContext()).newPage()
  expect((await visitor.goto('/approvehaven/organisations/wachtwerf?lang=en'))!.status()).toBe(404)
  expect((await (await visitor.request.get('/api/v1/presences?office=approvehaven')).json()).total).toBe(0)

  await signIn(page, admin.email)
  await page.goto('/approvehaven/admin/organisations?lang=en')
  await expect(page.getByRole('listitem').filter({ hasText: 'Wachtwerf' })).toContainText(creator.email)
  await axe(page)
  await page.getByRole('link', { name: 'Reject Wachtwerf' }).click()
  await page.getByRole('button', { name: 'Reject the organisation' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why')
  await axe(page)
  await page.getByLabel('Why?').fill('Which city is it in?')
  await page.getByRole('button', { name: 'Reject the organisation' }).click()
  await expect(page.getByText('Which city is it in?')).toBeVisible()
  expect((await visitor.goto('/approvehaven/organisations/wachtwerf'))!.status()).toBe(404)

  await page.getByRole('button', { name: 'Approve Wachtwerf after all' }).click()
  await expect(page.getByRole('status')).toContainText('The organisation is approved')
  expect((await visitor.goto('/approvehaven/organisations/wachtwerf'))!.status()).toBe(200)
  await expect(visitor.getByRole('heading', { level: 1, name: 'Wachtwerf' })).toBeVisible()
  await expect(async () => {
    expect((await (await visitor.request.get('/api/v1/presences?office=approvehaven')).json()).total).toBe(1)
  }).toPass()

  // The one who offered it edits it now; another name is told to the administrators, who put it back with one press.
  const editor = await (await browser.newContext()).newPage()
  await signIn(editor, creator.email)
  await editor.goto('/approvehaven/organisations/wachtwerf/edit?lang=en')
  await editor.getByLabel('Name', { exact: true }).fill('Evilwerf')
  await editor.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveAccessibleName('Evilwerf')
  await page.goto('/approvehaven/admin')
  await page
    .getByRole('main')
    .getByRole('link', { name: /change of an approved organisation/ })
    .click()
  const change = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Evilwerf' }) })
  await expect(change).toContainText('Wachtwerf')
  await expect(change).toContainText(creator.email)
  await axe(page)
  await page.getByRole('button', { name: 'Put it back: name, Evilwerf' }).click()
  await expect(page.getByRole('status')).toContainText('Put back as it was')
  await visitor.goto('/approvehaven/organisations/wachtwerf')
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveAccessibleName('Wachtwerf')

  // Into the archive and back, by the editor: the index forgets it and regains it.
  const found = async (total: number) =>
    expect(async () => {
      expect((await (await visitor.request.get('/api/v1/presences?office=approvehaven')).json()).total).toBe(total)
    }).toPass()
  await editor.goto('/approvehaven/organisations/wachtwerf')
  await editor.getByRole('link', { name: 'Archive…' }).click()
  await axe(editor)
  await editor.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(editor.getByText('This organisation is archived')).toBeVisible()
  await axe(editor)
  expect((await visitor.goto('/approvehaven/organisations/wachtwerf'))!.status()).toBe(404)
  await found(0)
  await editor.getByRole('button', { name: 'Bring back from the archive' }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Brought back' })).toBeVisible()
  expect((await visitor.goto('/approvehaven/organisations/wachtwerf'))!.status()).toBe(200)
  await found(1)
  await editor.context().close()
  await visitor.context().close()
})

test('two administrators write the settings: the second is shown both; colours must be readable', async ({
  page,
  browser,
  owner,
}) => {
  // Several people, each in a browser of their own.
  test.slow()
  const office = await insertOffice(owner, { slug: 'settinghaven', name: 'Settinghaven' })
  const [one, two] = [
    await insertMember(owner, office, { role: 'admin', email: fresh('one') }),
    await insertMember(owner, office, { role: 'admin', email: fresh('two') }),
  ]
  const other = await (await browser.newContext()).newPage()
  for (const [who, tab] of [
    [one, page],
    [two, other],
  ] as const) {
    await signIn(tab, who.email)
    await tab.goto('/settinghaven/admin/settings?lang=en')
    await tab.getByLabel('E-mail address for messages').fill('office@example.org')
  }
  await page.getByLabel('Main colour').fill('#ffee00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('This colour is too light')
  await axe(page)
  await page.getByLabel('Main colour').fill('#7a1f5c')
  await page.getByLabel('Name of the office').fill('Settinghaven by the sea')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Settinghaven by the sea')
  expect(await (await page.request.get('/settinghaven/theme.css')).text()).toContain('--primary:#7a1f5c')

  await other.getByLabel('Name of the office').fill('Settinghaven on the hill')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert')).toContainText('Settinghaven by the sea')
  await expect(other.getByRole('alert')).toContainText('Settinghaven on the hill')
  await axe(other)
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(other.getByLabel('Name of the office')).toHaveValue('Settinghaven on the hill')
  await other.context().close()
})

test('an ambassador is appointed for countries, is named there, and ends', async ({ page, owner }) => {
  const office = await insertOffice(owner, { slug: 'deskhaven', name: 'Deskhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const member = await insertMember(owner, office, { email: fresh('knows-kenya') })
  await signIn(page, admin.email)
  await page.goto('/deskhaven/admin/ambassadors?lang=en')
  await page.getByRole('button', { name: 'Appoint' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a member.')
  await page.getByLabel('Member', { exact: true }).selectOption({ label: member.email })
  await page.getByRole('checkbox', { name: 'Kenya' }).check()
  await page.getByText('More languages').click()
  await page.getByRole('checkbox', { name: 'Swahili' }).check()
  await page.getByLabel('Helps with, in English').fill('Knows the port of Mombasa.')
  await page.getByRole('button', { name: 'Appoint' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The ambassador is appointed' })).toBeVisible()
  await axe(page)
  await page.goto('/deskhaven/countries/KE')
  await expect(page.getByRole('main')).toContainText(member.email)
  await page.goto('/deskhaven/admin/ambassadors')
  await page.getByRole('link', { name: `Change ${member.email}` }).click()
  await expect(page.getByRole('checkbox', { name: 'Kenya' })).toBeChecked()
  await axe(page)
  await page.getByRole('checkbox', { name: 'Ghana' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Ghana, Kenya')).toBeVisible()
  await page.getByRole('button', { name: `End today: ${member.email}` }).click()
  await expect(page.getByRole('status').filter({ hasText: 'answers no more' })).toBeVisible()
  await page.goto('/deskhaven/countries/KE')
  await expect(page.getByRole('main')).not.toContainText(member.email)
})

test('an administrator gives roles, ends a membership, and keeps the last administrator', async ({ page, owner }) => {
  const office = await insertOffice(owner, { slug: 'rolehaven', name: 'Rolehaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const member = await insertMember(owner, office, { email: fresh('member') })
  await insertOrganisation(owner, office, { name: 'Rolwerk' })
  await signIn(page, admin.email)
  await page.goto('/rolehaven/admin/members?lang=en')
  await page.getByRole('link', { name: `Change the role of ${member.email}` }).click()
  await page.getByRole('radio', { name: /^Editor/ }).check()
  await page.getByRole('button', { name: 'Save the role' }).click()
  await expect(page.getByRole('alert')).toContainText('An editor edits one organisation')
  await axe(page)
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Rolwerk' })
  await page.getByRole('button', { name: 'Save the role' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`${member.email}.*Editor.*Rolwerk`) })).toBeVisible()
  await page.getByRole('link', { name: `Change the role of ${admin.email}` }).click()
  await page.getByRole('radio', { name: /^Member/ }).check()
  await page.getByRole('button', { name: 'Save the role' }).click()
  await expect(page.getByRole('alert')).toContainText('An office keeps at least one administrator')
  await page.goto('/rolehaven/admin/members')
  await page.getByRole('link', { name: `End the membership of ${member.email}` }).click()
  await axe(page)
  await page.getByRole('button', { name: 'End the membership' }).click()
  await expect(page.getByRole('status')).toContainText('The membership has ended')
  await expect(page.getByRole('row', { name: new RegExp(member.email) })).toHaveCount(0)
})

test('members who are no administrators, and people of elsewhere, do not come into the administration', async ({
  page,
  owner,
}) => {
  for (const email of ['member@deventer.example', 'admin@zwolle.example']) {
    await signIn(page, email)
    for (const part of [
      '',
      '/members',
      '/invitations',
      '/organisations',
      '/settings',
      '/ambassadors',
      '/coverage',
      '/networks',
      '/fading',
    ]) {
      expect((await page.request.get(`/deventer/admin${part}`)).status(), `${email} ${part}`).toBe(403)
    }
    expect((await page.request.get('/platform')).status()).toBe(403)
  }
  const [row] = await owner`
    select count(*)::int as requests from kogge.members m join kogge.offices o on o.id = m.office_id
    where o.slug = 'deventer' and m.state = 'requested'`
  expect(row.requests).toBeGreaterThan(0)
})

test('the platform opens an office, and its first administrator comes in by the mail', async ({
  page,
  browser,
  owner,
}) => {
  // Several people, each in a browser of their own.
  test.slow()
  const platform = await insertPerson(owner, { email: fresh('platform'), platform: true })
  const first = await insertPerson(owner, { email: fresh('first'), name: 'Nora Neustadt' })
  await signIn(page, platform.email)
  await page.goto('/platform/offices/new?lang=en')
  await axe(page)
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await field('Name of the office').fill('Neustadt in der Welt')
  await field('Address').fill('networks')
  await field('Country').selectOption({ label: 'Germany' })
  await field('City').fill('Neustadt')
  await field('Default language').selectOption({ label: 'German' })
  await field('E-mail address for messages').fill('office@example.org')
  await field('E-mail address of the administrator').fill(first.email)
  await page.getByRole('button', { name: 'Create the office' }).click()
  await expect(page.getByRole('alert')).toContainText('The site itself uses this address')
  await field('Address').fill('neustadt')
  await page.getByRole('button', { name: 'Create the office' }).click()
  await expect(page.getByRole('alert')).toContainText('Several places have this name')
  await axe(page)
  await page.getByRole('group', { name: 'Which place?' }).getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Create the office' }).click()
  await expect(page.getByRole('status')).toContainText('The office is created')
  await expect(page.getByRole('row', { name: /Neustadt in der Welt.*Not open yet.*1 open, 0 accepted/ })).toBeVisible()
  await axe(page)

  const guest = await (await browser.newContext()).newPage()
  await signIn(guest, first.email)
  const link = await linkInMail(guest, first.email, /bittet Sie, Neustadt in der Welt zu verwalten/, '/invitations/')
  await guest.goto(`${link}?lang=en`)
  await guest.getByRole('button', { name: 'Accept the invitation' }).click()
  // A draft: its administrator begins at home, and nobody else finds it.
  await expect(guest).toHaveURL(/\/neustadt$/)
  await expect(guest.getByRole('region', { name: 'First steps' })).toBeVisible()
  expect((await page.request.get('/neustadt', { maxRedirects: 0 })).status()).toBe(200)
  await guest.goto('/neustadt/admin?lang=en')
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Neustadt in der Welt: administration')

  // Into the archive: its pages say so, and its administrator is kept out; back: as it was.
  await page.goto('/platform')
  await page.getByRole('link', { name: 'Archive…: Neustadt in der Welt' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('The office is archived')
  await axe(page)
  expect((await guest.goto('/neustadt/admin'))!.status()).toBe(403)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This office is archived')
  await guest.goto('/neustadt')
  await expect(guest.getByRole('complementary', { name: 'About Neustadt in der Welt' })).toContainText(
    'This office is archived since',
  )
  await axe(guest)
  await page.getByRole('button', { name: 'Bring back: Neustadt in der Welt' }).click()
  await expect(page.getByRole('status')).toContainText('The office is back')
  expect((await guest.goto('/neustadt/admin'))!.status()).toBe(200)
  await guest.context().close()
})
