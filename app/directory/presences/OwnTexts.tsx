import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { InLanguage } from '#app/foundation/ui/InLanguage.tsx'
import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { SelectField, TextArea } from '#app/foundation/ui/Field.tsx'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { leadText, otherThan, ownTextIn, ownTextNames, ownTexts, type OwnText, type Presence } from './presence.ts'

type Words = { presence: Presence; name?: OwnText; className?: string }

/**
 * What somebody wrote of a presence, in the reader's language where it stands in that one, else with a word that it is
 * in another; nothing where they did not write.
 */
export function OwnWords({ presence, name = leadText, className = 'whitespace-pre-line' }: Words) {
  const { language } = useTexts('common')
  const words = ownTextIn(presence, name, language)
  if (!words) return null
  return (
    <div>
      <p lang={words.language ?? undefined} className={className}>
        {words.text}
      </p>
      {words.foreign && <InLanguage language={words.language!} className="mt-1" />}
    </div>
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
  onSaid?: (name: OwnText | `second.${OwnText}`, text: string) => void
}) {
  const { t, i18n } = useTranslation('presences')
  const options = languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))
  const first = all('descriptionLanguage')[0] ?? i18n.language
  const seconds = [...ownTextNames.map((name) => `second.${name}`), 'second.language']
  const secondSaid = seconds.some((name) => (name !== 'second.language' && value(name)) || message(name))
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
        defaultValue={first}
        options={options}
      />
      <details open={secondSaid} className="rounded-lg border border-line px-4">
        <summary className="min-h-11 py-2.5 font-semibold">{t('second.add')}</summary>
        <div className="grid gap-6 pt-2 pb-5">
          <SelectField
            name="second.language"
            label={t('second.language')}
            hint={t('second.hint')}
            defaultValue={value('second.language') || otherThan(first)}
            error={message('second.language')}
            options={options}
          />
          {ownTextNames.map((name) => (
            <TextArea
              key={name}
              name={`second.${name}`}
              label={ownTextNames.length === 1 ? t('second.text') : sayKey(t, `presences:compare.${name}`)}
              optional={optional}
              defaultValue={value(`second.${name}`)}
              error={message(`second.${name}`)}
              maxLength={ownTexts[name].most}
              rows={ownTexts[name].rows}
              onChange={onSaid && (({ currentTarget }) => onSaid(`second.${name}`, currentTarget.value))}
            />
          ))}
        </div>
      </details>
    </>
  )
}
