/**
 * What is answered while Postgres is away: 503 to everything that had to ask it, and to a form the form itself, to be
 * sent again. It stands around every loader and action of the build, so that none can forget it
 * (docs/decisions/forms-while-away.md).
 */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { unavailable } from '#app/foundation/http/answers.server.ts'
import { sentForm, type SentForm } from '#app/foundation/forms/sent-form.ts'
import { isAway } from '#db/errors.ts'
import type { LoadContext } from './site.ts'

type Ask = (args: LoaderFunctionArgs | ActionFunctionArgs) => unknown

/** The build whose loaders and actions answer so. */
export function whileAway(build: ServerBuild): ServerBuild {
  if (!build.routes) return build
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, route && { ...route, module: around(route.module) }]),
  )
  return { ...build, routes } as ServerBuild
}

function around<M extends { loader?: unknown; action?: unknown }>(module: M): M {
  const { loader, action } = module as { loader?: Ask; action?: Ask }
  return { ...module, ...(loader && { loader: asking(loader) }), ...(action && { action: asking(action) }) }
}

const asking =
  (ask: Ask): Ask =>
  async (args) => {
    try {
      return await ask(args)
    } catch (error) {
      if (!isAway(error) && !(error instanceof Response && error.status === 503)) throw error
      const sent = await sentIn(args.context as unknown as LoadContext)
      throw sent
        ? Response.json({ reason: 'database', sent }, { status: 503, headers: { 'Retry-After': '5' } })
        : error instanceof Response
          ? error
          : unavailable('database')
    }
  }

/** The form of this request, also where the body has been read; null where it only reads. */
async function sentIn({ sent }: LoadContext): Promise<SentForm | null> {
  if (!sent) return null
  const form = await new Response(new Uint8Array(sent.body), { headers: { 'Content-Type': sent.type } })
    .formData()
    .catch(() => null)
  return form && sentForm(sent.action, form)
}
