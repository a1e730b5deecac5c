/**
 * Writes the list of all rules, and what is known of each, from the files of src/core/rules: `npm run docs`.
 * The rules with their checks are one file, their facts another, so that pages have the facts without the
 * checks. Rules keep their order; a new one comes last in its group. A test compares the files with it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RULE_GROUPS } from '#core/kernel/finding.ts'
import type { RuleFacts } from '#core/rules/rule-facts.ts'
import type { Rule } from '#core/rules/rule.ts'

const FOLDER = join(import.meta.dirname, '..', 'src', 'core', 'rules')

/** Where the lists are kept. */
export const RULES_LIST = join(FOLDER, 'all-rules.ts')
export const FACTS_LIST = join(FOLDER, 'all-facts.ts')

/** A rule with the name by which its file exports it. */
type Exported = { readonly name: string; readonly rule: Rule }

/** Every rule of the folder, in the order of the list. */
export async function rulesOfFolder(): Promise<readonly Exported[]> {
  const files = readdirSync(FOLDER).filter((file) => /^[a-z\d-]+\.ts$/.test(file) && !isList(file))
  const rules = (await Promise.all(files.map(ruleOfFile))).flat()
  const listed = codesListed()
  const place = ({ rule }: Exported) => {
    const at = listed.indexOf(rule.code)
    return at === -1 ? listed.length : at
  }
  const group = ({ rule }: Exported) => RULE_GROUPS.indexOf(rule.group)
  return rules.toSorted(
    (a, b) => group(a) - group(b) || place(a) - place(b) || (a.rule.code < b.rule.code ? -1 : 1),
  )
}

function isList(file: string): boolean {
  return [RULES_LIST, FACTS_LIST].some((list) => basename(list) === file)
}

/** The rule of a file; none where the file helps rules. */
async function ruleOfFile(file: string): Promise<readonly Exported[]> {
  if (!readFileSync(join(FOLDER, file), 'utf8').includes(': Rule = {')) return []
  const module = (await import(pathToFileURL(join(FOLDER, file)).href)) as Readonly<Record<string, unknown>>
  const found = Object.entries(module).flatMap(([name, value]) =>
    isRule(value) ? [{ name, rule: value }] : [],
  )
  const code = basename(file, '.ts')
  if (found.length !== 1 || found[0]?.rule.code !== code)
    throw new Error(`${file} must export one rule, and its code must be '${code}'`)
  return found
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'code' in value && 'check' in value
}

/** The codes as they are listed now, which is their order. */
function codesListed(): readonly string[] {
  if (!existsSync(FACTS_LIST)) return []
  return readFileSync(FACTS_LIST, 'utf8')
    .split('\n')
    .flatMap((line) => /^ {2}'?([a-z\d-]+)'?: \{$/.exec(line)?.[1] ?? [])
}

function head(what: string): readonly string[] {
  return [
    '/**',
    ` * ${what} Written by scripts/rules-list.ts (\`npm run docs\`) from the files of the rules: change`,
    ' * those, not this list.',
    ' */',
  ]
}

/** The text of src/core/rules/all-rules.ts. */
export function rulesList(rules: readonly Exported[]): string {
  return [
    ...head('Every rule by its code.'),
    "import type { RuleCode } from './catalogue.ts'",
    "import type { Rule } from './rule.ts'",
    ...rules.map(({ name, rule }) => `import { ${name} } from './${rule.code}.ts'`),
    '',
    'export const RULES: Record<RuleCode, Rule> = {',
    ...rules.map(({ name, rule }) => (rule.code === name ? `  ${name},` : `  ${key(rule.code)}: ${name},`)),
    '}',
    '',
  ].join('\n')
}

/** The text of src/core/rules/all-facts.ts. */
export function factsList(rules: readonly Exported[]): string {
  return [
    ...head('What is known of every rule.'),
    "import type { RuleFacts } from './rule-facts.ts'",
    '',
    'export const ALL_FACTS = {',
    ...RULE_GROUPS.flatMap((group) => [
      `  // ${group}`,
      ...rules.filter(({ rule }) => rule.group === group).flatMap(({ rule }) => linesOf(rule)),
    ]),
    '} as const satisfies Record<string, RuleFacts>',
    '',
  ].join('\n')
}

function linesOf({ code, check: _check, scope: _scope, ...facts }: Rule): readonly string[] {
  return [`  ${key(code)}: {`, ...Object.entries(facts).map(factLine), '  },']
}

function factLine([name, value]: [string, RuleFacts[keyof RuleFacts]]): string {
  if (typeof value !== 'object') return `    ${name}: '${value}',`
  return `    ${name}: { source: '${value.source}', confirmed: ${value.confirmed} },`
}

function key(code: string): string {
  return /^[a-z]+$/.test(code) ? code : `'${code}'`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rules = await rulesOfFolder()
  writeFileSync(RULES_LIST, rulesList(rules))
  writeFileSync(FACTS_LIST, factsList(rules))
  console.log(`wrote ${RULES_LIST} and ${FACTS_LIST}: ${rules.length} rules`)
}
