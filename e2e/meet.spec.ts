/** From whom somebody found to meeting them: across two offices, at once or through the desk, and back out again. */
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

test('whoever finds a company asks to meet it; it says yes, and both can write', async ({ browser, owner }) => {
  test.setTimeout(patience(240_000))
  const near = await insertOffice(owner, { slug: 'meethaven', name: 'Meethaven' })
  const far = await insertOffice(owner, { slug: 'farhaven', name: 'Farhaven' })
  await insertNetwork(owner, [near, far])
  const mine = await insertOrganisation(owner, near, { name: 'Quay Works' })
  await insertPresence(owner, mine, { country: 'GH' })
  await insertPresence(owner, mine, { country: 'KE' })
  const theirs = await insertOrganisation(owner, far, { name: 'Tema Freight' })
  const found = await insertPresence(owner, theirs, { country: 'GH', visibility: 'network' })
  const asker = await insertMember(owner, near, { role: 'editor', organisation: mine, email: fresh('asker') })
  const agent = await insertMember(owner, far, { role: 'editor', organisation: theirs, email: fresh('agent') })
  for (const [{ memberId }, name] of [
    [asker, 'Anke'],
    [agent, 'Kofi'],
  ] as const)
    await owner`update kogge.members set display_name = ${name} where id = ${memberId}`
  const as = async (person: { email: string }, javaScriptEnabled = true) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await signIn(page, person.email)
    return page
  }

  const asking = await as(asker)
  await asking.goto('/meethaven/search?scope=network&q=Tema&lang=en')
  await asking.getByRole('link', { name: 'Ask for an introduction to Tema Freight' }).click()
  await expect(asking.getByRole('heading', { level: 1 })).toHaveText('Meet Tema Freight')
  await expect(asking.getByLabel('Which listing of your own is it about?')).toHaveValue(/./)
  await expect(asking.getByRole('option', { selected: true })).toHaveText('Ghana')
  await axe(asking)
  // What was typed comes back with the sentence.
  await asking.getByLabel('What do you bring?').fill('Two cranes.')
  await asking.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(asking.getByRole('alert')).toContainText('Say in a sentence or two what it is about.')
  await expect(asking.getByLabel('What do you bring?')).toHaveValue('Two cranes.')
  await asking.getByLabel('What is it about?').fill('Who unloads in Tema at night?')
  await asking.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(asking.getByText('Asked for. Below you read what happens now.')).toBeVisible()
  await expect(asking.getByText(/Tema Freight has been asked to agree/)).toBeVisible()
  const path = new URL(asking.url()).pathname
  await axe(asking)
  // Asked once: who comes back is led there.
  await asking.goto(`/meethaven/introductions/new?presence=${found.id}`)
  await asking.getByRole('link', { name: 'To your request' }).click()
  await expect(asking).toHaveURL(new RegExp(`${path}$`))

  // The other side answers without scripts.
  const answering = await as(agent, false)
  await answering.goto(`${path.replace('meethaven', 'farhaven')}?lang=en`)
  await expect(answering.getByText('Who unloads in Tema at night?')).toBeVisible()
  await expect(answering.getByRole('main')).not.toContainText(asker.email)
  await answering.getByRole('link', { name: 'Agree' }).click()
  await answering.getByRole('button', { name: 'Agree' }).click()
  await expect(answering.getByText('you both have each other’s address by e-mail now')).toBeVisible()
  await expect
    .poll(async () => {
      const mails = await owner<{ body_text: string }[]>`
        select body_text from identity.demo_mails where recipient in (${asker.email}, ${agent.email})`
      return [agent.email, asker.email].map((address) => mails.some((mail) => mail.body_text.includes(`: ${address}`)))
    })
    .toEqual([true, true])
  await asking.goto(path)
  await expect(asking.getByText('Say what came of it', { exact: false }).first()).toBeVisible()
})

