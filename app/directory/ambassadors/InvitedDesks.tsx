import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { CountryChoices } from '#app/foundation/fields/CountryChoices.tsx'

/** What whoever is invited as ambassador will answer for; unfolded once that role is chosen in the form around it. */
export function InvitedDesks({ filled }: { filled: ReturnType<typeof useFilled> }) {
  const { t } = useTranslation(['ambassadors', 'common'])
  const chosen = filled.all('countries')
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    const unfold = ({ target }: Event) => {
      if (
        box.current &&
        (target as HTMLInputElement).name === 'role' &&
        (target as HTMLInputElement).value === 'ambassador'
      )
        box.current.open = true
    }
    form?.addEventListener('change', unfold)
    return () => form?.removeEventListener('change', unfold)
  }, [])
  return (
    <details
      ref={box}
      open={chosen.length > 0 || filled.value('role') === 'ambassador'}
      className="rounded-xl border border-line bg-surface px-4"
    >
      <summary className="min-h-11 py-3 font-semibold">{t('invite.desks')}</summary>
      <div className="grid gap-6 pt-2 pb-5">
        <CountryChoices
          chosen={chosen}
          legend={t('desks')}
          hint={t('invite.desksHint')}
          error={filled.message('countries')}
        />
        <SectorField
          chosen={filled.all('sectors')}
          kind="association"
          legend={t('appoint.sectors')}
          hint={t('appoint.sectorsHint')}
          error={filled.message('sectors')}
          optional={t('common:optional')}
        />
      </div>
    </details>
  )
}
