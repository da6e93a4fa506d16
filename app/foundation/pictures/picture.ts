/** Pictures that people upload: what may be sent. The server draws them anew (`redraw.server.ts`). */

/** In bytes. A photo of today's phones has three to eight megabytes. */
export const largestPicture = 10 * 1024 * 1024
/** For a file field's `accept`. */
export const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif,image/avif'
