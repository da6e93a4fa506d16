/** A member without an organisation: one step, matches, and asking to meet. */
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

test('on a phone a member without an organisation says what they look at, sees who fits, and asks to meet them', async ({
  page,
  browser,
  owner,
}) => {
  test.setTimeout(patience(180_000))
  const office = await insertOffice(owner, { slug: 'seekhaven', name: 'Seekhaven' })
  const organisation = await insertOrganisation(owner, office, { name: 'Island Wells', kind: 'company' })
  await insertPresence(owner, organisation, { country: 'VU', visibility: 'public', seeks: ['volunteers'] })
  const member = await insertMember(owner, office, { email: 'seeker.seekhaven@example.org' })
  const editor = await insertMember(owner, office, {
    role: 'editor',
    organisation,
    email: 'editor.seekhaven@example.org',
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, member.email)
  await page.goto('/seekhaven/matches?lang=en')
  await page.getByRole('link', { name: 'Say what I look at' }).click()
  await page.getByRole('button', { name: 'Show who fits' }).click()
  await expect(page.getByRole('alert')).toContainText('Tick as what you come')
  await page.getByRole('checkbox', { name: /^Volunteer/ }).check()
  await page.getByRole('checkbox', { name: 'Vanuatu' }).check()
  await page.getByLabel('What I bring').fill('Two strong arms.')
  await axe(page)
  await page.getByRole('button', { name: 'Show who fits' }).click()
  // The index follows within moments.
  const card = page.getByRole('article', { name: /Island Wells/ })
  await expect(async () => {
    await page.goto('/seekhaven/matches?lang=en')
    await expect(card).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: patience(30_000) })
  await expect(card).toContainText('They are looking for volunteers, and that is what you offer.')
  await axe(page)
  await card.getByRole('link', { name: /Ask for an introduction/ }).click()
  await expect(page.getByLabel('What do you bring?')).toHaveValue('Two strong arms.')
  await page.getByLabel('What is it about?').fill('May I dig?')
  await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  await expect(page).toHaveURL(/introductions\/[0-9a-f-]{36}/)
  await expect(page.getByText('Comes as')).toBeVisible()

  // The other side reads as what they come; what they keep is theirs alone, and one button erases it.
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(other, editor.email)
  await other.goto(new URL(page.url()).pathname)
  await expect(other.getByRole('main')).toContainText('Volunteer')
  await other.goto('/seekhaven/looking')
  await expect(other.getByRole('heading', { level: 2 }).or(other.getByText('listings count')).first()).toBeVisible()
  await page.goto('/seekhaven/looking')
  await page.getByRole('button', { name: 'Erase what I look at' }).click()
  await expect(page.getByRole('status').first()).toContainText('Erased')
  expect(await owner`select from kogge.seekers where member_id = ${member.memberId}`).toHaveLength(0)
})
