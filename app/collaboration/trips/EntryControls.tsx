import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import type { Entry } from './programme.ts'

type Props = { entry: Entry; at: { first: boolean; last: boolean }; office: string; trip: string }

/** Moving, changing and taking off an entry: each a form of its own, so that it works without scripts. */
export function EntryControls({ entry, at, office, trip }: Props) {
  const { t } = useTranslation(['trips', 'common'])
  const move = (way: 'up' | 'down', none: boolean) =>
    !none && (
      <Form method="post" action={paths.tripEntryMove(office, trip, entry.id)} preventScrollReset>
        <input type="hidden" name="way" value={way} />
        <Button look="secondary" size="small" aria-label={t(`programme.${way}Which`, { title: entry.title })}>
          <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
        </Button>
      </Form>
    )
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 print:hidden">
      {move('up', at.first)}
      {move('down', at.last)}
      <Link
        className="link inline-flex min-h-9 items-center px-1 text-sm"
        to={paths.tripEntry(office, trip, entry.id)}
        aria-label={t('programme.editWhich', { title: entry.title })}
      >
        {t('common:edit')}
      </Link>
      <Form method="post" action={paths.tripEntryRemove(office, trip, entry.id)} preventScrollReset>
        <Button look="quiet" size="small" aria-label={t('programme.removeWhich', { title: entry.title })}>
          {t('programme.remove')}
        </Button>
      </Form>
    </div>
  )
}
