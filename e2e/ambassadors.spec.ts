/** From an empty desk to one that answers: apply, be appointed, keep the profile on a phone; coverage and calls. */
import { deflateSync } from 'node:zlib'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { axe, expect, fresh, signIn, test } from './support/fixtures.ts'
import { patience } from '#server/testing/pace.ts'

const main = 'main'
/** The year after this one: a pause lasts two years at most. */
const next = new Date().getFullYear() + 1

/** A PNG of one colour, 8 by 8. */
function png(): Buffer {
  const table = Array.from({ length: 256 }, (_, n) =>
    Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
  )
  const crc = (data: Buffer) =>
    (data.reduce((c, byte) => table[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (type: string, data: Buffer) => {
    const [body, size, sum] = [Buffer.concat([Buffer.from(type), data]), Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(24, 120)])))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a member finds an empty desk, applies, is appointed, and stands on the desk and beside the map', async ({
  page,
  browser,
  owner,
}) => {
  test.setTimeout(patience(300_000))
  const office = await insertOffice(owner, { slug: 'emptyhaven', name: 'Emptyhaven' })
  const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
  const member = await insertMember(owner, office, { email: fresh('knows-peru') })
  await insertPresence(owner, await insertOrganisation(owner, office, { name: 'Growers' }), { country: 'PE' })
  await owner`
    insert into kogge.ambassador_calls (office_id, country, words, until_on)
    values (${office.id}, 'PE', '{"en": "Nobody knows the way there."}', current_date + 30)`
  await signIn(page, member.email)
  await page.goto('/emptyhaven/countries/PE?lang=en')
  await page.getByRole('link', { name: 'Apply as ambassador for Peru' }).click()
  await expect(page.getByRole('checkbox', { name: 'Peru' })).toBeChecked()
  await axe(page)
  await page.getByRole('searchbox', { name: 'Find a country' }).fill('boliv')
  await expect(page.getByText('2 of 250 countries shown')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Ghana' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Find a country' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Peru' })).toBeChecked()
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why')
  await page.getByLabel('Why you?').fill('Lived in Lima for six years and know the growers.')
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You applied on' })).toBeVisible()
  await expect(page.getByLabel('Why you?')).toHaveValue(/six years/)
  await page.goto('/emptyhaven/ambassador/apply?country=UG')
  await expect(page.getByText('For: Peru')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Uganda' })).not.toBeChecked()

  const other = await (await browser.newContext()).newPage()
  await signIn(other, admin.email)
  await other.goto('/emptyhaven/admin?lang=en')
  await other.getByRole('link', { name: /application as ambassador/ }).click()
  await expect(other.locator(main)).toContainText('Lived in Lima for six years')
  await axe(other)
  await other.getByRole('link', { name: `Appoint ${member.email}` }).click()
  await expect(other.getByRole('heading', { level: 1, name: `Appoint ${member.email}` })).toBeVisible({
    timeout: patience(60_000),
  })
  await expect(other.getByRole('checkbox', { name: 'Peru' })).toBeChecked()
  await axe(other)
  await other.getByRole('button', { name: 'Appoint' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'the call has ended' })).toBeVisible()
  await other.context().close()

  await page.goto('/emptyhaven/countries/PE')
  await expect(page.getByRole(main)).not.toContainText('Nobody knows the way there.')
  await page.getByRole(main).getByRole('link', { name: member.email }).click()
  await expect(page.getByRole('heading', { level: 1, name: member.email })).toBeVisible()
  await axe(page)
  await page.goto('/emptyhaven')
  await page.getByRole('list').getByRole('link', { name: /^Peru/ }).first().click()
  await expect(page.getByRole('region', { name: 'Peru' }).first().getByText(member.email)).toBeVisible()
})

