/** What people do, by its name in a route's `handle`, and how often it may be done. */

/** Seconds. */
export const minutes = 60
export const hours = 60 * minutes
export const days = 24 * hours

/** How often, in how many seconds. */
export type Rule = readonly [points: number, duration: number]
/** `tries`: what is refused counts too, because trying is what costs. */
export type Rules = { person?: Rule; office?: Rule; caller?: Rule; tries?: true }

/**
 * What people do, and how often: one person, all of one office, all behind one address. Each is several times what the
 * busiest of users was seen to do; what is done is counted, not what was refused.
 */
export const deeds = {
  // Each mails those who answer for a desk, or those on both sides: people, who have to read it.
  ask: { person: [12, hours], office: [60, hours], caller: [60, hours] },
  answer: { person: [40, hours], office: [200, hours], caller: [200, hours] },
  introduce: { person: [20, hours], office: [100, hours], caller: [100, hours] },
  // A step of somebody's own case or trip: accept, decline, pass on, cancel.
  step: { person: [60, hours], office: [300, hours], caller: [300, hours] },
  askTraveller: { person: [20, hours], office: [100, hours], caller: [100, hours] },
  // A delegation of forty is put together in one go.
  gather: { person: [100, hours], office: [300, hours], caller: [300, hours] },
  handOver: { person: [20, hours], office: [60, hours], caller: [60, hours] },
  // Goes to people who may never have heard of us.
  invite: { person: [30, hours], office: [100, days], caller: [60, hours] },
  join: { person: [10, days], office: [60, hours], caller: [60, hours] },
  apply: { person: [10, days], office: [60, hours], caller: [60, hours] },
  remind: { person: [30, hours], office: [60, hours], caller: [60, hours] },
  decide: { person: [120, hours], office: [300, hours], caller: [300, hours] },
  // Each waits for an administrator's approval.
  organisation: { person: [10, hours], office: [60, hours], caller: [60, hours] },
  // Up to thirty countries each, every one of which goes into the index and to kept searches.
  publish: { person: [60, hours], office: [300, hours], caller: [300, hours] },
  announce: { person: [20, hours], office: [100, hours], caller: [100, hours] },
  // A match that is kept; where the other side has kept it too, both are told, once.
  keepMatch: { person: [200, hours], office: [1000, hours], caller: [1000, hours] },
  keepSearch: { person: [40, hours], office: [400, hours], caller: [400, hours] },
  // A picture costs seconds of a processor, whatever comes of it.
  upload: { person: [15, hours], office: [60, hours], caller: [60, hours], tries: true },
  // Links of mails need no sign-in.
  byLink: { caller: [120, hours] },
  // Everything else that writes, and mails nobody.
  write: { person: [600, hours], caller: [3000, hours] },
  // Accounts have limits of their own, in their routes.
  account: { caller: [1000, hours] },
  // A file with everything in it.
  export: { person: [60, hours], caller: [300, hours] },
} as const satisfies Record<string, Rules>
export type Deed = keyof typeof deeds
