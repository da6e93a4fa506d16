import { useTranslation } from 'react-i18next'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { goods, visibilities, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices } from '#app/foundation/ui/Field.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { optionsOf } from '#app/foundation/ui/options.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { useDraft } from '#app/foundation/forms/use-draft.ts'
import { OwnTextFields } from '#app/directory/presences/OwnTexts.tsx'
import type { FormValues } from '#app/directory/presences/PresenceForm.tsx'
import { WherePicker, type ChosenWhere } from '#app/foundation/fields/WherePicker.tsx'

type Props = {
  values: FormValues
  errors?: Record<string, string>
  kind: OrganisationKind
  /** 'new' may name several countries at once; 'edit' is one interest at a version. */
  mode: 'new' | 'edit'
  draftKey: string
  cancel: string
  /** True where the server brings nothing typed, so that a draft of this browser may come back. */
  fresh: boolean
}

/**
 * Which countries an organisation looks at, in what, and what it seeks and offers: short, because it is not there yet.
 */
export function InterestForm({ values: seed, errors = {}, kind, mode, draftKey, fresh, cancel }: Props) {
  const { t } = useTranslation(['presences', 'vocabulary', 'common'])
  const { values, formKey, restored, offline, handlers, forget } = useDraft(draftKey, seed, fresh)
  const filled = useFilled(values, errors)
  const { value, all, message, summary } = filled
  const options = optionsOf(goods, (code) => t(`vocabulary:good.${code}`))
  const chosen: ChosenWhere[] = all('where').map((where, at) => ({
    value: where,
    label: all('whereLabel')[at] ?? where,
  }))
  const rows = [0, 1, 2]
    .slice(0, mode === 'new' ? 3 : 1)
    .map((at) => ({ country: all('country')[at] ?? chosen[at]?.value.slice(0, 2) ?? '', place: '' }))
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
      <input type="hidden" name="standing" value="looking" />
      {mode === 'edit' && <input type="hidden" name="version" value={value('version')} />}
      <WherePicker
        chosen={chosen}
        begun={value('whereTyped')}
        rows={rows}
        single={mode === 'edit'}
        countriesOnly
        error={message('where')}
      />
      <SectorField
        chosen={all('sectors')}
        kind={kind}
        legend={t('form.sectors')}
        hint={t('form.sectorsHint')}
        error={message('sectors')}
      />
      <Choices
        type="checkbox"
        name="seeks"
        legend={t('look.seeks')}
        hint={t('form.seeksHint')}
        options={options}
        chosen={all('seeks')}
        error={message('seeks')}
        look="chips"
      />
      <Choices
        type="checkbox"
        name="offers"
        legend={t('look.offers')}
        hint={t('form.offersHint')}
        options={options}
        chosen={all('offers')}
        look="chips"
      />
      <OwnTextFields words="look" filled={filled} optional={t('common:optional')} />
      <LanguageField legend={t('look.languages')} chosen={all('languages')} />
      <Choices
        type="radio"
        name="visibility"
        legend={t('form.visibility')}
        chosen={[all('visibility')[0] ?? 'network']}
        error={message('visibility')}
        options={visibilities.map((value) => ({
          value,
          label: t(`vocabulary:visibility.${value}`),
          help: t(`vocabulary:visibilityHelp.${value}`),
        }))}
      />
      <Submit cancel={cancel}>{t(mode === 'new' ? 'form.publish' : 'form.save')}</Submit>
    </Form>
  )
}
