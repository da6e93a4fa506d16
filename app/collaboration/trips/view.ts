/** The filters of the list of trips ⇄ its address. Pure. */
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'

export type TripView = {
  when: 'coming' | 'past'
  country: string | null
  sector: string | null
  mine: boolean
  scope: 'network' | 'office'
}

/** What an address asks for; what it does not understand is left out. */
export function readView(params: URLSearchParams): TripView {
  const country = params.get('country') ?? ''
  const sector = params.get('sector') ?? ''
  return {
    when: params.get('when') === 'past' ? 'past' : 'coming',
    country: isCountry(country) ? country : null,
    sector: isSector(sector) ? sector : null,
    mine: params.get('mine') === 'yes',
    scope: params.get('scope') === 'office' ? 'office' : 'network',
  }
}

/** The query of a view, '' or `?…`; what is usual is left out. */
export function writeView({ when, country, sector, mine, scope }: TripView): string {
  const params = new URLSearchParams()
  if (when === 'past') params.set('when', when)
  if (country) params.set('country', country)
  if (sector) params.set('sector', sector)
  if (mine) params.set('mine', 'yes')
  if (scope === 'office') params.set('scope', scope)
  return params.size > 0 ? `?${params}` : ''
}
