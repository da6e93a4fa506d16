/**
 * The first of several web processes: it listens to nobody, but starts the others, starts one again that ends, keeps
 * what they know together, and waits for them at the end. It hands each connection to the next of them that is not
 * busy; who is killed takes along its own.
 */
import { readEnvironment } from './environment.ts'
import type { ChildProcess } from 'node:child_process'
import cluster from 'node:cluster'
import path from 'node:path'
import { log } from '#app/log.server.ts'
import { isFirst } from '#app/discovery/map/first-time.server.ts'
import { converse, type Ask } from './channel.ts'
import { fail, nodeWords, stopWhenTold, tell, untilReady, type Child } from './child.ts'
import { keepRunning, type Kept } from './keep-running.ts'
import { sentenceFor } from './sentence.ts'
import { guardUncaught } from './uncaught.ts'

/** How to ask the processes that answer, by their number. */
const asking = new Map<number, Ask>()

/**
 * Starts `count` processes and tells that the site is ready when one of them is: the others follow beside the first
 * answers. Throws a Sentence.
 */
export async function runWebProcesses(count: number): Promise<void> {
  const { PORT, HOST } = readEnvironment()
  guardUncaught(log, () => process.exit(1))
  cluster.schedulingPolicy = cluster.SCHED_RR
  cluster.setupPrimary({ exec: path.resolve('server/web.ts'), execArgv: nodeWords })
  const kept: Kept[] = []
  let stopping = false
  stopWhenTold(async () => {
    stopping = true
    await Promise.all(kept.map((one) => one.stop()))
  })
  const keep = async (number: number) => {
    const name = `Web process ${number}`
    const one = await keepRunning(
      name,
      () => startOne(name),
      (line) => log.warn({}, line),
      giveUp(name),
    )
    kept.push(one)
    if (stopping) await one.stop()
  }
  await keep(1)
  tell({ ready: true })
  log.info({ port: PORT, host: HOST, processes: count }, 'the web server listens')
  await Promise.all(Array.from({ length: count - 1 }, (_, at) => keep(at + 2).catch(giveUp(`Web process ${at + 2}`))))
}

const giveUp = (name: string) => (reason: unknown) =>
  fail(`${name} keeps ending and is given up: ${sentenceFor(reason)}`)

async function startOne(name: string): Promise<Child> {
  const child = cluster.fork().process
  const pid = child.pid!
  const ask = converse(child, { isFirst: (mark) => isFirst(String(mark)), figures }, 2_000)
  const cutOff = rememberHandedOver(child)
  child.once('exit', () => {
    asking.delete(pid)
    cutOff()
  })
  const started = await untilReady(name, child)
  asking.set(pid, ask)
  return started
}

/**
 * Node forgets the connection that it was handing to a process when that one was killed, and its client would wait for
 * ever. There is one at a time.
 */
function rememberHandedOver(child: ChildProcess): () => void {
  let last: { close?: () => void } | undefined
  const send = child.send.bind(child) as (...words: unknown[]) => boolean
  child.send = (...words: unknown[]) => {
    if ((words[0] as { act?: string } | undefined)?.act === 'newconn') last = words[1] as typeof last
    return send(...words)
  }
  return () => last?.close?.()
}

/** The figures of every process that answers. */
async function figures(): Promise<unknown[]> {
  const answers = await Promise.allSettled([...asking.values()].map((ask) => ask('own')))
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
}
