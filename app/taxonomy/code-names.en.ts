/**
 * Every code's name in this language, and above the groups, classes, purposes and detailed fields a label as well. One
 * chunk of the browser's.
 */
import deep from './data/deep-names.en.json' with { type: 'json' }
import upper from './data/sectors.en.json' with { type: 'json' }

export default { ...upper, ...deep } as Record<string, string | string[]>
