import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, SelectField } from '#app/foundation/ui/Field.tsx'

/** Which office comes into a network, and how. */
export function AddOfficeFields({
  offices,
  errors = {},
}: {
  offices: { slug: string; name: string }[]
  errors?: Record<string, string>
}) {
  const { t } = useTranslation('admin')
  return (
    <>
      <SelectField
        name="office"
        label={t('platformNetwork.office')}
        empty={t('newOffice.choose')}
        required
        error={errors.office && sayKey(t, errors.office)}
        options={offices.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Choices
        type="radio"
        name="state"
        legend={t('platformNetwork.how')}
        chosen={['invited']}
        options={[
          { value: 'invited', label: t('platformNetwork.invited'), help: t('platformNetwork.invitedHelp') },
          { value: 'member', label: t('platformNetwork.member'), help: t('platformNetwork.memberHelp') },
        ]}
      />
      <div>
        <Button>{t('platformNetwork.addDo')}</Button>
      </div>
    </>
  )
}
