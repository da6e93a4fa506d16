import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Card } from '#app/foundation/ui/parts.tsx'

/** What goes for good and what stays, before somebody decides. `of`: a part of the texts `account`. */
export function GoesAndStays({
  of,
  goes,
  stays,
}: {
  of: 'erase' | 'eraseOrganisation'
  goes: string[]
  stays: string[]
}) {
  const { t } = useTranslation('account')
  const lists = [
    ['goes', goes],
    ['stays', stays],
  ] as const
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {lists.map(([list, lines]) => (
        <Card key={list} as="section" className="grid content-start gap-2">
          <h2 className="text-lg">{t(`erase.${list}Title`)}</h2>
          <ul className="grid list-disc gap-1.5 pl-5">
            {lines.map((line) => (
              <li key={line}>{sayKey(t, `account:${of}.${list}.${line}`)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
