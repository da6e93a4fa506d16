/**
 * From a question at a desk to what came of it: asked, answered, found again, introduced; the next one where somebody
 * has enough; hand-over.
 */
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import type { Sql } from '#db/client.server.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

/** Somebody who answers for Ghana in this office, `rank`-th, with at most `limit` open. */
async function ambassador(
  owner: Sql,
  office: OfficeRow,
  name: string,
  rank: number,
  limit = 5,
): Promise<MemberRow & { id: string; name: string }> {
  const member = await insertMember(owner, office, { role: 'ambassador', email: fresh(name.toLowerCase()) })
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name, open_limit)
    values (${office.id}, ${member.memberId}, ${name}, ${limit}) returning id`
  await owner`
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
    values (${office.id}, ${id}, 'GH', ${rank})`
  return { ...member, id, name }
}

test('a question is asked at a desk, answered, found, and becomes an introduction that leads to something', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(300_000))
  const office = await insertOffice(owner, { slug: 'customshaven', name: 'Customshaven' })
  const answering = await ambassador(owner, office, 'Ama', 1)
  const asker = await insertMember(owner, office, { email: fresh('asker') })
  const agents = await insertOrganisation(owner, office, { name: 'Harbour Agents' })
  await insertPresence(owner, agents, { country: 'GH' })
  const other = await insertMember(owner, office, { role: 'editor', organisation: agents, email: fresh('agent') })
  await owner`update kogge.members set display_name = 'Kwame' where office_id = ${office.id} and id = ${other.memberId}`
  const as = async (person: { email: string }) => {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, person.email)
    return page
  }

  const asking = await as(asker)
  await asking.goto('/customshaven/questions/new?country=PL&lang=en')
  await expect(asking.getByText('the administrators of the office get your question')).toBeVisible()
  await asking.goto('/customshaven/countries/GH?lang=en')
  await asking.getByRole('link', { name: 'Ask this desk' }).click()
  await asking.getByLabel('Your question, in one line').fill('Short')
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(asking.getByRole('alert')).toContainText('at least eight characters')
  await asking.getByLabel('Your question, in one line').fill('Who knows a customs agent in Accra?')
  await axe(asking)
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(asking.getByText('Your question is asked.')).toBeVisible()
  await expect(asking.getByRole('main')).toContainText('Ama')
  await expect(asking.getByText('After that the administrators of the office get the question.')).toBeVisible()
  const address = new URL(asking.url()).pathname
  // Said once: whoever loads the page again, or gets its address, reads how it stands and not what somebody did.
  await expect(asking).toHaveURL(address)
  await asking.reload()
  await expect(asking.getByRole('main')).toContainText('Ama')
  await expect(asking.getByText('Your question is asked.')).toHaveCount(0)

  // A case has the page of its noun.
  await asking.goto(address.replace('/questions/', '/cases/'))
  await expect(asking).toHaveURL(address)

  const desk = await as(answering)
  await desk.goto('/customshaven/questions?whose=forMe&lang=en')
  await desk.getByRole('link', { name: 'Who knows a customs agent in Accra?' }).click()
  await desk.getByLabel('Your answer').fill('The harbour agents clear pumps every week.')
  await desk.getByText('Offer an introduction').click()
  const agentsOption = desk.getByLabel('Organisation').locator('option', { hasText: /^Harbour Agents \(/ })
  await desk.getByLabel('Organisation').selectOption((await agentsOption.getAttribute('value'))!)
  await axe(desk)
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(desk.getByText('Your answer is there.')).toBeVisible()
  // What was said is not sent again by another press: the form begins anew, and the focus stays at its button.
  await expect(desk.getByLabel('Your answer')).toHaveValue('')
  await expect(desk.getByLabel('Organisation')).toBeHidden()
  await expect(desk.getByRole('button', { name: 'Answer', exact: true })).toBeFocused()

  await asking.goto('/customshaven/search?q=customs')
  await expect(asking.getByRole('link', { name: 'Who knows a customs agent in Accra?' })).toBeVisible()
  await asking.goto('/customshaven/questions?q=harbour')
  await expect(asking.getByRole('link', { name: 'Who knows a customs agent in Accra?' })).toBeVisible()
  await asking.goto(address)
  await expect(asking.getByText('You can say which answer helped you.')).toBeVisible()
  await expect(asking.getByLabel('What you want to add')).toBeVisible()
  await expect(asking.getByText('Offer an introduction')).toHaveCount(0)
  await asking.getByRole('button', { name: 'Introduce me: Harbour Agents' }).click()
  await expect(asking.getByRole('heading', { level: 1 })).toContainText('Harbour Agents')
  const introduction = new URL(asking.url()).pathname
  await axe(asking)

  const agent = await as(other)
  await agent.goto(`${introduction}?lang=en`)
  await agent.getByRole('link', { name: 'Agree' }).click()
  await agent.getByRole('button', { name: 'Agree' }).click()
  await expect(agent.getByText('Agreed. Whoever asked gets an e-mail.')).toBeVisible()
  await desk.goto(introduction)
  await desk.getByRole('link', { name: 'Introduce them' }).click()
  await desk.getByRole('button', { name: 'Send both e-mails' }).click()
  await expect(desk.getByText('Both e-mails are on their way.')).toBeVisible()
  await asking.goto(introduction)
  await expect(asking.getByRole('main')).not.toContainText(other.email)
  await asking.getByRole('link', { name: 'What came of it?' }).click()
  await asking.getByRole('radio', { name: /An agreement/ }).check()
  await asking.getByLabel('In a sentence').fill('Two containers cleared in a day.')
  const day = await asking.getByLabel('On which day?').inputValue()
  await asking.getByLabel('On which day?').fill('2020-01-01')
  await asking.getByRole('button', { name: 'Save' }).click()
  await expect(asking.getByRole('alert')).toContainText('Choose the day it began, or a later one.')
  await asking.getByLabel('On which day?').fill(day)
  await asking.getByRole('button', { name: 'Save' }).click()
  await expect(asking.getByText('Saved. The other side is asked to confirm.')).toBeVisible()
  await expect(asking.getByRole('listitem').filter({ hasText: 'Two containers' })).toContainText('An agreement')
  expect(await owner`select outcome from kogge.introductions where office_id = ${office.id}`).toMatchObject([
    { outcome: 'agreement' },
  ])

  // Somebody in words is asked by whoever sees to it; nobody is said to have agreed before.
  await desk.goto(address)
  await desk.getByLabel('Your answer').fill('I know a carrier as well.')
  await desk.getByText('Offer an introduction').click()
  await desk.getByLabel('Or somebody else, in words').fill('A carrier in Tema')
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(desk.getByText('Your answer is there.')).toBeVisible()
  // What was said is not sent again by another press: the form begins anew, and the focus stays at its button.
  await expect(desk.getByLabel('Your answer')).toHaveValue('')
  await expect(desk.getByLabel('Organisation')).toBeHidden()
  await expect(desk.getByRole('button', { name: 'Answer', exact: true })).toBeFocused()
  await asking.goto(address)
  await asking.getByRole('button', { name: 'Introduce me: A carrier in Tema' }).click()
  await expect(asking.getByText('Nobody has been asked yet.')).toBeVisible()
  await expect(asking.getByRole('status')).toContainText('Whoever sees to it gets an e-mail, asks them')
  await Promise.all([asking, desk, agent].map((page) => page.context().close()))
})

test('above somebody’s limit the next one is asked; who leaves hands over, and nothing is left without somebody', async ({
  page,
  owner,
}) => {
  test.setTimeout(patience(300_000))
  const office = await insertOffice(owner, { slug: 'handhaven', name: 'Handhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const full = await ambassador(owner, office, 'Kofi', 1, 1)
  const next = await ambassador(owner, office, 'Esi', 2)
  await signIn(page, admin.email)
  for (const title of ['Who knows a warehouse in Tema?', 'Who knows a carrier to Kumasi?']) {
    await page.goto('/handhaven/questions/new?country=GH&lang=en')
    await page.getByLabel('Your question, in one line').fill(title)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('Your question is asked.')).toBeVisible()
  }
  const owners = () =>
    owner<
      { owner: string }[]
    >`select owner_id as owner from kogge.cases where office_id = ${office.id} order by asked_at, id`
  expect((await owners()).map((row) => row.owner)).toEqual([full.id, next.id])

  await page.goto('/handhaven/admin/workload')
  await expect(page.getByRole('row', { name: /Kofi/ })).toContainText('1 of 1')
  await axe(page)
  await page.goto('/handhaven/admin/ambassadors')
  await page.getByRole('button', { name: 'End today: Kofi' }).click()
  await expect(page.getByText('There is open work: hand it over first.')).toBeVisible()
  await axe(page)
  await page.getByLabel('One successor for all').selectOption({ label: 'Esi' })
  await page.getByRole('button', { name: 'Hand over and stop' }).click()
  await expect(page.getByText('Handed over.')).toBeVisible()
  expect((await owners()).map((row) => row.owner)).toEqual([next.id, next.id])

  // Nobody is left to take over: the administrators have it, with their own time for it.
  await signIn(page, next.email)
  await page.goto('/handhaven/ambassador/hand-over?lang=en')
  await page.getByRole('button', { name: 'Hand over and stop' }).click()
  await expect(page.getByText('What has no successor the administrators have now')).toBeVisible()
  expect(
    await owner`
      select owner_id as owner, due_on > current_date as later from kogge.cases where office_id = ${office.id}`,
  ).toMatchObject(Array(2).fill({ owner: null, later: true }))
  await signIn(page, admin.email)
  await page.goto('/handhaven/admin/workload?lang=en')
  await expect(
    page.getByText('2 matters wait for the administrators: at their desks there is no ambassador'),
  ).toBeVisible()
})
