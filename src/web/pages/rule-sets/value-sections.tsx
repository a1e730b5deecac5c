/** The values of a set besides its rules: thresholds and lists of words, the review sheet, or 事前评估. */
import {
  PARAMETER_NAMES,
  CONTENT_SHAPES,
  type ContentName,
  type ParameterShape,
} from '#core/rule-sets/shapes.ts'
import type { RuleSetContents } from '#core/rule-sets/defaults.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetValueMeaning, ruleSetValueName } from '#text/rule-sets/values.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { OriginMark } from './origin-mark.tsx'
import { holdsSearch } from './rule-table.tsx'
import styles from './rule-sets.module.css'
import { useShown } from './shown-set.ts'
import { ValueField } from './value-field.tsx'

/** `parameters.vagueWords`, or `publishWaivers`. */
type Leaf = {
  readonly path: string
  readonly shape: ParameterShape
  readonly top: ContentName
  readonly key: string | null
}

function leavesOf(top: ContentName): readonly Leaf[] {
  const shape = CONTENT_SHAPES[top]
  if (shape.kind !== 'group') return [{ path: top, shape, top, key: null }]
  return Object.entries(shape.parts).map(([key, part]) => ({ path: `${top}.${key}`, shape: part, top, key }))
}

/** Thresholds before lists, so that a page of figures comes first. */
const PARAMETER_LEAVES = leavesOf('parameters').toSorted(
  (a, b) => Number(a.shape.kind === 'words') - Number(b.shape.kind === 'words') || indexOf(a) - indexOf(b),
)
const REVIEW_LEAVES: readonly Leaf[] = [
  ...leavesOf('blockingPrecision'),
  ...leavesOf('publishWaivers'),
  ...leavesOf('review'),
]
/** By the tab; each on a line of its own. */
const LEAVES = {
  parameters: PARAMETER_LEAVES,
  review: REVIEW_LEAVES,
  assessment: leavesOf('assessment'),
  monitoring: leavesOf('monitoring'),
  scoring: leavesOf('scoring'),
  results: leavesOf('results'),
  evaluation: leavesOf('evaluation'),
  fiscalOperation: leavesOf('fiscalOperation'),
  transfers: leavesOf('transfers'),
} as const

function indexOf({ key }: Leaf): number {
  return PARAMETER_NAMES.findIndex((name) => name === key)
}

type Props = { readonly of: keyof typeof LEAVES; readonly search: string; readonly onlyOwn: boolean }

export function ValueSections({ of, search, onlyOwn }: Props) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { contents, originOf } = useShown()
  const leaves = LEAVES[of].filter(
    (leaf) =>
      (!onlyOwn || originOf(leaf.path).isHere) &&
      holdsSearch(search, [
        leaf.path,
        ruleSetValueName(leaf.path, language),
        ...(leaf.shape.kind === 'words' ? (valueAt(contents, leaf) as readonly string[]) : []),
      ]),
  )
  if (leaves.length === 0)
    return <EmptyState title={onlyOwn && search === '' ? text.nothingOwn : text.nothingFound} />
  return (
    <div className={styles.values}>
      {leaves.map((leaf) => (
        <Value key={leaf.path} leaf={leaf} />
      ))}
    </div>
  )
}

function valueAt(contents: RuleSetContents, { top, key }: Leaf): unknown {
  const whole: unknown = contents[top]
  return key === null ? whole : (whole as { readonly [key: string]: unknown })[key]
}

function withValue(contents: RuleSetContents, { top, key }: Leaf, value: unknown): RuleSetContents {
  return { ...contents, [top]: key === null ? value : { ...(contents[top] as object), [key]: value } }
}

function Value({ leaf }: { readonly leaf: Leaf }) {
  const language = useLanguage()
  const { contents, inherited, change } = useShown()
  const name = ruleSetValueName(leaf.path, language)
  const set = change === null ? null : (value: unknown) => change(withValue(contents, leaf, value))
  return (
    <section className={styles.value} aria-label={name} id={leaf.path}>
      <div className={styles.valueName}>
        <h3>{name}</h3>
        <p className={styles.faint}>{ruleSetValueMeaning(leaf.path, language)}</p>
      </div>
      <div className={styles.valueBody}>
        <ValueField
          shape={leaf.shape}
          path={leaf.path}
          name={name}
          value={valueAt(contents, leaf)}
          inherited={valueAt(inherited, leaf)}
          onChange={set}
        />
      </div>
      <div>
        <OriginMark
          path={leaf.path}
          name={name}
          onInherit={set === null ? null : () => set(valueAt(inherited, leaf))}
        />
      </div>
    </section>
  )
}
