import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { RenameSearch } from './RenameSearch.tsx'

/**
 * Whether the reader can keep the search they look at: a visitor may sign in first, a member of another office cannot.
 */
export type Keeping =
  | { by: 'visitor' }
  | { by: 'other' }
  | { by: 'member'; count: number; saved: { id: string; name: string; paused: boolean } | null }

type Props = { office: { slug: string; name: string }; query: string; keeping: Keeping }

/** Keeps the search with one click. On a phone what was found comes before it. */
export function KeepSearch(props: Props) {
  return (
    <div className="max-lg:order-last">
      <Keep {...props} />
    </div>
  )
}

/** The button; once the search is kept its name stands in the same place, to be changed. */
function Keep({ office, query, keeping }: Props) {
  const { t } = useTranslation('searches')
  if (keeping.by === 'other')
    return (
      <p className="text-sm text-ink-soft">
        {t('others', { office: office.name })}{' '}
        <Link className="link" to={paths.join(office.slug)}>
          {t('join')}
        </Link>
      </p>
    )
  const list = keeping.by === 'member' && keeping.count > 0 && (
    <Link className="link text-sm" to={paths.savedSearches(office.slug)}>
      {t('link', { count: keeping.count })}
    </Link>
  )
  if (keeping.by === 'member' && keeping.saved) {
    const { saved } = keeping
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm font-semibold break-words">
          <span aria-hidden="true">★ </span>
          {t('keptAs', { name: saved.name })}
        </p>
        {saved.paused && <Badge tone="warn">{t('paused')}</Badge>}
        <RenameSearch office={office.slug} search={saved} back={paths.search(office.slug, query)} />
        {list}
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Form method="post" action={paths.keepSearch(office.slug)} preventScrollReset>
        <input type="hidden" name="query" value={query} />
        <Button
          look={keeping.by === 'visitor' ? 'quiet' : 'secondary'}
          size="small"
          className={keeping.by === 'visitor' ? '-ml-3 text-left' : undefined}
        >
          <span aria-hidden="true">☆</span>
          {t(keeping.by === 'visitor' ? 'signIn' : 'keep')}
        </Button>
      </Form>
      {list}
    </div>
  )
}
