/**
 * `npm run bench`: how fast it is; writes docs/benchmarks.md. `npm run bench -- audit`, `-- radar`, `--
 * autosave`, `-- lists`, `-- scoring`, `-- monitoring`, `-- many` and `-- long` run one part alone and replace
 * its section there.
 */
import { publish } from './publish.ts'

const [what, ...words] = process.argv.slice(2)

const printed: string[] = []
function say(text: string): void {
  console.log(text)
  printed.push(text)
}

if (what === 'audit') await (await import('./audit.ts')).auditSection(say, words)
else if (what === 'radar') await (await import('./radar.ts')).radarSection(say, ...words.map(Number))
else if (what === 'autosave') await (await import('./autosave.ts')).autosaveSection(say)
else if (what === 'lists') await (await import('./lists.ts')).listsSection(say, words)
else if (what === 'scoring') await (await import('./scoring.ts')).scoringSection(say, words)
else if (what === 'monitoring') await (await import('./monitoring.ts')).monitoringSection(say, words)
else if (what === 'many') await (await import('./formats.ts')).manyFiles(say)
else if (what === 'long') await (await import('./long.ts')).longSection(say, words)
else await import('./whole.ts')

if (printed.some((text) => /^## /mu.test(text))) publish(printed.join('\n'))
