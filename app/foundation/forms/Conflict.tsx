import type { ReactNode } from 'react'

export type Difference = { name: string; label: string; theirs: ReactNode; mine: ReactNode }

type Fields = [string, string][]

/**
 * The fields of two versions of a form that differ, in words: `say` gives the words of one value, `label` a field's
 * name. Several values of a field stand in one line, in alphabetical order, so that their order makes no difference.
 */
export function differencesOf<Name extends string>(
  compared: readonly Name[],
  theirs: Fields,
  mine: Fields,
  label: (name: Name) => string,
  say: (name: Name, value: string) => string,
): Difference[] {
  const line = (fields: Fields, name: Name) =>
    fields
      .filter(([field, value]) => field === name && value)
      .map(([, value]) => say(name, value))
      .sort()
      .join(', ')
  return compared
    .map((name) => ({ name, label: label(name), theirs: line(theirs, name), mine: line(mine, name) }))
    .filter((difference) => difference.theirs !== difference.mine)
}

/**
 * Shown to the second of two writers, above the form that still holds their own words: what stands there now beside
 * what they typed, for each field that differs. Sending the form again (with the new version) is then a choice, not an
 * accident.
 */
export function Conflict({
  title,
  explanation,
  theirsLabel,
  mineLabel,
  fieldLabel,
  differences,
}: {
  title: string
  explanation: ReactNode
  theirsLabel: string
  mineLabel: string
  fieldLabel: string
  differences: Difference[]
}) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      ref={(element) => element?.focus()}
      className="grid gap-3 rounded-lg border-2 border-warn bg-warn-soft p-4"
    >
      <p className="font-display text-lg font-semibold">{title}</p>
      <div>{explanation}</div>
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr>
            <th scope="col" className="p-2">
              {fieldLabel}
            </th>
            <th scope="col" className="p-2">
              {theirsLabel}
            </th>
            <th scope="col" className="p-2">
              {mineLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.name} className="border-t border-warn/30 align-top">
              <th scope="row" className="p-2 font-semibold">
                {difference.label}
              </th>
              <td className="p-2 break-words">{difference.theirs || '–'}</td>
              <td className="p-2 break-words">{difference.mine || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
