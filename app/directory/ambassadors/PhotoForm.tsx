import { useTranslation } from 'react-i18next'
import { largestPicture, pictureTypes } from '#app/directory/organisations/picture.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { FileField } from '#app/foundation/ui/FileField.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Photo } from './Photo.tsx'

/** Upload, replace or remove the own photo. A phone offers its camera. `refused`: why the last one was not taken. */
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
    <Card as="section" className="grid gap-4">
      <h2>{t('photo.title')}</h2>
      <div className="flex items-center gap-4">
        <Photo office={office} id={id} name={name} hash={photo} size="large" />
        <p className="text-sm text-ink-soft">{t('photo.hint')}</p>
      </div>
      <Form method="post" action={paths.ownPhoto(office)} encType="multipart/form-data" className="grid gap-3">
        <FileField
          name="photo"
          label={t('photo.file')}
          accept={pictureTypes}
          largest={largestPicture}
          tooLarge={t('profile.note.large')}
          error={refused && t(`profile.note.${refused}`)}
        />
        <div>
          <Button look="secondary">{t('photo.upload')}</Button>
        </div>
      </Form>
      {photo && (
        <Form method="post" action={paths.removeOwnPhoto(office)}>
          <Button look="danger" size="small">
            {t('photo.remove')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
