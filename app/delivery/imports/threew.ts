/**
 * A 3W list ("who does what where") with HXL hashtags: bytes in, proposals and rejections out. Pure.
 * Read tags: #org, #sector, #country (these three are needed), #adm1 or #loc, #geo+lat and #geo+lon or #lat_deg and
 * #lon_deg, #activity (the description), #date (when it was last true; +start and +end: since and until). Nothing is
 * filled in that the file does not say.
 */
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { countryByName } from '#app/taxonomy/countries.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { sectorsOf } from './clusters.ts'
import { columnFor, FileProblem, readTable, type Column, type Table } from './hxl.ts'

/** One presence: an organisation in a country and place, in one sector. Dates are YYYY-MM-DD. */
export type Proposal = {
  /** Line of the first row that says it. */
  line: number
  /** The same in every edition of the list: organisation, country, sector and place in their compared form. */
  key: string
  organisation: string
  /** The organisation's compared form: `organisationKey`. */
  organisationKey: string
  website: string | null
  country: string
  place: { name: string; lat: number; lon: number } | null
  sectors: string[]
  ownSectors: string[]
  description: string
  confirmedOn: string | null
  sinceOn: string | null
  untilOn: string | null
}
/** `reason` is a key under `imports:row.`; `value` is what the row says there. */
export type Rejection = {
  line: number
  reason: 'organisation' | 'organisationLong' | 'noCountry' | 'country' | 'sector' | 'coordinates' | 'date' | 'period'
  value: string
}
export type ThreeW = {
  rows: number
  /** Organisation names as written, every spelling for itself, in rejected rows too. */
  names: string[]
  countries: string[]
  proposals: Proposal[]
  rejections: Rejection[]
  /** Rows that say what an earlier row said already. */
  repeated: number
  /** Rows that name a place and give no coordinates: kept by country, without a pin. */
  unpinned: number
}

/**
 * Spellings that are one organisation: case, accents, punctuation and spaces apart. `MSF - CH` and `MSF-CH` → `msfch`.
 */
export function organisationKey(name: string): string {
  return fold(name).replaceAll(' ', '') || name.trim()
}

const codes = ['code', 'id', 'iso2', 'iso3', 'url', 'type', 'acronym', 'funder', 'donor']

function columnsOf({ columns }: Table) {
  const found = {
    organisation: columnFor(columns, ['#org'], ['', 'name', 'impl', 'prog', 'en'], codes),
    sector: columnFor(columns, ['#sector', '#cluster'], ['', 'name', 'en', 'fr'], codes),
    country: columnFor(columns, ['#country'], ['', 'name', 'en', 'iso2', 'iso3', 'v_iso2', 'v_iso3', 'code']),
  }
  for (const [name, tag] of [
    ['organisation', '#org'],
    ['sector', '#sector'],
    ['country', '#country'],
  ] as const) {
    if (!found[name]) throw new FileProblem('column', { tag })
  }
  const geo = (attribute: string) =>
    columns.find((column) => column.base === '#geo' && column.attributes.includes(attribute))
  const dated = (attribute: string) =>
    columns.find((column) => column.base === '#date' && column.attributes.includes(attribute))
  return {
    ...(found as Record<keyof typeof found, Column>),
    place: columnFor(columns, ['#adm1', '#loc', '#adm2'], ['', 'name', 'en'], codes),
    lat: geo('lat') ?? columnFor(columns, ['#lat_deg']),
    lon: geo('lon') ?? columnFor(columns, ['#lon_deg']),
    activity: columnFor(columns, ['#activity'], ['', 'name', 'en', 'description'], codes),
    website: columns.find((column) => column.base === '#org' && column.attributes.includes('url')),
    date: columnFor(columns, ['#date'], ['updated', 'reported', ''], ['start', 'end']),
    since: dated('start'),
    until: dated('end'),
  }
}

/** `33,8333` or `33.8333` → 33.8333; NaN where it is no number within ±limit. */
function degrees(text: string, limit: number): number {
  const number = /^[-+]?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
  return Math.abs(number) <= limit ? number : NaN
}