test('a foundation is asked by the desk first; who asked takes it back', async ({ browser, owner }) => {
  test.setTimeout(patience(180_000))
  const office = await insertOffice(owner, { slug: 'wellhaven', name: 'Wellhaven' })
  const wells = await insertOrganisation(owner, office, { name: 'Wells for All', kind: 'ngo' })
  const presence = await insertPresence(owner, wells, { country: 'UG' })
  const desk = await insertMember(owner, office, { role: 'ambassador', email: fresh('desk') })
  await insertAmbassador(owner, office, desk, { countries: ['UG'], name: 'Ama' })
  const editor = await insertMember(owner, office, { role: 'editor', organisation: wells, email: fresh('wells') })
  // A member without an organisation.
  const member = await insertMember(owner, office, { email: fresh('student') })
  // Whose page has no scripts.
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()

  // A visitor is asked to sign in, and comes back to the form.
  await page.goto(`/wellhaven/presences/${presence.id}?lang=en`)
  await page.getByRole('link', { name: 'Ask for an introduction to Wells for All' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, member.email)
  await page.goto(`/wellhaven/introductions/new?presence=${presence.id}`)
  await expect(page.getByText('An ambassador of Wellhaven reads your request first')).toBeVisible()
  await page.getByLabel('What is it about?').fill('An internship in spring.')
  await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(page.getByText('Ama first reads what is asked')).toBeVisible()
  const path = new URL(page.url()).pathname

  const other = await (await browser.newContext()).newPage()
  await signIn(other, editor.email)
  expect((await other.goto(path))!.status()).toBe(404)
  const asked = await (await browser.newContext()).newPage()
  await signIn(asked, desk.email)
  await asked.goto(`${path}?lang=en`)
  await asked.getByRole('link', { name: 'Put it to them' }).click()
  await axe(asked)
  await asked.getByRole('button', { name: 'Put it to them' }).click()
  await expect(asked.getByText('Put to them. The organisation gets an e-mail.')).toBeVisible()
  expect((await other.goto(path))!.status()).toBe(200)

  await page.goto(path)
  await page.getByRole('link', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw the request' }).click()
  await expect(page.getByText('Withdrawn.', { exact: true })).toBeVisible()
  await other.goto(path)
  await expect(other.getByText('The request was withdrawn.')).toBeVisible()
})

test('who asks stays anonymous until the other side says yes; both write, one looks up the address, a pushy one is blocked', async ({
  browser,
  owner,
}) => {
  test.setTimeout(patience(240_000))
  const near = await insertOffice(owner, { slug: 'sealhaven', name: 'Sealhaven' })
  const far = await insertOffice(owner, { slug: 'openhaven', name: 'Openhaven' })
  await insertNetwork(owner, [near, far])
  const mine = await insertOrganisation(owner, near, { name: 'Hidden Quay' })
  const theirs = await insertOrganisation(owner, far, { name: 'Volta Stores' })
  const found = await insertPresence(owner, theirs, { country: 'GH', visibility: 'network' })
  const asker = await insertMember(owner, near, { role: 'editor', organisation: mine, email: fresh('hidden') })
  const agent = await insertMember(owner, far, { role: 'editor', organisation: theirs, email: fresh('volta') })
  const chief = await insertMember(owner, far, { role: 'admin', email: fresh('chief') })
  await owner`update kogge.members set display_name = 'Ada Hidden' where id = ${asker.memberId}`
  const as = async (person: { email: string }, javaScriptEnabled = true) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await signIn(page, person.email)
    return page
  }
  const asking = await as(asker)
  await asking.goto(`/sealhaven/introductions/new?presence=${found.id}&lang=en`)
  await asking.getByLabel('What is it about?').fill('Who stores cocoa?')
  await asking.getByLabel('Stay anonymous until they say yes').check()
  await asking.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(asking.getByText('Volta Stores reads who you are only once somebody there says yes.')).toBeVisible()
  const path = new URL(asking.url()).pathname

  // Without scripts.
  const answering = await as(agent, false)
  const there = path.replace('sealhaven', 'openhaven')
  await answering.goto(`${there}?lang=en`)
  await expect(answering.getByRole('heading', { level: 1 })).toHaveText('An anonymous company and Volta Stores')
  await expect(answering.getByRole('main')).not.toContainText('Hidden')
  await answering.getByRole('link', { name: 'Report abuse' }).click()
  await answering.getByLabel('Unwanted or advertising').check()
  await answering.getByRole('button', { name: 'Send report' }).click()
  await expect(answering.getByText('Reported. The administrators get an e-mail.')).toBeVisible()
  await answering.getByRole('link', { name: 'Agree' }).click()
  await answering.getByRole('button', { name: 'Agree' }).click()
  await expect(answering.getByRole('heading', { level: 1 })).toHaveText('Ada Hidden and Volta Stores')
  await answering.getByLabel('Message', { exact: true }).fill('We do. Call me.')
  await answering.getByRole('button', { name: 'Send message' }).click()
  await expect(answering.getByText('Sent. The others get it by e-mail too.')).toBeVisible()

  await asking.goto(path)
  await expect(asking.getByText('We do. Call me.')).toBeVisible()
  await asking.getByRole('link', { name: 'Contact details' }).click()
  await axe(asking)
  await asking.getByRole('button', { name: 'Show the address' }).click()
  await expect(asking.getByRole('link', { name: agent.email })).toBeVisible()
  await answering.goto(there)
  await expect(answering.getByText(/^Ada Hidden looked at the address of/)).toBeVisible()

  await answering.getByRole('link', { name: 'Block who asked' }).click()
  await answering.getByRole('button', { name: 'Block' }).click()
  await expect(answering.getByText('You get no more requests from this organisation.')).toBeVisible()
  const administering = await as(chief)
  await administering.goto('/openhaven/admin/reports?lang=en')
  await administering.getByLabel('What was done?').fill('Spoken to them.')
  await administering.getByRole('button', { name: 'Mark as dealt with' }).click()
  await expect(administering.getByText('Spoken to them.')).toBeVisible()
  await axe(administering)
})
