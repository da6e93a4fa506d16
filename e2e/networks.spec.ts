import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
} from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'

const fresh = (word: string) => `${word}-${Date.now()}@example.org`

test('the Hanse’s cities are listed with and without an office, and found by country and name', async ({ page }) => {
  await page.goto('/?lang=en')
  await page.getByRole('main').getByRole('link', { name: 'Hanse' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hanse')
  await expect(page.getByRole('heading', { name: '165 cities of the network' })).toBeVisible()
  const cities = page.getByRole('region', { name: '165 cities of the network' })
  await expect(cities.getByRole('link', { name: 'Deventer' })).toBeVisible()
  await expect(cities.getByRole('listitem').filter({ hasText: 'Zutphen' })).not.toContainText('Office here')
  await expect(cities.getByText('Participation suspended').first()).toBeVisible()
  await expect(cities.getByText('unverified').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Name of the city').fill('lubeck')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('1 city shown.')).toBeVisible()
  await expect(cities.getByRole('link', { name: 'Lübeck' })).toHaveAttribute('href', '/luebeck')
  await page.getByRole('link', { name: 'Show all cities' }).click()
  await expect(page.getByText('165 cities shown.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const [language, say] of Object.entries({
    en: { country: 'Estonia', suspended: 'Participation suspended', found: /^\d+ cities shown/, title: 'Networks' },
    nl: { country: 'Estland', suspended: 'Deelname geschorst', found: /^\d+ steden getoond/, title: 'Netwerken' },
    de: { country: 'Estland', suspended: 'Teilnahme ausgesetzt', found: /^\d+ Städte angezeigt/, title: 'Netzwerke' },
  })) {
    test(`the cities of one country, in ${language}`, async ({ page }) => {
      await page.goto(`/networks/hanse?country=EE&lang=${language}`)
      await expect(page.getByText(say.found)).toBeVisible()
      await expect(page.getByRole('heading', { level: 3, name: new RegExp(`^${say.country}`) })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('Tallinn')
      await expect(page.getByRole('main')).not.toContainText('Zutphen')
      await page.goto(`/networks/hanse?country=RU&lang=${language}`)
      await expect(page.getByRole('main')).toContainText(say.suspended)
      await page.goto(`/networks?lang=${language}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
    })
  }
})

test('an unknown network is a 404 with a sentence', async ({ page }) => {
  expect((await page.goto('/networks/nowhere?lang=en'))!.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such network')
})

test('a suspended office leaves the network’s search at once, goes on at home, and comes back', async ({
  page,
  browser,
  owner,
}) => {
  // Several people, each in a browser of their own.
  test.slow()
  const [here, there] = [
    await insertOffice(owner, { slug: 'eastquay', name: 'Eastquay' }),
    await insertOffice(owner, { slug: 'westquay', name: 'Westquay' }),
  ]
  const reader = await insertMember(owner, here, { email: fresh('reader') })
  const admin = await insertMember(owner, there, { role: 'admin', email: fresh('admin') })
  const platform = await insertPerson(owner, { email: fresh('platform'), platform: true })
  const inner = await insertOrganisation(owner, there, { name: 'Westkranen', visibility: 'network' })
  await insertPresence(owner, inner, { country: 'PE', visibility: 'network', description: 'Quaycranes for Callao' })

  await signIn(page, platform.email)
  await page.goto('/platform/networks?lang=en')
  await page.getByLabel('Name', { exact: true }).fill('League of Quays')
  await page.getByLabel('Address', { exact: true }).fill('quays')
  await page.getByRole('button', { name: 'Start the network' }).click()
  await expect(page.getByRole('status')).toContainText('The network is there')
  for (const [name, how] of [
    ['Eastquay', 'As a member at once'],
    ['Westquay', 'Invite'],
  ]) {
    await page.getByLabel('Office', { exact: true }).selectOption({ label: name })
    await page.getByRole('radio', { name: how }).check()
    await page.getByRole('button', { name: 'Add the office' }).click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  }
  await axe(page)

  const other = await (await browser.newContext()).newPage()
  await signIn(other, admin.email)
  await other.goto('/westquay/admin/networks?lang=en')
  await axe(other)
  await other.getByRole('button', { name: 'Take part in League of Quays' }).click()
  await expect(other.getByRole('status')).toContainText('takes part in the network')

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, reader.email)
  const found = (count: number) =>
    expect(async () => {
      await desk.goto('/eastquay/search?scope=network&q=quaycranes&lang=en')
      await expect(desk.getByRole('article')).toHaveCount(count, { timeout: 1000 })
    }).toPass()
  await found(1)

  const change = async (choice: string, reason: string) => {
    await page.goto('/platform/networks/quays/offices/westquay')
    await page.getByRole('radio', { name: choice }).check()
    await page.getByLabel('Reason').fill(reason)
    await page.getByRole('button', { name: 'Change the state' }).click()
  }
  await change('Suspend', '')
  await expect(page.getByRole('alert')).toContainText('A suspension needs a reason')
  await axe(page)
  await change('Suspend', 'Decision of the assembly')
  await expect(page.getByRole('status')).toContainText('The state is changed')
  await found(0)
  await other.goto('/westquay/search?q=quaycranes&lang=en')
  await expect(other.getByRole('article')).toHaveCount(1)
  await other.goto('/westquay/admin/networks')
  await expect(other.getByRole('main')).toContainText('Suspended since')
  await expect(other.getByRole('complementary', { name: 'About Westquay' })).toContainText(
    'the network finds nothing here and you do not search the network. Inside the office everything goes on. Reason: Decision of the assembly',
  )
  await axe(other)
  await expect(other.getByRole('button', { name: /Take part/ })).toHaveCount(0)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/networks/quays?lang=en')
  const card = visitor.getByRole('listitem').filter({ hasText: 'Westquay' }).first()
  await expect(card).toContainText('Suspended since')
  await expect(card).toContainText('remains in the network but does not take part')
  await expect(card).toContainText('Decision of the assembly')
  await axe(visitor)
  await visitor.context().close()

  await change('Lift the suspension', '')
  await found(1)
  await other.goto('/westquay/admin/networks')
  await other.getByText('History').click()
  await expect(other.getByRole('main').getByRole('list').last()).toContainText('Decision of the assembly')
  await other.getByRole('link', { name: 'Leave League of Quays' }).click()
  await axe(other)
  await other.getByRole('button', { name: 'Leave the network' }).click()
  await expect(other.getByRole('status')).toContainText('takes part no more')
  await found(0)
  for (const tab of [other, desk]) await tab.context().close()
})
