/**
 * From the words of humanitarian coordination to OECD-DAC categories. Labels: the global clusters of the Inter-Agency
 * Standing Committee (OCHA) and the sectors of UNHCR's activity lists. Categories: the OECD-DAC CRS purpose whose
 * description names the activity; the note is that purpose. A label that is not here is kept as the organisation's own
 * words (docs/decisions/import-3w.md).
 */
import { allCodes, canonicalSector } from '#app/taxonomy/codes.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'

/** `whole`: the labels mean the category as such, so that they add nothing to its name. */
type Mapping = { labels: string; category: string; note: string; whole?: true }

export const clusterTable: readonly Mapping[] = [
  {
    labels: 'Education|Education in emergencies',
    category: 'dac:111',
    note: 'education, level unspecified: the label names no level',
    whole: true,
  },
  {
    labels: 'Health|Medical',
    category: 'dac:121',
    note: 'health, general: the label names no level of care',
    whole: true,
  },
  { labels: 'Nutrition', category: 'dac:122', note: '12240 basic nutrition' },
  {
    labels: 'Health Care Referral Services|Primary Health Care|Basic Health',
    category: 'dac:122',
    note: '12220 basic health care',
  },
  { labels: 'Malaria Prevention and Control|Malaria', category: 'dac:122', note: '12262 malaria control' },
  {
    labels: 'Mental Health|Mental Health and Psychosocial Support|MHPSS|Psychosocial Support',
    category: 'dac:123',
    note: '12340 promotion of mental health and well-being',
  },
  { labels: 'HIV/AIDS|HIV', category: 'dac:130', note: '13040 STD control including HIV/AIDS' },
  {
    labels: 'Reproductive Health|Sexual and Reproductive Health',
    category: 'dac:130',
    note: '13020 reproductive health care',
  },
  {
    labels:
      'Water & Sanitation|Water, Sanitation and Hygiene|Water, Sanitation & Hygiene|WASH|WatSan|Water|Sanitation|Water, Sanitation, Hygiene',
    category: 'dac:140',
    note: '14030 basic drinking water supply and basic sanitation',
    whole: true,
  },
  {
    labels:
      'Gender-Based Violence|Gender Based Violence|GBV|SGBV|Sexual and Gender-Based Violence|Gender-Based Violence (GBV)',
    category: 'dac:151',
    note: '15180 ending violence against women and girls',
  },
  {
    labels: 'Legal Assistance|Legal Assistance / Protection|Legal Aid',
    category: 'dac:151',
    note: '15130 legal and judicial development: legal aid',
  },
  {
    labels: 'Governance|Rule of Law|Human Rights',
    category: 'dac:151',
    note: '15110–15160 government, justice and human rights',
  },
  {
    labels: 'Mine Action|Demining',
    category: 'dac:152',
    note: '15250 removal of land mines and explosive remnants of war',
  },
  {
    labels: 'Peacebuilding|Peace Building',
    category: 'dac:152',
    note: '15220 civilian peace-building, conflict prevention and resolution',
  },
  { labels: 'Community Services', category: 'dac:160', note: '16015 social services' },
  {
    labels: 'Livelihood|Livelihoods|Income Generation|Self-Reliance|Livelihoods & Self-Reliance',
    category: 'dac:160',
    note: '16020 employment creation: income generation',
  },
  { labels: 'Transportation|Transport', category: 'dac:210', note: 'transport and storage', whole: true },
  { labels: 'Agriculture', category: 'dac:311', note: 'agriculture', whole: true },
  { labels: 'Crop Production|Livestock', category: 'dac:311', note: '31161 food crop production, 31163 livestock' },
  { labels: 'Environment', category: 'dac:410', note: 'general environment protection', whole: true },
  {
    labels: 'Food Security|Food Security and Livelihoods',
    category: 'dac:520',
    note: '52010 food assistance: food security programmes',
  },
  {
    labels: 'Food|Food Distribution|Food Assistance|Food Aid',
    category: 'dac:720',
    note: '72040 emergency food assistance',
  },
  {
    labels:
      'Shelter|Emergency Shelter|Shelter and NFI|Shelter / NFI|Emergency Shelter and NFI|Shelter / Other Infrastructure|Shelter & Settlements',
    category: 'dac:720',
    note: '72010 material relief assistance: shelter',
  },
  {
    labels:
      'Core Relief Items (CRIs)|Core Relief Items|CRI|CRIs|NFI|NFIs|Non-Food Items|Non-Food Items (NFI)|Domestic Needs / Household Support|Basic Needs',
    category: 'dac:720',
    note: '72010 material relief assistance: non-food relief items',
  },
  {
    labels: 'Cash Assistance|Cash|Multi-Purpose Cash|Multipurpose Cash Assistance',
    category: 'dac:720',
    note: '72010 and 72040, which count cash and vouchers',
  },
  {
    labels: 'Protection|General Protection|Child Protection|Registration',
    category: 'dac:720',
    note: '72050 relief co-ordination and support: protection',
  },
  {
    labels: 'Camp Management|CCCM|Camp Coordination and Camp Management|Camp Coordination / Management',
    category: 'dac:720',
    note: '72050 relief co-ordination and support: camps',
  },
  {
    labels: 'Coordination|Information Management|Coordination and Common Services',
    category: 'dac:720',
    note: '72050 relief co-ordination and support',
  },
  {
    labels: 'Logistics|Transport / Logistics|Telecom|Emergency Telecommunications|ETC',
    category: 'dac:720',
    note: '72050 relief co-ordination: logistics and communication systems',
  },
  {
    labels: 'Early Recovery|Recovery|Reconstruction',
    category: 'dac:730',
    note: '73010 immediate post-emergency reconstruction and rehabilitation',
    whole: true,
  },
  {
    labels: 'Disaster Risk Reduction|DRR|Preparedness|Emergency Preparedness',
    category: 'dac:740',
    note: '74020 multi-hazard response preparedness',
  },
]

