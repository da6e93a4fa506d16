import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty } from '#app/foundation/ui/parts.tsx'

type Props = {
  office: string
  iso: string
  /** The reader's own organisation in this office, where they publish for one. */
  organisation: string | null
  own: boolean
  /** How much the network's other offices have in the country. */
  network: number
  /** Somebody answers for the country already, or a call that can be answered stands beside. */
  staffed: boolean
  /** There is a network that can be asked. */
  networked: boolean
}

/** Nobody is at this desk: says so, and what the reader can do about it. */
export function EmptyDesk({ office, iso, organisation, own, network, staffed, networked }: Props) {
  const { t, i18n } = useTranslation('desks')
  const first = organisation
    ? paths.newPresence(office, organisation, iso)
    : own
      ? paths.mine(office)
      : paths.join(office)
  return (
    <Empty
      title={t('country.none', { where: inCountry(iso, i18n.language as Language) })}
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton to={first}>{t(own ? 'empty.first' : 'empty.firstJoin')}</LinkButton>
          {network > 0 && (
            <LinkButton look="secondary" to={paths.country(office, iso, '?scope=network')}>
              {t('empty.ask', { count: network })}
            </LinkButton>
          )}
          {own && networked && (
            <LinkButton look="secondary" to={paths.newQuestion(office, iso, 'network')}>
              {t('empty.question')}
            </LinkButton>
          )}
          {!staffed && (
            <LinkButton look="secondary" to={paths.applyAmbassador(office, iso)}>
              {t('empty.become')}
            </LinkButton>
          )}
          <LinkButton look="secondary" to={paths.contact(office, { country: iso })}>
            {t('empty.write')}
          </LinkButton>
        </div>
      }
    >
      {t('empty.what')}
    </Empty>
  )
}
