/**
 * A corpus becomes an office: its organisations and presences are registered and published by the verbs of the site, as
 * people would. Organisations with another home sit in offices of their own there, all in one network.
 */
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { noOwnTexts } from '#app/directory/presences/presence.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { register } from '#app/directory/organisations/organisations.server.ts'
import { placeNamed } from '#app/directory/presences/places.server.ts'
import { publish } from '#app/directory/presences/presences.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { fold } from '#app/taxonomy/fold.ts'
import type { Sql, Tx } from '#db/client.server.ts'
import { insertMember, insertNetwork, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import type { Corpus, CorpusOrganisation, CorpusPresence, Home } from './corpus.ts'
import type { Scratch } from './scratch.ts'

export type Loaded = {
  /** Ids of presences by key, and the other way round. */
  ids: Map<string, string>
  keys: Map<string, string>
  /** The way through the door for an editor of the organisation that publishes the presence with this key. */
  doorFor: (presence: string) => ThroughDoor
  /** The way through the door for a member of the first office. */
  reader: ThroughDoor
  /** Where people look: in the network, as soon as there are several homes. */
  scope: 'office' | 'network'
  /** Places that the gazetteer does not have; those presences are in the country only. */
  unplaced: string[]
}

type Seat = { office: OfficeRow; administrator: MemberRow }
const seatName = (home: Home | null) =>
  home ? `scratch-${home.country}-${fold(home.place).replaceAll(' ', '-')}`.toLowerCase().replace(/-$/, '') : 'scratch'

/** The offices of a corpus by the name of each seat, in one network where there are several. */
async function seatsOf(owner: Sql, corpus: Corpus): Promise<Map<string, Seat>> {
  const seats = new Map<string, Seat>()
  for (const home of [null, ...corpus.organisations.map((organisation) => organisation.home)]) {
    const slug = seatName(home)
    if (seats.has(slug)) continue
    const office = await insertOffice(owner, {
      slug,
      name: home ? home.place || home.country : 'Scratch',
      country: home?.country,
    })
    seats.set(slug, { office, administrator: await insertMember(owner, office, { role: 'admin' }) })
  }
  if (seats.size > 1)
    await insertNetwork(
      owner,
      [...seats.values()].map(({ office }) => office),
      'scratch',
    )
  return seats
}

/** Loads a corpus into new offices. Everything is public. */
export async function load({ owner, indexed }: Scratch, corpus: Corpus): Promise<Loaded> {
  const seats = await seatsOf(owner, corpus)
  const loaded = { ids: new Map<string, string>(), unplaced: new Set<string>() }
  const organisations = new Map<string, string>()
  for (const [slug, { administrator }] of seats)
    await onBehalfOf(administrator.userId, slug, { write: true })(async (tx, { actor }) => {
      for (const organisation of corpus.organisations.filter(({ home }) => seatName(home) === slug)) {
        const id = await registered(tx, { memberId: actor!.memberId!, role: actor!.role }, organisation)
        organisations.set(organisation.key, id)
        for (const presence of organisation.presences)
          loaded.ids.set(presence.key, await published(tx, id, organisation, presence, loaded.unplaced))
      }
    })
  const doors = new Map<string, ThroughDoor>()
  const seekers = new Set(corpus.queries.map(({ presence }) => presence))
  for (const { key, home, presences } of corpus.organisations) {
    const asking = presences.filter((presence) => seekers.has(presence.key))
    if (asking.length === 0) continue
    const { office } = seats.get(seatName(home))!
    const editor = await insertMember(owner, office, { role: 'editor', organisation: { id: organisations.get(key)! } })
    for (const presence of asking) doors.set(presence.key, onBehalfOf(editor.userId, office.slug))
  }
  const reader = await insertMember(owner, seats.get('scratch')!.office)
  await indexed()
  return {
    ids: loaded.ids,
    keys: new Map([...loaded.ids].map(([key, id]) => [id, key])),
    doorFor: (presence) => doors.get(presence)!,
    reader: onBehalfOf(reader.userId, 'scratch'),
    scope: seats.size > 1 ? 'network' : 'office',
    unplaced: [...loaded.unplaced],
  }
}

async function registered(
  tx: Tx,
  by: Parameters<typeof register>[1],
  organisation: CorpusOrganisation,
): Promise<string> {
  const { id } = await register(tx, by, {
    name: organisation.name,
    kind: organisation.kind,
    summary: organisation.summary,
    sectors: organisation.sectors,
    languages: organisation.languages as never,
    sizeBand: null,
    website: null,
    registry: null,
    registrationNumber: null,
    seatCountry: null,
    seatPlace: null,
    seatPlaceId: null,
    visibility: 'public',
    met: 'directly',
  })
  return id
}

async function published(
  tx: Tx,
  organisationId: string,
  organisation: CorpusOrganisation,
  presence: CorpusPresence,
  unplaced: Set<string>,
): Promise<string> {
  const placeId = presence.place ? ((await placeNamed(tx, presence.place, presence.country))?.id ?? null) : null
  if (presence.place && placeId === null) unplaced.add(`${presence.place} (${presence.country})`)
  const ids = await publish(tx, organisationId, [{ country: presence.country, placeId }], {
    field: presence.field,
    sectors: presence.sectors,
    activities: presence.activities,
    offers: presence.offers,
    seeks: presence.seeks,
    languages: organisation.languages as never,
    sinceOn: null,
    untilOn: null,
    ...noOwnTexts,
    description: presence.description,
    descriptionLanguage: languages.find((language) => organisation.summary[language]) ?? 'en',
    contactMemberId: null,
    sensitive: false,
    visibility: 'public',
  })
  if (ids === 'place') throw new Error(`The gazetteer's ${presence.place} is not in ${presence.country}.`)
  if (presence.confirmedMonthsAgo > 0) {
    await tx`
      update kogge.presences set confirmed_on = current_date - make_interval(months => ${presence.confirmedMonthsAgo})
      where id = ${ids[0]}`
  }
  return ids[0]
}
