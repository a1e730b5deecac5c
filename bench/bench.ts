/**
 * `npm run bench`: how fast it is; writes docs/benchmarks.md. `npm run bench -- audit` and `npm run bench -- radar` run one
 * part alone and replace its section there.
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
else await import('./whole.ts')

if (printed.some((text) => text.startsWith('## '))) publish(printed.join('\n'))
