import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { PictureForm } from '#app/foundation/pictures/PictureForm.tsx'
import { Photo } from './Photo.tsx'

/** Upload, replace or remove the own photo. `refused`: why the last one was not taken. */
export function PhotoForm({
  office,
  id,
  name,
  photo,
  refused,
}: {
  office: string
  id: string
  name: string
  photo: string | null
  refused?: 'large' | 'unreadable'
}) {
  const { t } = useTranslation('ambassadors')
  return (
    <PictureForm
      name="photo"
      action={paths.ownPhoto(office)}
      remove={photo && paths.removeOwnPhoto(office)}
      words={{ ...t('photo', { returnObjects: true }), large: t('profile.note.large') }}
      refused={refused && t(`profile.note.${refused}`)}
    >
      <Photo office={office} id={id} name={name} hash={photo} size="large" />
    </PictureForm>
  )
}
