import { useTranslation } from 'react-i18next'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { TextArea, TextField } from '#app/foundation/ui/Field.tsx'

type Field = (name: string) => { name: string; defaultValue: string; error?: string }

/** The fields of one entry of a programme. */
export function EntryFields({ field, from, until }: { field: Field; from: string; until: string }) {
  const { t } = useTranslation(['trips', 'common'])
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField {...field('heldOn')} type="date" min={from} max={until} label={t('programme.heldOn')} required />
        <TextField {...field('begins')} type="time" label={t('programme.begins')} optional={t('common:optional')} />
        <TextField {...field('ends')} type="time" label={t('programme.ends')} optional={t('common:optional')} />
      </div>
      <TextField {...field('title')} label={t('programme.what')} required maxLength={160} autoComplete="off" />
      <TextField
        {...field('place')}
        label={t('programme.place')}
        optional={t('common:optional')}
        maxLength={160}
        autoComplete="off"
      />
      <TextArea
        {...field('body')}
        label={t('programme.body')}
        optional={t('common:optional')}
        maxLength={1000}
        rows={3}
      />
    </>
  )
}

const compared = ['heldOn', 'begins', 'ends', 'title', 'place', 'body'] as const

/** What a fellow traveller's change of the same entry says beside what the reader typed. */
export function EntryConflict(versions: { theirs: [string, string][]; mine: [string, string][]; keepTheirs: string }) {
  const { t, i18n } = useTranslation('trips')
  return (
    <Conflict
      {...versions}
      compared={compared}
      label={(name) => t(name === 'title' ? 'programme.what' : `programme.${name}`)}
      say={(name, value) => (name === 'heldOn' ? dayName(value, i18n.language) : value)}
    />
  )
}
