/** `path` with what was just done, which the page says once (`<Said>`). Pure. */
export const said = (path: string, done: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}`
