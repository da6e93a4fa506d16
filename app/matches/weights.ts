/**
 * What each rule of a match is worth, in one table. A rule is exact: it holds or it does not, and where it holds it gives these points.
 * `reason.<rule>` in locales/<language>/matches.json is the sentence a reader sees; `weight.<rule>` says why the rule counts as it does.
 */
export const rules = [
  'same-place', 'near', 'same-country', 'neighbouring-country', 'same-region',
  'sector-same', 'sector-close', 'sector-broad', 'sector-you-supply', 'sector-they-supply',
  'you-seek', 'they-seek', 'both-seek', 'investment', 'kinds',
  'language', 'past-theirs', 'past-yours', 'confirmed', 'ambassador', 'association', 'network', 'field', 'together',
  'fading', 'no-language', 'ended', 'says-nothing', 'competitors', 'other-country',
] as const
export type Rule = (typeof rules)[number]
