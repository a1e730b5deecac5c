/**
 * Writes src/server/answers.json, the JSON Schemas of what every address answers, from the types that the
 * entries name (src/api/addresses/): `npm run answers`. The compiler itself is asked what a type holds, so a
 * type is described however it is put together; what it says is what JSON makes of it. A test compares the
 * file with the types, and every answer of every test of the server is held to it (test/support/answers.ts).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { API, type Checker, type Project, type Symbol, type Type } from 'typescript/unstable/sync'
import { describe, openDesk } from './describe.ts'
import { namesOf } from './names.ts'
import { namesWithin, referring, type Schema } from './schema.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CONFIG = join(import.meta.dirname, 'tsconfig.json')
export const ANSWERS_FILE = join(ROOT, 'src', 'server', 'answers.json')

/** The kinds of entries (src/api/kernel/endpoint.ts) that answer JSON, at once or piece by piece. */
const IN_JSON = new Set(['json', 'made', 'upload', 'lines', 'stream'])

function exportOf(project: Project, file: string, name: string): Symbol {
  const source = project.program.getSourceFile(join(ROOT, file))
  const module = source === undefined ? undefined : project.checker.getSymbolAtLocation(source)
  const found = module === undefined ? undefined : project.checker.getMemberInModuleExports(module, name)
  if (found === undefined) throw new Error(`${file} exports no ${name}`)
  return found
}

type Entry = { readonly address: string; readonly answer: Type }

function partOf(checker: Checker, type: Type, name: string): Type {
  const part = checker.getPropertyOfType(type, name)
  const found = part === undefined ? undefined : checker.getTypeOfSymbol(part)
  if (found === undefined) throw new Error(`no ${name} in ${checker.typeToString(type)}`)
  return found
}

function textOf(checker: Checker, type: Type, name: string): string {
  const part = partOf(checker, type, name)
  if (!part.isStringLiteralType()) throw new Error(`${name} is not one text`)
  return part.value
}

/** Every entry that answers JSON, with the type of its answer. */
function entriesOf({ checker }: Project, addresses: Symbol): Entry[] {
  const parts = (type: Type) =>
    checker.getPropertiesOfType(type).map((part) => partOf(checker, type, part.name))
  const all = checker.getTypeOfSymbol(addresses)
  if (all === undefined) throw new Error('the list of addresses has no type')
  return parts(all)
    .flatMap(parts)
    .flatMap(parts)
    .filter((entry) => IN_JSON.has(textOf(checker, entry, 'kind')))
    .map((entry) => ({
      address: `${textOf(checker, entry, 'method')} ${textOf(checker, entry, 'path')}`,
      answer: partOf(checker, entry, 'answer'),
    }))
}

export type Answers = {
  /** By address. */
  readonly answers: { readonly [address: string]: Schema }
  /** By name. */
  readonly schemas: { readonly [name: string]: Schema }
}

function sorted<T>(record: Iterable<readonly [string, T]>): { [name: string]: T } {
  return Object.fromEntries([...record].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function describeAll(project: Project): Answers {
  const { checker } = project
  const addresses = exportOf(project, 'src/api/addresses/all.ts', 'ADDRESSES')
  const desk = openDesk(checker, namesOf(project, ROOT))
  const answers = entriesOf(project, addresses).map(
    ({ address, answer }) => [address, describe(desk, answer, address)] as const,
  )
  const problem = exportOf(project, 'src/core/kernel/problem.ts', 'Problem')
  describe(desk, checker.getDeclaredTypeOfSymbol(problem), 'every refusal')
  const names = namesWithin(desk.named)
  return {
    answers: sorted(answers.map(([address, schema]) => [address, referring(schema, names)])),
    schemas: sorted(
      [...desk.named].map(([key, { schema }]) => [names.get(key) ?? key, referring(schema, names)]),
    ),
  }
}

/** The text of the file for the types as they are. */
export function answersFile(): string {
  const api = new API({ cwd: ROOT })
  try {
    const [project] = api.updateSnapshot({ openProjects: [CONFIG] }).getProjects()
    if (project === undefined) throw new Error(`${CONFIG} cannot be read`)
    return `${JSON.stringify(describeAll(project), null, 1)}\n`
  } finally {
    api.close()
  }
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) writeFileSync(ANSWERS_FILE, answersFile())
