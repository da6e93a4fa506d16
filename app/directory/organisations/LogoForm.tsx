import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { FileField } from '#app/foundation/ui/FileField.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Logo } from '#app/foundation/ui/parts.tsx'
import { largestPicture, pictureTypes } from './picture.ts'

/** Upload, replace or remove the logo. `refused`: why the last one was not taken. */
export function LogoForm({
  office,
  slug,
  name,
  logo,
  refused,
}: {
  office: string
  slug: string
  name: string
  logo: string | null
  refused?: 'logoLarge' | 'logoUnreadable'
}) {
  const { t } = useTranslation(['organisations', 'common'])
  const action = paths.organisationLogo(office, slug)
  return (
    <Card as="section" className="grid gap-4">
      <h2>{t('logo.title')}</h2>
      <div className="flex items-center gap-4">
        <Logo size="large" name={name} src={logo && paths.organisationLogo(office, slug, logo)} />
        <p className="text-sm text-ink-soft">{t('logo.hint')}</p>
      </div>
      <Form method="post" action={action} encType="multipart/form-data" className="grid gap-3">
        <FileField
          name="logo"
          label={t('logo.file')}
          accept={pictureTypes}
          largest={largestPicture}
          tooLarge={t('errors.logoLarge')}
          error={refused && t(`errors.${refused}`)}
        />
        <div>
          <Button look="secondary">{t('logo.upload')}</Button>
        </div>
      </Form>
      {logo && (
        <Form method="post" action={paths.removeLogo(office, slug)}>
          <Button look="danger" size="small">
            {t('logo.remove')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
