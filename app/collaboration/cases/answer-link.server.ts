/**
 * The links by which somebody answers from a mail without signing in. Each says for whom it is, as member of which
 * office, and of what it is good: one turn of one case, while it stands as it stood when the mail was written. An HMAC
 * under a key derived from KOGGE_SECRET keeps that; nothing is stored, so nothing can be read out of the database or a
 * backup. Taking a step moves the case, and what was answered is no more what the link is good for
 * (docs/decisions/answers-by-mail.md).
 */
import type { Tx } from '#db/client.server.ts'
import { idBytes, idOfBytes, readSigned, signed } from '#app/identity/signed-link.server.ts'

/** What a link is good for. Ids are those of the person, the office as whose member they act, the case and its turn. */
export type AnswerLink = { user: string; office: string; case: string; turn: string; state: string }

/** The states in which somebody can be asked by mail; a link carries the number. Add at the end only. */
const states = ['weighed', 'asked', 'accepted'] as const

const purpose = 'kogge answer links'

/** 130 characters, base64url: 16 bytes for each of the four ids, one for the state, 32 of their HMAC-SHA-256. */
export function answerToken({ user, office, case: about, turn, state }: AnswerLink): string {
  const at = states.findIndex((each) => each === state)
  return signed(purpose, Buffer.concat([...[user, office, about, turn].map(idBytes), Buffer.from([at])]))
}

/** What the link says, or null where a character was changed or another secret made it. */
export function readAnswerToken(token: string | undefined): AnswerLink | null {
  const said = readSigned(purpose, token, 65)
  if (!said) return null
  const [user, office, about, turn] = [0, 16, 32, 48].map((from) => idOfBytes(said.subarray(from, from + 16)))
  return { user, office, case: about, turn, state: states[said[64]] }
}

/**
 * The turn that runs in a case now. Whoever may not know yet whose case it is sees no turn: for them it is known by its
 * last day, `dueOn`, which another turn does not share.
 */
export async function runningTurn(tx: Tx, id: string, dueOn: string | null): Promise<string> {
  const [row] = await tx<
    { id: string }[]
  >`select id from kogge.turns where case_id = ${id} order by until_at is null desc, asked_at desc, id desc limit 1`
  return row?.id ?? `00000000-0000-0000-0000-0000${(dueOn ?? '').replaceAll('-', '').padStart(8, '0')}`
}

/** A new link for the acting person in this case as it stands; null where they act as nobody. */
export async function answerLinkFor(
  tx: Tx,
  { id, state, dueOn }: { id: string; state: string; dueOn: string | null },
): Promise<string | null> {
  const [me] = await tx<
    { user: string | null; office: string | null }[]
  >`select app.user_id() as user, app.office_id() as office`
  const turn = await runningTurn(tx, id, dueOn)
  return me.user && me.office ? answerToken({ user: me.user, office: me.office, case: id, turn, state }) : null
}
