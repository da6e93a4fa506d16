/** The commands as a person runs them: start, start again, stop, kill; the import beside a running Kogge. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { removeDataFolder } from '#server/postgres.ts'
import { expect, stack, test } from './support/fixtures.ts'
import { nothingSet } from './support/start.ts'
import { patience } from '#server/testing/pace.ts'

type Started = {
  process: ChildProcess
  address: string
  output: () => string
  exited: Promise<number | null>
  seconds: number
}

/** `npm start` on a data folder, without the demo, until it says that it is ready. */
async function start(dir: string): Promise<Started> {
  const began = Date.now()
  const child = spawn(process.execPath, ['bin/start.js'], {
    env: {
      ...process.env,
      ...nothingSet,
      KOGGE_DATA_DIR: dir,
      PORT: '0',
      KOGGE_DEMO: '0',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += part
      const ready = /Kogge is ready: (\S+)/.exec(output)
      if (ready) resolve(ready[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void exited.then((code) => reject(new Error(`exit code ${code}\n${output}`)))
  })
  return { process: child, address, output: () => output, exited, seconds: (Date.now() - began) / 1000 }
}

/** Processes that belong to a start: those with the folder on their command line, and the children of `pid`. */
function family(dir: string, pid: number): string[] {
  const all = spawnSync('ps', ['-eo', 'pid=,ppid=,args='])
    .stdout.toString()
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const children = all
    .filter((line) => Number(line.split(/\s+/)[1]) === pid)
    .map((line) => Number(line.split(/\s+/)[0]))
  return all.filter((line) => line.includes(dir) || children.includes(Number(line.split(/\s+/)[0])))
}
const alive = (pids: number[]) =>
  pids.filter((pid) => {
    try {
      // A process that ended but was not yet collected by its parent is no longer alive.
      return (
        process.kill(pid, 0) &&
        !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')
      )
    } catch {
      return false
    }
  })
const numbers = (lines: string[]) => lines.map((line) => Number(line.split(/\s+/)[0]))

test('start, start again beside it, stop, start on the same data, kill, start once more', async ({ request }) => {
  test.setTimeout(patience(180_000))
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-e2e-start-'))
  chmodSync(dir, 0o711)
  const living: ChildProcess[] = []
  try {
    const first = await start(dir)
    living.push(first.process)
    expect((await request.get(`${first.address}/readyz`)).status()).toBe(200)
    const members = numbers(family(dir, first.process.pid!))
    expect(members.length).toBeGreaterThanOrEqual(4)

    await expect(start(dir)).rejects.toThrow(`Kogge already runs on ${dir} at ${first.address}`)

    first.process.kill('SIGTERM')
    expect(await first.exited).toBe(0)
    await expect.poll(() => alive(members)).toEqual([])

    const second = await start(dir)
    living.push(second.process)
    expect(second.output()).not.toContain('Making the Postgres data folder')
    expect(second.output()).not.toContain('gazetteer')
    const orphans = numbers(family(dir, second.process.pid!))
    second.process.kill('SIGKILL')
    await second.exited
    await expect.poll(() => alive(orphans), { timeout: patience(20_000) }).toEqual([])

    const third = await start(dir)
    living.push(third.process)
    expect((await request.get(`${third.address}/readyz`)).status()).toBe(200)
    third.process.kill('SIGINT')
    expect(await third.exited).toBe(0)
  } finally {
    for (const child of living) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await new Promise((resolve) => child.once('exit', resolve))
      }
    }
    removeDataFolder(dir)
  }
})

test('a web server or worker that is killed comes back', async ({ request }) => {
  const { pid, address } = stack()
  const child = (file: string) => numbers(family('no folder', pid).filter((line) => line.includes(file)))[0]
  for (const file of ['server/worker.ts', 'server/web.ts']) {
    const before = child(file)
    expect(before).toBeGreaterThan(0)
    process.kill(before, 'SIGKILL')
    await expect
      .poll(
        () => {
          const now = child(file)
          return now > 0 && now !== before
        },
        { timeout: patience(20_000) },
      )
      .toBe(true)
  }
  await expect
    .poll(
      () =>
        request.get(`${address}/readyz`).then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: patience(20_000) },
    )
    .toBe(200)
})

