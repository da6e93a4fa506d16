import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { activities, fields, goods, visibilities, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { useDraft } from '#app/foundation/forms/use-draft.ts'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { optionsOf } from '#app/foundation/ui/options.ts'
import { OwnTextFields } from './OwnTexts.tsx'
import { ownTextNames } from './presence.ts'
import { SensitiveField } from './SensitiveField.tsx'
import { WherePicker, type ChosenWhere } from '#app/foundation/fields/WherePicker.tsx'

export type FormValues = [string, string][]
/**
 * The name under which a browser keeps the draft of a publication: one for the form as such, and one for each country
 * that a desk asks for.
 */
export const publicationDraft = (office: string, organisation: string, asked: string) =>
  `draft:${office}:${organisation}${asked && `:${asked}`}`
type Props = {
  values: FormValues
  errors?: Record<string, string>
  kind: OrganisationKind
  contacts: { id: string; name: string }[]
  /** The countries that the office marks as sensitive. */
  marked: string[]
  /** 'new' may name several places at once; 'edit' is one presence at a version. */
  mode: 'new' | 'edit'
  /** What is said below the places: that something is published there already. */
  there?: ReactNode
  draftKey: string
  cancel: string
  /** What the button says where it does not publish or save. */
  submit?: string
  /** True where the server brings nothing typed, so that a draft of this browser may come back. */
  fresh: boolean
}

/**
 * One form to publish and to revise. Where, in what, offering and seeking what: the rest is optional and folded away.
 */
export function PresenceForm({
  values: seed,
  errors = {},
  kind,
  contacts,
  marked,
  mode,
  there,
  draftKey,
  submit,
  fresh,
  cancel,
}: Props) {
  const { t } = useTranslation(['presences', 'vocabulary', 'common'])
  const { values, formKey, restored, offline, handlers, forget } = useDraft(draftKey, seed, fresh)
  const filled = useFilled(values, errors)
  const { value, all, message, summary } = filled
  const chosen: ChosenWhere[] = all('where').map((where, at) => ({
    value: where,
    label: all('whereLabel')[at] ?? where,
  }))
  const rows = [0, 1, 2].slice(0, mode === 'new' ? 3 : 1).map((at) => ({
    country: all('country')[at] ?? chosen[at]?.value.slice(0, 2) ?? '',
    place: all('place')[at] ?? chosen[at]?.label.split(',')[0] ?? '',
  }))
  const [said, say] = useState<{ wheres?: ChosenWhere[]; texts?: Record<string, string> }>({})
  const texts = ownTextNames.flatMap((name) => [name, `second.${name}`])
  const more = [...texts, 'second.language', 'sinceOn', 'untilOn', 'contactMemberId'].some(
    (name) => (name !== 'second.language' && value(name)) || errors[name],
  )
  return (
    <Form method="post" key={formKey} {...handlers} className="grid gap-7" noValidate>
      {summary}
      {restored && (
        <Notice live title={t('draft.back')}>
          <button
            type="button"
            className="link"
            onClick={() => {
              say({})
              forget()
            }}
          >
            {t('draft.forget')}
          </button>
        </Notice>
      )}
      {offline && <Notice live tone="warn" title={t('draft.offline')} />}
      {mode === 'edit' && <input type="hidden" name="version" value={value('version')} />}
      <WherePicker
        chosen={chosen}
        begun={value('whereTyped')}
        rows={rows}
        single={mode === 'edit'}
        error={message('where')}
        onChosen={(wheres) => say((before) => ({ ...before, wheres }))}
      />
      {there}
      <Choices
        type="radio"
        name="field"
        legend={t('form.field')}
        options={optionsOf(fields, (code) => t(`vocabulary:field.${code}`))}
        chosen={all('field')}
        error={message('field')}
        look="chips"
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
        name="activities"
        legend={t('form.activities')}
        optional={t('common:optional')}
        options={optionsOf(activities, (code) => t(`vocabulary:activity.${code}`))}
        chosen={all('activities')}
        look="chips"
      />
      <Choices
        type="checkbox"
        name="offers"
        legend={t('form.offers')}
        optional={t('common:optional')}
        hint={t('form.offersHint')}
        options={optionsOf(goods, (code) => t(`vocabulary:good.${code}`))}
        chosen={all('offers')}
        look="chips"
      />
      <Choices
        type="checkbox"
        name="seeks"
        legend={t('form.seeks')}
        optional={t('common:optional')}
        hint={t('form.seeksHint')}
        options={optionsOf(goods, (code) => t(`vocabulary:good.${code}`))}
        chosen={all('seeks')}
        look="chips"
      />
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
      <SensitiveField
        key={`sensitive-${formKey}`}
        checked={all('sensitive').length > 0}
        marked={marked}
        wheres={said.wheres ?? chosen}
        texts={texts.map((name) => said.texts?.[name] ?? value(name))}
      />
      <details open={more} className="rounded-xl border border-line bg-surface px-4">
        <summary className="min-h-11 py-3 font-semibold">{t('form.more')}</summary>
        <div className="grid gap-6 pt-2 pb-5">
          <OwnTextFields
            words="form"
            filled={filled}
            onSaid={(name, text) => say((before) => ({ ...before, texts: { ...before.texts, [name]: text } }))}
          />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField
              name="sinceOn"
              label={t('form.since')}
              hint={t('form.periodHint')}
              defaultValue={value('sinceOn')}
              error={message('sinceOn')}
              inputMode="numeric"
              autoComplete="off"
            />
            <TextField
              name="untilOn"
              label={t('form.until')}
              hint={t('form.untilHint')}
              defaultValue={value('untilOn')}
              error={message('untilOn')}
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
          {contacts.length > 0 && (
            <SelectField
              name="contactMemberId"
              label={t('form.contact')}
              hint={t('form.contactHint')}
              empty={t('form.contactNobody')}
              defaultValue={value('contactMemberId')}
              options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <LanguageField legend={t('form.languages')} chosen={all('languages')} />
        </div>
      </details>
      <Submit cancel={cancel}>{submit ?? t(mode === 'new' ? 'form.publish' : 'form.save')}</Submit>
    </Form>
  )
}
