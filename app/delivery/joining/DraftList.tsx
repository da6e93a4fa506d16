import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { useForgetDraft } from '#app/foundation/forms/use-draft.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Notice } from '#app/foundation/ui/parts.tsx'

/** A draft as the page of who waits names it. */
export type DraftLine = { id: string; kind: 'organisation' | 'presences'; title: string }

/** What somebody can do while they wait: write their organisation down, and where it is active. */
export function DraftList({
  office,
  drafts,
  listed,
  planned,
}: {
  office: string
  drafts: DraftLine[]
  listed: string | null
  planned: boolean
}) {
  const { t } = useTranslation(['offices', 'common'])
  const done = useDone()
  useForgetDraft(`draft:${office}:waiting:organisation`, done === 'organisationKept')
  useForgetDraft(`draft:${office}:waiting:new`, done === 'presencesKept')
  const told = done === 'removed' ? 'removed' : done.endsWith('Kept') ? 'kept' : null
  const organisation = drafts.find(({ kind }) => kind === 'organisation')
  const presences = drafts.filter(({ kind }) => kind === 'presences')
  return (
    <Card as="section" className="grid gap-4">
      <h2>{t('drafts.title')}</h2>
      {told && <Notice live tone="good" title={t(`drafts.said.${told}`)} />}
      <p>{t('drafts.what')}</p>
      <ol className="grid gap-4">
        <li className="grid gap-2">
          <h3>{t('drafts.organisation')}</h3>
          {listed ? (
            <p>{t('drafts.listed', { name: listed })}</p>
          ) : organisation ? (
            <p>
              <Link
                className="link"
                to={paths.draftOrganisation(office)}
                aria-label={t('drafts.changeOf', { name: organisation.title })}
              >
                {organisation.title}
              </Link>
            </p>
          ) : (
            <div>
              <LinkButton look="secondary" to={paths.draftOrganisation(office)}>
                {t('drafts.organisationDo')}
              </LinkButton>
            </div>
          )}
        </li>
        <li className="grid gap-2">
          <h3>{t('drafts.presences')}</h3>
          {presences.length > 0 && (
            <ul className="grid gap-2">
              {presences.map(({ id, title }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-2">
                  <Link className="link min-w-0 break-words" to={paths.draftPresences(office, id)}>
                    {title}
                  </Link>
                  <Form method="post" action={paths.removeDraft(office, id)}>
                    <Button look="quiet" size="small" aria-label={t('drafts.removeOf', { name: title })}>
                      {t('drafts.remove')}
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          )}
          {planned ? (
            <div>
              <LinkButton look="secondary" to={paths.draftPresences(office, 'new')}>
                {t(presences.length > 0 ? 'drafts.presencesMore' : 'drafts.presencesDo')}
              </LinkButton>
            </div>
          ) : (
            <p className="text-ink-soft">{t('drafts.organisationFirst')}</p>
          )}
        </li>
      </ol>
    </Card>
  )
}
