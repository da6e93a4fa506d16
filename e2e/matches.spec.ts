/** Who fits whom, and why, as people meet it: the pump maker, the well drillers and the school in Uganda. */
import type { Browser, Page } from '@playwright/test'
import type { Sql } from '#db/client.server.ts'
import { insertPresence } from '#server/testing/offices.ts'
import { axe, expect, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

const wells = 'Stichting Bron & Put'
const pumps = 'IJsselpomp'
const company = 'company@deventer.example'
const ngo = 'ngo@deventer.example'

/** A page of somebody else's, in a browser of their own. */
async function asOther(
  browser: Browser,
  email: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage()
  await signIn(page, email)
  return page
}
const cardOf = (page: Page, organisation: string) => page.getByRole('article', { name: organisation }).first()
/** The card with all that it leaves out at first. */
async function openedOf(page: Page, organisation: string) {
  const card = cardOf(page, organisation)
  const more = card.locator('details').first()
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click()
  return card
}

async function organisation(owner: Sql, slug: string) {
  const [row] = await owner<{ id: string; slug: string; name: string; officeId: string }[]>`
    select o.id, o.slug, o.name, o.office_id as "officeId" from kogge.organisations o
    join kogge.offices f on f.id = o.office_id
    where f.slug = 'deventer' and o.slug = ${slug}`
  return row
}
/** What the two have said of their matches; other journeys have verdicts of their own. */
const said = (owner: Sql) => owner`
  select from kogge.match_verdicts
  where organisation_id in (select id from kogge.organisations where slug in ('ijsselpomp', 'bron-en-put'))`
const forget = (owner: Sql) => owner`
  delete from kogge.match_verdicts
  where organisation_id in (select id from kogge.organisations where slug in ('ijsselpomp', 'bron-en-put'))`

/** What the two publish in Suriname, where neither is in the demo. */
const gone = (owner: Sql) => owner`
  delete from kogge.presences where country = 'SR' and organisation_id in (select id from kogge.organisations
    where slug in ('ijsselpomp', 'bron-en-put'))`

test.beforeEach(async ({ owner }) => {
  await forget(owner)
})
test.afterAll(async ({ owner }) => {
  await forget(owner)
})

for (const [language, strong, words] of [
  [
    'en',
    'Strong',
    {
      why: 'Why',
      codes: 'Sector codes',
      offers: 'Offers',
      triangle: /Together with .+ you cover company, NGO and school in Uganda/,
    },
  ],
  [
    'nl',
    'Sterk',
    {
      why: 'Waarom',
      codes: 'Sectorcodes',
      offers: 'Biedt',
      triangle: /Samen met .+ heb je bedrijf, ngo en school in Oeganda compleet/,
    },
  ],
  [
    'de',
    'Sehr gut',
    {
      why: 'Warum',
      codes: 'Branchencodes',
      offers: 'Bietet',
      triangle: /Zusammen mit .+ decken Sie Unternehmen, NGO und Schule in Uganda ab/,
    },
  ],
] as const) {
  test(`the pump maker meets the well drillers, with the reasons, in ${language}`, async ({ page }) => {
    await signIn(page, company)
    await page.goto(`/deventer/matches?country=UG&lang=${language}`)
    const card = await openedOf(page, wells)
    await expect(card.getByText(strong, { exact: true })).toBeVisible()
    await expect(card.getByRole('heading', { name: words.why })).toBeVisible()
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(3)
    await expect(card).toContainText(words.offers)
    await expect(page.getByRole('article').filter({ hasText: words.triangle }).first()).toBeVisible()
    expect(await card.innerText()).not.toMatch(/\d ?%|undefined|\{\{|reason\.|NACE|DAC/)
    await card.getByText(words.codes, { exact: true }).click()
    await expect(card.getByText(/\(NACE 28\.13\)$/)).toBeVisible()
    await axe(page)
  })
}

test('a match is kept with one click, stands on its list, and is taken back', async ({ page }) => {
  await signIn(page, company)
  await page.goto('/deventer/matches?country=UG&lang=en')
  const card = await openedOf(page, wells)
  await card.getByRole('button', { name: /^Interesting/ }).click()
  await expect(card.getByRole('status')).toContainText(`Kept under “Interesting”: ${wells}`)
  // The same button, by now with another word on it, still has the focus.
  await expect(card.getByRole('button', { name: /^Interesting: take back/ })).toBeFocused()
  await page
    .getByRole('navigation', { name: 'Which matches' })
    .getByRole('link', { name: /Interesting/ })
    .click()
  await expect(cardOf(page, wells)).toBeVisible()
  await axe(page)
  await (await openedOf(page, wells)).getByRole('button', { name: /take back/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeFocused()
  await expect(page.getByText('Nothing kept yet')).toBeVisible()
})

test('who finds each other interesting reads so on the card, with one thing to do', async ({ page, browser }) => {
  const mutual = 'You find each other interesting.'
  await signIn(page, company)
  const theirs = await asOther(browser, ngo)
  await page.goto('/deventer/matches?country=UG&lang=en')
  await (await openedOf(page, wells)).getByRole('button', { name: /^Interesting/ }).click()
  await expect(cardOf(page, wells).getByRole('status')).toContainText('Kept under')
  await expect(page.getByText(mutual)).toHaveCount(0)
  await theirs.goto('/deventer/matches?country=UG&lang=en')
  await expect(theirs.getByText(mutual)).toHaveCount(0)
  await (await openedOf(theirs, pumps)).getByRole('button', { name: /^Interesting/ }).click()
  await expect(cardOf(theirs, pumps).getByText(mutual)).toBeVisible()
  await page.reload()
  const card = cardOf(page, wells)
  await expect(card.getByText(mutual)).toBeVisible()
  await axe(page)
  await card.getByRole('link', { name: /^Ask for an introduction/ }).click()
  await expect(page).toHaveURL(/\/introductions\/new\?presence=[^&]+&own=/)
  // Taken back by one, it is said to neither.
  await (await openedOf(theirs, pumps)).getByRole('button', { name: /take back/ }).click()
  await expect(theirs.getByText(mutual)).toHaveCount(0)
  await page.goto('/deventer/matches?country=UG&lang=en')
  await expect(cardOf(page, wells)).toBeVisible()
  await expect(page.getByText(mutual)).toHaveCount(0)
  await theirs.context().close()
})

test('not for us hides a match for both, and undo brings it back to both', async ({ page, browser }) => {
  await signIn(page, company)
  const theirs = await asOther(browser, ngo)
  await theirs.goto('/deventer/matches?country=UG&lang=en')
  await expect(cardOf(theirs, pumps)).toBeVisible()

  await page.goto('/deventer/matches?country=UG&lang=en')
  const card = await openedOf(page, wells)
  await card.locator('summary', { hasText: 'Not for us' }).click()
  await card.getByRole('radio', { name: /Not this organisation/ }).check()
  await card.getByLabel(/^Note/).fill('Met at the fair, and disagreed.')
  await axe(page)
  await card.getByRole('button', { name: /^Hide this match/ }).click()
  const told = page.getByRole('status').filter({ hasText: 'Hidden, for you and for them' })
  await expect(told).toBeFocused()
  await expect(page.getByRole('article', { name: wells })).toHaveCount(0)

  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(theirs.getByRole('article', { name: pumps })).toHaveCount(0)
  await expect(theirs.locator('main')).not.toContainText('Met at the fair')
  await theirs.goto('/deventer/matches?show=hidden&lang=en')
  await expect(theirs.getByText('Nothing hidden')).toBeVisible()

  await page
    .getByRole('navigation', { name: 'Which matches' })
    .getByRole('link', { name: /Not for us/ })
    .click()
  await expect(page.getByText('Met at the fair, and disagreed.')).toBeVisible()
  await axe(page)
  await page.goBack()
  await told.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
  await expect(cardOf(page, wells)).toBeVisible()
  await theirs.goto('/deventer/matches?country=UG&lang=en')
  await expect(cardOf(theirs, pumps)).toBeVisible()
  await theirs.context().close()
})

test('who is known is hidden wherever they are; what is not now is hidden with all that its card stood for', async ({
  page,
}) => {
  await signIn(page, company)
  await page.goto('/deventer/matches?lang=en')
  const hide = async (reason: string) => {
    const card = await openedOf(page, wells)
    const button = card.locator('summary', { hasText: 'Not for us' })
    const before = (await button.boundingBox())!
    await button.click()
    await card.getByRole('radio', { name: reason }).check()
    expect((await button.boundingBox())!.x).toBe(before.x)
    await card.getByRole('button', { name: /^Hide this match/ }).click()
    await expect(told).toBeFocused()
  }
  const told = page.getByRole('status').filter({ hasText: 'Hidden, for you and for them' })
  await hide('We know each other already')
  await expect(told).toContainText(`${wells}, wherever it is`)
  await expect(page.getByRole('article', { name: wells })).toHaveCount(0)
  await told.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
  const first = (await cardOf(page, wells).getAttribute('id'))!
  await hide('Not now')
  await expect(told).toContainText(wells)
  await expect(page.locator(`#${first}`)).toHaveCount(0)
  await expect(
    page.getByRole('navigation', { name: 'Which matches' }).getByRole('link', { name: /Not for us/ }),
  ).toContainText('(1)')
})

test('what somebody publishes shows among another’s matches within a minute', async ({ page, browser, owner }) => {
  test.setTimeout(patience(120_000))
  await gone(owner)
  const mine = await insertPresence(owner, await organisation(owner, 'ijsselpomp'), {
    country: 'SR',
    sectors: ['nace:28'],
    offers: ['products'],
    seeks: ['contacts'],
    languages: ['en'],
    activities: ['export'],
  })
  await signIn(page, company)
  await page.goto(`/deventer/matches?presence=${mine.id}&lang=en`)
  await expect(page.getByRole('article', { name: wells })).toHaveCount(0)

  const theirs = await asOther(browser, ngo)
  await theirs.goto('/deventer/organisations/bron-en-put/publish?lang=en')
  await theirs.getByRole('combobox', { name: 'Where are you active?' }).fill('Surina')
  await theirs.getByRole('option', { name: 'Suriname' }).click()
  await theirs.getByRole('radio', { name: 'International cooperation' }).check()
  await theirs
    .getByRole('group', { name: 'What can you offer others?' })
    .getByRole('checkbox', { name: 'Contacts' })
    .check()
  await theirs
    .getByRole('group', { name: 'What are you looking for?' })
    .getByRole('checkbox', { name: 'Products' })
    .check()
  await theirs.getByRole('button', { name: 'Publish' }).click()
  await expect(theirs.getByRole('status').first()).toContainText('Published')
  await theirs.context().close()

  await expect(async () => {
    await page.goto(`/deventer/matches?presence=${mine.id}&lang=en`)
    await expect(cardOf(page, wells)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: patience(60_000) })
  await gone(owner)
})

test('an organisation’s own page and the country’s desk show the best to its editors, and to nobody else', async ({
  page,
  browser,
}) => {
  await signIn(page, company)
  await page.goto('/deventer/organisations/ijsselpomp?lang=en')
  const own = page
    .getByRole('region', { name: 'Your matches' })
    .or(page.locator('section').filter({ has: page.getByRole('heading', { name: 'Your matches' }) }))
  await expect(own.first().getByRole('link', { name: wells }).first()).toBeVisible()
  await own
    .first()
    .getByRole('link', { name: /See all \d+ matches/ })
    .click()
  await expect(page).toHaveURL(/\/deventer\/matches/)
  await page.goto('/deventer/countries/UG?lang=en')
  await expect(page.getByRole('heading', { name: 'Your matches for work in Uganda' })).toBeVisible()
  await axe(page)
  await page.goto('/deventer/organisations/bron-en-put?lang=en')
  await expect(page.getByRole('heading', { name: wells, level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: /matches/i })).toHaveCount(0)
  const visitor = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  for (const path of ['/deventer/organisations/ijsselpomp?lang=en', '/deventer/countries/UG?lang=en']) {
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(visitor.getByRole('heading', { name: /matches/i })).toHaveCount(0)
  }
  await visitor.context().close()
})

test('who has no organisation is told what matches are and how to get them', async ({ page, browser }) => {
  await page.goto('/deventer/matches?lang=en')
  await expect(page.getByText('Matches are for organisations that publish here')).toBeVisible()
  await expect(page.locator('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    /to=%2Fdeventer%2Fmatches/,
  )
  await axe(page)
  const member = await asOther(browser, 'member@deventer.example')
  await member.goto('/deventer/matches?lang=en')
  await expect(member.getByRole('link', { name: 'Register an organisation' })).toBeVisible()
  const answer = await member.request.post('/deventer/matches/interesting', { form: { presence: 'x', other: 'y' } })
  expect(answer.status()).toBe(422)
  await member.context().close()
})

test('an administrator chooses an organisation and sees what its editors see', async ({ page }) => {
  await signIn(page, 'admin@deventer.example')
  await page.goto('/deventer/matches?lang=en')
  await page.getByLabel('Matches of which organisation?').selectOption({ label: pumps })
  await page.getByRole('button', { name: 'Show' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Matches of ${pumps}`)
  await expect(cardOf(page, wells)).toBeVisible()
  await axe(page)
})

test('a verdict on what is not theirs is refused, and one that says nothing is asked for again in words', async ({
  page,
  owner,
  browser,
}) => {
  await signIn(page, company)
  await page.goto('/deventer/matches?country=UG&lang=en')
  const id = (await page.getByRole('article', { name: wells }).first().getAttribute('id'))!
  const [, presence, other] = /^match-([0-9a-f-]{36})-([0-9a-f-]{36})$/.exec(id)!
  const address = `/deventer/matches/not-for-us?presence=${presence}&other=${other}&lang=en`
  const silent = await page.request.post(address, { form: { reason: '' } })
  expect(silent.status()).toBe(422)
  expect(await silent.text()).toContain('Choose why the match is not for you.')
  await page.goto(address)
  await page.getByRole('button', { name: 'Hide this match' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await axe(page)
  const stranger = await asOther(browser, ngo)
  for (const deed of ['interesting', 'not-for-us', 'take-back']) {
    expect(
      (
        await stranger.request.post(`/deventer/matches/${deed}`, { form: { presence, other, reason: 'known' } })
      ).status(),
      deed,
    ).toBe(403)
  }
  const gone = await page.request.post('/deventer/matches/interesting', {
    form: { presence, other: '00000000-0000-7000-8000-000000000000' },
  })
  expect(gone.status()).toBe(422)
  expect(await said(owner)).toHaveLength(0)
  await stranger.context().close()
})

test('without JavaScript: keep, hide with a reason, and undo', async ({ browser }) => {
  const page = await asOther(browser, company, { javaScriptEnabled: false })
  await page.goto('/deventer/matches?country=UG&lang=en')
  await (await openedOf(page, wells)).getByRole('button', { name: /^Interesting/ }).click()
  await expect(page).toHaveURL(/#match-/)
  await expect(cardOf(page, wells).getByRole('status')).toContainText('Kept')
  const card = await openedOf(page, wells)
  await card.locator('summary', { hasText: 'Not for us' }).click()
  await card.getByRole('button', { name: /^Hide this match/ }).click()
  await expect(page.getByRole('alert')).toContainText('Choose why')
  await page.getByRole('radio', { name: 'Not now' }).check()
  await page.getByRole('button', { name: /^Hide this match/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Hidden' })).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
  await page.context().close()
})

test('with the keyboard alone', async ({ page }) => {
  await signIn(page, company)
  await page.goto('/deventer/matches?country=UG&lang=en')
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ?? (document.activeElement as HTMLElement).innerText ?? '',
    )
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab')
      if (name.test(await focused())) return
    }
    throw new Error(`Tab never reaches ${name}.`)
  }
  await tabTo(/^More about the match with Stichting Bron/)
  await page.keyboard.press('Enter')
  await tabTo(/^Interesting: Stichting Bron/)
  await page.keyboard.press('Enter')
  await expect(cardOf(page, wells).getByRole('status')).toContainText('Kept')
  await tabTo(/^Not for us: Stichting Bron/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(cardOf(page, wells).getByRole('radio', { name: 'We know each other already' })).toBeChecked()
  await tabTo(/^Hide this match: Stichting Bron/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Hidden' })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await focused()).toMatch(/^Undo/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
})

test('on a phone a page of matches is five screens at most, each card with one action', async ({ browser }) => {
  for (const language of ['nl', 'en', 'de']) {
    const page = await asOther(browser, company, { viewport: { width: 390, height: 844 } })
    await page.goto(`/deventer/matches?lang=${language}`)
    const cards = page.getByRole('article')
    await expect(cards).toHaveCount(8)
    await expect(cards.first().getByRole('listitem')).toHaveCount(2)
    await expect(cards.first().getByRole('button')).toHaveCount(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height / 844).toBeLessThanOrEqual(5)
    await page.context().close()
  }
})

test('on a phone: nothing wider than the screen, and buttons for thumbs', async ({ browser }) => {
  const page = await asOther(browser, company, { viewport: { width: 390, height: 844 } })
  await page.goto('/deventer/matches?country=UG&lang=nl')
  const card = await openedOf(page, wells)
  await expect(card).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  for (const button of await card.locator('button:visible, summary:visible').all()) {
    const box = (await button.boundingBox())!
    if ((await button.innerText()).match(/Interessant|Niet voor ons/)) expect(box.height).toBeGreaterThanOrEqual(44)
  }
  await axe(page)
  await page.context().close()
})
