/**
 * `npm run bench -- long [projects] [rows] [people]`: work that takes a while, from the request to its end.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type * as Times from './long-times.ts'
import { digits, table } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const BUILT = join(root, '.cache', 'bench-long')
const [PROJECTS, ROWS, PEOPLE] = [4_000, 100_000, 1_000]

type Long = Pick<typeof Times, 'timeRollOver' | 'timeCounty' | 'timePeople'>

/** As it is shipped: see autosave.ts. */
async function built(): Promise<Long> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: BUILT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          long: join(root, 'bench', 'long-times.ts'),
          reader: join(root, 'src', 'documents', 'workers', 'entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  return (await import(pathToFileURL(join(BUILT, 'long.js')).href)) as Long
}

export async function longSection(say: (text: string) => void, words: readonly string[]): Promise<void> {
  const [projects = PROJECTS, rows = ROWS, people = PEOPLE] = words.map(Number)
  const { timeRollOver, timeCounty, timePeople } = await built()
  say('## Long work\n')
  say(
    '`npm run bench -- long`. From the request to the last row, in an embedded database, one ' +
      'after the other. All but 启动自评 and the reading of a file are jobs that tell how far they are ' +
      'and can be stopped.\n',
  )
  const lines: (readonly (string | number)[])[] = []
  for (const some of [projects / 10, projects / 4]) {
    const took = await timeRollOver(root, some)
    lines.push([
      `年度结转, ${some} approved projects`,
      digits(took, 1),
      `${digits((took * 1000) / some, 1)} ms a project`,
    ])
  }
  const county = await timeCounty(root, projects, rows)
  lines.push([`启动自评, ${county.opened} approved projects`, digits(county.selfEvaluation, 2), 'aim 5'])
  lines.push(
    [`${county.rows} payments of a file: read, planned, shown`, digits(county.handIn, 1), ''],
    [`${county.rows} payments of a file: booked`, digits(county.booking, 1), ''],
  )
  const { first, again } = await timePeople(root, people)
  lines.push([
    `${people} new people of a table, with first passwords`,
    digits(first, 1),
    `the same table again ${digits(again, 1)} s`,
  ])
  say(table(['what', 's', ''], lines))
}
