import { useTranslation } from 'react-i18next'
import type { AddressHint } from './address.ts'

const tones: Record<AddressHint, string> = {
  same: 'text-good',
  other: 'text-warn',
  free: 'text-warn',
  unknown: 'text-ink-soft',
}

/** An address, and what it says beside the organisation's website. Without an address of somebody: nothing. */
export function Address({ of: { email, domain, hint } }: { of: { email: string; domain: string; hint: AddressHint } }) {
  const { t } = useTranslation('admin')
  if (!email) return null
  return (
    <span className="grid min-w-0 gap-0.5">
      <a className="link break-all" href={`mailto:${email}`}>
        {email}
      </a>
      <span className={`text-sm ${tones[hint]}`}>{t(`address.${hint}`, { domain })}</span>
    </span>
  )
}
