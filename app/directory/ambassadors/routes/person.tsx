import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { RecognitionLine } from '#app/collaboration/cases/Recognition.tsx'
import { recognitionOf } from '#app/collaboration/cases/workload.server.ts'
import { findAnswering } from '../people.server.ts'
import { When, Words } from '../Person.tsx'
import { PersonFacts } from '../PersonFacts.tsx'
import { Photo } from '../Photo.tsx'

export const meta = titled

/** One ambassador's public profile; 404 for those who answer no more. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asReader(request, params.office, async (tx, { office, actor, own }) => {
    const person = await findAnswering(tx, office!.id, language, idOf(params.id))
    if (!person) throw notFound()
    const [mine] =
      own && actor?.memberId
        ? await tx`
          select from kogge.ambassadors
          where office_id = ${office!.id} and id = ${person.id} and member_id = ${actor.memberId}`
        : []
    return {
      title: t('ambassadors:personTitle', { name: person.name, office: office!.name }),
      office: office!.slug,
      name: office!.name,
      person,
      mine: mine !== undefined,
      recognition: await recognitionOf(tx, office!.id, person.id),
    }
  })
}

export default function Person() {
  const { office, name, person, mine, recognition } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ambassadors')
  return (
    <Page>
      <PageHeader
        back={{ to: paths.ambassadors(office), label: t('title') }}
        eyebrow={t('role', { office: name })}
        title={person.name}
        actions={
          mine && (
            <LinkButton look="secondary" to={paths.ownAmbassador(office)}>
              {t('profile.edit')}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <div className="flex flex-wrap items-center gap-5">
            <Photo office={office} id={person.id} name={person.name} hash={person.photo} size="large" />
            <div className="grid justify-items-start gap-2">
              {person.organisation ? (
                <p>
                  {t('for')}{' '}
                  <Link className="link" to={paths.organisation(office, person.organisation.slug)}>
                    {person.organisation.name}
                  </Link>
                </p>
              ) : (
                <p>{t('forOffice', { office: name })}</p>
              )}
              <When when={person.when} />
              <RecognitionLine recognition={recognition} />
            </div>
          </div>
          {person.about && (
            <p className="max-w-prose whitespace-pre-line text-lg">
              <Words said={person.about} />
            </p>
          )}
          {(['help', 'helpNot'] as const).map(
            (at) =>
              person[at] && (
                <section key={at} aria-labelledby={at} className="grid gap-2">
                  <h2 id={at}>{t(`person.${at}`)}</h2>
                  <p className="max-w-prose whitespace-pre-line">
                    <Words said={person[at]} />
                  </p>
                </section>
              ),
          )}
        </div>
        <aside className="grid gap-4">
          <Card>
            <PersonFacts office={office} person={person} />
          </Card>
          <Card className="grid justify-items-start gap-3 bg-primary-soft">
            <h2 className="text-lg">{t('person.contact')}</h2>
            <p>{t('person.contactWhat')}</p>
            <LinkButton to={paths.contact(office, { ambassador: person.id })}>{t('person.write')}</LinkButton>
          </Card>
        </aside>
      </div>
    </Page>
  )
}
