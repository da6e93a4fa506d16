import { useTranslation } from 'react-i18next'
import { Choices, SelectField } from '#app/foundation/ui/Field.tsx'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { memberRoles } from '#app/directory/offices/office.ts'
import { readWanted } from './wanted.ts'

/** A role, and the organisation that goes with it. `wanted` adds the new organisation of a request to the choices. */
export function RoleFields({
  filled,
  organisations,
  wanted = '',
}: {
  filled: ReturnType<typeof useFilled>
  organisations: { id: string; name: string }[]
  wanted?: string
}) {
  const { t } = useTranslation(['admin', 'vocabulary'])
  const asked = readWanted(wanted)
  return (
    <>
      <Choices
        type="radio"
        name="role"
        legend={t('role.role')}
        chosen={[filled.value('role')]}
        error={filled.message('role')}
        options={memberRoles.map((role) => ({
          value: role,
          label: t(`vocabulary:role.${role}`),
          help: t(`vocabulary:roleHelp.${role}`),
        }))}
      />
      <SelectField
        name="organisation"
        label={t('role.organisation')}
        hint={t('role.organisationHint')}
        empty={t('role.noOrganisation')}
        defaultValue={filled.value('organisation')}
        error={filled.message('organisation')}
        options={[
          ...(asked.how === 'new'
            ? [
                {
                  value: 'new',
                  label: t('role.newOrganisation', { name: asked.name, kind: t(`vocabulary:kind.${asked.kind}`) }),
                },
              ]
            : []),
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}
