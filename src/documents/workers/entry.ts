/** The program of a worker: reads what it is given, one file after the other. */
import { parentPort } from 'node:worker_threads'
import { readTargets, sourceView } from '../formats.ts'
import type { Answer, Message, Task } from './protocol.ts'

async function answerTo(task: Task): Promise<Answer> {
  switch (task.name) {
    case 'targets': return { name: 'targets', result: await readTargets(task.bytes, task.file, task.options) }
    case 'source': return { name: 'source', result: await sourceView(task.bytes, task.file) }
  }
}

function say(message: Message): void {
  parentPort?.postMessage(message)
}

// What a library prints (a PDF has an odd font) must not come between the lines of a command's output.
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {}

parentPort?.on('message', async (task: Task) => {
  try {
    say({ kind: 'answer', answer: await answerTo(task) })
  } catch (error) {
    say({ kind: 'thrown', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

say({ kind: 'ready' })
