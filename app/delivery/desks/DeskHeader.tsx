import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Desk } from '#app/discovery/map/map-view.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { PageHeader } from '#app/foundation/ui/parts.tsx'

type Props = { office: string; name: string; desk: Desk; inSearch: string }

/** Which desk of which office (`name`), and how much stands there; the way to the same search. */
export function DeskHeader({ office, name, desk, inSearch }: Props) {
  const { t, i18n } = useTranslation(['desks', 'map'])
  return (
    <PageHeader
      back={{ to: paths.countries(office), label: t('countries.title') }}
      eyebrow={name}
      title={countryName(desk.iso, i18n.language)}
      lead={
        desk.total > 0 &&
        (desk.organisations === null
          ? t('map:panel.presences', { count: desk.total })
          : t('country.lead', {
              count: desk.total,
              organisations: t('country.organisations', { count: desk.organisations }),
            }))
      }
      actions={
        desk.total > 0 && (
          <LinkButton look="secondary" className="max-sm:hidden" to={inSearch}>
            {t('country.search')}
          </LinkButton>
        )
      }
    />
  )
}
