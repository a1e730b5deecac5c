/**
 * One value and its change, by its shape: what comes of a change, what change lies between two values, where
 * one speaks.
 */
import type { Severity } from '../kernel/finding.ts'
import { REQUIRED_KIND_NAMES, type RequiredKind, type RequiredKindName } from '../rules/parameters.ts'
import { DEFAULTS } from './defaults.ts'
import type { RequiredKindsChange, WordsChange } from './rule-set-data.ts'
import type { ParameterShape } from './shapes.ts'

type Parts = { readonly [key: string]: unknown }

/** The value after a change. Parts and words that the change does not name are inherited. */
export function valueAfter(shape: ParameterShape, inherited: unknown, change: unknown): unknown {
  if (change === undefined) return inherited
  switch (shape.kind) {
    case 'group': {
      const before = inherited as Parts
      return Object.fromEntries(
        Object.entries(shape.parts).map(([key, part]) => [
          key,
          valueAfter(part, before[key], (change as Parts)[key]),
        ]),
      )
    }
    case 'words':
      return wordsAfter(inherited as readonly string[], change as WordsChange)
    case 'required-kinds':
      return requiredAfter(inherited as readonly RequiredKind[], change as RequiredKindsChange)
    case 'decimal':
    case 'number':
    case 'switch':
    case 'choice':
      return change
  }
}

/** Words in the inherited order, new ones behind; a word that is there already is not there twice. */
function wordsAfter(inherited: readonly string[], change: WordsChange): readonly string[] {
  if ('replace' in change) return change.replace
  const { add = [], remove = [] } = change
  return [...new Set([...inherited.filter((word) => !remove.includes(word)), ...add])]
}

function requiredAfter(
  inherited: readonly RequiredKind[],
  change: RequiredKindsChange,
): readonly RequiredKind[] {
  return DEFAULTS.parameters.requiredKinds.flatMap((original) => {
    const now = inherited.find(({ name }) => name === original.name)
    const severity = change[original.name] ?? now?.severity ?? 'off'
    return severity === 'off' ? [] : [{ ...(now ?? original), severity }]
  })
}

/** The least change that leads from one value to another; undefined where there is none. */
export function changeBetween(shape: ParameterShape, inherited: unknown, wanted: unknown): unknown {
  switch (shape.kind) {
    case 'group': {
      const parts = Object.entries(shape.parts).flatMap(([key, part]) => {
        const change = changeBetween(part, (inherited as Parts)[key], (wanted as Parts)[key])
        return change === undefined ? [] : [[key, change] as const]
      })
      return parts.length === 0 ? undefined : Object.fromEntries(parts)
    }
    case 'words':
      return wordsBetween(inherited as readonly string[], wanted as readonly string[])
    case 'required-kinds':
      return requiredBetween(inherited as readonly RequiredKind[], wanted as readonly RequiredKind[])
    case 'decimal':
    case 'number':
    case 'switch':
    case 'choice':
      return inherited === wanted ? undefined : wanted
  }
}

function wordsBetween(inherited: readonly string[], wanted: readonly string[]): WordsChange | undefined {
  const add = wanted.filter((word) => !inherited.includes(word))
  const remove = inherited.filter((word) => !wanted.includes(word))
  if (add.length === 0 && remove.length === 0) return undefined
  return { ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) }
}

/** How grave it is that a kind of indicator is missing; `off`: it may be missing. */
export function requiredUnder(required: readonly RequiredKind[], name: RequiredKindName): Severity | 'off' {
  return required.find((one) => one.name === name)?.severity ?? 'off'
}

function requiredBetween(
  inherited: readonly RequiredKind[],
  wanted: readonly RequiredKind[],
): RequiredKindsChange | undefined {
  const names = REQUIRED_KIND_NAMES.filter(
    (name) => requiredUnder(inherited, name) !== requiredUnder(wanted, name),
  )
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, requiredUnder(wanted, name)]))
}

/**
 * The paths of what a change says: of parts each by itself, of a list the list and every word that it brings.
 */
export function pathsOfChange(shape: ParameterShape, change: unknown, path: string): readonly string[] {
  if (change === undefined) return []
  switch (shape.kind) {
    case 'group':
      return Object.entries(shape.parts).flatMap(([key, part]) =>
        pathsOfChange(part, (change as Parts)[key], `${path}.${key}`),
      )
    case 'required-kinds':
      return Object.keys(change as RequiredKindsChange).map((name) => `${path}.${name}`)
    case 'words': {
      const words = change as WordsChange
      return [
        path,
        ...('replace' in words ? words.replace : (words.add ?? [])).map((word) => `${path}.${word}`),
      ]
    }
    case 'decimal':
    case 'number':
    case 'switch':
    case 'choice':
      return [path]
  }
}
