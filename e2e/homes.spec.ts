/**
 * Somebody in Lübeck looks for a maker of pumps in the Netherlands: by home, in the directory, at the desk, by asking.
 */
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

test('a German finds a Dutch pump maker by its home, in the directory and at the desk, and asks', async ({
  page,
  browser,
}) => {
  test.setTimeout(patience(240_000))
  await signIn(page, 'bjarne.bugwelle@luebeck.example')

  // The search: who publishes sits in the Netherlands.
  await page.goto('/luebeck/search?scope=network&q=Pumpen&lang=de')
  await page
    .getByRole('group', { name: 'Sitz' })
    .getByRole('checkbox', { name: /Niederlande/ })
    .check()
  await expect(page).toHaveURL(/home=NL/)
  const found = page.getByRole('article').filter({ hasText: 'IJsselpomp' }).first()
  await expect(found).toContainText('Sitz in Deventer, Niederlande')

  // The directory, of the network, without a script's help: a form and links.
  await page.goto('/luebeck/organisations')
  await page.getByRole('navigation', { name: 'Wo Sie suchen' }).getByRole('link', { name: 'Das Netzwerk' }).click()
  const filter = page.getByRole('search', { name: 'Organisation finden' })
  await filter.getByLabel('Sitz').selectOption('NL')
  await filter.getByLabel('Name oder was sie tut').fill('Pumpen')
  await filter.getByRole('button', { name: 'Anzeigen' }).click()
  await expect(page).toHaveURL(/home=NL/)
  await page.getByRole('navigation', { name: 'Nach Anfangsbuchstaben' }).getByRole('link', { name: /^I,/ }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'IJsselpomp' }) })
  await expect(card).toContainText('Unternehmen, Sitz in Deventer, Niederlande')
  await expect(card).toContainText('Bietet')
  await axe(page)
  await card.getByRole('link', { name: 'IJsselpomp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IJsselpomp')
  await expect(page.getByRole('main')).toContainText('Sitz in Deventer, Niederlande')

  // The desk of the Netherlands begins with who sits there, and is asked.
  await page.goto('/luebeck/countries/NL?lang=en')
  const sitting = page.getByRole('region', { name: 'Based in the Netherlands' })
  await expect(sitting.getByRole('listitem').first()).toBeVisible()
  await axe(page)
  await sitting.getByRole('link', { name: /in the directory/ }).click()
  await expect(page).toHaveURL(/scope=network&home=NL/)
  await page.goto('/luebeck/questions/new?country=NL&lang=en')
  await page.getByLabel('Your question, in one line').fill('Who makes hand pumps in the Netherlands?')
  await page.getByLabel(/network/i).check()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText('Your question is asked.')).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)!

  // A maker in Deventer offers itself.
  const maker = await (await browser.newContext()).newPage()
  await signIn(maker, 'company@deventer.example')
  await maker.goto(`/deventer/questions/${id}?lang=en`)
  await maker.getByLabel('Your answer').fill('We do, in Deventer.')
  await maker.getByText('Offer an introduction').click()
  const own = maker.getByLabel('Organisation').locator('option', { hasText: 'IJsselpomp, your own organisation' })
  await maker.getByLabel('Organisation').selectOption((await own.getAttribute('value'))!)
  await maker.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(maker.getByText('Your answer is there.')).toBeVisible()
  await page.goto(`/luebeck/questions/${id}?lang=en`)
  await expect(page.getByRole('main')).toContainText('IJsselpomp')
  await expect(page.getByRole('main')).toContainText('Deventer, Netherlands')
})
