/**
 * A finding as somebody sees it who does not reach all that it speaks of: what another unit wrote, or is
 * called, is left out. Only a likeness in the database speaks of another document; in a document of several
 * units a finding may speak of others' tables.
 */
import { projectsTouched, type Finding, type FindingRepeat, type FindingValues } from '../kernel/finding.ts'

/** In the place of what is another unit's; the layer of words says it. */
export const ANOTHER_UNITS = 'another-units-project'

export type Sight = {
  /** Of the projects in other documents that findings name, those within reach, by id. */
  readonly elsewhere: ReadonlySet<string>
  /**
   * Of a document that is not the reader's own, the projects within reach: by order, what is in them.
   * null: all of it is within reach.
   */
  readonly own: ReadonlyMap<number, string> | null
}

/** The finding without what is beyond sight. What it says of the reader's own projects stays. */
export function asSeen<F extends Finding>(finding: F, { elsewhere, own }: Sight): F {
  const known = withoutForeign(finding, elsewhere)
  return own === null || speaksOf(finding, own) ? known : onlyOwn(known, own)
}

/** Projects in other documents that a finding names, by id. */
export function namedElsewhere({ values, places }: Pick<Finding, 'values' | 'places'>): readonly string[] {
  return [values, ...places.map((place) => place.values ?? {})]
    .flatMap((said) => PREFIXES.map((prefix) => said[`${prefix}elsewhere`]))
    .filter((id) => typeof id === 'string')
}

/** Figures of a finding's own place are beside those of all under a name of their own (gather.ts). */
const PREFIXES = ['', 'own-'] as const

function withoutForeign<F extends Finding>(finding: F, reached: ReadonlySet<string>): F {
  const hidden = namedElsewhere(finding).filter((id) => !reached.has(id))
  if (hidden.length === 0) return finding
  const places = finding.places.map((place) =>
    place.values === undefined ? place : { ...place, values: unnamed(place.values, hidden) },
  )
  return { ...finding, values: unnamed(finding.values, hidden), places }
}

function unnamed(values: FindingValues, hidden: readonly string[]): FindingValues {
  const gone = PREFIXES.filter((prefix) => hidden.some((id) => id === values[`${prefix}elsewhere`]))
  const names = gone.map((prefix) => `${prefix}elsewhere`)
  const said = Object.entries(values).filter(([name]) => !names.includes(name))
  // A year that is not known is shown as the name of the file.
  const isForeign = (name: string, value: FindingValues[string]) =>
    gone.some(
      (prefix) => name === `${prefix}other` || (name === `${prefix}year` && typeof value === 'string'),
    )
  return Object.fromEntries(
    said.map(([name, value]) => [name, isForeign(name, value) ? ANOTHER_UNITS : value]),
  )
}

/**
 * True when everything it says is of the reader's own tables: it names no others, by place or by number, nor
 * the document's own text.
 */
function speaksOf(finding: Finding, own: ReadonlyMap<number, string>): boolean {
  const touched = projectsTouched(finding)
  const named = [finding.values, ...finding.places.map(({ values }) => values ?? {})]
    .flatMap((values) => [values['project'], values['other']])
    .filter((order) => typeof order === 'number')
  return (
    finding.project !== null &&
    finding.group !== 'narrative-table' &&
    [...touched, ...named].every((order) => own.has(order))
  )
}

/** What is in the reader's own tables stays, word for word; all other words give way. */
function onlyOwn<F extends Finding>(finding: F, own: ReadonlyMap<number, string>): F {
  const words = [...own.values()]
  const said = (text: string) => (words.some((there) => there.includes(text)) ? text : ANOTHER_UNITS)
  const isHere = finding.project !== null && own.has(finding.project)
  return {
    ...finding,
    text: finding.text === null || !isHere || said(finding.text) === ANOTHER_UNITS ? null : finding.text,
    suggestion: null,
    values: onlySaid(finding.values, said),
    places: finding.places
      .filter(({ project }) => project !== null && own.has(project))
      .map((place) => ownPlace(place, said)),
  }
}

function ownPlace(
  { text, values, project, indicator, field, at }: FindingRepeat,
  said: (text: string) => string,
): FindingRepeat {
  return {
    project,
    indicator,
    field,
    at,
    ...(text !== undefined && text !== null && said(text) !== ANOTHER_UNITS && { text }),
    ...(values !== undefined && { values: onlySaid(values, said) }),
  }
}

/** `case` chooses the sentence; figures say nothing by themselves. */
function onlySaid(values: FindingValues, said: (text: string) => string): FindingValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'case' || name === 'own-case' ? value : saidValue(value, said),
    ]),
  )
}

function saidValue(value: FindingValues[string], said: (text: string) => string): FindingValues[string] {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? said(value) : [...new Set(value.map(said))]
}
