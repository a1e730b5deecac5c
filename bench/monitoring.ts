/**
 * `npm run bench -- monitoring [projects] [sheets]`: how long opening a round takes, and the board of lights
 * and its lists over a whole province.
 */
import { resolve } from 'node:path'
import { loadBuilt } from './built.ts'
import { digits, median, table } from './measure.ts'
import type { timeMonitoring } from './monitoring-times.ts'

const root = resolve(import.meta.dirname, '..')
const PROJECTS = 4_000
const SHEETS = 45_000

/**
 * @param words how many approved projects a round is opened for (4,000), and over how many sheets the board
 * is asked (45,000)
 */
export async function monitoringSection(
  say: (text: string) => void,
  [projects, sheets]: readonly string[],
): Promise<void> {
  const { timeMonitoring: time } = (await loadBuilt('monitoring-times')) as {
    readonly timeMonitoring: typeof timeMonitoring
  }
  const {
    opened,
    openedMs,
    againMs,
    sheets: there,
    times,
    referenceMs,
  } = await time(
    root,
    projects === undefined ? PROJECTS : Number(projects),
    sheets === undefined ? SHEETS : Number(sheets),
  )
  say('## Monitoring\n')
  say(
    `\`npm run bench -- monitoring\`. A round for ${opened} approved projects, from the request ` +
      `to the last sheet with its figures, light and warnings: ${digits(openedMs / 1000, 2)} s; ` +
      `bringing it up to date again ${digits(againMs / 1000, 2)} s. Lights and lists over ${there} ` +
      `sheets (those of the round, repeated), each asked 9 times at the server's door: ms of the ` +
      'median answer and of the slowest. The reference is a question to the database that finds ' +
      `one row: ${digits(referenceMs)} ms.\n`,
  )
  say(
    table(
      ['what', 'who', 'median ms', 'slowest ms'],
      times.map(({ what, who, ms }) => [what, who, digits(median(ms), 0), digits(Math.max(...ms), 0)]),
    ),
  )
}
