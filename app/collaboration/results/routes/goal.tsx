import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Said } from '#app/foundation/forms/Said.tsx'
import { today } from '#app/foundation/days/today.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { growth, standingOf, totals } from '../goal.ts'
import { GoalChart } from '../GoalChart.tsx'
import { GoalFigures, StandingOf } from '../GoalFacts.tsx'
import { figuresOf, findGoal, namedOf } from '../goals.server.ts'
import { NamedResults } from '../NamedResults.tsx'

export const meta = titled

/** One goal: how it stands, how it grew, and what stands behind it. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  asMember(request, params.office, async (tx) => {
    const goal = await findGoal(tx, idOf(params.id))
    if (!goal) throw notFound()
    return {
      title: `${goal.title}, ${goal.year}`,
      office: officeOf(params),
      goal,
      figures: await figuresOf(tx, goal.id),
      named: await namedOf(tx, goal),
      today: today(),
    }
  })

export default function ShowGoal() {
  const { office, goal, figures, named, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('results')
  const points = growth(goal, figures, today)
  return (
    <Page>
      <PageHeader
        title={goal.title}
        eyebrow={`${goal.year} · ${goal.network ? t('goals.ofNetwork', { network: goal.network.name, office: goal.office.name }) : goal.office.name}`}
        back={{ to: paths.goals(office), label: t('goals.title') }}
        actions={
          goal.mine && (
            <>
              <LinkButton look="secondary" to={paths.editGoal(office, goal.id)}>
                {t('goals.change')}
              </LinkButton>
              <Form method="post" action={paths.dropGoal(office, goal.id)}>
                <Button look="danger">{t('goals.drop')}</Button>
              </Form>
            </>
          )
        }
      />
      <Said namespace="results" />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card as="section" className="grid gap-3">
          <StandingOf standing={standingOf(goal, figures, today)} />
          <GoalFigures goal={goal} figures={figures} today={today} />
          <p className="text-sm text-ink-soft">{t('meaning')}</p>
        </Card>
        {points.length > 0 && (
          <Card as="section">
            <GoalChart title={goal.title} year={goal.year} target={goal.target} points={points} />
          </Card>
        )}
      </div>
      <NamedResults named={named} confirmed={totals(figures).confirmed} />
    </Page>
  )
}
