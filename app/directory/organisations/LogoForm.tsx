import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { PictureForm } from '#app/foundation/pictures/PictureForm.tsx'
import { Logo } from '#app/foundation/ui/parts.tsx'

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
  const { t } = useTranslation('organisations')
  return (
    <PictureForm
      name="logo"
      action={paths.organisationLogo(office, slug)}
      remove={logo && paths.removeLogo(office, slug)}
      words={{ ...t('logo', { returnObjects: true }), large: t('errors.logoLarge') }}
      refused={refused && t(`errors.${refused}`)}
    >
      <Logo size="large" name={name} src={logo && paths.organisationLogo(office, slug, logo)} />
    </PictureForm>
  )
}
