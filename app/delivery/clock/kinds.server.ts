/** Every kind of case there is: a room that brings one adds it here. */
import { introductionCase } from '#app/collaboration/introductions/case.server.ts'
import { questionCase } from '#app/collaboration/questions/case.server.ts'

export const kinds = [questionCase, introductionCase]
