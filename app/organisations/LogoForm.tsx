import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card, Logo } from '#app/ui/parts.tsx'

/** Upload, replace or remove the logo. */
export function LogoForm({ office, slug, name, logo }: { office: string; slug: string; name: string; logo: string | null }) {
  const { t } = useTranslation(['organisations', 'common'])
  const action = paths.organisationLogo(office, slug)
  return (
    <Card as="section" className="grid gap-4">
      <h2>{t('logo.title')}</h2>
      <div className="flex items-center gap-4"><Logo size="large" name={name} src={logo && paths.organisationLogo(office, slug, logo)} /><p className="text-sm text-ink-soft">{t('logo.hint')}</p></div>
      <Form method="post" action={action} encType="multipart/form-data" className="grid gap-3">
        <label htmlFor="logo-file" className="font-semibold">{t('logo.file')}</label>
        <input id="logo-file" name="logo" type="file" required accept="image/png,image/jpeg,image/webp,image/gif,image/avif" className="input" />
        <div><Button look="secondary">{t('logo.upload')}</Button></div>
      </Form>
      {logo && <Form method="post" action={paths.removeLogo(office, slug)}><Button look="danger" size="small">{t('logo.remove')}</Button></Form>}
    </Card>
  )
}
