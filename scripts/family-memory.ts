/** The memory of this process with the processes that it started, as the kernel counts it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const THREADS = '/proc/self/task'

/**
 * @param figure VmRSS: now; VmHWM: at most so far (of each by itself)
 * @returns megabytes; where the kernel tells nothing, those of this process alone
 */
export function familyMegabytes(figure: 'VmRSS' | 'VmHWM'): number {
  if (!existsSync(THREADS)) return Math.round(process.resourceUsage().maxRSS / 1024)
  const children = readdirSync(THREADS).flatMap((thread) =>
    textOf(`${THREADS}/${thread}/children`).split(' '),
  )
  const kilobytes = ['self', ...children]
    .filter((pid) => pid !== '')
    .map((pid) => Number(new RegExp(`${figure}:\\s*(\\d+)`).exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024)
}

/** '' for a process or a thread that has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
