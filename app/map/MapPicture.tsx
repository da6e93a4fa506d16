import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { classOf, shadeFills, shadeOf } from './shades.ts'
import type { MapView } from './map-view.ts'
import picture from './world/world.svg?url'

/**
 * The map for readers without scripts or WebGL, and until the drawn one is ready. Every shaded country links to its page; the list
 * beside it says the same, so this is hidden from screen readers and the keyboard.
 */
export function MapPicture({ view, breaks }: { view: MapView; breaks: number[] }) {
  const { i18n } = useTranslation()
  return (
    <svg viewBox="0 0 10000 4520" aria-hidden="true" className="block h-full w-full">
      <use href={`${picture}#land`} className="fill-[#e8ebe6]" />
      {Object.entries(view.countries).filter(([, count]) => count > 0).map(([iso, count]) => (
        <a key={iso} href={paths.country(view.office, iso) + view.query} tabIndex={-1}>
          <title>{`${countryName(iso, i18n.language)}: ${count}`}</title>
          <use href={`${picture}#${iso}`} className={`${shadeFills[shadeOf(classOf(count, breaks), breaks.length)]} hover:opacity-75`} />
        </a>
      ))}
      <use href={`${picture}#borders`} stroke="#fff" strokeWidth="7" pointerEvents="none" />
      <use href={`${picture}#disputed`} stroke="#5b6873" strokeWidth="7" strokeDasharray="26 22" pointerEvents="none" />
    </svg>
  )
}
