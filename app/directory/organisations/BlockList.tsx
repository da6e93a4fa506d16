import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { paths } from '#app/paths.ts'
import type { Block } from './blocks.server.ts'

/** Whom the organisation has blocked, and the way to take that back; nothing where it has blocked nobody. */
export function BlockList({ blocks, office, slug }: { blocks: Block[]; office: string; slug: string }) {
  const { t, i18n } = useTranslation('organisations')
  if (blocks.length === 0) return null
  return (
    <section className="grid gap-3" aria-labelledby="blocks">
      <h2 id="blocks">{t('blocks.title')}</h2>
      <p className="text-ink-soft">{t('blocks.what')}</p>
      <ul className="grid gap-2">
        {blocks.map(({ id, name, on }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3">
            <span className="min-w-0 break-words">
              {name}, {t('blocks.since', { day: dayName(on, i18n.language) })}
            </span>
            <Form method="post" action={paths.unblock(office, slug)}>
              <input type="hidden" name="id" value={id} />
              <Button look="secondary" size="small" aria-label={t('blocks.undoWhom', { name })}>
                {t('blocks.undo')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