type Meaning = { category: string; whole: boolean }
let index: Map<string, Meaning> | undefined
function byLabel(): Map<string, Meaning> {
  if (index) return index
  index = new Map()
  for (const { labels, category, whole = false } of clusterTable)
    for (const label of labels.split('|')) index.set(fold(label), { category, whole })
  // A file may also name the category or the purpose itself, in any of the three languages.
  const offered = allCodes('dac').filter((code) => !code.withdrawn)
  for (const { key } of [
    ...offered.filter(({ level }) => level === 'category'),
    ...offered.filter(({ level }) => level === 'purpose'),
  ]) {
    for (const name of languages.flatMap((language) => [
      sectorName(key, language),
      sectorName(key, language, 'short'),
    ])) {
      if (!index.has(fold(name))) index.set(fold(name), { category: key, whole: true })
    }
  }
  return index
}

/**
 * The DAC category of a sector label, or the category or purpose that it names or gives the code of; undefined where
 * the table knows none.
 */
export function categoryOf(label: string): string | undefined {
  return meaningOf(label)?.category
}

function meaningOf(label: string): Meaning | undefined {
  // `14031`, `DAC 14031`, or a code before its name: `14031 - Basic drinking water supply`.
  const code = /\d{3}/.test(label)
    ? (canonicalSector(label) ?? canonicalSector(/^\s*(\d{5}|\d{3})\s*[-–:.]\s/.exec(label)?.[1] ?? ''))
    : undefined
  return code?.startsWith('dac:') ? { category: code, whole: true } : byLabel().get(fold(label))
}

/**
 * What a label becomes: its category, and the label itself as own words where it says more than the category's name
 * ("Child Protection" under emergency response) or where there is no category.
 */
export function sectorsOf(label: string): { sectors: string[]; ownSectors: string[] } {
  const meaning = meaningOf(label)
  return { sectors: meaning ? [meaning.category] : [], ownSectors: meaning?.whole ? [] : [label] }
}
