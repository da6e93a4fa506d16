/**
 * What happens when somebody has proved who they are: a session, a device that is known from then on, and a mail where
 * it was not.
 */
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
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
