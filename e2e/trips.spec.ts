/**
 * Trips: announced on a phone, told to the right people, asked, joined, reported; their calendars read by a parser that
 * is not ours.
 */
import ICAL from 'ical.js'
import { request, type Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '../server/testing/offices.ts'
import { digest } from './support/digest.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { linkInMail, openMail } from './support/mail.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** An office with somebody who travels, somebody with interests in Latvia, and somebody without. */
async function harbour(owner: Sql, slug: string) {
  const office = await insertOffice(owner, { slug, name: slug })
  const person = async (name: string, organisation?: { id: string }, role = 'member') => {
    const member = await insertMember(owner, office, {
      email: `${name.toLowerCase()}@${slug}.example`,
      organisation,
      role,
    })
    await owner`update identity.users set language = 'en', name = ${name} where id = ${member.userId}`
    await owner`update kogge.members set display_name = ${name} where id = ${member.memberId}`
    return member
  }
  const pumps = await insertOrganisation(owner, office, { name: 'Pump Works' })
  await insertPresence(owner, pumps, { country: 'LV', sectors: ['nace:28.13'] })
  const far = await insertOrganisation(owner, office, { name: 'Far Away' })
  await insertPresence(owner, far, { country: 'BR', sectors: ['nace:28.13'] })
  return {
    office,
    traveller: await person('Tessa'),
    interested: await person('Ivo', pumps),
    without: await person('Wim', far),
  }
}

const noWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
const tripPath = (page: Page) => new URL(page.url()).pathname

test('announced on a phone, told to whom it concerns; something is taken along', async ({ browser, owner }) => {
  test.slow()
  const { office, traveller, interested, without } = await harbour(owner, 'tripshaven')
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: process.env.KOGGE_E2E_URL,
  })
  const page = await context.newPage()
  await signIn(page, traveller.email)
  await page.goto(`/${office.slug}/trips?lang=en`)
  await expect(page.getByText('Nobody has announced a trip')).toBeVisible()
  await page.getByRole('link', { name: 'Announce a trip' }).first().click()
  await page.getByRole('button', { name: 'Announce' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose where you are going.')
  await axe(page)
  await page.getByRole('combobox', { name: 'Where are you going?' }).fill('Latv')
  await page.getByRole('option', { name: 'Latvia' }).click()
  await page.getByLabel('First day').fill(inDays(10))
  await page.getByLabel('Last day').fill(inDays(12))
  await page.getByRole('searchbox', { name: 'Find a sector by a word' }).fill('pumps')
  await page
    .getByRole('checkbox', { name: /pumps and compressors/i })
    .first()
    .check()
  await page.getByLabel(/^Title/).fill('Water week')
  await page.getByRole('button', { name: 'Announce' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Water week' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('1 member of your office sees it on their pages at once')
  await expect(page.getByRole('status')).toContainText('For 1 of them the sectors fit.')
  await axe(page)
  await noWider(page)
  const trip = tripPath(page)

  expect(await digest('--office', office.slug)).toContain('1 digest for')
  await openMail(page, interested.email, /^Tessa is in Latvia/)
  await expect(page.getByRole('article')).toContainText('Trips: who will be in Latvia')
  await expect(page.getByRole('article')).toContainText('Fits your sectors')
  const less = (
    await page
      .getByRole('article')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  ).find((href) => href.includes('/trips/tripshaven/LV'))!
  await page.goto(`/mailbox?to=${without.email}&lang=en`)
  await expect(page.getByRole('link', { name: /Tessa/ })).toHaveCount(0)
  await page.goto(`${less}?lang=en`)
  await expect(page.getByText('Trips in Latvia: you will get no more e-mails')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it out of my e-mails' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Trips in Latvia' })).toBeVisible()

  // The one with interests sees it at once, at the desk too, and asks.
  await signIn(page, interested.email)
  await page.goto(`/${office.slug}/mine?lang=en`)
  await expect(page.getByRole('region', { name: 'My trips' })).toContainText('Water week')
  await page.goto(`/${office.slug}/countries/LV?lang=en`)
  await page.getByRole('region', { name: 'Trips' }).getByRole('link', { name: 'Water week' }).click()
  await page.getByRole('link', { name: 'Have something taken along' }).click()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('alert')).toContainText('Write what it is about')
  await page.getByLabel('What is it about?').fill('A pump valve, as large as a fist')
  await axe(page)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('status')).toContainText('Asked.')
  await expect(page.getByText('You have asked to have something taken along.')).toBeVisible()

  await openMail(page, traveller.email, /^Ivo asks you to take something along/)
  const answer = (await page.getByRole('article').getByRole('link').first().getAttribute('href'))!
  expect(await page.getByRole('article').innerText()).not.toContain('@')
  await signIn(page, traveller.email)
  await page.goto(`/${office.slug}/mine?lang=en`)
  await expect(page.getByRole('heading', { name: 'Waiting for your answer' })).toBeVisible()
  await page.goto(new URL(answer, process.env.KOGGE_E2E_URL).pathname)
  await page.getByRole('radio', { name: 'Yes, I take it along' }).check()
  await page.getByLabel(/^A word with it/).fill('Bring it to the town hall.')
  await axe(page)
  await noWider(page)
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByRole('status')).toContainText('Answered.')
  await openMail(page, interested.email, /^Tessa says yes/)
  await expect(page.getByRole('article')).toContainText('Bring it to the town hall.')
  await signIn(page, interested.email)
  await page.goto(trip)
  await expect(page.getByRole('listitem').filter({ hasText: 'A pump valve' })).toContainText('Accepted')
  for (const language of ['nl', 'de']) {
    for (const path of [
      trip,
      `/${office.slug}/trips`,
      `/${office.slug}/trips/new`,
      `${trip}/programme`,
      `${trip}/ask`,
    ]) {
      await page.goto(`${path}?lang=${language}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await axe(page)
      await noWider(page)
    }
  }
  await context.close()
})

test('a delegation is joined from the network, has a programme and a report; its calendars are read by a parser', async ({
  page,
  owner,
}) => {
  test.slow()
  const { office, traveller, interested } = await harbour(owner, 'delegationhaven')
  const peer = await insertOffice(owner, { slug: 'delegationpeer', name: 'Peer office' })
  await insertNetwork(owner, [office, peer])
  const other = await insertMember(owner, peer, { email: 'olga@delegationpeer.example' })
  await owner`update kogge.members set display_name = 'Olga' where id = ${other.memberId}`
  await owner`update identity.users set language = 'en' where id = ${other.userId}`
  await signIn(page, traveller.email)
  await page.goto(`/${office.slug}/trips/new?country=LV&lang=en`)
  await page.getByLabel('First day').fill(inDays(10))
  await page.getByLabel('Last day').fill(inDays(12))
  await page.getByRole('radio', { name: /^Delegation/ }).check()
  await page.getByLabel(/^How many may join/).fill('2')
  await page.getByRole('button', { name: 'Announce' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Latvia' })).toBeVisible()
  const trip = tripPath(page)
  // Who leads a delegation need not travel.
  await expect(page.getByText('You lead', { exact: true })).toBeVisible()
  await expect(page.getByText('You travel', { exact: true })).toHaveCount(0)

  await page.getByRole('link', { name: 'Programme', exact: true }).click()
  const add = async (title: string, begins: string, ends: string) => {
    await page.getByLabel(/^From/).fill(begins)
    await page.getByLabel(/^Until/).fill(ends)
    await page.getByLabel('What', { exact: true }).fill(title)
    await page.getByRole('button', { name: 'Add to the programme' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: title })).toBeVisible()
  }
  await add('Port', '14:00', '16:00')
  await add('Breakfast', '09:00', '')
  const titles = () =>
    page
      .getByRole('region', { name: 'Programme' })
      .getByRole('listitem')
      .evaluateAll((all) => all.map((each) => each.textContent!.match(/Port|Breakfast/)![0]))
  expect(await titles()).toEqual(['Breakfast', 'Port'])
  await page.getByRole('button', { name: 'Move up: Port' }).click()
  await expect.poll(titles).toEqual(['Port', 'Breakfast'])
  await page.getByRole('link', { name: 'Change: Breakfast' }).click()
  // The form before this one has the same fields.
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await page.getByLabel(/^Until/).fill('08:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('It ends after it begins.')
  await axe(page)
  await page.getByLabel(/^Until/).fill('10:00')
  await page.getByLabel(/^Where/).fill('Town hall')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('09:00–10:00')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Add to the programme' })).toBeHidden()
  await expect(page.getByText('Town hall')).toBeVisible()
  await page.emulateMedia({ media: null })
  await axe(page)
  await page.goto(`${trip}/people`)
  await page.getByRole('combobox', { name: 'Member' }).selectOption({ label: 'Ivo' })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Ivo travels along and is told by e-mail.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ivo, Pump Works' })).toBeVisible()
  await axe(page)
  expect(await linkInMail(page, interested.email, /^Tessa put you on a trip: in Latvia/, '/trips/')).toBe(trip)

  // A member of another office of the network finds it in their own, and joins.
  await signIn(page, other.email)
  await page.goto(`/${peer.slug}/trips?lang=en`)
  await expect(page.getByRole('article').filter({ hasText: 'Latvia' })).toContainText('Led by Tessa')
  await page.getByRole('article').getByRole('link', { name: 'Latvia' }).click()
  await page.getByRole('link', { name: 'Join the trip' }).click()
  await page.getByLabel('What is it about?').fill('We know the port.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('status')).toContainText('Asked.')
  await signIn(page, traveller.email)
  await page.goto(`${trip}?lang=en`)
  await page.getByRole('link', { name: 'Answer Olga' }).click()
  await page.getByRole('radio', { name: 'Yes, come along' }).check()
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Olga' }).first()).toBeVisible()
  await expect(page.getByText('Full', { exact: true })).toBeVisible()

  // Calendars: whoever has the secret reads, nobody else; a parser understands them.
  await page.goto(`/${office.slug}/countries/EE?lang=en`)
  await page.getByRole('link', { name: 'These trips in your calendar' }).click()
  await expect(page.getByText('With the address of the desk of Estonia.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the addresses' }).click()
  await expect(page.getByRole('status')).toContainText('These are your addresses')
  await axe(page)
  const address = async (label: string | RegExp) => new URL(await page.getByLabel(label).inputValue())
  const [mine, ofOffice] = [await address('My trips'), await address(/^delegationhaven: trips$/)]
  expect((await address('delegationhaven: trips, Estonia')).pathname).toBe('/delegationhaven/countries/EE/calendar.ics')
  const desk = new URL(ofOffice.href.replace('/calendar.ics', '/countries/LV/calendar.ics'))
  const program = await request.newContext({ baseURL: process.env.KOGGE_E2E_URL })
  const read = async (url: URL) => {
    const answer = await program.get(url.pathname + url.search)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = await answer.text()
    expect(text).not.toMatch(/mailto|@(?!kogge)/i)
    return {
      tag: answer.headers().etag,
      events: new ICAL.Component(ICAL.parse(text) as never)
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component)),
    }
  }
  for (const url of [mine, ofOffice, desk]) {
    const { events, tag } = await read(url)
    expect(events.map(({ summary }) => summary.replace(/ \(.*/, '')).sort()).toEqual(['Breakfast', 'Latvia', 'Port'])
    expect(events.find(({ summary }) => summary.startsWith('Latvia'))!.endDate.toString()).toBe(inDays(13))
    expect((await program.get(url.pathname + url.search, { headers: { 'If-None-Match': tag } })).status()).toBe(304)
  }
  expect((await read(new URL(ofOffice.origin + ofOffice.pathname))).events).toEqual([])
  await page.getByRole('button', { name: 'Renew the addresses' }).click()
  await expect.poll(async () => (await address('My trips')).href).not.toBe(mine.href)
  const renewed = await address('My trips')
  expect((await program.get(mine.pathname)).status()).toBe(404)
  await page.goto(`${trip}/cancel`)
  await expect(page.getByText('2 people who travel along')).toBeVisible()
  await axe(page)

  // When it is over, what came of it.
  await owner`
    update kogge.trips set from_on = current_date - 3, until_on = current_date - 1
    where id = ${trip.split('/').at(-1)!}`
  await page.goto(`/${office.slug}/mine?lang=en`)
  await expect(page.getByText(/^No report yet: Latvia/)).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Write the report' }).click()
  await page.getByLabel('Meetings').fill('many')
  await page.getByLabel('Report', { exact: true }).fill('We met the port and two makers of valves.')
  await page.getByRole('button', { name: 'Save the report' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter a whole number')
  await axe(page)
  await page.getByLabel('Meetings').fill('4')
  await page.getByRole('button', { name: 'Save the report' }).click()
  await expect(page.getByRole('region', { name: 'What came of it' })).toContainText('two makers of valves')
  await page.goto(`/${office.slug}/mine?lang=en`)
  await expect(page.getByRole('heading', { name: 'My trips' })).toBeVisible()
  await expect(page.getByText(/^No report yet/)).toHaveCount(0)
  await signIn(page, interested.email)
  await page.goto(`/${office.slug}/countries/LV?lang=en`)
  await expect(page.getByRole('region', { name: 'Trips' }).getByText('With report')).toBeVisible()
  expect((await read(renewed)).events).toHaveLength(3)
  await program.dispose()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a trip is announced, planned and called off; who travels along is told', async ({ page, owner }) => {
    const { office, traveller, interested } = await harbour(owner, 'tripshaven-plain')
    await signIn(page, traveller.email)
    await page.goto(`/${office.slug}/trips/new?lang=en`)
    await page.getByLabel('Country', { exact: true }).selectOption('LV')
    await page.getByLabel('Place', { exact: true }).fill('Riga')
    await page.getByLabel('First day').fill(inDays(3))
    await page.getByLabel('Last day').fill(inDays(1))
    await page.getByLabel(/^How many may join/).fill('few')
    await page.getByRole('button', { name: 'Announce' }).click()
    await expect(page.getByRole('alert')).toContainText('The last day comes after the first')
    await expect(page.getByRole('alert')).toContainText('Enter a number from 1 to 500')
    await page.getByLabel(/^How many may join/).fill('')
    await page.getByLabel('First day').fill(inDays(-3))
    await page.getByLabel('Last day').fill(inDays(-2))
    await page.getByRole('button', { name: 'Announce' }).click()
    await expect(page.getByRole('alert')).toContainText('This trip is over already.')
    await page.getByLabel('First day').fill(inDays(3))
    await expect(page.getByLabel('Place', { exact: true })).toHaveValue('Riga')
    await page.getByLabel('Last day').fill(inDays(4))
    await page.getByRole('button', { name: 'Announce' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Riga, Latvia' })).toBeVisible()
    const trip = tripPath(page)
    await page.goto(`${trip}/people`)
    await page.getByRole('combobox', { name: 'Member' }).selectOption({ label: 'Ivo' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Ivo' })).toBeVisible()
    await page.goto(`${trip}/programme`)
    await page.getByLabel('What', { exact: true }).fill('Breakfast')
    await page.getByRole('button', { name: 'Add to the programme' }).click()
    await page.getByRole('button', { name: 'Remove: Breakfast' }).click()
    await expect(page.getByText('There is no programme yet')).toBeVisible()
    await page.goto(`${trip}/edit`)
    await page.getByLabel(/^Title/).fill('Short visit')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Short visit' })).toBeVisible()
    await page.getByRole('link', { name: 'Call off' }).click()
    await page.getByRole('button', { name: 'Call the trip off' }).click()
    await expect(page.getByText('Called off', { exact: true }).first()).toBeVisible()
    await openMail(page, interested.email, /^Called off: Tessa in Latvia/)
  })
})
