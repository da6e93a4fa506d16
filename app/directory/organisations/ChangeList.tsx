import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { OrganisationChange } from './changes.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'

/** What editors changed of approved organisations: what was, what is, who and when, and the way back. */
export function ChangeList({ office, changes }: { office: string; changes: OrganisationChange[] }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  const shown = (field: OrganisationChange['field'], value: string) => {
    if (value === '') return <span className="text-ink-soft">{t('changes.nothing')}</span>
    const [registry, ...number] = value.split(':')
    return (
      <span className="break-words">
        {field === 'registration'
          ? `${number.join(':')} (${sayKey(t, `vocabulary:registry.${registry}`)})`
          : value.replace(/^https?:\/\/|\/$/g, '')}
      </span>
    )
  }
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {changes.map(({ id, field, was, became, by, on, organisation }) => {
        const about = `${t(`changes.field.${field}`)}, ${organisation.name}`
        return (
          <Card as="li" key={id} className="grid min-w-0 content-start gap-3">
            <div className="min-w-0">
              <h3 className="break-words">
                <Link className="link" to={paths.organisation(office, organisation.slug)}>
                  {organisation.name}
                </Link>
              </h3>
              <p className="text-sm text-ink-soft">
                {t('changes.by', { name: by ?? '–', day: dayName(on, i18n.language) })}
              </p>
            </div>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-ink-soft">{t('changes.was', { field: t(`changes.field.${field}`) })}</dt>
              <dd className="min-w-0 break-all">{shown(field, was)}</dd>
              <dt className="text-ink-soft">{t('changes.is', { field: t(`changes.field.${field}`) })}</dt>
              <dd className="min-w-0 font-semibold break-all">{shown(field, became)}</dd>
            </dl>
            <div className="flex flex-wrap gap-3">
              <Form method="post" action={paths.seenChange(office, id)}>
                <Button size="small" aria-label={`${t('changes.seen')}: ${about}`}>
                  {t('changes.seen')}
                </Button>
              </Form>
              <Form method="post" action={paths.undoChange(office, id)}>
                <Button look="secondary" size="small" aria-label={`${t('changes.undo')}: ${about}`}>
                  {t('changes.undo')}
                </Button>
              </Form>
            </div>
          </Card>
        )
      })}
    </ul>
  )
}
