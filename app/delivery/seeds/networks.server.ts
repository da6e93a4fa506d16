/**
 * The demo's networks. The Hanse: app/delivery/seeds/data/hanse-cities.csv (GeoNames, CC BY 4.0). The Cleantech Regio:
 * the eight municipalities that Deventer Economisch Perspectief names, placed by the gazetteer.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Texts } from '#app/taxonomy/vocabulary.ts'
import type { Json, Tx } from '#db/client.server.ts'
import type { SeedOffice } from './rows.ts'

/** `takesPart`: months since the office of that slug became a member; it was invited three weeks before. */
type SeedNetwork = { slug: string; name: string; description: Texts; takesPart: Record<string, number> }
type CityRow = {
  name: string
  country: string
  lat: number
  lon: number
  geonames_id: number | null
  evidence: string
  state: string
  office: string | null
}

const hanse: SeedNetwork = {
  slug: 'hanse',
  name: 'Hanse',
  description: {
    nl:
      '165 steden in 16 landen, in een netwerk dat de naam van het oude koopliedenverbond draagt. ' +
      'Sinds 2022 zijn enkele leden geschorst: ze blijven lid, maar doen niet mee.',
    en:
      '165 cities in 16 countries, in a network that bears the name of the old league of merchants. ' +
      'Since 2022 some members are suspended: they stay members, but take no part.',
    de:
      '165 Städte in 16 Ländern, in einem Netzwerk, das den Namen des alten Kaufmannsbundes trägt. ' +
      'Seit 2022 ruht die Teilnahme einiger Mitglieder: Sie bleiben Mitglied, nehmen aber nicht teil.',
  },
  takesPart: { deventer: 40, zwolle: 37, luebeck: 31 },
}
const cleantech: SeedNetwork = {
  slug: 'cleantech-regio',
  name: 'Cleantech Regio',
  description: {
    nl: 'Apeldoorn, Brummen, Deventer, Epe, Heerde, Lochem, Voorst en Zutphen. Wil in 2030 energieneutraal zijn.',
    en: 'Apeldoorn, Brummen, Deventer, Epe, Heerde, Lochem, Voorst and Zutphen. Wants to be energy neutral in 2030.',
    de: 'Apeldoorn, Brummen, Deventer, Epe, Heerde, Lochem, Voorst und Zutphen. Will 2030 energieneutral sein.',
  },
  takesPart: { deventer: 29 },
}
const municipalities = ['Apeldoorn', 'Brummen', 'Deventer', 'Epe', 'Heerde', 'Lochem', 'Voorst', 'Zutphen']

/** Creates both, as the platform's administrator. Answers with the number of cities. */
export async function createNetworks(tx: Tx, offices: SeedOffice[]): Promise<number> {
  const officeOf = (city: string, country: string) =>
    offices.find((office) => office.city === city && office.country === country)?.slug ?? null
  const csv = parse(readFileSync(new URL('data/hanse-cities.csv', import.meta.url)), { columns: true }) as Record<
    string,
    string
  >[]
  const hanseCities = csv.map((row): CityRow => ({
    name: row.city,
    country: row.country,
    lat: Number(row.lat),
    lon: Number(row.lon),
    geonames_id: Number(row.geonames_id) || null,
    evidence: row.evidence,
    state: row.status === 'suspended-participation' ? 'suspended' : 'active',
    office: officeOf(row.city, row.country),
  }))
  const found = await tx<Omit<CityRow, 'office'>[]>`
    select distinct on (name) name, country, lat, lon, id as geonames_id, 'source' as evidence, 'active' as state
    from kogge.places where country = 'NL' and name = any (${municipalities}) order by name, population desc`
  if (found.length < municipalities.length)
    throw new Error('The gazetteer lacks a municipality of the Cleantech Regio.')
  const cleantechCities = found.map((city): CityRow => ({ ...city, office: officeOf(city.name, city.country) }))
  return (await createNetwork(tx, hanse, hanseCities)) + (await createNetwork(tx, cleantech, cleantechCities))
}

async function createNetwork(tx: Tx, network: SeedNetwork, cities: CityRow[]): Promise<number> {
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.networks (slug, name, description)
    values (${network.slug}, ${network.name}, ${tx.json(network.description)})
    returning id`
  await tx`
    insert into kogge.network_cities (network_id, office_id, name, country, lat, lon, geonames_id, evidence, state)
    select ${id}, o.id, r.name, r.country, r.lat, r.lon, r.geonames_id, r.evidence, r.state
    from jsonb_to_recordset(${tx.json(cities as Json)}) as r (
      name text, country text, lat float8, lon float8, geonames_id int, evidence text, state text, office text)
    left join kogge.offices o on o.slug = r.office`
  const members = Object.entries(network.takesPart).map(([office, months]) => ({ office, months }))
  await tx`
    insert into kogge.network_members (office_id, network_id, state, state_since)
    select o.id, ${id}, 'invited', current_date - make_interval(months => r.months, weeks => 3)
    from jsonb_to_recordset(${tx.json(members)}) as r (office text, months int)
    join kogge.offices o on o.slug = r.office`
  await tx`
    update kogge.network_members m set state = 'member', state_since = m.state_since + 21 where m.network_id = ${id}`
  return cities.length
}
