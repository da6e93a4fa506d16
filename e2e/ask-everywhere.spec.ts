/**
 * One button, *ask for an introduction*, wherever somebody is found: on a match, a listing, an organisation's page, a
 * search result, a desk's list, a trip and an answer; for a member with an organisation and one without; in the own
 * office and across the network.
 */
import type { Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'
import { insertQuestion } from '#server/testing/cases.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '#server/testing/offices.ts'
import { insertTrip } from '#server/testing/people.ts'
import { patience } from '#server/testing/pace.ts'
import { expect, fresh, signIn, test } from './support/fixtures.ts'

/** Two offices of a network; in each an organisation whose editor travels, and answers a question of the first. */
async function world(owner: Sql) {
  const near = await insertOffice(owner, { slug: 'askhaven', name: 'Askhaven' })
  const far = await insertOffice(owner, { slug: 'yonderhaven', name: 'Yonderhaven' })
  await insertNetwork(owner, [near, far])
  const sectors = ['nace:28.13']
  const mine = await insertOrganisation(owner, near, { name: 'Quay Works', sectors })
  await insertPresence(owner, mine, { country: 'NR', sectors, seeks: ['knowledge'] })
  const within = await insertMember(owner, near, { role: 'editor', organisation: mine, email: fresh('within') })
  const alone = await insertMember(owner, near, { email: fresh('alone') })
  await owner`
    insert into kogge.seekers (office_id, member_id, roles, countries, sectors, brings)
    values (${near.id}, ${alone.memberId}, '{volunteer}', '{NR}', ${sectors}, 'Two strong arms.')`
  const question = await insertQuestion(owner, near, alone, { country: 'NR', title: 'Who pumps?', audience: 'network' })
  const found: { name: string; slug: string; office: string; presence: string; trip: string }[] = []
  for (const [office, name] of [
    [near, 'Near Pumps'],
    [far, 'Far Pumps'],
  ] as const) {
    const organisation = await insertOrganisation(owner, office, { name, sectors })
    const { id: presence } = await insertPresence(owner, organisation, {
      country: 'NR',
      visibility: 'public',
      sectors,
      offers: ['knowledge'],
      seeks: ['volunteers'],
    })
    const editor = await insertMember(owner, office, { role: 'editor', organisation, email: fresh(office.slug) })
    const trip = await insertTrip(owner, office, editor, { country: 'NR' })
    await owner`update kogge.trips set organisation_id = ${organisation.id}, visibility = 'network' where id = ${trip}`
    await owner`
      insert into kogge.answers (office_id, other_office_id, question_id, member_id, author_name, body)
      values (${office.id}, ${near.id}, ${question}, ${editor.memberId}, ${`Ama of ${office.slug}`}, 'We do.')`
    found.push({ name, slug: organisation.slug, office: office.slug, presence, trip })
  }
  return { within, alone, found, question }
}

/** The button to this organisation on the page, and where it leads. It is looked for until the index has followed. */
async function buttonOn(page: Page, path: string, name: string): Promise<URL> {
  const button = page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^Ask for an introduction to ${name}`) })
    .first()
  await expect(async () => {
    await page.goto(path)
    await expect(button, `${name} on ${path}`).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: patience(30_000) })
  return new URL((await button.getAttribute('href'))!, page.url())
}

test('wherever somebody is found, one button asks for an introduction', async ({ browser, owner }) => {
  test.setTimeout(patience(300_000))
  const { within, alone, found, question } = await world(owner)
  for (const member of [within, alone]) {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await signIn(page, member.email)
    for (const { name, slug, office, presence, trip } of found) {
      const of = office === 'askhaven' ? '' : `?of=${office}`
      for (const path of [
        '/askhaven/matches?scope=network',
        `/askhaven/presences/${presence}`,
        `/askhaven/organisations/${slug}${of}`,
        '/askhaven/search?scope=network&q=Pumps',
        '/askhaven/countries/NR?scope=network',
        `/askhaven/trips/${trip}`,
        `/askhaven/questions/${question}`,
        // The publisher's own pages, where the reader may be no member.
        `/${office}/presences/${presence}`,
        `/${office}/organisations/${slug}`,
      ]) {
        const to = await buttonOn(page, path, name)
        expect([to.pathname, to.searchParams.get('presence')], path).toEqual(['/askhaven/introductions/new', presence])
      }
      await page.goto(`/askhaven/introductions/new?presence=${presence}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Meet ${name}`)
      await page.getByLabel('What is it about?').fill('Who pumps there?')
      await page.getByRole('button', { name: 'Ask for an introduction' }).click()
      await expect(page.getByText('Asked for. Below you read what happens now.')).toBeVisible()
    }
    await page.context().close()
  }
})
