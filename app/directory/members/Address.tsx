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
  const at = email.lastIndexOf('@')
  return (
    <span className="grid min-w-0 gap-0.5">
      {/* Where it does not fit on a line, the next one begins with the sign. */}
      <a className="link break-words" href={`mailto:${email}`}>
        {email.slice(0, at)}
        <wbr />
        {email.slice(at)}
      </a>
      <span className={`text-sm ${tones[hint]}`}>{t(`address.${hint}`, { domain })}</span>
    </span>
  )
}
