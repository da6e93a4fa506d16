import { useTranslation } from 'react-i18next'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { hidesWhole, longestNote, verdictReasons } from './verdict.ts'

type Props = {
  organisation: string
  /** Tells the fields of several such forms on one page apart. */
  id?: string
  reason?: string
  note?: string
  errors?: { reason?: string; note?: string }
}

/** Why a match is not for them. */
export function NotForUsFields({ organisation, id, reason = '', note = '', errors = {} }: Props) {
  const { t } = useTranslation(['matches', 'common'])
  const options = verdictReasons.map((value) => ({
    value,
    label: t(`verdict.reason.${value}`, { organisation }),
    help: hidesWhole(value) ? t('verdict.organisationHelp', { organisation }) : undefined,
  }))
  return (
    <>
      <Choices
        type="radio"
        name="reason"
        id={id && `reason-${id}`}
        legend={t('verdict.why')}
        hint={t('verdict.whyHint')}
        options={options}
        chosen={[reason]}
        error={errors.reason}
      />
      <TextArea
        name="note"
        id={id && `note-${id}`}
        label={t('verdict.note')}
        hint={t('verdict.noteHint')}
        optional={t('common:optional')}
        rows={2}
        maxLength={longestNote}
        defaultValue={note}
        error={errors.note}
      />
    </>
  )
}
