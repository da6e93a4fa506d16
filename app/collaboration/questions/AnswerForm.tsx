import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { seatName } from '#app/directory/organisations/seat.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import type { Offerable } from './answers.server.ts'
import { longestBody } from './question.ts'

type Props = {
  values: [string, string][]
  errors?: Record<string, string>
  offerable: Offerable[]
  office: string
  asker: boolean
}

/** The answer, and whom its author would introduce; from whoever asked, what they add. */
export function AnswerForm({ values, errors, offerable, office, asker }: Props) {
  const { t, i18n } = useTranslation(['questions', 'common'])
  const filled = useFilled(values, errors)
  const offerLabel = ({ name, seat, own, office: of }: Offerable) => {
    const where = [seatName(seat, i18n.language), of !== office && of !== seat.place && of].filter(Boolean).join(', ')
    return t(own ? 'answer.ownPresence' : 'answer.presenceOf', { name, where })
  }
  const offers = Boolean(filled.value('presence') || filled.value('contact') || errors?.presence || errors?.contact)
  return (
    <Form method="post" className="grid gap-5" key={filled.key} noValidate>
      {filled.summary}
      <TextArea
        name="body"
        label={t(asker ? 'answer.addition' : 'answer.body')}
        hint={t(asker ? 'answer.additionHint' : 'answer.bodyHint')}
        defaultValue={filled.value('body')}
        error={filled.message('body')}
        rows={5}
        maxLength={longestBody}
        required
      />
      <SelectField
        name="language"
        label={t('form.language')}
        defaultValue={filled.value('language') || i18n.language}
        error={filled.message('language')}
        options={languages.map((value) => ({ value, label: languageName(value, i18n.language) }))}
      />
      {!asker && (
        <details open={offers} className="rounded-xl border border-line bg-ground px-4">
          <summary className="min-h-11 py-3 font-semibold">{t('answer.offer')}</summary>
          <div className="grid gap-5 pt-1 pb-5">
            <p className="text-sm text-ink-soft">{t('answer.offerWhat')}</p>
            {offerable.length > 0 && (
              <SelectField
                name="presence"
                label={t('answer.presence')}
                empty={t('answer.presenceNone')}
                defaultValue={filled.value('presence')}
                error={filled.message('presence')}
                options={offerable.map((one) => ({
                  value: one.id,
                  label: offerLabel(one),
                }))}
              />
            )}
            <TextField
              name="contact"
              label={t('answer.contact')}
              hint={t('answer.contactHint')}
              defaultValue={filled.value('contact')}
              error={filled.message('contact')}
              maxLength={200}
            />
          </div>
        </details>
      )}
      <div>
        <Button>{t(asker ? 'answer.add' : 'answer.send')}</Button>
      </div>
    </Form>
  )
}
