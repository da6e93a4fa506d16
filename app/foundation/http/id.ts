/** Ids as Postgres writes them: the text form of a UUID (RFC 9562). Pure. */
export const isId = (text: string | null | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '')
