/** All texts of one language in one chunk of the browser's. */
export default import.meta.glob('../../locales/nl/*.json', { eager: true, import: 'default' })
