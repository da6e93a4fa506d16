import { useRouteLoaderData } from '@remix-run/react'
import type { Frame } from './frame.ts'

/** The frame's facts in any component; undefined on an error page that the root loader did not reach. */
export const useFrame = () => useRouteLoaderData('root') as Frame | undefined
