/**
 * Sectors as people see them: the names of codes at any depth, and what forms offer. Which codes there are is
 * codes.ts's matter. Pure: shared by the browser and the server, which render the very same words.
 */
import { namesIn } from './code-names.ts'
import { allCodes, ancestorsOf, childrenOf, codeByKey, sectorSchemes, type Code, type SectorScheme } from './codes.ts'
import type { Language, OrganisationKind } from './vocabulary.ts'

/** What the names of all that is made begin with. German stays whole: what follows "Herstellung von" is bent by it. */
const beginnings = /^(Manufacture of |Vervaardiging van )/
/** Examples, what stands in brackets, and "not elsewhere classified". */
const endings = /(\s*\([^)]*\)|,? (n\.e\.c\.|n\.e\.g\.|a\. n\. g\.|niet elders geclassificeerd)|, zoals .*)+$/
const longest = 60

/** A name for chips: without "Manufacture of" and what is in brackets behind; cut at a word where it is still long. */
function shortened(name: string): string {
  const core = name.replace(endings, '').replace(beginnings, '')
  const short = core.charAt(0).toLocaleUpperCase() + core.slice(1)
  return short.length <= longest ? short : `${short.slice(0, longest - 1).replace(/[\s,;]+\S*$/, '')}…`
}

/**
 * The name of a code in `language`; `short` gives a label for chips and facets: of at most 30 characters for sections,
 * divisions, categories, broad and narrow fields, at most 60 below them. Withdrawn codes say so in their name. The code
 * itself where it is unknown.
 */
export function sectorName(code: string, language: Language, form: 'full' | 'short' = 'full'): string {
  const given = namesIn(language)[code]
  if (given === undefined) return code
  const [name, label] = typeof given === 'string' ? [given] : given
  if (form === 'full') return name
  return label ?? (codeByKey(code)?.withdrawn ? name : shortened(name))
}

/**
 * The taxonomies in the order in which an organisation of this kind looks for its own: firms report NACE, aid
 * organisations DAC, schools ISCED fields; the others follow.
 */
export function schemesFor(kind: OrganisationKind): readonly SectorScheme[] {
  if (kind === 'ngo') return ['dac', 'nace', 'isced']
  return kind === 'education' ? ['isced', 'nace', 'dac'] : ['nace', 'dac', 'isced']
}

/**
 * What a form lists of a taxonomy: NACE sections with their divisions, ISCED broad with their narrow fields, or the DAC
 * categories still in use as one group without a head.
 */
export function sectorGroups(scheme: SectorScheme): { head: Code | null; sectors: readonly Code[] }[] {
  const top = allCodes(scheme).filter((code) => code.parent === null && !code.withdrawn)
  return scheme === 'dac'
    ? [{ head: null, sectors: top }]
    : top.map((head) => ({ head, sectors: childrenOf(head.key) }))
}

/** What a form lists of each taxonomy, all together; a code that is not here is only found by typing. */
export const listedSectors: ReadonlySet<string> = new Set(
  sectorSchemes.flatMap((scheme) =>
    sectorGroups(scheme).flatMap(({ head, sectors }) => [
      ...(head && scheme === 'isced' ? [head.key] : []),
      ...sectors.map(({ key }) => key),
    ]),
  ),
)

/**
 * The code that says best what this one is part of: its division, category or narrow field, or what stands above those;
 * null at the top.
 */
export function placeOf(key: string): string | null {
  const above = ancestorsOf(key)
  return above.find((each) => codeByKey(each)?.level !== 'group') ?? null
}

/** A code as people write it: `nace:28.13` → `NACE 28.13`. */
export const codeLabel = (key: string): string => key.replace(':', ' ').toUpperCase()
