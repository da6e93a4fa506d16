/**
 * Every page: no barrier that axe can find, nothing wider than a phone, no error in the browser's console, one heading
 * of the first rank, a title of its own, no key shown instead of a text, no two links of one name to different places,
 * no table cut off on paper. A page route without a line here fails the first test.
 */
import type { Page } from '@playwright/test'
import routes from '../app/routes.ts'
import type { Sql } from '#db/client.server.ts'
import { axe, expect, openMenu, signIn, test } from './support/fixtures.ts'
import { hardest, hardPath, hardSteps, insertHardOffice } from './support/hard-texts.ts'
import { sameNames } from './support/links.ts'
import { addressOf, elsewhere, pages } from './support/pages.ts'

type Entry = { path?: string; file: string; children?: Entry[] }

test.describe.configure({ mode: 'parallel' })

const filesOf = (entries: Entry[]): string[] =>
  entries.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])])

test('every page route is looked at, here or in a journey', async () => {
  const known = [...Object.keys(pages), ...elsewhere]
  const drawn = filesOf((await routes) as Entry[]).filter((file) => file.endsWith('.tsx'))
  expect(
    drawn.filter((file) => !known.includes(file)),
    'add a line to e2e/pages.spec.ts',
  ).toEqual([])
  expect(
    known.filter((file) => !drawn.includes(file)),
    'this page is gone',
  ).toEqual([])
})

/** A4 without its margins, in CSS pixels. */
const paper = { width: 718, height: 1047 }
/** A table on paper shows each of its columns. */
async function printed(page: Page): Promise<void> {
  const screen = page.viewportSize()!
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(paper)
  const cut = await page
    .getByRole('table')
    .evaluateAll((tables) =>
      tables
        .filter(
          (table) =>
            table.getBoundingClientRect().right > window.innerWidth ||
            table.parentElement!.scrollWidth > table.parentElement!.clientWidth,
        )
        .map((table) => table.textContent?.slice(0, 80)),
    )
  expect.soft(cut, 'columns lost on paper').toEqual([])
  await page.emulateMedia({ media: null })
  await page.setViewportSize(screen)
}

async function look(page: Page, path: string, language: string, errors: string[], owner: Sql): Promise<void> {
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.title()).toMatch(/\S.* · Kogge|^Kogge$/)
  const words = (await page.locator('body').innerText()).split(/\s+/)
  expect(
    words.filter(
      (word) =>
        /^[a-z]+(?:\.[a-zA-Z]+)+$/.test(word) &&
        !/\.(?:example|nl|de|com|org|eu|json|txt|md|csv)$/.test(word) &&
        !word.startsWith('www.'),
    ),
    'keys instead of texts',
  ).toEqual([])
  await axe(page)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    'wider than the screen',
  ).toBeLessThanOrEqual(0)
  if (language === 'en' && (await page.getByRole('table').count()) > 0) await printed(page)
  expect.soft(await sameNames(page, owner), 'one name, several places').toEqual([])
  expect(errors.splice(0).filter((error) => !/status of (?:404|403)/.test(error))).toEqual([])
}

const every = Object.values(pages).flat()
for (const [width, height, languages] of [
  [390, 844, ['nl', 'de']],
  [1280, 900, ['en']],
] as const) {
  for (const language of languages) {
    for (const as of new Set(every.map((each) => each.as))) {
      test(`every page at ${width} pixels, ${language}, as ${as ?? 'nobody'}`, async ({ browser, owner }) => {
        const theirs = every.filter((each) => each.as === as)
        test.setTimeout(60_000 + 30_000 * theirs.length)
        const context = await browser.newContext({ viewport: { width, height } })
        const page = await context.newPage()
        const errors: string[] = []
        page.on('console', (message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`))
        page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
        if (as) await signIn(page, as)
        for (const { path } of theirs)
          await test.step(path, async () => look(page, await addressOf(path, owner), language, errors, owner))
        await context.close()
      })
    }
  }
}

test('no text that somebody types makes a page of a phone wider, or breaks it', async ({ browser, owner }) => {
  const office = await insertHardOffice(owner)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  await signIn(page, office.email)
  const paths = [...new Set([...every.flatMap(({ path }) => hardPath(path, office) ?? []), ...hardSteps(office)])]
  test.setTimeout(60_000 + 8_000 * paths.length)
  for (const path of paths) {
    await test.step(path, async () => {
      expect.soft((await page.goto(path))!.status(), path).toBe(200)
      await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      expect
        .soft(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `${path} is wider than the screen`,
        )
        .toBeLessThanOrEqual(0)
      expect.soft(errors.splice(0), path).toEqual([])
      // What barriers a page has, its texts decide little: the pages with most of them stand for all.
      if (hardest(office).includes(path)) await axe(page)
    })
  }
  await context.close()
})

test('a language asked for in the address stays', async ({ page }) => {
  await page.goto('/deventer?lang=de')
  await openMenu(page, 'Finden', 'Menü')
  await page.getByRole('navigation', { name: 'Menü' }).getByRole('link', { name: 'Länder' }).click()
  await expect(page).toHaveTitle(/: Länder · Kogge$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('another page is announced and takes the focus; another query of the same page does not', async ({ page }) => {
  await signIn(page, 'ambassador@deventer.example')
  await page.goto('/deventer?lang=en')
  const menu = page.getByRole('navigation', { name: 'Menu' })
  // What waits is heard as a sentence, not as a figure that is part of the name.
  await expect(menu.getByRole('link', { name: /^Inbox ?, \d+ waits? for you$/ })).toBeVisible()
  // It comes with the scripts, without which another page is a load, which a browser announces itself.
  await expect(page.getByRole('button', { name: 'Globe' })).toBeVisible()
  const announced = page.locator('body > p[aria-live="polite"]')
  await expect(announced).toBeEmpty()
  await openMenu(page, 'Find')
  await menu.getByRole('link', { name: 'Countries' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Countries' })).toBeFocused()
  await expect(announced).toHaveText(await page.title())
  await openMenu(page, 'Find')
  await menu.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Who is active where' })).toBeFocused()
  await expect(announced).toHaveText(await page.title())
  const heard = await announced.textContent()
  const filter = page.getByRole('checkbox', { name: /^Company/ })
  await filter.check()
  await expect(page).toHaveURL(/kind=company/)
  await expect(filter).toBeFocused()
  await expect(announced).toHaveText(heard!)
})

test('publishing with the keyboard alone', async ({ page }) => {
  await signIn(page, 'ngo@deventer.example')
  await page.goto('/deventer/organisations/bron-en-put/publish?lang=en')
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement
        return element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? ''
      })
      if (name.test(focused)) return
    }
    throw new Error(`Tab never reaches ${name}.`)
  }
  await expect(page.getByRole('combobox').first()).toBeVisible()
  await tabTo(/Where are you active/)
  await page.keyboard.type('Kiriba')
  await expect(page.getByRole('option', { name: 'Kiribati' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Kiribati' })).toBeVisible()
  // The foundation's own field is chosen already.
  await tabTo(/^International cooperation/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Education' })).toBeChecked()
  await tabTo(/^Publish$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Published')
  await expect(page.getByRole('article').filter({ hasText: 'Kiribati' })).toBeVisible()
})