test('while Postgres is away a form waits: on its page with scripts, and without them on one that sends it again', async ({
  page,
  browser,
}) => {
  const { pid } = stack()
  const without = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: process.env.KOGGE_E2E_URL,
    locale: 'en',
  })
  const [plain, account] = [await without.newPage(), await without.newPage()]
  const message = 'We dig wells and look for pumps.\nPlease write to us.'
  for (const each of [page, plain]) {
    await each.goto('/deventer/contact?lang=en')
    await each.getByLabel('Your name').fill('Bo de Vries')
    await each.getByLabel('Your e-mail address').fill('bo@example.org')
    await each.getByLabel('Your message').fill(message)
  }
  await account.goto('/sign-in?lang=en')
  await account.getByLabel('E-mail address').fill('company@deventer.example')
  await account.getByLabel('Password').fill('kogge-demo')
  const submit = (each: Page) => each.getByRole('button', { name: 'Send message' })
  const given = plain.getByRole('button', { name: 'Send again' })
  // Whoever would start it again is held meanwhile.
  process.kill(pid, 'SIGSTOP')
  try {
    process.kill(
      numbers(
        family('no folder', pid).filter(
          (line) => line.includes('bin/postgres') && line.split(/\s+/)[1] === String(pid),
        ),
      )[0],
      'SIGKILL',
    )
    await expect
      .poll(() => page.request.get('/readyz').then((answer) => answer.status()), {
        timeout: patience(30_000),
        intervals: [50],
      })
      .toBe(503)
    await submit(page).click()
    await expect(page.getByRole('alert')).toContainText('could not be received just now')
    await expect(page.getByLabel('Your message')).toHaveValue(message)
    await expect(submit(page)).not.toHaveAttribute('aria-disabled')
    await submit(page).click()
    await expect(page.getByRole('alert')).toContainText('could not be received just now')
    const answered = plain.waitForResponse((answer) => answer.request().method() === 'POST')
    await submit(plain).click()
    expect([(await answered).status(), (await answered).headers()['retry-after']]).toEqual([503, '5'])
    await expect(plain.getByText('We dig wells')).toBeVisible()
    await account.getByRole('button', { name: 'Sign in' }).click()
    await expect(account.getByLabel('Password (we do not keep it; type it again)')).toHaveValue('')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expect
    .poll(() => page.request.get('/readyz').then((answer) => answer.status()), {
      timeout: patience(30_000),
      intervals: [50],
    })
    .toBe(200)
  await submit(page).click()
  await given.click()
  for (const each of [page, plain])
    await expect(each.getByRole('heading', { name: /look in your mailbox/ })).toBeVisible()
  await account.getByLabel('Password').fill('kogge-demo')
  await account.getByRole('button', { name: 'Send again' }).click()
  await expect(account).not.toHaveURL(/sign-in/)
  await without.close()
})

test('Postgres and Meilisearch are killed under the running site and come back', async ({ page }) => {
  const { pid } = stack()
  for (const program of ['bin/postgres', 'meilisearch-']) {
    const service = numbers(
      family('no folder', pid).filter((line) => line.includes(program) && line.split(/\s+/)[1] === String(pid)),
    )[0]
    expect(service).toBeGreaterThan(0)
    process.kill(service, 'SIGKILL')
    await expect
      .poll(() => page.request.get('/readyz').then((answer) => answer.status()), {
        timeout: patience(30_000),
        intervals: [50],
      })
      .toBe(200)
  }
  expect((await page.goto('/deventer'))?.status()).toBe(200)
  expect((await page.goto('/deventer/search?q=water'))?.status()).toBe(200)
})
