import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { today } from '#app/foundation/days/today.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { standingOf } from '../goal.ts'
import { GoalFigures, StandingOf } from '../GoalFacts.tsx'
import { figuresOf, listGoals } from '../goals.server.ts'

export const meta = titled

/** The goals of the office and its networks, the latest year first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => ({
    title: t('results:goals.title'),
    office: officeOf(params),
    admin: actor.role === 'admin',
    figures: actor.role === 'admin' || actor.role === 'reader',
    goals: await Promise.all(
      (await listGoals(tx)).map(async (goal) => ({ goal, figures: await figuresOf(tx, goal.id) })),
    ),
    today: today(),
  }))
}

export default function Goals() {
  const { title, office, admin, figures: sees, goals, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('results')
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('goals.lead')}
        actions={
          <>
            {sees && (
              <LinkButton look="secondary" to={paths.report(office)}>
                {t('goals.report')}
              </LinkButton>
            )}
            {admin && goals.length > 0 && <LinkButton to={paths.newGoal(office)}>{t('goals.new')}</LinkButton>}
          </>
        }
      />
      <Said namespace="results" />
      {goals.length === 0 ? (
        <Empty
          title={t('goals.empty')}
          action={admin && <LinkButton to={paths.newGoal(office)}>{t('goals.new')}</LinkButton>}
        >
          <p>{t('goals.emptyWhat')}</p>
          {!admin && <p>{t('goals.emptyMember')}</p>}
        </Empty>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {goals.map(({ goal, figures }) => (
            <Card as="li" key={goal.id} className="grid content-start gap-3">
              <p className="text-sm font-semibold text-primary">
                {goal.year} ·{' '}
                {goal.network
                  ? t('goals.ofNetwork', { network: goal.network.name, office: goal.office.name })
                  : t('goals.ofOffice', { office: goal.office.name })}
              </p>
              <h2 className="text-lg break-words">
                <Link className="link" to={paths.goal(office, goal.id)}>
                  {goal.title}
                  <Heard>{`${goal.year}`}</Heard>
                </Link>
              </h2>
              <StandingOf standing={standingOf(goal, figures, today)} />
              <GoalFigures goal={goal} figures={figures} today={today} />
            </Card>
          ))}
        </ul>
      )}
      <p className="max-w-prose text-sm text-ink-soft">{t('meaning')}</p>
    </Page>
  )
}
