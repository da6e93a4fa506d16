import type { Sql } from '#db/client.server.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

/** An office with a pump maker, who edits it, and a member of another office in its network. */
async function anOffice(owner: Sql, slug: string) {
  const [office, peer] = [
    await insertOffice(owner, { slug, name: slug }),
    await insertOffice(owner, { slug: `${slug}-near`, name: `${slug} near` }),
  ]
  await insertNetwork(owner, [office, peer], `${slug}-net`)
  const organisation = await insertOrganisation(owner, office, {
    name: 'Putwerk',
    slug: 'putwerk',
    sectors: ['nace:28'],
  })
  const address = (word: string) => `${word}.${slug}@example.org`
  const editor = await insertMember(owner, office, { role: 'editor', organisation, email: address('editor') })
  const reader = await insertMember(owner, peer, { email: address('reader') })
  return { office, organisation, editor, reader, here: `/${slug}/organisations/putwerk` }
}

test('on a phone an editor says which countries they look at; readers see it, nothing counts it, and one becomes a presence', async ({
  page,
  browser,
  owner,
}) => {
  test.slow()
  const { office, organisation, editor, reader, here } = await anOffice(owner, 'lookhaven')
  // Written before the interests: once it is found, the index has been at work, and the others follow it.
  await insertPresence(owner, organisation, { country: 'WS', description: 'Handpompen' })
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, editor.email)
  await page.goto(`${here}?lang=en`)
  const section = page.getByRole('region', { name: 'Countries we are looking at' })
  await section.getByRole('link', { name: 'Add countries' }).click()
  await expect(page.getByRole('button', { name: /^Remove Manufacture of machinery/ })).toBeVisible()

  const where = page.getByRole('combobox', { name: 'Which countries are you looking at?' })
  for (const country of ['Vanuatu', 'Tonga']) {
    await where.fill(country.slice(0, 4))
    await page.getByRole('option', { name: country }).click()
  }
  await page.getByLabel('What do you have in mind?').fill('Pumps for islands')
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one thing that you seek or offer')
  await expect(page.getByRole('button', { name: 'Remove Vanuatu' })).toBeVisible()
  await expect(page.getByLabel('What do you have in mind?')).toHaveValue('Pumps for islands')
  await axe(page)
  await page.getByRole('group', { name: 'What do you seek there?' }).getByRole('checkbox', { name: 'Contacts' }).check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status')).toContainText('Added: Vanuatu, Tonga')
  await expect(section.getByRole('article')).toHaveCount(2)
  await expect(section.getByRole('article').first()).toContainText('Tonga')
  await expect(page.getByRole('heading', { name: 'Active in 1 place' })).toBeVisible()
  await axe(page)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    'wider than the screen',
  ).toBeLessThanOrEqual(0)

  const other = await (await browser.newContext()).newPage()
  await signIn(other, reader.email)
  await other.goto('/lookhaven/countries/VU?lang=en')
  await expect(other.getByRole('region', { name: 'Looking at this country' }).getByRole('listitem')).toContainText(
    'Putwerk',
  )
  await axe(other)
  await other.getByRole('link', { name: 'Putwerk' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Putwerk is looking at Vanuatu' })).toBeVisible()
  await axe(other)
  // Shared with the network, so not for everybody.
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/lookhaven/countries/VU?lang=en')
  await expect(visitor.getByRole('heading', { level: 1, name: 'Vanuatu' })).toBeVisible()
  await expect(visitor.getByText('Putwerk')).toHaveCount(0)
  expect((await visitor.goto(new URL(other.url()).pathname))!.status()).toBe(404)

  const found = async () => {
    const answer = (await (await page.request.get('/api/v1/presences?office=lookhaven')).json()) as {
      items: { country: string }[]
    }
    return answer.items.map(({ country }) => country).sort()
  }
  const counts = async () =>
    ((await (await page.request.get('/lookhaven/map-data')).json()) as { countries: Record<string, number> }).countries
  await expect.poll(found, { timeout: patience(15_000) }).toEqual(['WS'])
  expect(await counts()).toEqual({ WS: 1 })

  await page.getByRole('button', { name: 'We are active there now: Tonga' }).click()
  await expect(page.getByText('You are listed as active there')).toBeVisible()
  await expect(page.getByLabel('Short description')).toHaveValue('Pumps for islands')
  await axe(page)
  await page.getByRole('group', { name: 'What do you do there?' }).getByRole('checkbox', { name: 'Export' }).check()
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Putwerk in Tonga' })).toBeVisible()
  await expect.poll(found, { timeout: patience(15_000) }).toEqual(['TO', 'WS'])
  expect(await counts()).toEqual({ TO: 1, WS: 1 })

  await page.goto('/lookhaven/mine?lang=en')
  await expect(section.getByRole('article')).toHaveCount(1)
  await section.getByRole('button', { name: 'Still looking: Vanuatu' }).click()
  await section.getByRole('link', { name: 'Edit Vanuatu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Edit a country you are looking at' })).toBeVisible()
  await axe(page)
  await page
    .getByRole('group', { name: 'What do you offer there?' })
    .getByRole('checkbox', { name: 'Products' })
    .check()
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Putwerk is looking at Vanuatu' })).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Withdrawn')).toBeVisible()
  await other.goto('/lookhaven/countries/VU?lang=en')
  await expect(other.getByText('Putwerk')).toHaveCount(0)
  const [{ kept }] = await owner<
    { kept: number }[]
  >`select count(*)::int as kept from kogge.presences where office_id = ${office.id} and standing = 'looking'`
  expect(kept).toBe(1)
  await other.context().close()
  await visitor.context().close()
})

test('without scripts: refused with everything kept, then there', async ({ browser, owner }) => {
  const { editor, here } = await anOffice(owner, 'lookplain')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, editor.email)
  await page.goto(`${here}/look?lang=en`)
  await page.getByLabel('Country 1').selectOption('UG')
  await page.getByLabel('Country 2').selectOption('RW')
  await page.getByLabel('What do you have in mind?').fill('Pumps for hills')
  await page.getByRole('radio', { name: /^Everyone/ }).check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one thing that you seek or offer')
  await expect(page.getByLabel('Country 2')).toHaveValue('RW')
  await expect(page.getByLabel('What do you have in mind?')).toHaveValue('Pumps for hills')
  await page
    .getByRole('group', { name: 'What do you offer there?' })
    .getByRole('checkbox', { name: 'Products' })
    .check()
  await page.getByRole('button', { name: 'Publish' }).click()
  const section = page.getByRole('region', { name: 'Countries we are looking at' })
  await expect(section.getByRole('article')).toHaveCount(2)
  await page.goto(`${here}/look?lang=en`)
  await page.getByLabel('Country 1').selectOption('UG')
  await page.getByRole('group', { name: 'What do you seek there?' }).getByRole('checkbox', { name: 'Contacts' }).check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('alert')).toContainText('You are already looking at one of these countries')
  await page.goto(`${here}?lang=en`)
  await section.getByRole('button', { name: 'We are active there now: Rwanda' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Edit listing' })).toBeVisible()
  await expect(page.getByText('You are listed as active there')).toBeVisible()
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto(`${here}?lang=en`)
  await expect(visitor.getByRole('region', { name: 'Putwerk is looking at' }).getByRole('article')).toHaveCount(1)
  await expect(visitor.getByRole('region', { name: 'Active in 1 place' }).getByRole('article')).toContainText('Rwanda')
  await visitor.context().close()
  await context.close()
})
