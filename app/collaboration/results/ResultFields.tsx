import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { bands, reaches, rungs, type Rung, type Side } from './result.ts'

type Filled = ReturnType<typeof useFilled>

/** How far it may be named, in words that say what that means. */
export function ReachField({ filled, legend, hint }: { filled: Filled; legend: string; hint?: string }) {
  const { t } = useTranslation('results')
  return (
    <Choices
      type="radio"
      name="reach"
      legend={legend}
      hint={hint}
      chosen={[filled.value('reach') || 'sides']}
      error={filled.message('reach')}
      options={reaches.map((reach) => ({ value: reach, label: t(`reach.${reach}`), help: t(`reachHelp.${reach}`) }))}
    />
  )
}

/** `since`: the first day on which something can have come of it. */
type Props = { filled: Filled; others: Side[]; since: string; today: string }

/**
 * What came of it: the rung, its day, a band, a sentence, who can confirm it where there are several, and how far it
 * may be named.
 */
export function ResultFields(props: Props) {
  const { t } = useTranslation('results')
  const { filled } = props
  return (
    <>
      <RungField filled={filled} legend={t('form.rung')} among={rungs} />
      <WorthFields {...props} />
      <NoteField filled={filled} />
      <OthersFields {...props} />
    </>
  )
}

/** The rung, of these. */
export function RungField({ filled, legend, among }: { filled: Filled; legend: string; among: readonly Rung[] }) {
  const { t } = useTranslation('results')
  return (
    <Choices
      type="radio"
      name="rung"
      legend={legend}
      chosen={[filled.value('rung')]}
      error={filled.message('rung')}
      options={among.map((rung) => ({ value: rung, label: t(`rung.${rung}`), help: t(`rungHelp.${rung}`) }))}
    />
  )
}

/** In their own words. */
export function NoteField({ filled }: { filled: Filled }) {
  const { t } = useTranslation('results')
  return (
    <TextArea
      name="note"
      label={t('form.note')}
      rows={3}
      maxLength={500}
      defaultValue={filled.value('note')}
      error={filled.message('note')}
    />
  )
}

/** The day and the band. */
export function WorthFields({ filled, since, today }: Props) {
  const { t } = useTranslation('results')
  return (
    <>
      <TextField
        name="on"
        type="date"
        label={t('form.on')}
        defaultValue={filled.value('on') || today}
        min={since}
        max={today}
        error={filled.message('on')}
      />
      <SelectField
        name="band"
        label={t('form.band')}
        hint={t('form.bandHint')}
        empty={t('form.bandNone')}
        defaultValue={filled.value('band')}
        error={filled.message('band')}
        options={bands.map((band) => ({ value: band, label: t(`band.${band}`) }))}
      />
    </>
  )
}

/** Who can confirm it, and how far it may be named. */
export function OthersFields({ filled, others }: Props) {
  const { t } = useTranslation(['results', 'introductions'])
  return (
    <>
      {others.length > 1 ? (
        <SelectField
          name="other"
          label={t('form.other')}
          empty={t('form.otherNone')}
          defaultValue={filled.value('other') || others[0]!.key}
          error={filled.message('other')}
          options={others.map(({ key, name }) => ({ value: key, label: name || t('introductions:unnamed') }))}
        />
      ) : (
        <input type="hidden" name="other" value={others[0]?.key ?? ''} />
      )}
      <ReachField filled={filled} legend={t('form.reach')} />
    </>
  )
}
