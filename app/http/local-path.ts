/** A path of this site, or `otherwise`: an address of another site (`//evil.example`, `/\evil.example`, `https:…`) never passes. */
export function localPath(path: string | null | undefined, otherwise = '/'): string {
  if (!path || !/^\/(?![/\\])/.test(path) || /[\u0000-\u001f\\]/.test(path)) return otherwise
  return path
}
