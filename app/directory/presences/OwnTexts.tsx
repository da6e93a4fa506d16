import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { SelectField, TextArea } from '#app/foundation/ui/Field.tsx'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { ownTextNames, ownTexts, type OwnText, type Presence } from './presence.ts'

type Words = { presence: Presence; name: OwnText; className?: string }

/** What somebody wrote of a presence, in the language they wrote in; nothing where they did not. */
export function OwnWords({ presence, name, className = '' }: Words) {
  if (presence[name] === '') return null
  return (
    <p lang={presence.descriptionLanguage} className={`whitespace-pre-line ${className}`}>
      {presence[name]}
    </p>
  )
}

type Filled = Pick<ReturnType<typeof useFilled>, 'value' | 'all' | 'message'>

/**
 * The texts in own words, and the language they are in. `words`: how they are asked for, `form` of a presence or `look`
 * of an interest. `onSaid` hears what is typed.
 */
export function OwnTextFields({
  words,
  filled: { value, all, message },
  optional,
  onSaid,
}: {
  words: 'form' | 'look'
  filled: Filled
  optional?: string
  onSaid?: (name: OwnText, text: string) => void
}) {
  const { t, i18n } = useTranslation('presences')
  return (
    <>
      {ownTextNames.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={sayKey(t, `presences:${words}.${name}`)}
          hint={sayKey(t, `presences:${words}.${name}Hint`)}
          optional={optional}
          defaultValue={value(name)}
          error={message(name)}
          maxLength={ownTexts[name].most}
          rows={ownTexts[name].rows}
          onChange={onSaid && (({ currentTarget }) => onSaid(name, currentTarget.value))}
        />
      ))}
      <SelectField
        name="descriptionLanguage"
        label={t(`${words}.descriptionLanguage`)}
        defaultValue={all('descriptionLanguage')[0] ?? i18n.language}
        options={languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
      />
    </>
  )
}
