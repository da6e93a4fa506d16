import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { WherePicker, type ChosenWhere } from '#app/foundation/fields/WherePicker.tsx'
import { languageName } from '#app/taxonomy/language-names.ts'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { languages, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { useDraft } from '#app/foundation/forms/use-draft.ts'
import { tripKinds, tripVisibilities } from './trip.ts'

type Props = {
  values: [string, string][]
  errors?: Record<string, string>
  kind: OrganisationKind
  mode: 'new' | 'edit'
  draftKey: string
  fresh: boolean
  cancel: string
}

/** One form to announce a trip and to change it: where and when come first, the rest can wait. */
export function TripForm({ values: seed, errors = {}, kind, mode, draftKey, fresh, cancel }: Props) {
  const { t, i18n } = useTranslation(['trips', 'presences', 'common'])
  const { values, formKey, restored, offline, handlers, forget } = useDraft(draftKey, seed, fresh)
  const { value, all, message, summary } = useFilled(values, errors)
  const chosen: ChosenWhere[] = all('where').map((where, at) => ({
    value: where,
    label: all('whereLabel')[at] ?? where,
  }))
  const field = (name: string) => ({ name, defaultValue: value(name), error: message(name) })
  return (
    <Form method="post" key={formKey} {...handlers} className="grid gap-7" noValidate>
      {summary}
      {restored && (
        <Notice live title={t('presences:draft.back')}>
          <button type="button" className="link" onClick={forget}>
            {t('presences:draft.forget')}
          </button>
        </Notice>
      )}
      {offline && <Notice live tone="warn" title={t('presences:draft.offline')} />}
      {mode === 'edit' && <input type="hidden" name="version" value={value('version')} />}
      <WherePicker
        single
        chosen={chosen}
        begun={value('whereTyped')}
        rows={[{ country: value('country') || value('where').slice(0, 2), place: value('place') }]}
        error={message('where')}
        label={t('form.where')}
        hint={t('form.whereHint')}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...field('fromOn')} type="date" label={t('form.fromOn')} required />
        <TextField {...field('untilOn')} type="date" label={t('form.untilOn')} required />
      </div>
      <Choices
        type="radio"
        name="tripKind"
        legend={t('form.kind')}
        chosen={[value('tripKind') || 'trip']}
        error={message('tripKind')}
        options={tripKinds.map((code) => ({ value: code, label: t(`kind.${code}`), help: t(`kindHelp.${code}`) }))}
      />
      <SectorField
        chosen={all('sectors')}
        kind={kind}
        legend={t('form.sectors')}
        hint={t('form.sectorsHint')}
        error={message('sectors')}
        optional={t('common:optional')}
      />
      <TextField
        {...field('title')}
        label={t('form.title')}
        hint={t('form.titleHint')}
        optional={t('common:optional')}
        maxLength={120}
        autoComplete="off"
      />
      <TextArea
        {...field('body')}
        label={t('form.body')}
        hint={t('form.bodyHint')}
        optional={t('common:optional')}
        maxLength={2000}
        rows={4}
      />
      <SelectField
        {...field('language')}
        label={t('form.language')}
        defaultValue={value('language') || i18n.language}
        options={languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
      />
      <TextField
        {...field('room')}
        label={t('form.room')}
        hint={t('form.roomHint')}
        optional={t('common:optional')}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
      <Choices
        type="radio"
        name="visibility"
        legend={t('form.visibility')}
        chosen={[value('visibility') || 'network']}
        error={message('visibility')}
        options={tripVisibilities.map((code) => ({
          value: code,
          label: t(`visibility.${code}`),
          help: t(`visibilityHelp.${code}`),
        }))}
      />
      <Submit cancel={cancel}>{t(mode === 'new' ? 'form.announce' : 'common:save')}</Submit>
    </Form>
  )
}
