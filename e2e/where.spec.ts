import { expect, signIn, test } from './support/fixtures.ts'

test('countries and places are chosen by any name that people have for them', async ({ page }) => {
  await signIn(page, 'company@deventer.example')
  await page.goto('/deventer/organisations/ijsselpomp/publish?lang=en')
  const where = page.getByRole('combobox', { name: 'Where are you active?' })
  for (const [typed, chosen] of [
    ['USA', 'United States'],
    ['UK', 'United Kingdom'],
    ['Engeland', 'United Kingdom'],
    ['Birma', 'Myanmar (Burma)'],
    ['München', 'Munich, Germany'],
    ['Parijs', 'Paris, France'],
    ['Wenen', 'Vienna, Austria'],
    ['Krakau', 'Kraków, Poland'],
    ['Lissabon', 'Lisbon, Portugal'],
  ]) {
    // Enter takes the first, also where it has not come yet.
    await where.fill(typed)
    await where.press('Enter')
    await expect(page.getByRole('button', { name: `Remove ${chosen}`, exact: true })).toBeVisible()
  }
})
