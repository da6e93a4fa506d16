/**
 * Where a sensitive presence is: those who edit it read it, nobody else finds it anywhere; the mark can be the editors'
 * or the office's.
 */
import type { Browser, Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '../server/testing/offices.ts'
import { linkInMail } from './support/mail.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

/**
 * An office with well drillers in Kotido, in northern Uganda: who edits them, who administers, a plain member, and a
 * member of another office in the network.
 */
async function anOffice(owner: Sql, slug: string) {
  const [office, peer] = [
    await insertOffice(owner, { slug, name: slug }),
    await insertOffice(owner, { slug: `${slug}-near`, name: `${slug} near` }),
  ]
  await insertNetwork(owner, [office, peer], `${slug}-net`)
  const organisation = await insertOrganisation(owner, office, {
    name: 'Bronwerk',
    slug: 'bronwerk',
    kind: 'ngo',
    sectors: ['dac:14031'],
  })
  const email = (word: string) => `${word}.${slug}@example.org`
  await insertMember(owner, office, { role: 'editor', organisation, email: email('editor') })
  await insertMember(owner, office, { role: 'admin', email: email('admin') })
  await insertMember(owner, office, { organisation, email: email('member') })
  const { memberId } = await insertMember(owner, office, { role: 'ambassador', email: email('ambassador') })
  const [{ ambassador }] = await owner<{ ambassador: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name) values (${office.id}, ${memberId}, 'Ada')
    returning id as ambassador`
  await owner`
    insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${ambassador}, 'UG')`
  await insertMember(owner, peer, { role: 'admin', email: email('reader') })
  const { id } = await insertPresence(owner, organisation, {
    country: 'UG',
    description: 'Wells for cattle keepers.',
    sectors: ['dac:14031'],
  })
  await owner`
    update kogge.presences p set place_id = g.id, place_name = g.name, lat = g.lat, lon = g.lon
    from kogge.places g where p.id = ${id} and g.country = 'UG' and g.name = 'Kotido'`
  return {
    office,
    id,
    slug,
    editor: email('editor'),
    admin: email('admin'),
    member: email('member'),
    ambassador: email('ambassador'),
    reader: email('reader'),
    here: `/${slug}/presences/${id}`,
  }
}
type Office = Awaited<ReturnType<typeof anOffice>>

/** A page of somebody else's: signed in with this address, or nobody's. */
async function pageOf(
  browser: Browser,
  email: string | null,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  if (email) await signIn(page, email)
  return page
}

/** All that this person can be told about Uganda in the office: pages with their data, API, map at every zoom. */
async function told({ request }: Page, { slug, here }: Office): Promise<string> {
  const box = 'west=33&east=35&south=2&north=4'
  const addresses = [
    here,
    `/${slug}`,
    `/${slug}/countries/UG`,
    `/${slug}/organisations/bronwerk`,
    `/${slug}/search?country=UG`,
    `/${slug}/contact?presence=${here.split('/').pop()}`,
    `/api/v1/presences?office=${slug}&country=UG`,
    `/${slug}/map-data?zoom=1`,
    ...[3, 6, 9, 12, 16].map((zoom) => `/${slug}/map-data?zoom=${zoom}&${box}`),
  ]
  const answers: string[] = []
  // One after the other, as people ask: a dozen at once from one reader is what a busy site refuses.
  for (const address of addresses) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    answers.push(await answer.text())
  }
  return answers.join('\n')
}
/** How many presences a search for these words finds, and how many clusters the map draws over Karamoja. */
async function found({ request }: Page, slug: string, words: string) {
  const { total } = (await (await request.get(`/api/v1/presences?office=${slug}&q=${words}`)).json()) as {
    total: number
  }
  const { clusters } = (await (
    await request.get(`/${slug}/map-data?zoom=8&west=33&east=35&south=2&north=4`)
  ).json()) as { clusters: unknown[] }
  return { total, clusters: clusters.length }
}

test('an editor marks a presence: nobody else finds its place, the editor does, and lifting shows it again', async ({
  page,
  browser,
  owner,
}) => {
  test.slow()
  const office = await anOffice(owner, 'stilhaven')
  const others = await Promise.all([null, office.reader, office.member].map((email) => pageOf(browser, email)))
  for (const other of others) {
    await expect.poll(() => found(other, office.slug, 'Kotido')).toEqual({ total: 1, clusters: 1 })
    expect(await told(other, office)).toContain('Kotido')
  }

  await signIn(page, office.editor)
  await page.goto(`${office.here}/edit?lang=en`)
  await page.getByRole('checkbox', { name: 'Sensitive: show the country only' }).check()
  await page.getByLabel('Short description').fill('Wells for cattle keepers near Kotido.')
  await expect(page.getByText('The description names Kotido')).toBeVisible()
  await axe(page)
  await page.getByLabel('Short description').fill('Wells for cattle keepers.')
  await expect(page.getByText('The description names Kotido')).toHaveCount(0)
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kotido')
  await expect(
    page.getByText('Only your organisation’s editors and the office’s administrators see this place.'),
  ).toBeVisible()
  await axe(page)

  for (const other of others) {
    await expect.poll(() => found(other, office.slug, 'Kotido')).toEqual({ total: 0, clusters: 0 })
    expect(await found(other, office.slug, 'cattle')).toEqual({ total: 1, clusters: 0 })
    expect(await told(other, office)).not.toMatch(/kotido|34\.1\d|3\.00\d|2\.98\d/i)
  }
  const [visitor] = others
  await visitor.goto(`${office.here}?lang=en`)
  await expect(
    visitor.getByText('because the organisation marks this listing as sensitive. Contact goes through an ambassador.'),
  ).toBeVisible()
  await axe(visitor)
  await visitor.getByRole('main').getByRole('link', { name: 'Contact through an ambassador' }).first().click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Write about Bronwerk in Uganda')
  await axe(visitor)
  await visitor.getByLabel('Your name').fill('Visitor')
  await visitor.getByLabel('Your e-mail address').fill('visitor@example.org')
  await visitor.getByRole('button', { name: 'Send message' }).click()
  await expect(visitor.getByRole('alert')).toContainText('Write a message')
  await visitor.getByLabel('Your message').fill('May we meet the well drillers?')
  await visitor.getByRole('button', { name: 'Send message' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('look in your mailbox')
  await visitor.goto(await linkInMail(visitor, 'visitor@example.org', /Confirm your message/, '/contact/confirm/'))
  await visitor.getByRole('button', { name: 'Yes, send it' }).click()
  // The ambassador of Uganda has it.
  await expect(async () => {
    await visitor.goto(`/mailbox?to=${encodeURIComponent(office.ambassador)}&lang=en`)
    await visitor
      .getByRole('main')
      .getByRole('link', { name: /Visitor/ })
      .first()
      .click({ timeout: 1_000 })
  }).toPass({ timeout: patience(30_000) })
  await expect(visitor.getByText('May we meet the well drillers?')).toBeVisible()
  const { items } = (await (await visitor.request.get(`/api/v1/presences?office=${office.slug}`)).json()) as {
    items: object[]
  }
  expect(items).toMatchObject([
    { country: 'UG', place: null, lat: null, lon: null, sensitive: { because: 'presence' } },
  ])

  await page.goto(`${office.here}/edit?lang=en`)
  await expect(page.getByRole('button', { name: 'Remove Kotido, Uganda' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Sensitive: show the country only' }).uncheck()
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByText('Country only')).toHaveCount(0)
  for (const other of others) {
    await expect.poll(() => found(other, office.slug, 'Kotido')).toEqual({ total: 1, clusters: 1 })
    expect(await told(other, office)).toContain('Kotido')
  }
})

test('an administrator marks a country after seeing how much it touches; all without scripts; the editor’s form says so', async ({
  browser,
  owner,
}) => {
  test.slow()
  const office = await anOffice(owner, 'luwhaven')
  const admin = await pageOf(browser, office.admin, { javaScriptEnabled: false })
  await admin.goto(`/${office.slug}/admin/settings?lang=en`)
  await admin.getByLabel('E-mail address for messages').fill('office@luwhaven.example')
  await admin
    .getByRole('group', { name: /^Sensitive countries/ })
    .getByRole('checkbox', { name: 'Uganda (1 listing)' })
    .check()
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText('With this choice 1 listing is shown at country level only.')).toBeVisible()

  const reader = await pageOf(browser, office.reader)
  await reader.goto(`/${office.slug}/countries/UG?lang=en`)
  const card = reader.getByRole('article').filter({ hasText: 'Bronwerk' })
  await expect(card).toContainText(
    'Shown at country level only because the office marks this country as sensitive. Contact goes through an ambassador.',
  )
  await axe(reader)
  await expect.poll(() => found(reader, office.slug, 'Kotido')).toEqual({ total: 0, clusters: 0 })
  expect(await told(reader, office)).not.toMatch(/kotido/i)

  const editor = await pageOf(browser, office.editor, { javaScriptEnabled: false })
  await editor.goto(`${office.here}/edit?lang=en`)
  await expect(editor.getByRole('checkbox', { name: 'Sensitive: show the country only' })).toBeChecked()
  await expect(editor.getByRole('checkbox', { name: 'Sensitive: show the country only' })).toBeDisabled()
  await expect(editor.getByText('Always so in Uganda: the office marks it as sensitive.')).toBeVisible()
  await expect(editor.getByLabel('Place', { exact: true })).toHaveValue('Kotido')
  await editor.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toContainText('Kotido')

  const scripted = await pageOf(browser, office.admin)
  await scripted.goto(`/${office.slug}/admin/settings?lang=en`)
  const countries = scripted.getByRole('group', { name: /^Sensitive countries/ })
  await countries.getByRole('checkbox', { name: 'Uganda (1 listing)' }).uncheck()
  await expect(scripted.getByText('No country is marked.')).toBeVisible()
  await axe(scripted)
  await scripted.getByRole('button', { name: 'Save' }).click()
  await expect(scripted.getByText('Saved.')).toBeVisible()
  await reader.goto(`${office.here}?lang=en`)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Kotido')
})
