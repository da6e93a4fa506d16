import { useTranslation } from 'react-i18next'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { languageName } from '#app/taxonomy/language-names.ts'
import {
  languages,
  organisationKinds,
  registries,
  sizeBands,
  visibilities,
  waysToMeet,
  type OrganisationKind,
} from '#app/taxonomy/vocabulary.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { SeatFields } from './SeatFields.tsx'
import { optionsOf } from '#app/foundation/ui/options.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { useDraft } from '#app/foundation/forms/use-draft.ts'

type Props = {
  values: [string, string][]
  errors?: Record<string, string>
  mode: 'new' | 'edit'
  draftKey: string
  fresh: boolean
  submit?: string
  cancel: string
}

/**
 * Who an organisation is. Name, kind and one summary are enough to begin with. `submit`: what the button says where it
 * does not register or save.
 */
export function OrganisationForm({ values: seed, errors = {}, mode, draftKey, fresh, submit, cancel }: Props) {
  const { t, i18n } = useTranslation(['organisations', 'vocabulary', 'common'])
  const { values, formKey, restored, offline, handlers, forget } = useDraft(draftKey, seed, fresh)
  const { value, all, message, summary } = useFilled(values, errors)
  const optional = t('common:optional')
  const others = languages.filter((language) => language !== i18n.language)
  const othersSaid = others.some((language) => value(`summary.${language}`) || message(`summary.${language}`))
  const summaryIn = (language: string, hint = false) => (
    <TextArea
      key={language}
      name={`summary.${language}`}
      lang={language}
      label={t('form.summary', { language: languageName(language, i18n.language) })}
      hint={hint ? t('form.summaryHint') : undefined}
      optional={optional}
      defaultValue={value(`summary.${language}`)}
      error={message(`summary.${language}`)}
      rows={3}
      maxLength={1200}
    />
  )
  return (
    <Form method="post" key={formKey} {...handlers} className="grid gap-7" noValidate>
      {summary}
      {restored && (
        <Notice live title={t('draft.back')}>
          <button type="button" className="link" onClick={forget}>
            {t('draft.forget')}
          </button>
        </Notice>
      )}
      {offline && <Notice live tone="warn" title={t('draft.offline')} />}
      {mode === 'edit' && <input type="hidden" name="version" value={value('version')} />}
      <TextField
        name="name"
        label={t('form.name')}
        defaultValue={value('name')}
        error={message('name')}
        autoComplete="organization"
        maxLength={200}
        required
      />
      <Choices
        type="radio"
        name="kind"
        legend={t('form.kind')}
        options={optionsOf(organisationKinds, (code) => t(`vocabulary:kind.${code}`))}
        chosen={[value('kind')]}
        error={message('kind')}
        look="chips"
      />
      {summaryIn(i18n.language, true)}
      <details open={othersSaid} className="rounded-xl border border-line bg-surface px-4">
        <summary className="min-h-11 py-3 font-semibold">{t('form.otherLanguage')}</summary>
        <div className="grid gap-6 pt-2 pb-5">{others.map((language) => summaryIn(language))}</div>
      </details>
      <SectorField
        chosen={all('sectors')}
        kind={(value('kind') || 'association') as OrganisationKind}
        legend={t('form.sectors')}
        hint={t('form.sectorsHint')}
        error={message('sectors')}
        optional={optional}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="website"
          label={t('form.website')}
          optional={optional}
          defaultValue={value('website')}
          error={message('website')}
          inputMode="url"
          autoComplete="url"
          placeholder="www.example.nl"
        />
        <SelectField
          name="sizeBand"
          label={t('form.size')}
          optional={optional}
          empty={t('form.unknown')}
          defaultValue={value('sizeBand')}
          error={message('sizeBand')}
          options={optionsOf(sizeBands, (code) => t(`vocabulary:size.${code}`))}
        />
        <SelectField
          name="registry"
          label={t('form.registry')}
          optional={optional}
          empty={t('form.unknown')}
          defaultValue={value('registry')}
          error={message('registry')}
          options={optionsOf(registries, (code) => t(`vocabulary:registry.${code}`))}
        />
        <TextField
          name="registrationNumber"
          label={t('form.number')}
          optional={optional}
          defaultValue={value('registrationNumber')}
          error={message('registrationNumber')}
          autoComplete="off"
        />
      </div>
      <SeatFields country={value('seatCountry')} place={value('seatPlace')} message={message} />
      <LanguageField legend={t('form.languages')} chosen={all('languages')} optional={optional} />
      <Choices
        type="radio"
        name="visibility"
        legend={t('form.visibility')}
        chosen={[value('visibility') || 'public']}
        error={message('visibility')}
        options={visibilities.map((code) => ({
          value: code,
          label: t(`vocabulary:visibility.${code}`),
          help: t(`vocabulary:visibilityHelp.${code}`),
        }))}
      />
      <Choices
        type="radio"
        name="met"
        legend={t('form.met')}
        hint={t('form.metHint')}
        chosen={[value('met') || 'directly']}
        error={message('met')}
        options={waysToMeet.map((code) => ({
          value: code,
          label: t(`vocabulary:met.${code}`),
          help: t(`vocabulary:metHelp.${code}`),
        }))}
      />
      <Submit cancel={cancel}>{submit ?? t(mode === 'new' ? 'form.register' : 'common:save')}</Submit>
    </Form>
  )
}
