/**
 * What kind of organisation a name in a 3W list is. The lists do not say it, and most of who is in them are NGOs; only
 * what the name itself tells is taken from it. Bodies of the United Nations and other intergovernmental bodies count as
 * government, because their members are governments (docs/decisions/import-3w.md). An administrator can correct a kind;
 * an import never changes it again.
 */
import { fold } from '#app/taxonomy/fold.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'

/**
 * Intergovernmental bodies and states' own agencies, by the abbreviations under which they report to UNHCR and OCHA.
 */
const governments = new Set([
  'unhcr',
  'unicef',
  'wfp',
  'pam',
  'who',
  'oms',
  'fao',
  'iom',
  'oim',
  'oim iom',
  'undp',
  'pnud',
  'unesco',
  'unfpa',
  'un habitat',
  'unhabitat',
  'unhas',
  'un women',
  'unwomen',
  'unmil',
  'unmas',
  'unops',
  'unrwa',
  'unv',
  'unep',
  'unido',
  'unctad',
  'ohchr',
  'ocha',
  'un ocha',
  'ilo',
  'ifad',
  'world bank',
  'giz',
  'kfw',
  'jica',
  'usaid',
  'thw',
  'echo',
])
/** Ministries and governments as the lists shorten them: `MoH`, `GoN/MoH`, `KRG- DMC`, and the words written out. */
const patterns: [RegExp, OrganisationKind][] = [
  [/^Mo[A-Z][A-Za-z]{0,3}\b|^Go[A-Z]\w{0,3}\b|^KRG\b/, 'government'],
  [/\b(minist(ry|ere|ère|erie|erium)|government|gouvernement|municipality|gemeente)\b/i, 'government'],
  [/\b(university|universit(é|eit|ät)|college|hogeschool|school of)\b/i, 'education'],
  [/^(British Council|Goethe-?Institut|Institut Français|Alliance Française)\b/i, 'culture'],
]

/** The kind a name tells; `ngo` where it tells none. */
export function kindOf(name: string): OrganisationKind {
  if (governments.has(fold(name))) return 'government'
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'ngo'
}
