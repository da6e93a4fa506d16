/**
 * Sides for the tests of matching, written as short as a reader needs: only what matters differs from an empty
 * presence.
 */
import { noOwnTexts, type Presence } from '#app/directory/presences/presence.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { Context, Side } from './match.ts'

export const on = '2025-03-15'
export const context: Context = { on, ambassadors: [] }

type Own =
  'standing' | 'place' | 'field' | 'activities' | 'offers' | 'seeks' | 'untilOn' | 'description' | 'confirmedOn'
type Given = Partial<Pick<Presence, Own>> & {
  id?: string
  languages?: string[]
  associations?: string[]
  texts?: string[]
  countries?: Side['organisation']['countries']
  networks?: string[]
  office?: string
  /** The country in which its organisation sits. */
  home?: string
}

/**
 * `side('ngo', 'GH', 'dac:14031', { seeks: ['suppliers'] })`: sectors with spaces between them, '' for none. Confirmed
 * two months ago.
 */
export function side(kind: OrganisationKind, country: string, sectors: string, given: Given = {}): Side {
  const {
    id = 'other',
    languages = ['en'],
    associations = [],
    texts = [],
    countries = [],
    networks = [],
    ...others
  } = given
  const { office = 'deventer', home = 'NL', ...rest } = others
  return {
    presence: {
      id,
      standing: 'active',
      office: { slug: office, name: office },
      organisation: {
        id: `organisation of ${id}`,
        slug: id,
        name: id,
        kind,
        logo: null,
        seat: { place: null, country: home },
        closed: false,
      },
      country,
      place: null,
      sensitive: null,
      field: 'economy',
      sectors: sectors ? sectors.split(' ') : [],
      ownSectors: [],
      activities: [],
      offers: [],
      seeks: [],
      languages: [],
      sinceOn: null,
      untilOn: null,
      ...noOwnTexts,
      descriptionLanguage: 'en',
      visibility: 'public',
      state: 'published',
      confirmedOn: '2025-01-10',
      version: 1,
      ...rest,
    },
    organisation: {
      sectors: [],
      languages,
      associations: associations.map((name) => ({ id: name, name })),
      texts,
      countries,
    },
    networks,
  }
}

/** My side: the same, with an id of its own. */
export const my = (kind: OrganisationKind, country: string, sectors: string, given: Given = {}): Side =>
  side(kind, country, sectors, { id: 'mine', ...given })
