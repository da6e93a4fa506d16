import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import type { Organisation } from './organisation.ts'

/**
 * Why others do not see this organisation, and the way on for whoever can change that. Nothing where it is approved.
 */
export function OrganisationStateNotice({
  office,
  organisation: { slug, state },
  editable,
  admin,
}: {
  office: string
  organisation: Pick<Organisation, 'slug' | 'state'>
  editable: boolean
  admin: boolean
}) {
  const { t } = useTranslation('organisations')
  if (state === 'approved') return null
  const decides = admin && state === 'pending'
  return (
    <Notice tone="warn" title={t(decides ? 'state.pendingAdmin' : `state.${state}`)}>
      {state === 'archived' && editable && (
        <Form method="post" action={paths.bringBackOrganisation(office, slug)} className="mt-3">
          <Button>{t('archive.bringBack')}</Button>
        </Form>
      )}
      {decides && (
        <Link className="link" to={paths.adminOrganisations(office)}>
          {t('state.toApproval')}
        </Link>
      )}
    </Notice>
  )
}
