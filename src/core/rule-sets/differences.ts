/** How two rule sets differ, value by value, in the order of the format. */
import { REQUIRED_KIND_NAMES, type RequiredKind } from '../rules/parameters.ts'
import { RULE_CODES } from '../rules/catalogue.ts'
import { requiredUnder } from './change.ts'
import { severityUnder } from './changes-between.ts'
import type { RuleSetContents } from './defaults.ts'
import { CONTENT_NAMES, CONTENT_SHAPES, type ParameterShape } from './shapes.ts'

export type Difference =
  | {
      readonly kind: 'value'
      readonly path: string
      readonly before: string | number | boolean
      readonly after: string | number | boolean
    }
  | {
      readonly kind: 'words'
      readonly path: string
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }

export function ruleSetDifferences(before: RuleSetContents, after: RuleSetContents): readonly Difference[] {
  return [
    ...RULE_CODES.flatMap((code) => [
      ...value(`off.${code}`, !before.off.includes(code), !after.off.includes(code)),
      ...value(`severities.${code}`, severityUnder(before, code), severityUnder(after, code)),
    ]),
    ...CONTENT_NAMES.flatMap((name) => ofShape(CONTENT_SHAPES[name], before[name], after[name], name)),
  ]
}

function value(
  path: string,
  before: string | number | boolean,
  after: string | number | boolean,
): readonly Difference[] {
  return before === after ? [] : [{ kind: 'value', path, before, after }]
}

type Parts = { readonly [key: string]: unknown }

function ofShape(
  shape: ParameterShape,
  before: unknown,
  after: unknown,
  path: string,
): readonly Difference[] {
  switch (shape.kind) {
    case 'group':
      return Object.entries(shape.parts).flatMap(([key, part]) =>
        ofShape(part, (before as Parts)[key], (after as Parts)[key], `${path}.${key}`),
      )
    case 'required-kinds':
      return REQUIRED_KIND_NAMES.flatMap((name) =>
        value(
          `${path}.${name}`,
          requiredUnder(before as readonly RequiredKind[], name),
          requiredUnder(after as readonly RequiredKind[], name),
        ),
      )
    case 'words': {
      const [one, other] = [before as readonly string[], after as readonly string[]]
      const added = other.filter((word) => !one.includes(word))
      const removed = one.filter((word) => !other.includes(word))
      return added.length + removed.length === 0 ? [] : [{ kind: 'words', path, added, removed }]
    }
    case 'decimal':
    case 'number':
    case 'switch':
    case 'choice':
      return value(path, before as string, after as string)
  }
}
