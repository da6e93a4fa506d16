import { execFile } from 'node:child_process'
import { insertOffice } from '../server/testing/offices.ts'
import { axe, expect, test } from './support/fixtures.ts'

/** Runs `npm run import -- 3w …` beside the running Kogge, on its data folder. */
function importList(...argv: string[]): Promise<{ code: number; output: string }> {
  const {
    KOGGE_E2E_DATA_DIR,
    DATABASE_URL: _database,
    KOGGE_SECRET: _secret,
    MEILI_URL: _meili,
    MEILI_MASTER_KEY: _key,
    ...env
  } = process.env
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '--silent', 'import', '--', '3w', 'app/delivery/imports/fixtures/unhcr-3w-hxl.csv', ...argv],
      { env: { ...env, KOGGE_DATA_DIR: KOGGE_E2E_DATA_DIR } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

test('a 3W list goes in whole beside the running site, once, and is found on the search page and through the API', async ({
  page,
  owner,
}) => {
  // Three commands, each a process that reads its TypeScript anew.
  test.slow()
  // An office of its own, in no network: other journeys count what theirs show.
  const office = await insertOffice(owner, { slug: 'listhaven', name: 'Listhaven' })

  const tried = await importList('--office', office.slug, '--dry-run')
  expect(tried).toMatchObject({ code: 0, output: expect.stringContaining('Dry run: nothing was written.') })
  const first = await importList('--office', office.slug)
  expect(first.output).toContain('Read unhcr-3w-hxl.csv: 2250 rows, 267 organisation names, 14 countries.')
  expect(first.output).toContain('Listings: 2027 created, 0 unchanged.')
  expect(first.output).toContain('  line 443: "Mali Situation" is no country.')
  expect(first.code).toBe(0)
  const second = await importList('--office', office.slug)
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('Nothing has changed.') })

  await expect(async () => {
    const answer = await (
      await page.request.get(`/api/v1/presences?office=${office.slug}&country=LB&pageSize=100`)
    ).json()
    expect(answer.total).toBe(637)
  }).toPass()
  const answer = await (
    await page.request.get(`/api/v1/presences?office=${office.slug}&country=TD&sector=dac:140`)
  ).json()
  expect(answer).toMatchObject({
    total: 1,
    items: [
      {
        organisation: { name: 'CARE International', kind: 'ngo' },
        country: 'TD',
        place: 'Logone Oriental',
        lat: 8.25,
        lon: 16.42,
        sectors: ['dac:140'],
        visibility: 'public',
      },
    ],
  })

  for (const [language, country] of [
    ['nl', 'Egypte'],
    ['de', 'Ägypten'],
    ['en', 'Egypt'],
  ]) {
    await page.goto(`/${office.slug}/search?q=Tadamon&lang=${language}`)
    const found = page.getByRole('article').filter({ hasText: 'Tadamon' })
    await expect(found).toHaveCount(1)
    await expect(found).toContainText(country)
  }
  await axe(page)
  await page.getByRole('article').getByRole('heading').getByRole('link', { name: 'Tadamon' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tadamon' })).toBeVisible()
})
