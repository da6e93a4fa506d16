/**
 * The law of the house: which rooms there are, from the ground up. A storey knows those below it; inside a storey a
 * room knows those before it. A file in routes/ may put together nouns, verbs and components of any room, never another
 * room's routes. Only routes/ and delivery/ call the door. eslint.config.js makes its zones from this list,
 * server/house.test.ts holds the tree and the README to it.
 * @type {readonly (readonly [storey: string, rooms: readonly string[]])[]}
 */
export const storeys = [
  ['taxonomy', []],
  ['foundation', ['i18n', 'ui', 'http', 'forms', 'fields', 'pictures', 'days', 'mail']],
  ['identity', []],
  ['directory', ['offices', 'networks', 'organisations', 'members', 'presences', 'demand', 'seekers', 'ambassadors']],
  ['discovery', ['query', 'map', 'search', 'saved']],
  ['collaboration', ['cases', 'matches', 'questions', 'introductions', 'enquiries', 'trips', 'results']],
  [
    'delivery',
    [
      'clock',
      'reminders',
      'replies',
      'inbox',
      'frame',
      'first-steps',
      'home',
      'joining',
      'desks',
      'reports',
      'digests',
      'calendars',
      'feeds',
      'imports',
      'privacy',
      'audit',
      'mailbox',
      'platform',
      'seeds',
    ],
  ],
]

/** Every room by its folder under app/, from the ground up. */
export const rooms = storeys.flatMap(([storey, inside]) =>
  inside.length === 0 ? [storey] : inside.map((room) => `${storey}/${room}`),
)
