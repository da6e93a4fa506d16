/**
 * Puts a limit before everything that people do, and before reading that costs, in one place: the build is wrapped
 * before it serves (app/identity/deeds.ts says which route does what, app/foundation/http/rate-limits.server.ts how
 * often). Counted first, so that many at once are counted too, and taken back where nothing was done.
 */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { tooMany } from '#app/foundation/http/answers.server.ts'
import { deedOf, readingOf } from './deeds.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { uncount, type Count } from '#app/foundation/http/limit-counters.server.ts'
import { callerOf, countAll, deeds, reading, retryAfter, type Rules } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { statusOf } from '#app/foundation/http/status.ts'
import { whoIs } from './lucia.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Handler = (args: Args) => unknown
type Module = ServerBuild['routes'][string]['module']

/**
 * The person comes first: whoever has had enough takes nothing from their office or from those behind the same address.
 */
async function countsOf(name: string, rules: Rules, { request, params, context }: Args): Promise<Count[]> {
  const who = await whoIs(request)
  const whose = { person: who?.person.id, caller: callerOf(context), office: who ? params.office : undefined }
  return (['person', 'caller', 'office'] as const).flatMap((by) => {
    const [rule, key] = [rules[by], whose[by]]
    return rule && key ? [{ name: `${name}:${by}`, whose: key, points: rule[0], duration: rule[1] }] : []
  })
}

/** The action with its limit. `page`: whether a refusal is a page; else the form comes back with its sentence. */
function limitedAction(action: Handler, id: string, isPage: boolean): Handler {
  const named = deedOf[id]
  if (!named) throw new Error(`${id} has an action and no limit: name what it does in app/identity/deeds.ts.`)
  const { deed, page } = typeof named === 'string' ? { deed: named, page: false } : named
  const rules: Rules = deeds[deed]
  return async (args) => {
    const counts = await countsOf(deed, rules, args)
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
function limitedLoader(loader: Handler, id: string): Handler {
  const kind = readingOf[id]
  return async (args) => {
    const [first] = await countsOf(kind, kind === 'read' ? reading() : deeds[kind], args)
    const seconds = await countAll([first])
    if (seconds !== null) throw tooMany(seconds)
    return loader(args)
  }
}

/** A route's module as it serves. Throws where it has an action that is not named. */
export function limitedModule(id: string, module: Module): Module {
  return {
    ...module,
    ...(module.action && {
      action: limitedAction(module.action as Handler, id, module.default !== undefined) as Module['action'],
    }),
    ...(module.loader && readingOf[id] && { loader: limitedLoader(module.loader as Handler, id) as Module['loader'] }),
  }
}

/** The build as it serves. */
export const limited = (build: ServerBuild): ServerBuild => ({
  ...build,
  routes: Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, { ...route!, module: limitedModule(id, route!.module) }]),
  ),
})
