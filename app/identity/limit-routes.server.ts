/**
 * Puts a limit before everything that people do, and before reading that costs, in one place: the build is wrapped
 * before it serves. A route says what it does in its `handle`, app/foundation/http/deeds.ts how often.
 * Counted first, so that many at once are counted too, and taken back where nothing was done.
 */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { tooMany } from '#app/foundation/http/answers.server.ts'
import { deeds, type Deed, type Rules } from '#app/foundation/http/deeds.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { uncount, type Count } from '#app/foundation/http/limit-counters.server.ts'
import { callerOf, countAll, countsOf, reading, retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { statusOf } from '#app/foundation/http/status.ts'
import { whoIs } from './lucia.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Handler = (args: Args) => unknown
type Module = ServerBuild['routes'][string]['module']
/**
 * What a route exports as its `handle`. `deed`: what its action does; without it the site does not start. `page`: a
 * refusal is a page of its own, because the route shows no form with what was typed. `reading`: reading costs, because
 * it asks the index, goes through many rows, or makes a file.
 */
type Does = { deed?: Deed; page?: true; reading?: 'read' | 'export' }

/** What is counted for who asks, whoever that is. */
async function countsFor(name: string, rules: Rules, { request, params, context }: Args): Promise<Count[]> {
  const who = await whoIs(request)
  const doer = { person: who?.person.id, caller: callerOf(context), office: who ? params.office : undefined }
  return countsOf(name, rules, doer)
}

/** The action with its limit. `page`: whether a refusal is a page; else the form comes back with its sentence. */
function limitedAction(action: Handler, { deed, page }: Does, id: string, isPage: boolean): Handler {
  if (!deed || !(deed in deeds))
    throw new Error(`${id} has an action and no limit: say what it does, export const handle = { deed: 'write' }.`)
  const rules: Rules = deeds[deed]
  return async (args) => {
    const counts = await countsFor(deed, rules, args)
    const seconds = await countAll(counts)
    if (seconds !== null) {
      if (page || !isPage) throw tooMany(seconds)
      return data(
        { errors: { form: busySentence(seconds) }, values: typed(await formOf(args.request)) },
        { status: 429, headers: retryAfter(seconds) },
      )
    }
    try {
      const answer = await action(args)
      if (!rules.tries && statusOf(answer) >= 400) await Promise.all(counts.map(uncount))
      return answer
    } catch (thrown) {
      if (!rules.tries) await Promise.all(counts.map(uncount))
      throw thrown
    }
  }
}

/** One count for a reading: its person's, or its caller's where nobody is signed in. */
function limitedLoader(loader: Handler, kind: 'read' | 'export'): Handler {
  return async (args) => {
    const [first] = await countsFor(kind, kind === 'read' ? reading() : deeds[kind], args)
    const seconds = await countAll([first])
    if (seconds !== null) throw tooMany(seconds)
    return loader(args)
  }
}

/** A route's module as it serves. Throws where it has an action that is not named. */
export function limitedModule(id: string, module: Module): Module {
  const does = (module.handle ?? {}) as Does
  return {
    ...module,
    ...(module.action && {
      action: limitedAction(module.action as Handler, does, id, module.default !== undefined) as Module['action'],
    }),
    ...(module.loader &&
      does.reading && { loader: limitedLoader(module.loader as Handler, does.reading) as Module['loader'] }),
  }
}

/** The build as it serves. */
export const limited = (build: ServerBuild): ServerBuild => ({
  ...build,
  routes: Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, { ...route!, module: limitedModule(id, route!.module) }]),
  ),
})
