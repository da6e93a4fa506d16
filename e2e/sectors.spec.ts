/**
 * Sectors at every depth: found by a word of one's own language, published, found again; and without scripts nothing is
 * lost.
 */
import type { Sql } from '#db/client.server.ts'
import { insertMember, insertOffice, insertOrganisation } from '../server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'

/** An office with an organisation of these sectors, and somebody who edits it. */
async function anOffice(owner: Sql, slug: string, values: { kind?: string; sectors?: string[] } = {}) {
  const office = await insertOffice(owner, { slug, name: slug })
  const organisation = await insertOrganisation(owner, office, {
    name: `Werkplaats ${slug}`,
    slug: 'werkplaats',
    ...values,
  })
  const editor = await insertMember(owner, office, {
    role: 'editor',
    organisation,
    email: `editor.${slug}@example.org`,
  })
  const sectors = async () =>
    (await owner<{ sectors: string[] }[]>`select sectors from kogge.organisations where id = ${organisation.id}`)[0]
      .sectors
  return { editor, sectors, here: `/${slug}/organisations/werkplaats` }
}

const words = { nl: 'Zoek een sector met een woord', en: 'Find a sector by a word', de: 'Branche über ein Wort finden' }

for (const { language, slug, typed, name, code, label, country, iso, field, publish, whereLabel } of [
  {
    language: 'nl',
    slug: 'pomphaven',
    typed: 'waterpompen',
    name: /^Vervaardiging van andere pompen en compressoren NACE 28\.13 onderdeel van: /,
    code: 'nace:28.13',
    label: 'Andere pompen en compressoren',
    country: 'Vanuatu',
    iso: 'VU',
    field: 'Economie',
    publish: 'Publiceren',
    whereLabel: 'Waar ben je actief?',
  },
  {
    language: 'de',
    slug: 'brunnhafen',
    typed: 'Brunnen',
    name: /NACE 42\.21 Teil von: Tiefbau$/,
    code: 'nace:42.21',
    label: 'Rohrleitungs',
    country: 'Samoa',
    iso: 'WS',
    field: 'Wirtschaft',
    publish: 'Veröffentlichen',
    whereLabel: 'Wo sind Sie aktiv?',
  },
] as const) {
  test(`in ${language} a word leads to a class, which is published and found again`, async ({ page, owner }) => {
    const { editor, here } = await anOffice(owner, slug)
    await signIn(page, editor.email)
    await page.goto(`${here}/publish?lang=${language}`)
    const where = page.getByRole('combobox', { name: whereLabel })
    await where.fill(country.slice(0, 4))
    await page.getByRole('option', { name: country, exact: true }).click()
    await page.getByRole('radio', { name: field }).check()
    const search = page.getByRole('searchbox', { name: words[language] })
    await search.fill(typed)
    await expect(page.getByRole('group', { name: /\(NACE\)/ }).getByRole('checkbox', { name })).toBeVisible()
    await axe(page)
    // By keyboard alone: Enter leads to what was found, Space ticks it.
    await search.press('Enter')
    await expect(page.getByRole('checkbox', { name })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name })).toBeChecked()
    const chosen = page.getByRole('list', { name: /^(Gekozen sectoren|Ausgewählte Branchen)$/ })
    await expect(chosen).toContainText(label)
    await axe(page)
    await page.getByRole('button', { name: publish, exact: true }).click()
    await expect(page.getByRole('status')).toContainText(/Gepubliceerd|Veröffentlicht/)
    await expect(async () => {
      await page.goto(`/${slug}/search?lang=${language}&sector=${code.slice(5)}`)
      await expect(page.getByRole('article')).toHaveCount(1, { timeout: 1000 })
    }).toPass()
    await expect(page.getByRole('article')).toContainText(label)
    const active = page.getByRole('navigation', { name: /filter/i })
    await expect(active).toContainText(label)
    // Its division stands in the list with its count, and the class under it because it is chosen.
    await expect(page.getByRole('checkbox', { name: new RegExp(label) })).toBeChecked()
    await axe(page)
    const answer = await (
      await page.request.get(`/api/v1/presences?office=${slug}&sector=${code}&lang=${language}`)
    ).json()
    expect(answer.items).toMatchObject([{ country: iso, sectors: [code] }])
    expect(answer.items[0].sectorNames[code]).toContain(label.slice(1, 8))
    expect(answer.facets.sector).toMatchObject({ [code]: 1, [code.slice(0, 7)]: 1 })
  })
}

