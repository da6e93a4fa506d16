/**
 * Nobody but those who edit it reads where a sensitive presence is, whatever they ask Postgres; lifting shows it again.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noOwnTexts } from './presence.ts'
import type { Tx } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { applyThreeW } from '#app/delivery/imports/threew.server.ts'
import { readThreeW } from '#app/delivery/imports/threew.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { toDocument } from '#search/document.ts'
import { rowsByKeys } from '#search/rows.server.ts'
import type { PresenceInput } from './presence-input.ts'
import { contactOf } from './contacts.server.ts'
import { byIds, find, publish, revise } from './presences.server.ts'
import { countMarkable, reveal } from './sensitive.server.ts'

const input: PresenceInput = {
  field: 'economy',
  sectors: ['nace:28'],
  activities: ['export'],
  offers: [],
  seeks: [],
  languages: ['en'],
  sinceOn: null,
  untilOn: null,
  ...noOwnTexts,
  description: 'Wells.',
  descriptionLanguage: 'en',
  contactMemberId: null,
  sensitive: true,
  visibility: 'public',
}
let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let organisation: OrganisationRow
let [editor, admin, colleague, ambassador, neighbour]: MemberRow[] = []
let [accra, kumasi]: number[] = []

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  peer = await insertOffice(database.owner)
  await insertNetwork(database.owner, [office, peer])
  organisation = await insertOrganisation(database.owner, office)
  editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  admin = await insertMember(database.owner, office, { role: 'admin' })
  colleague = await insertMember(database.owner, office, { organisation })
  ambassador = await insertMember(database.owner, office, { role: 'ambassador' })
  neighbour = await insertMember(database.owner, peer, { role: 'admin' })
  const placed = async (name: string) =>
    (
      await database.owner<
        { id: number }[]
      >`select id from kogge.places where country = 'GH' and name = ${name} order by population desc limit 1`
    )[0].id
  ;[accra, kumasi] = [await placed('Accra'), await placed('Kumasi')]
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const inAccra = () => ({ country: 'GH', placeId: accra })
const publishOne = async (given: Partial<PresenceInput> = {}, where = inAccra()) =>
  (
    (await as(editor, (tx) =>
      publish(tx, organisation.id, [where], { ...input, contactMemberId: editor.memberId, ...given }),
    )) as string[]
  )[0]
const mark = (countries: string[]) =>
  as(admin, (tx) => tx`update kogge.offices set sensitive_countries = ${countries} where id = app.office_id()`)
/** All that Postgres answers to somebody about the presence, from every table they may read. */
const everything = async (tx: Tx, id: string, visitor = false) =>
  JSON.stringify([
    visitor ? await find(tx, office.id, id) : await tx`select * from kogge.presences where id = ${id}`,
    visitor ? [] : await tx`select * from kogge.presence_details`,
    await byIds(tx, [id]),
  ])
const names = async (person: MemberRow, id: string) => {
  const said = await as(person, (tx) => everything(tx, id))
  return [said.includes('Accra'), said.includes(`"contact_member_id":"${editor.memberId}"`)]
}
const document = async (id: string) => {
  const [row] = await rowsByKeys(database.as('kogge_indexer'), [{ officeId: office.id, id }])
  return JSON.stringify(toDocument(row, () => undefined))
}

