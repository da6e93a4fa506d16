import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Logo } from '#app/ui/parts.tsx'
import type { Answering } from './map-view.ts'

/** Languages by their names in the reader's language. */
const names = (codes: string[], language: string) => {
  const display = new Intl.DisplayNames([language], { type: 'language' })
  return codes.map((code) => display.of(code) ?? code).join(', ')
}

/** Who answers for a desk; where nobody does, the office itself. */
export function Ambassadors({ office, ambassadors }: { office: string; ambassadors: Answering[] }) {
  const { t, i18n } = useTranslation(['map', 'common'])
  if (ambassadors.length === 0) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-ink-soft">{t('desk.nobody')}</p>
        <LinkButton look="secondary" size="small" to={paths.contact(office)}>{t('desk.write')}</LinkButton>
      </div>
    )
  }
  return (
    <ul className="grid gap-3">
      {ambassadors.map(({ id, name, languages, help }) => (
        <li key={id} className="flex items-start gap-3">
          <Logo name={name} src={null} />
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            {languages.length > 0 && <p className="text-sm text-ink-soft">{t('desk.speaks', { languages: names(languages, i18n.language) })}</p>}
            {help && (
              <p className="text-sm">
                <span lang={help.language}>{help.text}</span>
                {help.fallback && <span className="text-ink-soft"> ({t(`common:languages.${help.language}`)})</span>}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