/** `2014-05-31`, or with a time behind it → the day; '' → null; undefined where it is no day. */
function day(text: string): string | null | undefined {
  if (text === '') return null
  const date = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(text)?.[1]
  return date && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date) ? date : undefined
}

function websiteOf(text: string): string | null {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username ? url.href : null
  } catch {
    return null
  }
}

/**
 * Reads the list; `today` (YYYY-MM-DD) is the last day a `#date` can be. Throws a FileProblem where the file as a whole
 * cannot be read.
 */
export function readThreeW(bytes: Uint8Array, today: string): ThreeW {
  const table = readTable(bytes)
  const columns = columnsOf(table)
  const proposals = new Map<string, Proposal>()
  const names = new Set<string>()
  const rejections: Rejection[] = []
  let repeated = 0
  let unpinned = 0
  for (const { line, cells } of table.rows) {
    const cell = (column: Column | undefined) => (column ? oneLine(cells[column.at] ?? '') : '')
    const reject = (reason: Rejection['reason'], value = '') => rejections.push({ line, reason, value })
    const [organisation, label, countryWords, placeName] = [
      columns.organisation,
      columns.sector,
      columns.country,
      columns.place,
    ].map(cell)
    if (organisation === '') {
      reject('organisation')
      continue
    }
    names.add(organisation)
    if (organisation.length > 200) {
      reject('organisationLong', organisation)
      continue
    }
    if (countryWords === '') {
      reject('noCountry')
      continue
    }
    const country = countryByName(countryWords)
    if (!country) {
      reject('country', countryWords)
      continue
    }
    if (label === '') {
      reject('sector')
      continue
    }
    const [lat, lon] = [degrees(cell(columns.lat), 90), degrees(cell(columns.lon), 180)]
    const pinned = cell(columns.lat) !== '' || cell(columns.lon) !== ''
    if (pinned && Number.isNaN(lat + lon)) {
      reject('coordinates', `${cell(columns.lat)} ${cell(columns.lon)}`)
      continue
    }
    const [confirmedOn, sinceOn, untilOn] = [columns.date, columns.since, columns.until].map((column) =>
      day(cell(column)),
    )
    if (confirmedOn === undefined || (confirmedOn && confirmedOn > today)) {
      reject('date', cell(columns.date))
      continue
    }
    if (sinceOn === undefined || untilOn === undefined) {
      reject('date', cell(sinceOn === undefined ? columns.since : columns.until))
      continue
    }
    if (sinceOn && untilOn && untilOn < sinceOn) {
      reject('period', `${sinceOn} ${untilOn}`)
      continue
    }

    const key = [organisationKey(organisation), country, fold(label), fold(placeName)].join('|')
    const activity = cut(cell(columns.activity), 2000)
    const earlier = proposals.get(key)
    if (earlier) {
      repeated++
      merge(earlier, { activity, confirmedOn })
      continue
    }
    if (placeName !== '' && !pinned) unpinned++
    proposals.set(key, {
      line,
      key,
      organisation,
      organisationKey: organisationKey(organisation),
      website: websiteOf(cell(columns.website)),
      country,
      place: placeName !== '' && pinned ? { name: placeName, lat, lon } : null,
      ...sectorsOf(label),
      description: activity,
      confirmedOn,
      sinceOn,
      untilOn,
    })
  }
  const list = [...proposals.values()]
  const countries = [...new Set(list.map((each) => each.country))]
  return { rows: table.rows.length, names: [...names], countries, proposals: list, rejections, repeated, unpinned }
}

/**
 * Several activities of one organisation in one sector and place are one presence: their words one below the other, the
 * latest date.
 */
function merge(earlier: Proposal, { activity, confirmedOn }: { activity: string; confirmedOn: string | null }): void {
  const lines = earlier.description.split('\n')
  const longer = `${earlier.description}\n${activity}`
  if (activity !== '' && !lines.includes(activity) && longer.length <= 2000) earlier.description = longer.trim()
  if (confirmedOn && confirmedOn > (earlier.confirmedOn ?? '')) earlier.confirmedOn = confirmedOn
}
