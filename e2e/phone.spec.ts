/** What a phone shows first, a new office from draft to open, and from an empty browser to a published country. */
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { insertMember, insertOffice } from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { openMail } from './support/mail.ts'

const phone = { width: 390, height: 844 }
test.use({ viewport: phone })

/** How far down the page something ends, or begins. */
const bottomOf = async (what: Locator) => {
  const box = (await what.first().boundingBox())!
  return box.y + box.height
}
const topOf = async (what: Locator) => (await what.first().boundingBox())!.y

for (const language of ['nl', 'en', 'de']) {
  test(`in the first screen: who answers and asks them by name, the first result, the map (${language})`, async ({
    page,
  }) => {
    await page.goto(`/deventer?lang=${language}`)
    expect(await topOf(page.locator('.maplibregl-map, main canvas, main section svg'))).toBeLessThan(844 / 2)
    await signIn(page, 'company@deventer.example')
    await page.goto(`/deventer/countries/GH?lang=${language}`)
    const ask = page.getByRole('link', { name: /^(Vraag het Kofi|Ask Kofi|Kofi fragen)$/ })
    expect(await bottomOf(ask)).toBeLessThan(844 - 64)
    // People come before figures, which are folded.
    const figures = page.locator('details', { has: page.locator('#figures') })
    expect(await topOf(page.getByRole('article'))).toBeLessThan(await topOf(figures))
    await expect(figures).not.toHaveAttribute('open')
    for (const search of ['', '?q=water', '?country=GH&kind=ngo']) {
      await page.goto(`/deventer/search${search}`)
      expect(await topOf(page.getByRole('article'))).toBeLessThan(844 * 0.75)
    }
    await expect(page.getByRole('navigation', { name: /filter/i })).toBeVisible()
    await axe(page)
  })
}

test('figures of a desk are not shown below five', async ({ page, owner }) => {
  const [{ country }] = await owner<{ country: string }[]>`
    select p.country from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' and p.standing = 'active' and p.until_on is null group by 1
    having count(*) between 1 and 4 order by 1 limit 1`
  await page.goto(`/deventer/countries/${country}?lang=en`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.locator('#figures')).toHaveCount(0)
})

test('a new office is there for its own people until its administrator opens it', async ({ page, browser, owner }) => {
  const office = await insertOffice(owner, { slug: 'drafthaven', name: 'Drafthaven' })
  await owner`update kogge.offices set opened_at = null where id = ${office.id}`
  const admin = await insertMember(owner, office, { role: 'admin', email: `admin-${Date.now()}@example.org` })
  const visitor = await (await browser.newContext()).newPage()
  const status = async () => (await visitor.goto('/drafthaven?lang=en'))!.status()
  expect(await status()).toBe(404)

  await signIn(page, admin.email)
  await page.goto('/drafthaven?lang=en')
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps.getByRole('listitem')).toHaveCount(7)
  await axe(page)
  await page.getByRole('complementary').getByRole('link', { name: 'What is still missing?' }).click()
  await expect(page.getByRole('heading', { name: 'Still missing' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Invite five organisations' })).toContainText(
    'There are 0 so far.',
  )
  await axe(page)
  await page.getByRole('button', { name: 'Open the office' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The office is open.' })).toBeVisible()
  expect(await status()).toBe(200)

  await page.goto('/drafthaven?lang=en')
  await expect(steps.getByRole('listitem')).toHaveCount(6)

  // The city's arms: by what is in the file, then in the header, on the front page and in the list of offices.
  await steps.getByRole('link', { name: 'Hang up the city’s coat of arms' }).click()
  const file = page.getByLabel('Choose a picture')
  const upload = page.getByRole('button', { name: 'Upload' })
  await file.setInputFiles({ name: 'arms.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await upload.click()
  await expect(page.getByText('We cannot read that file as a picture.')).toBeVisible()
  await axe(page)
  const shield = sharp({ create: { width: 400, height: 500, channels: 3, background: '#a00' } })
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: await shield.png().toBuffer() })
  await upload.click()
  const arms = (where: Page) => where.getByRole('img', { name: 'drafthaven' })
  await expect(page.getByRole('banner').getByRole('img', { name: 'drafthaven' })).toBeVisible()
  await axe(page)
  await page.goto('/drafthaven?lang=en')
  await expect(arms(page)).toHaveCount(2)
  await expect(steps.getByRole('listitem')).toHaveCount(5)
  await axe(page)
  await visitor.goto('/?lang=en')
  await expect(arms(visitor)).toHaveCount(1)
  await steps.getByRole('button', { name: 'Hide' }).click()
  await expect(steps).toHaveCount(0)
  await page.reload()
  await expect(steps).toHaveCount(0)
  await visitor.context().close()
})

test('from an empty browser to a published country: at most 15 taps and two typed fields', async ({
  page,
  browser,
  owner,
}) => {
  test.slow()
  const office = await insertOffice(owner, { slug: 'taphaven', name: 'Taphaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: `tap-admin-${Date.now()}@example.org` })
  const email = `taps-${Date.now()}@example.org`
  const done = { taps: 0, typed: 0 }
  const tap = async (what: Locator) => {
    await what.click()
    done.taps++
  }
  const type = async (what: Locator, words: string) => {
    await what.pressSequentially(words)
    done.typed++
  }
  await page.goto('/taphaven?lang=en')
  await tap(page.getByRole('main').getByRole('link', { name: 'Join this office' }).first())
  await tap(page.getByRole('main').getByRole('link', { name: 'Create an account' }))
  await page.getByLabel('Name', { exact: true }).fill('Ada Kade')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('New password').fill('quay wall sheet pile 9')
  await tap(page.getByRole('button', { name: 'Create account' }))
  await openMail(page, email, /confirm/i)
  const link = await page.getByRole('article').locator('a[href*="/confirm/"]').first().getAttribute('href')
  await page.goto(link!)
  done.taps++
  await tap(page.getByRole('main').getByRole('button').first())
  await tap(page.getByRole('radio', { name: /not here yet/ }))
  await type(page.getByLabel('Name of the organisation'), 'Kade')
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Company' })
  done.taps += 2
  await tap(page.getByRole('button', { name: 'Send the request' }))
  await tap(page.getByRole('link', { name: 'Prepare a country' }))
  await type(page.getByRole('combobox', { name: 'Where are you active?' }), 'Mongol')
  await tap(page.getByRole('option', { name: 'Mongolia' }))
  await expect(page.getByRole('radio', { name: 'Economy' })).toBeChecked()
  const sectors = page.getByRole('group', { name: 'In which sectors?' })
  await tap(sectors.locator('summary').first())
  await tap(sectors.getByRole('checkbox').first())
  await tap(page.getByRole('button', { name: 'Keep the draft' }))
  await expect(page.getByRole('main').getByRole('link', { name: 'Mongolia' })).toBeVisible()
  // That is all the newcomer does. Letting them in publishes what they prepared, to office and network.
  const other = await browser.newContext()
  const desk = await other.newPage()
  await signIn(desk, admin.email)
  await desk.goto('/taphaven/admin/members?lang=en')
  await desk.getByRole('button', { name: 'Admit as editor of Kade: Ada Kade' }).click()
  await expect(desk.getByRole('status')).toContainText('The request is accepted')
  await desk.goto('/taphaven/countries/MN?lang=en')
  await expect(desk.getByRole('article').filter({ hasText: 'Kade' })).toBeVisible()
  await other.close()
  expect(done).toEqual({ taps: 14, typed: 2 })
})
