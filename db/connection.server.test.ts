/**
 * A connection that breaks off leaves nothing behind for the one that takes its place: not a statement that was never
 * sent, whose answer would be another's, and not an error that was told already. A proxy breaks them, as a dead host
 * does (a reset) and as a restart does (an end).
 */
import net from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPool, type Sql } from './client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { patience } from '#server/testing/pace.ts'

let db: FreshDatabase
let proxy: net.Server
const sockets = new Set<net.Socket>()
beforeAll(async () => {
  db = await freshDatabase()
  await db.owner`create table public.scribbles (id int, words text)`
  await db.owner`grant select, insert on public.scribbles to kogge_member`
  const { hostname, port } = new URL(db.config.url)
  proxy = net.createServer((socket) => {
    const behind = net.connect(Number(port), hostname)
    sockets.add(socket)
    socket.on('close', () => (sockets.delete(socket), behind.destroy()))
    behind.on('close', () => socket.destroy())
    for (const end of [socket, behind]) end.on('error', () => {})
    socket.pipe(behind).pipe(socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  proxy.close()
  await db.drop()
})
beforeEach(() => db.owner`delete from public.scribbles`)

const throughProxy = () => {
  const url = new URL(db.config.url)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as net.AddressInfo).port)
  return openPool({ ...db.config, url: url.href }, 'kogge_member', { max: 1 })
}
const ways = {
  'a reset': () => sockets.forEach((socket) => socket.resetAndDestroy()),
  'an end': () => sockets.forEach((socket) => socket.destroy()),
}
const soon = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it hangs')), patience(3_000))
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
const write = (pool: Sql, words: string) =>
  pool.begin(async (tx) => {
    await tx`insert into public.scribbles (id, words) values (${1}, ${words})`
    return (await tx<{ words: string }[]>`select words from public.scribbles order by words`).map((row) => row.words)
  })

for (const [name, breakOff] of Object.entries(ways)) {
  test(`${name}: whoever goes on in a transaction that is over writes nothing, nor into the next one`, async () => {
    const pool = throughProxy()
    let goOn = () => {}
    const waits = new Promise<void>((resolve) => (goOn = resolve))
    let late: Promise<unknown> = Promise.resolve()
    const first = pool.begin((tx) => {
      late = (async () => {
        await tx`insert into public.scribbles (id, words) values (1, 'before')`
        breakOff()
        await tx`select 1`.catch(() => {})
        await waits
        return tx`insert into public.scribbles (id, words) values (2, 'late')`
      })()
      return late
    })
    await expect(soon(first)).rejects.toThrow(/CONNECTION|ECONNRESET/)
    const said = soon(
      pool.begin(async (tx) => {
        await tx`insert into public.scribbles (id, words) values (3, 'next')`
        goOn()
        await expect(late).rejects.toThrow(/CONNECTION|ECONNRESET/)
        return (await tx<{ words: string }[]>`select words from public.scribbles`).map((row) => row.words)
      }),
    )
    expect(await said).toEqual(['next'])
    await pool.end()
  })
  test(`${name} in a transaction: the next one is done, once`, async () => {
    const pool = throughProxy()
    expect(await write(pool, 'before')).toEqual(['before'])
    const broken = pool.begin(async (tx) => {
      await tx`insert into public.scribbles (id, words) values (2, 'half')`
      setTimeout(breakOff, 20)
      await tx`select pg_sleep(60)`
    })
    await expect(soon(broken)).rejects.toThrow()
    expect(await soon(write(pool, 'after'))).toEqual(['after', 'before'])
    expect(await soon(pool`select 2 as two`)).toMatchObject([{ two: 2 }])
    await pool.end({ timeout: 1 })
  })

  test(`${name} while several statements wait: each is told, and none answers for another later`, async () => {
    const pool = throughProxy()
    await pool`select 1`
    const waiting = [pool`select pg_sleep(60)`, ...[1, 2, 3].map((n) => pool`select ${n}::int as n`)]
    setTimeout(breakOff, 20)
    const [asleep, ...numbers] = await soon(Promise.allSettled(waiting))
    expect(asleep!.status).toBe('rejected')
    // What was not sent yet may still be; it has its own answer.
    numbers.forEach((told, at) => {
      if (told.status === 'fulfilled') expect(told.value).toMatchObject([{ n: at + 1 }])
    })
    expect(await soon(pool`select ${4}::int as n`)).toMatchObject([{ n: 4 }])
    expect(await soon(write(pool, 'after'))).toEqual(['after'])
    await pool.end({ timeout: 1 })
  })
}

test('whom the server cuts off is told why once; the next is not told again', async () => {
  const pool = throughProxy()
  const [{ pid }] = await pool<{ pid: number }[]>`select pg_backend_pid() as pid`
  const broken = pool.begin(async (tx) => {
    await tx`insert into public.scribbles (id, words) values (2, 'half')`
    await tx`select pg_sleep(60)`
  })
  broken.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 50))
  await db.owner`select pg_terminate_backend(${pid})`
  await expect(soon(broken)).rejects.toThrow()
  expect(await soon(write(pool, 'after'))).toEqual(['after'])
  await pool.end({ timeout: 1 })
})
