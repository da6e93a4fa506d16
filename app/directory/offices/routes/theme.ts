import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'

/** The office's colours as a stylesheet; its address carries the office's version, so it can be kept for a year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const css = await asReader(request, params.office, async (tx, { office }) => {
    const [colours] = await tx<
      { p: string; a: string }[]
    >`select colour_primary as p, colour_accent as a from kogge.offices where id = ${office!.id}`
    return `:root{--primary:${colours.p};--accent:${colours.a}}`
  })
  return new Response(css, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
