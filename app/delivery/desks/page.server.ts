/** One country's desk as its page and the map's panel read it: one door, the same rows. */
import type { Reader } from '#app/identity/reader.server.ts'
import { writeFilters } from '#app/discovery/query/filters.ts'
import { questionOf, standpointOf, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { deskOf, searchIds } from '#app/discovery/map/desk.server.ts'
import type { Desk } from '#app/discovery/map/map-view.ts'
import { deskMatches, type Reader as Told } from '#app/collaboration/matches/shown.server.ts'
import { paths } from '#app/paths.ts'
import { listLooking } from '#app/directory/demand/interests.server.ts'
import { deskTrips } from '#app/collaboration/trips/desk.server.ts'
import { deskQuestions } from '#app/collaboration/questions/desk.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Tx } from '#db/client.server.ts'
import { deskFacts } from './facts.server.ts'
import { narrowedTo } from './narrowing.ts'
import { sittingHere } from './sitting.server.ts'
import { countHere, listHere, listWanted, officesHere } from './there.server.ts'

/** How many cards a page shows: of the office itself, and of each office in its network. The search has the others. */
const cards = { office: 24, network: 4 }
/** So many offices of a network stand there with cards; the others with their counts. */
const officesShown = 12

/** What the desk of `iso` says to this reader; with a search's parameters only what that search finds there. */
export async function deskPage(door: ThroughDoor, iso: string, parameters: URLSearchParams, told: Told) {
  const { filters, narrowed } = narrowedTo(iso, parameters)
  const found = narrowed
    ? await searchIds(questionOf(await door((tx, reader) => standpointOf(tx, reader, filters.scope)), filters))
    : null
  const scope = filters.scope === 'office' ? ('office' as const) : ('network' as const)
  const matches = await deskMatches(door, { scope, country: iso }, told)
  return door(async (tx, reader) => {
    const { id, slug, name } = reader.office!
    const all = found ? null : await allHere(tx, reader, iso, scope)
    const desk: Desk = await deskOf(tx, id, iso, found ?? { ids: [], total: all!.figures.total }, told.language)
    if (all) Object.assign(desk, { presences: all.presences, organisations: all.figures.organisations })
    return {
      title: told.t('desks:country.title', { country: countryName(iso, told.language), office: name }),
      office: slug,
      name,
      desk,
      matches,
      scope,
      narrowed,
      own: reader.own,
      inSearch: paths.search(slug, writeFilters(filters)),
      facts: deskFacts(iso, reader.office!, told.language),
      all: all && { ...all, presences: undefined, within: undefined },
      sitting: found ? null : await sittingHere(tx, reader.office!, iso, told.language),
      sections: all && (await sectionsOf(tx, reader, iso, all.within)),
    }
  })
}

/**
 * All that is at the desk, in the office or in its network: figures, cards, what is asked and offered, and what is
 * over.
 */
async function allHere(tx: Tx, { office }: Reader, iso: string, scope: 'office' | 'network') {
  const offices = await officesHere(tx, office!, iso)
  const within = scope === 'office' ? [office!.id] : offices.map(({ id }) => id)
  const shown = scope === 'office' ? within : within.slice(0, officesShown)
  const figures = await countHere(tx, within, iso)
  return {
    figures,
    offices,
    within,
    presences: figures.total === 0 ? [] : await listHere(tx, shown, iso, { past: false, each: cards[scope] }),
    past: figures.past === 0 ? [] : await listHere(tx, shown, iso, { past: true, each: cards[scope] }),
    wanted: figures.total === 0 ? [] : await listWanted(tx, within, iso, 12),
  }
}

/**
 * What stands at a desk beside who is there. A search is for who is there: a narrowed page leaves these out. One entry
 * a section of the page.
 */
async function sectionsOf(tx: Tx, reader: Reader, iso: string, within: string[]) {
  return {
    looking: await listLooking(tx, within, iso, 24),
    trips: await deskTrips(tx, reader, iso),
    questions: await deskQuestions(tx, reader, iso),
  }
}
