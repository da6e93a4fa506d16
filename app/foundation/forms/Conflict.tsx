import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

type Difference = { name: string; label: string; theirs: string; mine: string }

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

type Props<Name extends string> = {
  /** The fields that are compared, in the order of the form. */
  compared: readonly Name[]
  theirs: Fields
  mine: Fields
  label: (name: Name) => string
  /** The words of one value of a field. */
  say: (name: Name, value: string) => string
  /** The page on which what stands there now stays. */
  keepTheirs: string
  /** Where that is this page. */
  reload?: boolean
}

/**
 * Shown to the second of two writers, above the form that still holds their own words: what stands there now beside
 * what they typed, for each field that differs. Sending the form again (with the new version) is then a choice, not an
 * accident.
 */
export function Conflict<Name extends string>({ compared, theirs, mine, label, say, keepTheirs, reload }: Props<Name>) {
  const { t } = useTranslation()
  return (
    <div
      role="alert"
      tabIndex={-1}
      ref={(element) => element?.focus()}
      className="grid gap-3 rounded-lg border-2 border-warn bg-warn-soft p-4"
    >
      <p className="font-display text-lg font-semibold">{t('conflict.title')}</p>
      <p>
        {t('conflict.what')}{' '}
        <Link className="link" to={keepTheirs} reloadDocument={reload}>
          {t('conflict.keepTheirs')}
        </Link>
      </p>
      <table className="w-full table-fixed border-collapse text-left text-sm hyphens-auto">
        <thead>
          <tr>
            {(['field', 'theirs', 'mine'] as const).map((name) => (
              <th key={name} scope="col" className={`p-2 ${name === 'field' ? 'w-1/4' : ''}`}>
                {t(`conflict.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differencesOf(compared, theirs, mine, label, say).map((difference) => (
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