for (const [language, words] of [
  [
    'nl',
    {
      days: 'maandag',
      back: 'Terug op',
      save: 'Opslaan',
      saved: 'Opgeslagen.',
      still: 'Klopt nog',
      thanks: 'Bedankt',
      photo: /^Kies een foto/,
      up: 'Foto plaatsen',
      down: 'Foto verwijderen',
      away: `Terug op 3 mei ${next}`,
      past: 'Kies een dag na vandaag',
    },
  ],
  [
    'de',
    {
      days: 'Montag',
      back: 'Zurück am',
      save: 'Speichern',
      saved: 'Gespeichert.',
      still: 'Stimmt noch',
      thanks: 'Danke',
      photo: /^Wählen Sie ein Foto/,
      up: 'Foto hochladen',
      down: 'Foto entfernen',
      away: `Zurück am 3. Mai ${next}`,
      past: 'Wählen Sie einen Tag nach heute',
    },
  ],
] as const) {
  test(`the own profile on a phone, ${language}: a pause, a photo, one tap`, async ({ browser, owner }) => {
    const office = await insertOffice(owner, { slug: `phonehaven-${language}`, name: 'Phonehaven' })
    const me = await insertMember(owner, office, { role: 'ambassador', email: fresh('phone') })
    const [{ id }] = await owner<{ id: string }[]>`
      insert into kogge.ambassadors (office_id, member_id, name, confirmed_on)
      values (${office.id}, ${me.memberId}, 'Anke', '2024-01-01') returning id`
    await owner`
      insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${id}, 'KE')`
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await signIn(page, me.email)
    await page.goto(`/${office.slug}/ambassador?lang=${language}`)
    await axe(page)
    await page.getByRole('button', { name: words.still }).click()
    await expect(page.getByRole('status')).toContainText(words.thanks)
    await page.getByRole('checkbox', { name: words.days }).check()
    await page.getByLabel(words.back).fill('2026-01-01')
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByRole('alert')).toContainText(words.past)
    await page.getByLabel(words.back).fill(`${next}-05-03`)
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByRole('status')).toContainText(words.saved)
    await page.getByLabel(words.photo).setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png() })
    await page.getByRole('button', { name: words.up }).click()
    await expect(page.getByRole('button', { name: words.down })).toBeVisible()
    const [{ hash, confirmed }] = await owner<{ hash: string; confirmed: boolean }[]>`
      select p.hash, a.confirmed_on = current_date as confirmed from kogge.ambassador_photos p
      join kogge.ambassadors a on a.id = p.ambassador_id where a.id = ${id}`
    expect(confirmed).toBe(true)
    const address = `/${office.slug}/ambassadors/${id}/photo`
    expect((await page.request.get(`${address}?v=${hash}`)).headers()['cache-control']).toContain('immutable')
    expect((await page.request.get(address, { headers: { 'If-None-Match': `"${hash}"` } })).status()).toBe(304)
    await page.goto(`/${office.slug}/countries/KE`)
    await expect(page.getByRole(main)).toContainText(words.away)
    await context.close()
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('coverage leads to a call, the call stands on the desk until it is ended, and a shared desk is put in order', async ({
    page,
    owner,
  }) => {
    const office = await insertOffice(owner, { slug: 'callhaven', name: 'Callhaven' })
    const admin = await insertMember(owner, office, { role: 'admin', email: fresh('admin') })
    await insertPresence(owner, await insertOrganisation(owner, office), { country: 'CL' })
    for (const [rank, name] of [
      [1, 'Ada'],
      [2, 'Bo'],
    ] as const) {
      const member = await insertMember(owner, office, { role: 'ambassador' })
      const [{ id }] = await owner<{ id: string }[]>`
        insert into kogge.ambassadors (office_id, member_id, name, confirmed_on)
        values (${office.id}, ${member.memberId}, ${name}, '2024-01-01') returning id`
      await owner`
        insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
        values (${office.id}, ${id}, 'PE', ${rank})`
    }
    await signIn(page, admin.email)
    await page.goto('/callhaven/admin/coverage?lang=en')
    await page.getByRole('link', { name: /^Silent for long/ }).click()
    await expect(page.getByRole(main)).not.toContainText('Chile')
    await page.getByRole('button', { name: 'Remind Ada' }).click()
    await expect(page.getByRole('status')).toContainText('reminder is on its way')
    await page.getByRole('link', { name: /^Nobody/ }).click()
    await page.getByRole('link', { name: 'Call and order: Chile' }).click()
    await page.getByRole('button', { name: 'Publish the call' }).click()
    await expect(page.getByRole('alert')).toContainText('Say in one language at least')
    await page.getByLabel('Whom you look for, in English').fill('Who knows Santiago?')
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Last day').fill(soon)
    await page.getByRole('button', { name: 'Publish the call' }).click()
    await expect(page.getByRole('status')).toContainText('The call is published')
    for (const place of ['/callhaven/countries/CL', '/callhaven', '/callhaven/ambassadors']) {
      await page.goto(place)
      await expect(page.getByRole(main)).toContainText('Who knows Santiago?')
    }
    await page.getByRole('link', { name: 'Apply as ambassador for Chile' }).click()
    await expect(page.getByRole('checkbox', { name: 'Chile' })).toBeChecked()
    await page.goto('/callhaven/admin/coverage/CL')
    await page.getByRole('button', { name: 'End the call' }).click()
    await expect(page.getByText('The call has ended.')).toBeVisible()
    await page.goto('/callhaven/countries/CL')
    await expect(page.getByRole(main)).not.toContainText('Who knows Santiago?')
    await page.goto('/callhaven/admin/coverage/PE')
    await page.getByRole('button', { name: 'Move Bo forward' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Asked first' })).toContainText('Bo')
    const file = await page.request.get('/callhaven/admin/coverage.csv')
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(await file.text()).toContain('Country,CL,Chile,1,0,')
  })
})
