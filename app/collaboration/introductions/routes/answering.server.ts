/** What the page behind a mail's link shows and does, as the person for whom the link was made. */
import type { Tx } from '#db/client.server.ts'
import { asReader } from '#app/identity/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { readAnswerToken, runningTurn, type AnswerLink } from '#app/collaboration/cases/answer-link.server.ts'
import { standingOf, stepsByMail, type LinkStanding, type MailStep } from '../by-mail.ts'
import type { Introduction } from '../introduction.ts'
import { find } from '../find.server.ts'
import type { Outcome } from '../introductions.server.ts'
import { take, type Taken } from '../steps.server.ts'

/** `me`: as whom the link answers. */
export type Answering = {
  me: { name: string; office: string; slug: string }
  introduction: Introduction
  standing: LinkStanding
  /** What can be answered; none unless it is open. */
  steps: MailStep[]
}

/** The link of this address and the office in which it answers. Throws 404 where a character was changed. */
async function linkOf(request: Request, token: string | undefined): Promise<{ link: AnswerLink; slug: string }> {
  const link = readAnswerToken(token)
  if (!link) throw notFound('answer')
  const [office] = await asReader(
    request,
    null,
    (tx) => tx<{ slug: string }[]>`select slug from kogge.offices where id = ${link.office}`,
  )
  if (!office) throw notFound('answer')
  return { link, slug: office.slug }
}

/** What the link is about, under the person's row security; undefined where it is not theirs to see any more. */
async function answeringOf(tx: Tx, link: AnswerLink, lock: boolean): Promise<Omit<Answering, 'me'> | undefined> {
  const introduction = await find(tx, link.case, lock)
  if (!introduction) return undefined
  const standing = standingOf(
    link,
    { ...introduction, turn: await runningTurn(tx, link.case, introduction.dueOn) },
    today(),
  )
  return { introduction, standing, steps: standing === 'open' ? stepsByMail(introduction) : [] }
}

/**
 * What the link shows now. It is looked at only: mail programs and scanners open links as well. 404 where it is no link
 * of ours, or the person is no member there any more or may not see what it is about.
 */
export async function openLink(request: Request, token: string | undefined): Promise<Answering> {
  const { link, slug } = await linkOf(request, token)
  return onBehalfOf(
    link.user,
    slug,
  )(async (tx, { own, office, actor }) => {
    const about = own ? await answeringOf(tx, link, false) : undefined
    if (!about) throw notFound('answer')
    const [me] = await tx<{ name: string }[]>`
      select display_name as name from kogge.members where office_id = app.office_id() and id = ${actor!.memberId}`
    return { ...about, me: { name: me.name, office: office!.name, slug } }
  })
}

/**
 * Takes a step as the person for whom the link was made, by the verb of the page; 'late' where the link is not good for
 * it any more. 404 as above.
 */
export async function answerByLink(
  request: Request,
  token: string | undefined,
  taken: Taken,
): Promise<Outcome | 'early'> {
  const { link, slug } = await linkOf(request, token)
  return onBehalfOf(link.user, slug, { write: true })(async (tx, { own }) => {
    const about = own ? await answeringOf(tx, link, true) : undefined
    if (!about) throw notFound('answer')
    return about.steps.some((step) => step === taken.step) ? take(tx, link.case, taken) : 'late'
  })
}
