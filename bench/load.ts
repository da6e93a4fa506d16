/**
 * A corpus becomes an office: its organisations and presences are registered and published by the verbs of the site, as
 * people would.
 */
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { noOwnTexts } from '#app/directory/presences/presence.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { register } from '#app/directory/organisations/organisations.server.ts'
import { placeNamed } from '#app/directory/presences/places.server.ts'
import { publish } from '#app/directory/presences/presences.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import type { Tx } from '#db/client.server.ts'
import { insertMember, insertOffice } from '#server/testing/offices.ts'
import type { Corpus, CorpusOrganisation, CorpusPresence } from './corpus.ts'
import type { Scratch } from './scratch.ts'

export type Loaded = {
  /** Ids of presences by key, and the other way round. */
  ids: Map<string, string>
  keys: Map<string, string>
  /** The way through the door for an editor of the organisation that publishes the presence with this key. */
  doorFor: (presence: string) => ThroughDoor
  /** Places that the gazetteer does not have; those presences are in the country only. */
  unplaced: string[]
}

/** Loads a corpus into a new office. Everything is public. */
export async function load({ owner, indexed }: Scratch, corpus: Corpus): Promise<Loaded> {
  const office = await insertOffice(owner, { slug: 'scratch', name: 'Scratch' })
  const administrator = await insertMember(owner, office, { role: 'admin' })
  const loaded = { ids: new Map<string, string>(), unplaced: new Set<string>() }
  const organisations = new Map<string, string>()
  await onBehalfOf(administrator.userId, office.slug, { write: true })(async (tx, { actor }) => {
    for (const organisation of corpus.organisations) {
      const { id } = await register(
        tx,
        { memberId: actor!.memberId!, role: actor!.role },
        {
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
        },
      )
      organisations.set(organisation.key, id)
      for (const presence of organisation.presences)
        loaded.ids.set(presence.key, await published(tx, id, organisation, presence, loaded.unplaced))
    }
  })
  const doors = new Map<string, ThroughDoor>()
  const seekers = new Set(corpus.queries.map(({ presence }) => presence))
  for (const { key, presences } of corpus.organisations) {
    const asking = presences.filter((presence) => seekers.has(presence.key))
    if (asking.length === 0) continue
    const editor = await insertMember(owner, office, { role: 'editor', organisation: { id: organisations.get(key)! } })
    for (const presence of asking) doors.set(presence.key, onBehalfOf(editor.userId, office.slug))
  }
  await indexed()
  return {
    ids: loaded.ids,
    keys: new Map([...loaded.ids].map(([key, id]) => [id, key])),
    doorFor: (presence) => doors.get(presence)!,
    unplaced: [...loaded.unplaced],
  }
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
    await tx`update kogge.presences set confirmed_on = current_date - make_interval(months => ${presence.confirmedMonthsAgo}) where id = ${ids[0]}`
  }
  return ids[0]
}
