/** Who the two are: the rules about kinds of organisations, languages, fields, and what they belong to. Pure. */
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { Context, Reason, Side } from './match.ts'
import type { Closeness, SectorFound } from './reasons-sector.ts'
import { reasonBy } from './reasons-where.ts'
import { kindPairs, weights } from './weights.ts'

export type WhoFound = {
  /** Their kinds complete each other. */
  complement: boolean
  /** A company may invest where an NGO works. */
  investment: boolean
  /** Both are companies that sell, in the same sector. */
  competes: boolean
  reasons: Reason[]
  /** What counts only where they do not meet in goods. */
  doubts: Reason[]
}

const languagesOf = ({ presence, organisation }: Side) => new Set([...presence.languages, ...organisation.languages])

function kindsPoints(a: OrganisationKind, b: OrganisationKind): number {
  return (
    kindPairs.find(({ kinds: [one, other] }) => (one === a && other === b) || (one === b && other === a))?.points ?? 0
  )
}

/** Who seeks investment means to make none. */
const invests = ({ presence: { offers, standing } }: Side) => offers.includes('investment') || standing === 'looking'

/** A company that offers to invest, or looks at the country, where an NGO works: its work gets wings. */
function investmentReasons(mine: Side, theirs: Side, closeness: Closeness): Reason[] {
  const [a, b] = [mine.presence, theirs.presence]
  if (a.country !== b.country) return []
  const kinds = `${a.organisation.kind} ${b.organisation.kind}`
  const who = kinds === 'company ngo' ? 'you' : kinds === 'ngo company' ? 'they' : null
  if (!who || !invests(who === 'you' ? mine : theirs)) return []
  const share = closeness === 'near' ? 1 : closeness === 'none' ? 0.25 : 0.5
  return [reasonBy('investment', { countries: [b.country], who }, weights.investment * share)]
}

function languageReasons(mine: Side, theirs: Side): Reason[] {
  const [own, other] = [languagesOf(mine), languagesOf(theirs)]
  if (own.size === 0 || other.size === 0) return []
  const shared = [...own].filter((language) => other.has(language)).sort()
  return [
    shared.length > 0
      ? reasonBy('language', { languages: shared })
      : reasonBy('no-language', { languages: [...other].sort() }),
  ]
}

function belonging(mine: Side, theirs: Side, ambassadors: string[]): Reason[] {
  const theirAssociations = new Set(theirs.organisation.associations.map(({ id }) => id))
  const associations = mine.organisation.associations
    .filter(({ id }) => theirAssociations.has(id))
    .map(({ name }) => name)
  // Within one office everybody shares its networks, which then says nothing.
  const oneOffice = mine.presence.office.slug === theirs.presence.office.slug
  const networks = oneOffice ? [] : mine.networks.filter((name) => theirs.networks.includes(name))
  return [
    ...(associations.length > 0 ? [reasonBy('association', { names: associations })] : []),
    ...(networks.length > 0 ? [reasonBy('network', { names: networks })] : []),
    ...(ambassadors.length > 0
      ? [reasonBy('ambassador', { names: ambassadors, countries: [theirs.presence.country] })]
      : []),
  ]
}

/** Reasons from who they are: `kinds`, `languages`, `names`, `field`, `who` in the parts. */
export function whoReasons(mine: Side, theirs: Side, context: Context, { closeness, supplies }: SectorFound): WhoFound {
  const kinds: [OrganisationKind, OrganisationKind] = [
    mine.presence.organisation.kind,
    theirs.presence.organisation.kind,
  ]
  const person = mine.person ?? theirs.person
  const points = person ? 0 : kindsPoints(...kinds)
  const investment = investmentReasons(mine, theirs, closeness)
  const sells = ({ presence }: Side) => presence.offers.some((good) => good === 'products' || good === 'services')
  const competes =
    kinds[0] === 'company' &&
    kinds[1] === 'company' &&
    closeness === 'near' &&
    !supplies &&
    sells(mine) &&
    sells(theirs)
  return {
    complement: points > 0,
    investment: investment.length > 0,
    competes,
    reasons: [
      ...(points > 0 ? [reasonBy('kinds', { kinds }, points)] : []),
      ...(!person && mine.presence.field === theirs.presence.field
        ? [reasonBy('field', { field: mine.presence.field })]
        : []),
      ...investment,
      ...languageReasons(mine, theirs),
      ...belonging(mine, theirs, context.ambassadors),
    ],
    doubts: competes ? [reasonBy('competitors', {})] : [],
  }
}
