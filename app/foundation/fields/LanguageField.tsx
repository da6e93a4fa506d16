import { useTranslation } from 'react-i18next'
import { Choices } from '#app/foundation/ui/Field.tsx'
import { languageName } from '#app/taxonomy/language-names.ts'
import { spokenLanguages } from '#app/taxonomy/vocabulary.ts'

const common = 8

/** Languages to tick: the chosen and the most common ones at once, all others folded away. */
export function LanguageField({ chosen, legend, optional }: { chosen: string[]; legend: string; optional?: string }) {
  const { t, i18n } = useTranslation('taxonomy')
  const option = (code: string) => ({ value: code, label: languageName(code, i18n.language) })
  const near = spokenLanguages.filter((code, at) => at < common || chosen.includes(code))
  const others = spokenLanguages
    .filter((code) => !near.includes(code))
    .map(option)
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
  return (
    <div className="grid gap-2">
      <Choices
        type="checkbox"
        name="languages"
        legend={legend}
        optional={optional}
        chosen={chosen}
        look="chips"
        options={near.map(option)}
      />
      <details>
        <summary className="link w-fit py-2">{t('languages.more')}</summary>
        <div className="pt-2">
          <Choices
            type="checkbox"
            name="languages"
            id="field-languages-more"
            legend={t('languages.others')}
            chosen={chosen}
            look="chips"
            options={others}
          />
        </div>
      </details>
    </div>
  )
}
