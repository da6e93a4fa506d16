import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertOffice, insertOrganisation, type OfficeRow } from '#server/testing/offices.ts'
import { runImport } from './command.server.ts'

const unhcr = fileURLToPath(new URL('./fixtures/unhcr-3w-hxl.csv', import.meta.url))
const folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-import-'))
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

/** Runs the command; a list is written to a file first. */
async function run(list: string | Uint8Array | null, ...rest: string[]) {
  const file = path.join(folder, 'list.csv')
  if (list !== null) writeFileSync(file, list)
  const lines: string[] = []
  const code = await runImport(['3w', list === null ? unhcr : file, ...rest], database.config, (line) =>
    lines.push(line),
  )
  return { code, lines, text: lines.join('\n') }
}
const count = async (office: OfficeRow) =>
  (
    await database.owner<{ organisations: number; presences: number; outbox: number }[]>`
  select (select count(*)::int from kogge.organisations where office_id = ${office.id}) as organisations,
    (select count(*)::int from kogge.presences where office_id = ${office.id}) as presences,
    (select count(*)::int from kogge.outbox where office_id = ${office.id}) as outbox`
  )[0]
const presences = (office: OfficeRow) => database.owner`
  select p.*, o.name, o.kind from kogge.presences p join kogge.organisations o on o.id = p.organisation_id
  where p.office_id = ${office.id} order by p.id`

describe('the list of UNHCR', () => {
  let office: OfficeRow
  beforeAll(async () => {
    office = await insertOffice(database.owner)
  })

  it('can be tried first: a dry run says what would happen and writes nothing', async () => {
    const { code, lines, text } = await run(null, '--office', office.slug, '--dry-run')
    expect(code).toBe(0)
    expect(text).toContain('Listings: 2027 created, 0 unchanged.')
    expect(lines.at(-1)).toBe('Dry run: nothing was written.')
    expect(await count(office)).toEqual({ organisations: 0, presences: 0, outbox: 0 })
  })

  it('goes in whole, and each rejection has its line and reason', async () => {
    const { code, lines, text } = await run(null, '--office', office.slug)
    expect(code).toBe(0)
    expect(lines[0]).toBe('Read unhcr-3w-hxl.csv: 2250 rows, 267 organisation names, 14 countries.')
    expect(text).toContain('Organisations: 218 created, 0 already there.')
    expect(text).toContain('Listings: 2027 created, 0 unchanged.')
    expect(text).toContain('MSF- CH = MSF-CH')
    expect(text).toContain('Rejected: 223 rows.')
    expect(text).toContain('  line 443: "Mali Situation" is no country.')
    expect(lines.filter((line) => line.endsWith('is no country.'))).toHaveLength(223)
    expect(await count(office)).toEqual({ organisations: 218, presences: 2027, outbox: 2027 })
  })

  it('is public, of its source, on its place, and confirmed on the day of the import', async () => {
    const [row] = await database.owner`
      select p.country, p.place_id, p.place_name, p.lat, p.lon, p.field, p.sectors, p.own_sectors, p.description,
        p.audience, p.source, p.confirmed_on = current_date as today, o.kind, o.state, o.source as origin,
        o.sectors as all_sectors
      from kogge.presences p join kogge.organisations o on o.id = p.organisation_id
      where p.office_id = ${office.id} and o.name = 'CNARR'`
    expect(row).toEqual({
      country: 'TD',
      place_id: null,
      place_name: 'Logone Oriental',
      lat: 8.25,
      lon: 16.42,
      field: 'international-cooperation',
      sectors: ['dac:720'],
      own_sectors: ['Camp Management'],
      description: '',
      audience: 'public',
      source: '3w',
      today: true,
      kind: 'ngo',
      state: 'approved',
      origin: '3w',
      all_sectors: ['dac:720'],
    })
    const seen = await database.as(
      'kogge_visitor',
    )`select count(*)::int from kogge.presences where office_id = ${office.id}`
    expect(seen[0].count).toBe(2027)
  })

  it('changes nothing the second time, not even for the index', async () => {
    const before = [await presences(office), await count(office)]
    const { code, text } = await run(null, '--office', office.slug)
    expect(code).toBe(0)
    expect(text).toContain('Organisations: 0 created, 218 already there.')
    expect(text).toContain('Listings: 0 created, 2027 unchanged.')
    expect(text).toContain('Nothing has changed.')
    expect([await presences(office), await count(office)]).toEqual(before)
  })

  it('went into this office only', async () => {
    const other = await insertOffice(database.owner)
    expect(await count(other)).toEqual({ organisations: 0, presences: 0, outbox: 0 })
    await run(null, '--office', other.slug)
    expect((await count(other)).presences).toBe(2027)
    expect((await count(office)).presences).toBe(2027)
  })
})

