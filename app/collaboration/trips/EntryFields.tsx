import { useTranslation } from 'react-i18next'
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
