/**
 * `npm run bench -- lists [projects] [folder] [part of a name]`: how long the server's lists take over a
 * whole province's projects, by post.
 */
import { resolve } from 'node:path'
import { cpus, loadavg } from 'node:os'
import { loadBuilt } from './built.ts'
import type { timeLists } from './list-times.ts'
import { digits, median, table } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const PROJECTS = 45_000

/**
 * @param words how many projects (45,000), and a folder whose database was filled by a run before, or is
 * kept; a part of a list's name: those alone
 */
export async function listsSection(
  say: (text: string) => void,
  [projects, folder, only = '']: readonly string[],
): Promise<void> {
  const { timeLists: time } = (await loadBuilt('list-times')) as { readonly timeLists: typeof timeLists }
  const {
    projects: there,
    times,
    referenceMs,
  } = await time(root, projects === undefined ? PROJECTS : Number(projects), folder ?? null, only)
  say('## Lists\n')
  say(
    `\`npm run bench -- lists\`. ${there} projects in an embedded database, most of them ` +
      'approved, with a year of payments, sheets, evaluations and decisions made up ' +
      `(bench/year-rows.ts); each list asked 7 times at the server's door by people of several ` +
      'posts: ms of the median answer, and of the slowest. Rows: how many the one with most sees. ' +
      `The reference is a question to the database that finds one row: ${digits(referenceMs)} ms; ` +
      `the machine's load at the end: ${digits(loadavg()[0] ?? Number.NaN, 1)} on ${cpus().length} ` +
      `processors, this run included.\n`,
  )
  const lists = [...new Set(times.map(({ list }) => list))]
  const people = [...new Set(times.map(({ who }) => who))]
  const rows = lists.map((list) => {
    const own = times.filter((one) => one.list === list)
    const cells = people.map((who) => {
      const ms = own.find((one) => one.who === who)?.ms
      return ms === undefined ? '' : `${digits(median(ms), 0)} / ${digits(Math.max(...ms), 0)}`
    })
    return [list, Math.max(...own.map(({ total }) => total ?? 0)) || '', ...cells]
  })
  say(table(['list', 'rows', ...people], rows))
  const worst = times.toSorted((a, b) => median(b.ms) - median(a.ms))[0]
  if (worst !== undefined)
    say(
      `\nSlowest median: ${worst.list} (${worst.who}), ${digits(median(worst.ms), 0)} ms, ` +
        `${digits(median(worst.ms) / referenceMs, 0)} times the reference.`,
    )
}
