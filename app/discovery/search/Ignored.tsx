import { useTranslation } from 'react-i18next'
import { Notice } from '#app/foundation/ui/parts.tsx'

/** What of the address says nothing that we know, and was left out. */
export function Ignored({ lines }: { lines: string[] }) {
  const { t } = useTranslation('discover')
  if (lines.length === 0) return null
  return (
    <Notice tone="warn" title={t('ignored')}>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