describe('an import', () => {
  const tags = '#org,#sector,#country,#adm1,#geo+lat,#geo+lon,#date'

  it('finds an organisation that is there by its name, whatever its writing', async () => {
    const office = await insertOffice(database.owner)
    const there = await insertOrganisation(database.owner, office, { name: 'Médecins  du Monde' })
    const { text } = await run(`${tags}\nMEDECINS DU MONDE,Health,Chad,,,,`, '--office', office.slug)
    expect(text).toContain('Organisations: 0 created, 1 already there.')
    expect((await presences(office)).map((row) => row.organisation_id)).toEqual([there.id])
  })

  it('leaves what people changed since, and follows a renamed organisation', async () => {
    const office = await insertOffice(database.owner)
    await run(`${tags}\nOld Name,Health,Chad,Lac,13,14,`, '--office', office.slug)
    await database.owner`
      update kogge.organisations set name = 'New Name', kind = 'association' where office_id = ${office.id}`
    await database.owner`
      update kogge.presences set description = 'In our own words', state = 'withdrawn' where office_id = ${office.id}`
    const { text } = await run(
      `${tags}\nOld Name,Health,Chad,Lac,13,14,\nOld Name,WASH,Chad,Lac,13,14,`,
      '--office',
      office.slug,
    )
    expect(text).toContain('Organisations: 0 created, 1 already there.')
    expect(text).toContain('Listings: 1 created, 1 unchanged.')
    expect(await presences(office)).toMatchObject([
      { name: 'New Name', kind: 'association', description: 'In our own words', state: 'withdrawn' },
      { name: 'New Name', description: '', state: 'published' },
    ])
  })

  it('renews only what the list dates later', async () => {
    const office = await insertOffice(database.owner)
    const list = (date: string) => `${tags}\nA,Health,Chad,,,,${date}\nB,Health,Chad,,,,2026-01-01`
    await run(list('2026-01-01'), '--office', office.slug)
    const { text } = await run(list('2026-02-01'), '--office', office.slug)
    expect(text).toContain('1 listing has a later date in the list and was confirmed again.')
    expect((await presences(office)).map((row) => [row.name, row.confirmed_on])).toEqual([
      ['A', '2026-02-01'],
      ['B', '2026-01-01'],
    ])
    expect((await run(list('2025-02-01'), '--office', office.slug)).text).toContain('Nothing has changed.')
  })

  it('gives namesakes of a slug a number', async () => {
    const office = await insertOffice(database.owner)
    await insertOrganisation(database.owner, office, { name: 'Taken', slug: 'a-b' })
    await run(
      `${tags}\nA.B.,Health,Chad,,,,\nÀ-b c,Health,Chad,,,,\n!!,Health,Chad,,,,\n??,Health,Chad,,,,`,
      '--office',
      office.slug,
    )
    const rows = await database.owner`select slug from kogge.organisations where office_id = ${office.id} order by id`
    expect(new Set(rows.map((row) => row.slug))).toEqual(
      new Set(['a-b', 'a-b-2', 'a-b-c', 'organisation', 'organisation-2']),
    )
  })

  it('of two at once creates everything once', async () => {
    const office = await insertOffice(database.owner)
    const list = `${tags}\n${Array.from({ length: 300 }, (_, at) => `Org ${at},Health,Chad,,,,`).join('\n')}`
    const both = await Promise.all([run(list, '--office', office.slug), run(list, '--office', office.slug)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(await count(office)).toMatchObject({ organisations: 300, presences: 300 })
  })
})

describe('a mistake', () => {
  const good = '#org,#sector,#country\nA,Health,Kenya'
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'list.csv is empty.'],
    ['no HXL row', 'org,sector,country\nA,Health,Kenya', 'list.csv has no row of HXL tags'],
    [
      'another encoding',
      Buffer.from('#org,#sector,#country\nMédecins,Health,Kenya', 'latin1'),
      'list.csv is not UTF-8 text.',
    ],
    ['a missing column', '#org,#sector\nA,Health', 'list.csv has no column tagged #country.'],
    ['an open quotation mark', '#org,#sector,#country\n"A,Health,Kenya', 'a quotation mark on line'],
  ])('in the file (%s) is one clear sentence', async (_what, list, sentence) => {
    const office = await insertOffice(database.owner)
    const { code, lines } = await run(list, '--office', office.slug)
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(sentence)
  })

  it('in the office or the file name is one clear sentence', async () => {
    expect(await run(good, '--office', 'nowhere')).toMatchObject({ code: 1, lines: ['There is no office "nowhere".'] })
    const lines: string[] = []
    expect(
      await runImport(['3w', path.join(folder, 'none.csv'), '--office', 'x'], database.config, (line) =>
        lines.push(line),
      ),
    ).toBe(1)
    expect(await runImport(['3w', folder, '--office', 'x'], database.config, (line) => lines.push(line))).toBe(1)
    expect(lines).toEqual(['There is no file none.csv.', `${path.basename(folder)} is a folder, not a file.`])
  })

  it.each<[string[], string]>([
    [[], 'Say what to import: 3w.'],
    [['iati', 'x'], 'The import "iati" is unknown; there is 3w.'],
    [['3w'], 'Say which file to import.'],
    [['3w', 'x.csv'], 'Say into which office, with --office SLUG.'],
    [['3w', 'x.csv', '--office'], 'The option "--office" is unknown or lacks its value.'],
    [['3w', 'x.csv', '--ofice', 'y'], 'The option "--ofice" is unknown or lacks its value.'],
    [['3w', 'x.csv', 'y.csv', '--office', 'z'], '"y.csv" is one argument too many.'],
    [['3w', 'x.csv', '--office', 'z', '--language', 'fr'], 'The language "fr" is unknown; there are en, nl and de.'],
  ])('in the arguments (%j) says what is wrong and how it goes', async (argv, sentence) => {
    const lines: string[] = []
    expect(await runImport(argv, database.config, (line) => lines.push(line))).toBe(1)
    expect(lines[0]).toBe(sentence)
    expect(lines[1]).toMatch(/^Usage: npm run import -- 3w FILE/)
  })

  it('can be told in another language', async () => {
    const office = await insertOffice(database.owner)
    const { lines } = await run(`${good}\nB,Health,Mali Situation`, '--office', office.slug, '--language', 'nl')
    expect(lines.join('\n')).toContain('regel 3: "Mali Situation" is geen land.')
  })
})
