import { useTranslation } from 'react-i18next'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { PictureForm } from '#app/foundation/pictures/PictureForm.tsx'
import { useFrame } from '#app/identity/use-frame.ts'
import { paths } from '#app/paths.ts'
import { Arms } from './Arms.tsx'

/** Upload, replace or remove the arms of the office looked at; says why the last picture was not taken. */
export function ArmsForm() {
  const { t } = useTranslation('admin')
  const office = useFrame()?.office
  const done = useDone()
  const wrong = (['armsLarge', 'armsUnreadable'] as const).find((each) => each === done)
  if (!office) return null
  return (
    <PictureForm
      id="arms"
      name="arms"
      action={paths.arms(office.slug)}
      remove={office.arms && paths.removeArms(office.slug)}
      words={{ ...t('arms', { returnObjects: true }), large: t('arms.large') }}
      refused={wrong && t(wrong === 'armsLarge' ? 'arms.large' : 'arms.unreadable')}
    >
      <Arms office={office} size="large" />
    </PictureForm>
  )
}
