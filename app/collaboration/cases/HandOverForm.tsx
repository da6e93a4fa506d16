import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { SelectField, TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import type { Leaving, Successor } from './hand-over.server.ts'

type Props = {
  leaving: Leaving
  successors: Successor[]
  values: [string, string][]
  errors?: Record<string, string>
  mine: boolean
  cancel: string
}

/** One successor for all desks, or one for each; a note to those who stay. */
export function HandOverForm({ leaving, successors, values, errors, mine, cancel }: Props) {
  const { t, i18n } = useTranslation('workload')
  const filled = useFilled(values, errors)
  const options = (country?: string) =>
    [...successors]
      .sort(
        (a, b) =>
          Number(country !== undefined && b.countries.includes(country)) -
          Number(country !== undefined && a.countries.includes(country)),
      )
      .map(({ id, name, countries }) => ({
        value: id,
        label: country && countries.includes(country) ? t('hand.already', { name }) : name,
      }))
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <Notice>{t(mine ? 'hand.whatMine' : 'hand.what', { name: leaving.name })}</Notice>
      <SelectField
        name="all"
        label={t('hand.all')}
        hint={t('hand.allHint')}
        empty={t('hand.choose')}
        options={options()}
        defaultValue={filled.value('all')}
        error={filled.message('all')}
      />
      {leaving.desks.length > 0 && (
        <fieldset className="grid gap-4">
          <legend className="mb-3 font-semibold">{t('hand.each')}</legend>
          {leaving.desks.map((desk) => (
            <SelectField
              key={desk.country}
              name={`desk.${desk.country}`}
              label={countryName(desk.country, i18n.language)}
              hint={t('hand.open', {
                questions: t('hand.questions', { count: desk.open.question }),
                introductions: t('hand.introductions', { count: desk.open.introduction }),
                enquiries: t('hand.enquiries', { count: desk.open.enquiry }),
                notes: t('hand.notes', { count: desk.notes }),
              })}
              empty={t('hand.likeAll')}
              options={options(desk.country)}
              defaultValue={filled.value(`desk.${desk.country}`)}
              error={filled.message(`desk.${desk.country}`)}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        name="note"
        label={t('hand.note')}
        hint={t('hand.noteHint')}
        rows={4}
        maxLength={500}
        defaultValue={filled.value('note')}
        error={filled.message('note')}
      />
      <Submit look="danger" cancel={cancel}>
        {t('hand.do')}
      </Submit>
    </Form>
  )
}
