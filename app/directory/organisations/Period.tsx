import { useTranslation } from 'react-i18next'

/** `2018`, `2018 – 2021`, `until 2021`; nothing where no date is known. Dates are YYYY-MM-DD. */
export function Period({ sinceOn, untilOn }: { sinceOn: string | null; untilOn: string | null }) {
  const { t } = useTranslation('organisations')
  const [since, until] = [sinceOn?.slice(0, 4), untilOn?.slice(0, 4)]
  if (!since && !until) return null
  return (
    <span className="text-sm text-ink-soft">
      {since && until
        ? `${since} – ${until}`
        : since
          ? t('period.since', { year: since })
          : t('period.until', { year: until })}
    </span>
  )
}
