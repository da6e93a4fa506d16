import { useTranslation } from 'react-i18next'
import { CountryChoices } from '#app/foundation/fields/CountryChoices.tsx'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { seekerRoles, type Seeker } from './seeker.ts'

/** One step: as what I come, which countries and sectors I look at, and what I bring. */
export function SeekerForm({ seeker }: { seeker: Seeker | null }) {
  const { t } = useTranslation(['seekers', 'common'])
  const start = seeker
    ? (['roles', 'countries', 'sectors'] as const)
        .flatMap((name) => seeker[name].map((value): [string, string] => [name, value]))
        .concat([['brings', seeker.brings]])
    : []
  const { all, field, summary, key, message } = useAnswer(start)
  return (
    <Form method="post" className="grid gap-7" key={key} noValidate>
      {summary}
      <Choices
        type="checkbox"
        name="roles"
        legend={t('form.roles')}
        hint={t('form.rolesHint')}
        chosen={all('roles')}
        error={message('roles')}
        options={seekerRoles.map((value) => ({
          value,
          label: t(`role.${value}`),
          help: t(`roleHelp.${value}`),
        }))}
      />
      <CountryChoices
        chosen={all('countries')}
        legend={t('form.countries')}
        hint={t('form.countriesHint')}
        error={message('countries')}
      />
      <SectorField
        chosen={all('sectors')}
        kind="ngo"
        legend={t('form.sectors')}
        hint={t('form.sectorsHint')}
        optional={t('common:optional')}
        error={message('sectors')}
      />
      <TextArea
        {...field('brings')}
        label={t('form.brings')}
        hint={t('form.bringsHint')}
        optional={t('common:optional')}
        rows={3}
        maxLength={500}
      />
      <div>
        <Button>{t(seeker ? 'form.save' : 'form.show')}</Button>
      </div>
    </Form>
  )
}
