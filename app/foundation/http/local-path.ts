/** Longer than any address of this site. */
const longest = 4_096
const here = 'http://site'

/**
 * A path of this site as a browser reads it, in ASCII, so that it can stand in a header; `otherwise` where it leads
 * elsewhere. It is looked at after `.` and `..` are taken out, because a browser takes them out too: `/.//evil.example`
 * is another site. Every way back that somebody else may have written (`to`, `back`) goes through here.
 */
export function localPath(path: string | null | undefined, otherwise = '/'): string {
  if (
    !path?.startsWith('/') ||
    path.length > longest ||
    /[\u0000-\u0020\u007f\\]/.test(path) ||
    !URL.canParse(path, here)
  )
    return otherwise
  const url = new URL(path, here)
  const local = url.pathname + url.search + url.hash
  return url.origin === here && !local.startsWith('//') && local.length <= longest ? local : otherwise
}