describe('a presence that its editors mark', () => {
  test('is seen by everybody, its place and contact by those who edit it alone', async () => {
    const id = await publishOne()
    for (const person of [editor, admin]) expect(await names(person, id)).toEqual([true, true])
    for (const person of [colleague, ambassador, neighbour]) expect(await names(person, id)).toEqual([false, false])
    expect(await database.visit((tx) => everything(tx, id, true))).not.toContain('Accra')
    expect(await database.visit((tx) => byIds(tx, [id]))).toMatchObject([
      { country: 'GH', place: null, sensitive: { because: 'presence' }, description: 'Wells.' },
    ])
    const [kept] = await database.owner`select place_name from kogge.presence_details where id = ${id}`
    expect(kept).toEqual({ place_name: 'Accra' })
  })

  test('is revealed to those who edit it, and to nobody else who asks', async () => {
    const id = await publishOne()
    const revealed = (person: MemberRow) =>
      as(person, async (tx) => {
        const [presence] = await reveal(tx, await byIds(tx, [id]))
        return [presence.place?.name, presence.sensitive?.revealed?.own, (await contactOf(tx, office.id, id))?.id]
      })
    expect(await revealed(editor)).toEqual(['Accra', true, editor.memberId])
    expect((await revealed(colleague)).filter((word) => word !== true)).toEqual([undefined, undefined])
  })

  test('keeps its place through changes that say nothing of it, takes a new one, and none', async () => {
    const id = await publishOne()
    const kept = async () =>
      (
        await database.owner`
          select place_name as place, contact_member_id as contact from kogge.presence_details where id = ${id}`
      )[0]
    await as(
      editor,
      (tx) =>
        tx`
          update kogge.presences set confirmed_on = current_date, state = 'withdrawn', sensitive = true
          where id = ${id}`,
    )
    expect(await kept()).toEqual({ place: 'Accra', contact: editor.memberId })
    await as(editor, (tx) =>
      revise(tx, id, 1, { country: 'GH', placeId: kumasi }, { ...input, contactMemberId: admin.memberId }),
    )
    expect(await kept()).toEqual({ place: 'Kumasi', contact: admin.memberId })
    await as(editor, (tx) =>
      revise(tx, id, 2, { country: 'GH', placeId: null }, { ...input, contactMemberId: admin.memberId }),
    )
    expect(await kept()).toEqual({ place: null, contact: admin.memberId })
    await as(editor, (tx) => revise(tx, id, 3, { country: 'GH', placeId: null }, { ...input, contactMemberId: null }))
    expect(await kept()).toBeUndefined()
  })

  test('shows everything again when the mark is lifted, with a new place or the one it had', async () => {
    const [one, other] = [await publishOne(), await publishOne()]
    await as(editor, (tx) => tx`update kogge.presences set sensitive = false where id = ${one}`)
    await as(editor, (tx) => revise(tx, other, 1, { country: 'GH', placeId: kumasi }, { ...input, sensitive: false }))
    const shown = await database.visit((tx) => byIds(tx, [one, other]))
    expect(shown.map(({ place, sensitive }) => [place?.name, sensitive])).toEqual([
      ['Accra', null],
      ['Kumasi', null],
    ])
    expect(await database.owner`select from kogge.presence_details where id in (${one}, ${other})`).toHaveLength(0)
    expect(
      (await database.owner`select contact_member_id as contact from kogge.presences where id = ${one}`)[0].contact,
    ).toBe(editor.memberId)
  })

  test('does not let a place in that the gazetteer does not know', async () => {
    const invented = as(
      editor,
      (tx) => tx`
      insert into kogge.presences (organisation_id, country, field, sensitive, place_name, lat, lon)
      values (${organisation.id}, 'GH', 'economy', true, 'Nowhere', 1, 1)`,
    )
    await expect(invented).rejects.toMatchObject({ constraint_name: 'presences_pin_from_gazetteer' })
  })

  test('not even with the triggers off can a place stay in it', async () => {
    const id = await publishOne()
    await expect(
      database.owner.begin(async (tx) => {
        await tx`set local session_replication_role = replica`
        await tx`
          update kogge.presences set place_id = ${accra}, place_name = 'Accra', lat = 1, lon = 1 where id = ${id}`
      }),
    ).rejects.toMatchObject({ constraint_name: 'presences_sensitive_names_no_place' })
  })

  test('the index learns neither place nor cell', async () => {
    const [open, hidden] = [await publishOne({ sensitive: false }), await publishOne()]
    expect(await document(open)).toContain('"place":["Accra"]')
    expect(await document(open)).toContain('"cell12"')
    expect(await document(hidden)).not.toMatch(/Accra|"cell/)
  })
})

describe('a country that the office marks', () => {
  test('hides the places of its presences and no others, says why, tells the index, and shows them again', async () => {
    const there = await publishOne({ sensitive: false })
    const elsewhere = await publishOne({ sensitive: false }, { country: 'TG', placeId: null as never })
    await database.owner`delete from kogge.outbox`
    await mark(['GH', 'SD'])
    expect(
      (await database.visit((tx) => byIds(tx, [there, elsewhere]))).map(({ place, sensitive }) => [
        place,
        sensitive?.because,
      ]),
    ).toEqual([
      [null, 'country'],
      [null, undefined],
    ])
    const told = (await database.owner<{ id: string }[]>`select presence_id as id from kogge.outbox`).map(
      ({ id }) => id,
    )
    expect([told.includes(there), told.includes(elsewhere)]).toEqual([true, false])
    expect(await names(colleague, there)).toEqual([false, false])
    expect(await names(editor, there)).toEqual([true, true])
    await mark([])
    expect((await database.visit((tx) => byIds(tx, [there])))[0]).toMatchObject({
      place: { name: 'Accra' },
      sensitive: null,
    })
  })

  test('hides what is written there from then on, moved there or imported, and lifting leaves what the editors marked themselves', async () => {
    await mark(['GH'])
    const [fresh, own] = [await publishOne({ sensitive: false }), await publishOne()]
    expect((await database.visit((tx) => byIds(tx, [fresh, own]))).map(({ sensitive }) => sensitive?.because)).toEqual([
      'country',
      'country',
    ])
    await mark([])
    expect(
      (await database.visit((tx) => byIds(tx, [fresh, own]))).map(({ place, sensitive }) => [
        place?.name,
        sensitive?.because,
      ]),
    ).toEqual([
      ['Accra', undefined],
      [undefined, 'presence'],
    ])
  })

  test('an import into it is sensitive, key and all, and finds its rows again', async () => {
    await mark(['SD'])
    const list = readThreeW(
      Buffer.from(
        [
          '#org,#sector,#country,#adm1,#geo+lat,#geo+lon',
          'Redders,Health,Sudan,Nyala,12.05,24.88',
          'Redders,Health,Kenya,Nakuru,-0.3,36.08',
        ].join('\n'),
      ),
      '2026-01-01',
    )
    const load = () =>
      enterAsOffice(database.as('kogge_member'), office.slug, (tx) => applyThreeW(tx, list.proposals, '2026-01-01'))
    expect((await load()).presences).toMatchObject({ created: 2 })
    expect((await load()).presences).toMatchObject({ created: 0, unchanged: 2 })
    const rows = await as(colleague, (tx) => tx`select * from kogge.presences where source = '3w' order by country`)
    expect(rows.map(({ country, place_name: place, sensitive_because: because }) => [country, place, because])).toEqual(
      [
        ['KE', 'Nakuru', null],
        ['SD', null, 'country'],
      ],
    )
    expect(JSON.stringify(rows)).not.toMatch(/nyala/i)
    await mark([])
    expect((await load()).presences).toMatchObject({ created: 0, unchanged: 2 })
    expect(
      (await database.owner`select place_name, source_key from kogge.presences where country = 'SD'`)[0],
    ).toMatchObject({ place_name: 'Nyala', source_key: expect.stringContaining('nyala') as string })
  })

  test('is counted before it is marked, in the own office alone', async () => {
    const counts = await as(admin, countMarkable)
    expect(counts.find(({ country }) => country === 'SD')).toEqual({ country: 'SD', count: 1 })
    expect(
      await as(neighbour, async (tx) => {
        await tx`select app.enter(${neighbour.userId}, ${peer.slug})`
        return countMarkable(tx)
      }),
    ).toEqual([])
  })

  test('marking waits for whoever is publishing there, and hides that too', async () => {
    let finish = () => {}
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve
    })
    let written = (_id: string) => {}
    const id = new Promise<string>((resolve) => {
      written = resolve
    })
    const writing = as(editor, async (tx) => {
      written(((await publish(tx, organisation.id, [inAccra()], { ...input, sensitive: false })) as string[])[0])
      await mayFinish
    })
    const published = await id
    const marking = mark(['GH'])
    const waits = async () =>
      (
        await database.owner`
          select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database
            where datname = current_database())`
      ).length > 0
    await expect.poll(waits).toBe(true)
    finish()
    await Promise.all([writing, marking])
    expect((await database.visit((tx) => byIds(tx, [published])))[0]).toMatchObject({
      place: null,
      sensitive: { because: 'country' },
    })
    await mark([])
  })

  test('is refused where it is no country', async () => {
    await expect(mark(['Sudan'])).rejects.toMatchObject({ constraint_name: 'offices_sensitive_countries_form' })
  })
})
