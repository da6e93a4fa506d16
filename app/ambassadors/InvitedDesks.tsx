import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/offices/Filled.tsx'
import { SectorField } from '#app/taxonomy/SectorField.tsx'
import { CountryChoices } from './CountryChoices.tsx'

/** What whoever is invited as ambassador will answer for. */
export function InvitedDesks({ filled }: { filled: ReturnType<typeof useFilled> }) {
  const { t } = useTranslation(['ambassadors', 'common'])
  const chosen = filled.all('countries')
  return (
    <details open={chosen.length > 0 || filled.message('countries') !== undefined} className="rounded-xl border border-line bg-surface px-4">
      <summary className="min-h-11 py-3 font-semibold">{t('invite.desks')}</summary>
      <div className="grid gap-6 pt-2 pb-5">
        <CountryChoices chosen={chosen} legend={t('desks')} hint={t('invite.desksHint')} error={filled.message('countries')} />
        <SectorField chosen={filled.all('sectors')} kind="association" legend={t('appoint.sectors')} hint={t('appoint.sectorsHint')} error={filled.message('sectors')} optional={t('common:optional')} />
      </div>
    </details>
  )
}
