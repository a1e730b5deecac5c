/** Units by the names that paths and files give them. */
import type { BudgetUnit } from '../target/project.ts'
import type { KnownUnit } from './import-facts.ts'

/** Shorter names occur in others by chance. */
const NAME_MIN = 4

/**
 * The unit that the path of a file names, by its code or its whole name; of several, the one named last, then the
 * longest name. null when none is named.
 */
export function expectedUnit(path: string, units: readonly KnownUnit[]): KnownUnit | null {
  let best: { readonly unit: KnownUnit; readonly at: number; readonly length: number } | null = null
  for (const unit of units) {
    const found = Math.max(nameAt(path, unit.name), codeAt(path, unit.code))
    if (found < 0) continue
    const length = unit.name.length
    if (best === null || found > best.at || (found === best.at && length > best.length))
      best = { unit, at: found, length }
  }
  return best?.unit ?? null
}

/** What is behind the name of an office when its own accounts are meant: （办公室）, —本级. */
const OWN = /(?:[（(][^（）()]*[）)]|[—－-]*(?:本级|机关|本部))+$/u

/** Whether two names are of one unit without a question: alike, or one has its place before the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one.replace(OWN, ''), other.replace(OWN, '')]
  return a.endsWith(b) || b.endsWith(a)
}

/** The end of the name in the path; -1 where it is not there. */
function nameAt(path: string, name: string): number {
  const at = name.length < NAME_MIN ? -1 : path.lastIndexOf(name)
  return at < 0 ? -1 : at + name.length
}

/** A code that is no part of a longer one. */
function codeAt(path: string, code: string | null): number {
  if (code === null || !/^\d{3,}$/.test(code)) return -1
  const found = [...path.matchAll(/\d+/g)].findLast(([digits]) => digits === code)
  return found === undefined ? -1 : found.index + code.length
}

/** Units that may be meant by a name, the likeliest first. */
export function likelyUnits(
  { code, name }: BudgetUnit,
  units: readonly KnownUnit[],
  limit = 3,
): readonly KnownUnit[] {
  return units
    .map((unit) => ({
      unit,
      alike: unit.code !== null && unit.code === code ? 1 : alikeness(name, unit.name),
    }))
    .filter(({ alike }) => alike >= ALIKE_MIN)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, limit)
    .map(({ unit }) => unit)
}

const ALIKE_MIN = 0.4

/** How many pairs of neighbouring characters two names share, 0 … 1. */
function alikeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  if (one.size === 0 || other.size === 0) return a === b ? 1 : 0
  const shared = [...one].filter((pair) => other.has(pair)).length
  // A short name in a long one is likely the same: 组织部, 中共路南区委组织部.
  const whole = shared / Math.min(one.size, other.size)
  return (whole + (2 * shared) / (one.size + other.size)) / 2
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((next, i) => `${characters[i]}${next}`))
}
