import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Empty } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import type { Ambassador } from './ambassador.ts'
import { sectorNames } from './names.ts'

/** The office's ambassadors, those who answer now before those who did. `today` is YYYY-MM-DD. */
export function AmbassadorList({
  office,
  ambassadors,
  today,
}: {
  office: string
  ambassadors: Ambassador[]
  today: string
}) {
  const { t, i18n } = useTranslation('admin')
  if (ambassadors.length === 0) return <Empty title={t('ambassadors.none')}>{t('ambassadors.noneWhat')}</Empty>
  return (
    <ul className="grid gap-3">
      {ambassadors.map(({ id, name, countries, sectors, languages, since, until }) => {
        const ended = until !== null && until <= today
        return (
          <li key={id} className={`grid gap-3 rounded-xl border border-line p-4 ${ended ? 'bg-ground' : 'bg-surface'}`}>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 className="text-base">{name}</h2>
              {ended ? (
                <Badge>{t('ambassadors.ended', { day: dayName(until, i18n.language) })}</Badge>
              ) : (
                <Badge tone="good">{t('ambassadors.since', { day: dayName(since, i18n.language) })}</Badge>
              )}
            </div>
            <p>{countryNames(countries, i18n.language).join(', ')}</p>
            {sectors.length > 0 && (
              <p className="text-sm">{sectorNames(sectors, i18n.language as Language, 'short').join(', ')}</p>
            )}
            {languages.length > 0 && (
              <p className="text-sm text-ink-soft">
                {languages.map((code) => languageName(code, i18n.language)).join(', ')}
              </p>
            )}
            {!ended && (
              <div className="flex flex-wrap gap-3">
                <LinkButton
                  look="secondary"
                  size="small"
                  to={paths.adminAmbassador(office, id)}
                  aria-label={t('ambassadors.editOf', { name })}
                >
                  {t('ambassadors.edit')}
                </LinkButton>
                <Form method="post" action={paths.endAmbassador(office, id)}>
                  <Button look="danger" size="small" aria-label={t('ambassadors.endOf', { name })}>
                    {t('ambassadors.end')}
                  </Button>
                </Form>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
