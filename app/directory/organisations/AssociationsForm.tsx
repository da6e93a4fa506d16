import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Membership } from './associations.server.ts'
import { Period } from './Period.tsx'

/** Which associations the organisation belongs to, and since and until when. */
export function AssociationsForm({
  office,
  slug,
  memberships,
  associations,
}: {
  office: string
  slug: string
  memberships: Membership[]
  associations: { id: string; name: string }[]
}) {
  const { t } = useTranslation(['organisations', 'common'])
  const action = paths.organisationAssociations(office, slug)
  if (associations.length === 0 && memberships.length === 0) return null
  return (
    <Card as="section" className="grid gap-4">
      <h2>{t('associations.title')}</h2>
      <ul className="grid gap-2">
        {memberships.map((membership) => (
          <li key={membership.id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {membership.name} <Period {...membership} />
            </span>
            <Form method="post" action={paths.removeAssociation(office, slug)}>
              <input type="hidden" name="membership" value={membership.id} />
              <Button look="quiet" size="small" aria-label={t('associations.removeNamed', { name: membership.name })}>
                {t('common:remove')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {associations.length > 0 && (
        <Form
          method="post"
          action={action}
          className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]"
          key={JSON.stringify(memberships)}
        >
          <SelectField
            name="association"
            label={t('associations.which')}
            options={associations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            name="since"
            label={t('associations.since')}
            inputMode="numeric"
            placeholder="2018"
            optional={t('common:optional')}
          />
          <TextField
            name="until"
            label={t('associations.until')}
            inputMode="numeric"
            placeholder="2024"
            optional={t('common:optional')}
          />
          <div>
            <Button look="secondary">{t('associations.add')}</Button>
          </div>
        </Form>
      )}
    </Card>
  )
}
