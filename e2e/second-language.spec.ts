/** A description in two languages, and the word that a text is in another one than its reader's. */
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

test('an editor adds a second language; each reader sees the one they read, else a word in which language it is', async ({
  page,
  owner,
}) => {
  test.setTimeout(patience(120_000))
  const office = await insertOffice(owner, { slug: 'tweetaal', name: 'Tweetaal' })
  const organisation = await insertOrganisation(owner, office, { name: 'Duo Pompen' })
  const presence = await insertPresence(owner, organisation, {
    country: 'GH',
    sectors: ['nace:28'],
    description: 'Pompen voor putten.',
  })
  const editor = await insertMember(owner, office, {
    role: 'editor',
    organisation,
    email: 'editor.tweetaal@example.org',
  })
  const at = `/tweetaal/presences/${presence.id}`
  await page.goto(`${at}?lang=de`)
  await expect(page.locator('p[lang=nl]', { hasText: 'Pompen voor putten.' })).toBeVisible()
  await expect(page.getByText('Auf Niederländisch')).toBeVisible()
  await page.goto(`${at}?lang=nl`)
  await expect(page.getByText('In het Nederlands')).toHaveCount(0)

  await signIn(page, editor.email)
  await page.goto(`${at}/edit?lang=en`)
  await page.getByText('Add it in another language').click()
  await page.getByLabel('Second language', { exact: true }).selectOption('nl')
  await page.getByLabel('Description in the second language').fill('Brunnenpumpen für Ghana.')
  await page.getByRole('button', { name: 'Save and confirm' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose another language than that of the first description.')
  await expect(page.getByLabel('Description in the second language')).toHaveValue('Brunnenpumpen für Ghana.')
  await page.getByLabel('Second language', { exact: true }).selectOption('de')
  await axe(page)
  await page.getByRole('button', { name: 'Save and confirm' }).click()

  // English is neither: the first, and the word.
  await expect(page.locator('p[lang=nl]', { hasText: 'Pompen voor putten.' })).toBeVisible()
  await expect(page.getByText('In Dutch')).toBeVisible()
  await axe(page)
  await page.goto(`${at}?lang=de`)
  await expect(page.locator('p[lang=de]', { hasText: 'Brunnenpumpen für Ghana.' })).toBeVisible()
  await expect(page.getByText('Auf Niederländisch')).toHaveCount(0)
  await page.goto('/tweetaal/organisations/' + organisation.slug + '?lang=en')
  await expect(page.getByRole('article').filter({ hasText: 'Pompen voor putten.' })).toContainText('In Dutch')
})
