/**
 * A request that nobody answers goes from hand to hand and ends with others to ask; and who asks too many waits for
 * the first answers.
 */
import type { Sql } from '#db/client.server.ts'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { patience } from '#server/testing/pace.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { linkInMail, openMail } from './support/mail.ts'

/** The last day to answer is over: the worker's clock is woken. */
async function passDay(owner: Sql, id: string): Promise<void> {
  await owner`update kogge.cases set due_on = current_date - 1, remind_on = null where id = ${id}`
  await owner`insert into jobs.job (name, policy) values ('question-clock', 'short')`
}

test('what nobody answers goes to the next of the desk, to the office, and ends with others to ask', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(240_000))
  const office = await insertOffice(owner, { slug: 'clockhaven', name: 'Clockhaven' })
  const wells = await insertOrganisation(owner, office, { name: 'Silent Wells', kind: 'ngo' })
  const presence = await insertPresence(owner, wells, { country: 'GH', sectors: ['dac:140'] })
  const pumps = await insertOrganisation(owner, office, { name: 'Lively Pumps' })
  await insertPresence(owner, pumps, { country: 'GH', sectors: ['dac:140'] })
  const [admin, asker, first, second] = [
    await insertMember(owner, office, { role: 'admin', email: fresh('chief') }),
    await insertMember(owner, office, { email: fresh('waits') }),
    await insertMember(owner, office, { role: 'ambassador', email: fresh('first') }),
    await insertMember(owner, office, { role: 'ambassador', email: fresh('second') }),
  ]
  await insertAmbassador(owner, office, first, { countries: ['GH'], name: 'Esi' })
  await insertAmbassador(owner, office, second, { countries: ['GH'], name: 'Kojo', rank: 2 })

  const page = await (await browser.newContext()).newPage()
  await signIn(page, asker.email)
  await page.goto(`/clockhaven/introductions/new?presence=${presence.id}&lang=en`)
  await page.getByLabel('What is it about?').fill('Who drills in the north?')
  await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(page.getByText('Esi first reads what is asked')).toBeVisible()
  const path = new URL(page.url()).pathname
  const id = path.split('/').at(-1)!

  const mailbox = await (await browser.newContext()).newPage()
  for (const [{ email }, name] of [
    [first, 'Esi'],
    [second, 'Kojo'],
    [admin, null],
  ] as const) {
    expect(await linkInMail(mailbox, email, /Silent Wells/, '/answer/')).toContain('/answer/')
    await page.goto(path)
    if (name) await expect(page.getByText(`${name} first reads what is asked`)).toBeVisible()
    await passDay(owner, id)
  }

  // Nobody is left: who asked is told, with whom else to ask, one press away.
  await openMail(mailbox, asker.email, /^(?:Geen antwoord|No answer).*Silent Wells/)
  await expect(mailbox.getByRole('article')).toContainText('Lively Pumps (Ghana)')
  for (const { email } of [first, second, admin]) await expect(mailbox.getByRole('article')).not.toContainText(email)
  await page.goto(path)
  await axe(page)
  await page.getByRole('link', { name: /Lively Pumps/ }).click()
  await page.getByRole('link', { name: 'Ask for an introduction to Lively Pumps' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meet Lively Pumps')
})

test('the sixth open request waits until one ends; what was typed is kept', async ({ page, owner }) => {
  test.setTimeout(patience(120_000))
  const office = await insertOffice(owner, { slug: 'quotahaven', name: 'Quotahaven' })
  const asker = await insertMember(owner, office, { email: fresh('eager') })
  const found = await Promise.all(
    ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(async (name) =>
      insertPresence(owner, await insertOrganisation(owner, office, { name: `Firm ${name}` }), { country: 'GH' }),
    ),
  )
  await signIn(page, asker.email)
  const ask = async ({ id }: { id: string }, words: string) => {
    await page.goto(`/quotahaven/introductions/new?presence=${id}&lang=en`)
    await page.getByLabel('What is it about?').fill(words)
    await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  }
  const paths: string[] = []
  for (const one of found.slice(0, 5)) {
    await ask(one, 'Who unloads at night?')
    await expect(page.getByText('Asked for. Below you read what happens now.')).toBeVisible()
    paths.push(new URL(page.url()).pathname)
  }
  await ask(found[5], 'Who stores cocoa?')
  await expect(page.getByRole('alert')).toContainText('You have five requests open already')
  await expect(page.getByLabel('What is it about?')).toHaveValue('Who stores cocoa?')
  await axe(page)

  // One that ends makes room.
  await page.goto(paths[0])
  await page.getByRole('link', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw the request' }).click()
  await expect(page.getByText('Withdrawn.', { exact: true })).toBeVisible()
  await ask(found[5], 'Who stores cocoa?')
  await expect(page.getByText('Asked for. Below you read what happens now.')).toBeVisible()
})
