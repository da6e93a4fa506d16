import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Waiting } from './approval.server.ts'
import { textIn } from './organisation.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Card, Facts, Notice } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Form } from '#app/foundation/forms/Form.tsx'

/**
 * An organisation that waits, with what an administrator needs to decide: who offered it, its register, and others
 * spelled alike.
 */
export function WaitingOrganisation({ office, organisation }: { office: string; organisation: Waiting }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  const { id, slug, name, kind, website, registry, registrationNumber, by, since, sameName } = organisation
  const summary = textIn(organisation.summary, i18n.language as Language)
  return (
    <Card as="li" className="grid content-start gap-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="min-w-0 break-words">
          <Link className="link" to={paths.organisation(office, slug)}>
            {name}
          </Link>
        </h2>
        <Badge>{t(`vocabulary:kind.${kind}`)}</Badge>
      </div>
      {summary && <p lang={summary.language}>{summary.text}</p>}
      <Facts
        facts={[
          [t('organisations.by'), by],
          [t('organisations.since'), dayName(since, i18n.language)],
          [
            t('organisations.website'),
            website && (
              <a className="link break-all" href={website} rel="noopener nofollow">
                {website.replace(/^https?:\/\/|\/$/g, '')}
              </a>
            ),
          ],
          [t('organisations.register'), registry && `${registrationNumber} (${t(`vocabulary:registry.${registry}`)})`],
        ]}
      />
      {sameName.length > 0 && (
        <Notice tone="warn" title={t('organisations.alike')}>
          {sameName.join(', ')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={paths.approveOrganisation(office, id)}>
          <Button aria-label={t('organisations.approveOf', { name })}>{t('organisations.approve')}</Button>
        </Form>
        <LinkButton
          look="secondary"
          to={paths.rejectOrganisation(office, id)}
          aria-label={t('organisations.rejectOf', { name })}
        >
          {t('organisations.reject')}
        </LinkButton>
      </div>
    </Card>
  )
}
