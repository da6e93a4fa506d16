import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { type Step } from './first-steps.ts'

/** What is still to do, each with why and the page where it is done; nothing where all is done. */
export function FirstSteps({ office, steps }: { office: string; steps: Step[] }) {
  const { t } = useTranslation('steps')
  const { pathname } = useLocation()
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="first-steps">
      <Card className="grid gap-3 border-primary-line bg-primary-soft">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 id="first-steps" className="text-lg">
            {t('title')}
          </h2>
          <Form method="post" action={paths.hideFirstSteps(office)}>
            <input type="hidden" name="back" value={pathname} />
            <Button look="quiet" size="small">
              {t('hide')}
            </Button>
          </Form>
        </div>
        <StepList steps={steps} />
      </Card>
    </section>
  )
}

/** The steps by themselves: what, and why; `narrow`: one under the other at any width. */
export function StepList({ steps, narrow = false }: { steps: Step[]; narrow?: boolean }) {
  const { t } = useTranslation('steps')
  return (
    <ol className={`grid gap-3 ${narrow ? '' : 'lg:grid-cols-3'}`}>
      {steps.map(({ name, to, count }) => (
        <li key={name} className="grid content-start">
          <Link className="link w-fit font-semibold" to={to}>
            {t(`step.${name}.do`)}
          </Link>
          <span className="text-ink-soft">
            {t(`step.${name}.why`)}
            {count !== undefined && ` ${t('of', { count })}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
