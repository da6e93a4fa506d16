import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { languages, type Language, type Texts } from '#app/taxonomy/vocabulary.ts'
import type { NetworkCard as Network } from './networks.server.ts'

/** The text in the reader's language, else in the first there is. */
export function saying(texts: Texts, language: string): { text: string; lang: Language } | null {
  const lang = [language as Language, ...languages].find((candidate) => texts[candidate])
  return lang ? { text: texts[lang]!, lang } : null
}

/** A network in a list: what it is and how large. */
export function NetworkCard({ network }: { network: Network }) {
  const { t, i18n } = useTranslation('offices')
  const said = saying(network.description, i18n.language)
  return (
    <li className="relative grid content-start gap-3 rounded-2xl border border-line bg-surface p-5 hover:border-primary">
      <h3 className="text-xl">
        <Link
          to={paths.network(network.slug)}
          className="text-ink no-underline after:absolute after:inset-0 hover:text-primary"
        >
          {network.name}
        </Link>
      </h3>
      {said && (
        <p lang={said.lang} className="line-clamp-3 text-ink-soft">
          {said.text}
        </p>
      )}
      <ul className="mt-auto flex flex-wrap gap-x-4 gap-y-1 text-sm font-semibold">
        <li>{t('networks.members', { count: network.members })}</li>
        {network.suspended > 0 && (
          <li className="text-warn">{t('networks.suspended', { count: network.suspended })}</li>
        )}
        {network.cities > 0 && <li>{t('networks.cities', { count: network.cities })}</li>}
        <li>{t('networks.countries', { count: network.countries })}</li>
      </ul>
    </li>
  )
}