test('a chip goes with one click, and the focus stays in the form', async ({ page, owner }) => {
  const { editor, sectors, here } = await anOffice(owner, 'chiphaven', {
    kind: 'ngo',
    sectors: ['dac:14031', 'dac:23067', 'nace:C'],
  })
  await signIn(page, editor.email)
  await page.goto(`${here}/edit?lang=en`)
  // Withdrawn codes are shown as such where they are chosen, and not offered.
  await expect(page.getByRole('list', { name: 'Chosen sectors' })).toContainText('Solar energy (withdrawn) DAC 23067')
  const search = page.getByRole('searchbox', { name: words.en })
  await search.fill('solar energy')
  await expect(
    page
      .getByRole('group', { name: /\(DAC\)/ })
      .getByRole('checkbox')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /withdrawn/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove Solar energy (withdrawn)' }).click()
  await expect(search).toBeFocused()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/werkplaats(\?|$)/)
  expect(await sectors()).toEqual(['dac:14031', 'nace:C'])
})

test('where the search does not answer the form says so, and the lists remain', async ({ page, owner }) => {
  const { editor, sectors, here } = await anOffice(owner, 'stillhaven')
  await signIn(page, editor.email)
  await page.goto(`${here}/edit?lang=en`)
  await page.route('**/sectors?*', (route) => route.abort())
  await page.getByRole('searchbox', { name: words.en }).fill('pumps')
  await expect(page.getByText('The search does not answer just now. Choose from the lists below.')).toBeVisible()
  await page.getByText('All sectors of business (NACE)').click()
  await page.getByRole('checkbox', { name: 'Civil engineering NACE 42' }).check()
  await page.unroute('**/sectors?*')
  await page.getByRole('searchbox', { name: words.en }).fill('zzzzqqqq')
  await expect(page.getByText('Nothing fits that word. Try another, or open a list below.')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/werkplaats(\?|$)/)
  expect(await sectors()).toEqual(['nace:42'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the lists work, and what is chosen below their depth is kept', async ({ page, owner }) => {
    const { editor, sectors, here } = await anOffice(owner, 'fieldhaven', {
      kind: 'education',
      sectors: ['isced:0712', 'nace:28.13', 'nace:85'],
    })
    await signIn(page, editor.email)
    await page.goto(`${here}/edit?lang=en`)
    await expect(page.getByRole('group', { name: 'Chosen sectors' }).getByRole('checkbox')).toHaveCount(2)
    await expect(
      page.getByRole('checkbox', { name: 'Manufacture of other pumps and compressors NACE 28.13' }),
    ).toBeChecked()
    await page.getByText('All fields of study (ISCED)').click()
    await page.getByRole('checkbox', { name: 'Architecture and construction ISCED 073' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect([...(await sectors())].sort()).toEqual(['isced:0712', 'isced:073', 'nace:28.13', 'nace:85'])
    await page.goto(`${here}/edit?lang=en`)
    await page.getByRole('checkbox', { name: 'Manufacture of other pumps and compressors NACE 28.13' }).uncheck()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect([...(await sectors())].sort()).toEqual(['isced:0712', 'isced:073', 'nace:85'])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is found is never wider than the screen', async ({ page, owner }) => {
    const { editor, here } = await anOffice(owner, 'smallhaven', { sectors: ['nace:16.29', 'dac:15164'] })
    await signIn(page, editor.email)
    await page.goto(`${here}/edit?lang=de`)
    await page.getByRole('searchbox', { name: words.de }).fill('Wasser')
    await expect(page.getByRole('checkbox', { name: /NACE 36/ }).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await axe(page)
  })
})
