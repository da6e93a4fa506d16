/**
 * What happens when somebody has proved who they are: a session, a device that is known from then on, and a mail where
 * it was not.
 */
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { languageCookie } from '#app/foundation/i18n/i18n.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { paths } from '#app/paths.ts'
import { noteAccount } from './acts.server.ts'
import { deviceOf } from './device.ts'
import { inIdentity } from './door.server.ts'
import { rememberDevice } from './known-devices.server.ts'
import { endExpiredSessions, startSession } from './lucia.server.ts'

/** Signs the person in on the browser that asks. The headers carry the cookies of the session and of the device. */
export async function arrive(request: Request, userId: string): Promise<Headers> {
  const userAgent = request.headers.get('User-Agent') ?? ''
  const { setCookie } = await inIdentity(async (tx) => {
    const device = await rememberDevice(tx, request, userId)
    if (device.stranger) {
      const name = Object.values(deviceOf(userAgent)).filter(Boolean).join(', ')
      await queueMail(tx, {
        to: { person: userId },
        template: 'newDevice',
        values: { path: paths.sessions(), device: name, context: name ? '' : 'unnamed' },
      })
    }
    return device
  })
  const headers = new Headers({ 'Set-Cookie': await startSession(userId, userAgent) })
  headers.append('Set-Cookie', setCookie)
  await endExpiredSessions()
  return headers
}

/** The same after signing in: pages are in the language of the account where the browser has chosen none. */
export async function arriveAs(request: Request, person: { id: string; language: Language }): Promise<Headers> {
  await inIdentity((tx) => noteAccount(tx, 'signed-in', person.id))
  const headers = await arrive(request, person.id)
  const chosen: unknown = await languageCookie.parse(request.headers.get('Cookie')).catch(() => null)
  if (!chosen) headers.append('Set-Cookie', await languageCookie.serialize(person.language))
  return headers
}
