/**
 * What makes a finding the same one at the next check: its rule and the stable name of its place. A project
 * is named by
 * its code (its name where it has none), an indicator by the kind and the name of its row, a field by its
 * key; never by numbers of the order, and never by the text that is there. So a finding is the same after
 * projects are inserted or moved, after the form is read again, and after a value was changed and is still
 * wrong.
 */
import { foldLabel } from '../kernel/characters.ts'
import type { Finding, FindingPlace } from '../kernel/finding.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { ruleFacts } from '../rules/catalogue.ts'
import { digest } from '../kernel/digest.ts'
import { findingOccurrences } from '../rules/fold.ts'

/**
 * The name of a place: project, row and field, each digested, `-` where there is none; e.g. `1f0c….-.plan`.
 */
export type FindingAnchor = string

export type Identified = {
  readonly finding: Finding
  /** Unique in its document. */
  readonly identity: string
  /** Of every place that it speaks of, in the order of {@link findingOccurrences}. */
  readonly anchors: readonly FindingAnchor[]
}

const NOWHERE = '-'

/**
 * Names every finding of a document. Of several of one rule in one place the first has the bare name, the
 * others are counted on.
 */
export function identify(document: TargetDocument, findings: readonly Finding[]): readonly Identified[] {
  const names = placeNames(document)
  const taken = new Set<string>()
  return findings.map((finding) => {
    const anchors = findingOccurrences(finding).map((place) => anchorOf(names, place))
    const identity = firstFree(nameOf(finding, anchors), taken)
    taken.add(identity)
    return { finding, identity, anchors }
  })
}

/** `base`, or `base#2`, `base#3` … where that is taken. */
export function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base}#${count}`)) count++
  return `${base}#${count}`
}

/** The name without the number among those of the same place. */
export function bareIdentity(identity: string): string {
  return identity.replace(/#\d+$/u, '')
}

/**
 * Remarks that are gathered over the whole document are named by the rule and its case; all others by their
 * first place.
 */
function nameOf(
  { rule, values, project }: Finding,
  [first = `${NOWHERE}.${NOWHERE}.`]: readonly FindingAnchor[],
): string {
  if (isGathered(rule) || project === null)
    return `${rule}~${project === null ? first.slice(first.lastIndexOf('.')) : ''}${digest(String(values['case'] ?? ''))}`
  return `${rule}~${first}`
}

function isGathered(rule: string): boolean {
  return ruleFacts(rule)?.tier === 'batch'
}

/** Where the things of a document are, by their names: what an anchor of an older check points at today. */
export type Places = {
  /** The order of the project that an anchor names; null when it is not there or the anchor names none. */
  readonly projectOf: (anchor: FindingAnchor) => number | null
  /** The row of the project, from 1. */
  readonly indicatorOf: (anchor: FindingAnchor) => number | null
}

export function placesIn(document: TargetDocument): Places {
  const { projects, indicators } = placeNames(document)
  const orders = new Map([...projects].map(([order, name]) => [name, order]))
  const rows = new Map<string, number>(
    flatMap([...projects], ([order, name]) =>
      (indicators.get(order) ?? []).map((row, i) => [`${name}.${row}`, i + 1] as const),
    ),
  )
  return {
    projectOf: (anchor) => orders.get(anchor.split('.', 1)[0] ?? '') ?? null,
    indicatorOf: (anchor) => rows.get(anchor.split('.', 2).join('.')) ?? null,
  }
}

type PlaceNames = {
  readonly projects: ReadonlyMap<number, string>
  /** By the order of the project, in the order of its rows. */
  readonly indicators: ReadonlyMap<number, readonly string[]>
}

function placeNames({ projects }: TargetDocument): PlaceNames {
  const names = numbered(projects.map(nameOfProject))
  return {
    projects: new Map(projects.map(({ order }, i) => [order, names[i] ?? NOWHERE])),
    indicators: new Map(
      projects.map(({ order, indicators }) => [order, numbered(indicators.map(nameOfRow))]),
    ),
  }
}

function nameOfProject({ code, name }: Project): string {
  return foldLabel(code ?? '') === '' ? `name ${foldLabel(name)}` : `code ${foldLabel(code ?? '')}`
}

function nameOfRow({ kind, level2, level3, term }: Indicator): string {
  return `${kind ?? foldLabel(level2)} ${foldLabel(level3)} ${term ?? ''}`
}

/** Digests; equal ones are kept apart by their number among equals. */
function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return digest(count === 1 ? name : `${name} ${count}`)
  })
}

function anchorOf(names: PlaceNames, { project, indicator, field }: FindingPlace): FindingAnchor {
  const row = project === null || indicator === null ? null : names.indicators.get(project)?.[indicator - 1]
  return [
    project === null ? NOWHERE : (names.projects.get(project) ?? NOWHERE),
    row ?? (indicator === null ? NOWHERE : String(indicator)),
    field ?? '',
  ].join('.')
}
