/**
 * Why a page was not answered, as far as the reader is told: each has its texts under `common:error`. Pure; shared with
 * the browser.
 */
export const reasons = [
  'office',
  'page',
  'organisation',
  'presence',
  'network',
  'members',
  'admins',
  'readers',
  'platform',
  'editors',
  'busy',
  'busyQuarter',
  'busyHour',
  'busyDay',
  'search',
  'database',
  'digest',
  'answer',
  'question',
  'introduction',
  'enquiry',
  'trip',
  'calendar',
  'ambassador',
  'archived',
] as const
export type Reason = (typeof reasons)[number]

/** What is said to somebody who may try again in so many seconds. */
export const busyFor = (seconds: number): Reason =>
  seconds <= 90 ? 'busy' : seconds <= 20 * 60 ? 'busyQuarter' : seconds <= 2 * 60 * 60 ? 'busyHour' : 'busyDay'
/** The same as the key of a sentence beside a form. */
export const busySentence = (seconds: number): string => `common:error.${busyFor(seconds)}.what`
