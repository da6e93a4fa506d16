/** All texts of one language in one chunk of the browser's, without those of answers that stand before every page. */
export default import.meta.glob(
  ['../../../locales/nl/*.json', '!../../../locales/nl/refusals.json', '!../../../locales/nl/mail-*.json'],
  {
    eager: true,
    import: 'default',
  },
)
