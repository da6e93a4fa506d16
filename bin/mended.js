/**
 * `node --import ./bin/mended.js …`: before anything is loaded, postgres.js is mended where an install without scripts
 * left it as it came.
 */
import { mend } from './mend.js'

try {
  mend()
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  process.stderr.write(
    `\n${
      /^(EACCES|EPERM|EROFS)$/.test(code ?? '')
        ? `postgres.js in node_modules is not mended and cannot be written here (${message}): run "node bin/mend.js" as a user who may, where it was installed.`
        : message
    }\n`,
  )
  process.exit(1)
}
