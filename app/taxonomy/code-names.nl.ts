/**
 * Every code's name in this language, and above the groups, classes, purposes and detailed fields a label as well. One
 * chunk of the browser's.
 */
import deep from './data/deep-names.nl.json' with { type: 'json' }
import upper from './data/sectors.nl.json' with { type: 'json' }

export default { ...upper, ...deep } as Record<string, string | string[]>
