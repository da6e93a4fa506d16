import { useTranslation } from 'react-i18next'
import { fewest } from '#app/directory/demand/demand.ts'
import type { MapView } from './map-view.ts'

/**
 * A country's figure in the layer that is shown, in words: "3 listings", "12 searches, 2 listings: asked for more than
 * there is".
 */
export function useFigure({ state: { layer }, countries, demand }: Pick<MapView, 'state' | 'countries' | 'demand'>) {
  const { t } = useTranslation('map')
  return (iso: string): string => {
    if (layer !== 'demand') return t(`layers.${layer}.figure`, { count: countries[iso] ?? 0 })
    const { searches = null, presences = 0, class: name = null } = demand?.[iso] ?? {}
    const asked = searches === null ? t('demand.few', { count: fewest }) : t('demand.searches', { count: searches })
    return [
      `${asked}, ${t('layers.active.figure', { count: presences })}`,
      ...(name ? [t(`demand.class.${name}`)] : []),
    ].join(': ')
  }
}
