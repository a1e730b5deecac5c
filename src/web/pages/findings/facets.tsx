/** Counts by which the findings are narrowed down; pressing the chosen one again takes it back. */
import type { RuleGroup } from '#core/kernel/finding.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { groupName, ruleTitle } from '#text/findings/findings.ts'
import { HEAPS } from '#core/review/form.ts'
import { FINDING_STATES } from '#core/findings/life.ts'
import { DECISIONS, STATE_SIGN } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { UNIT_SEARCH } from '#text/interface/unit-search.ts'
import { heapMeaning, heapName } from '#text/review.ts'
import { labelsExportPath } from '../../api/decisions.ts'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { UnitSearch } from '../../lists/unit-search.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { WithTerm } from '../../ui/term.tsx'
import { useYear } from '../../preferences/year.ts'
import type { FindingFilter } from './finding-fields.ts'
import { facetsByGroup } from './grouping.ts'
import styles from './facets.module.css'

type Props = {
  readonly list: FindingList
  readonly filter: FindingFilter
  readonly onChange: ChangeFilter
}

export function Facets({ list, filter, onChange }: Props) {
  const text = useText(FINDINGS)
  const language = useLanguage()
  const press = (name: 'rule' | 'group', value: string) =>
    onChange({ rule: undefined, group: undefined, [name]: filter[name] === value ? undefined : value })
  return (
    <>
      <States list={list} filter={filter} onChange={onChange} />
      <Heaps list={list} filter={filter} onChange={onChange} />
      <section aria-label={text.rule}>
        <h2 className={styles.heading}>{text.rule}</h2>
        {facetsByGroup(list.facets.rule).map(({ group, count, rules }) => (
          <div key={group} className={styles.group}>
            <Facet
              label={groupName(group, language)}
              count={count}
              pressed={filter.group === group}
              head
              onPress={() => press('group', group satisfies RuleGroup)}
            />
            {rules.map((rule) => (
              <Facet
                key={rule.value}
                label={ruleTitle(rule.value, language)}
                count={rule.count}
                pressed={filter.rule === rule.value}
                onPress={() => press('rule', rule.value)}
              />
            ))}
          </div>
        ))}
      </section>
      <Units list={list} filter={filter} onChange={onChange} />
    </>
  )
}

/** Those with most findings, and the chosen one; the others are looked for. */
function Units({ list, filter, onChange }: Props) {
  const text = useText(FINDINGS)
  const search = useText(UNIT_SEARCH)
  const [year] = useYear()
  const { unit: units, otherUnits } = list.facets
  return (
    <section aria-label={text.unit}>
      <h2 className={styles.heading}>{text.unit}</h2>
      {units.map(({ value, label, count }) => (
        <Facet
          key={value}
          label={label}
          count={count}
          pressed={filter.unit === value}
          onPress={() => onChange({ unit: filter.unit === value ? undefined : value })}
        />
      ))}
      {otherUnits.units === 0 ? null : (
        <>
          <p className={styles.more}>{search.more(otherUnits.units)}</p>
          <UnitSearch
            list="findings"
            filter={{ ...filter, year }}
            label={search.find}
            placeholder={search.nameOrCode}
            value={undefined}
            offered={[]}
            others={otherUnits.units}
            onChange={(unit) => onChange({ unit })}
          />
        </>
      )}
    </section>
  )
}

/** What counts is shown unless a state is chosen: to do and disputed. */
function States({ list, filter, onChange }: Props) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const states = FINDING_STATES.map((state) => ({
    state,
    count: list.facets.state.find(({ value }) => value === state)?.count ?? 0,
  }))
  return (
    <section aria-label={text.state}>
      <h2 className={styles.heading}>{text.state}</h2>
      {states
        .filter(({ state, count }) => count > 0 || state === 'open' || state === filter.state)
        .map(({ state, count }) => (
          <Facet
            key={state}
            label={`${STATE_SIGN[state]} ${text[state]}`}
            count={count}
            pressed={filter.state === state}
            onPress={() => onChange({ state: filter.state === state ? undefined : state })}
          />
        ))}
      <p className={styles.labels} title={text.exportLabelsWords}>
        {text.exportLabels}{' '}
        <a href={labelsExportPath('csv', language)} download>
          CSV
        </a>{' '}
        <a href={labelsExportPath('json', language)} download>
          JSON
        </a>
      </p>
    </section>
  )
}

/** What there is to do with the projects that the findings touch: the heaps of the review. */
function Heaps({ list, filter, onChange }: Props) {
  const text = useText(FINDINGS)
  const language = useLanguage()
  const heaps = HEAPS.map((heap) => ({
    heap,
    count: list.facets.heap.find(({ value }) => value === heap)?.count ?? 0,
  })).filter(({ heap, count }) => count > 0 || heap === filter.heap)
  if (heaps.length === 0) return null
  return (
    <section aria-label={text.heap}>
      <WithTerm id="heap" of={text.heap}>
        <h2 className={styles.heading}>{text.heap}</h2>
      </WithTerm>
      {heaps.map(({ heap, count }) => (
        <Facet
          key={heap}
          label={heapName(heap, language)}
          meaning={heapMeaning(heap, language)}
          count={count}
          pressed={filter.heap === heap}
          onPress={() => onChange({ heap: filter.heap === heap ? undefined : heap })}
        />
      ))}
    </section>
  )
}

type FacetProps = {
  readonly label: string
  readonly count: number
  readonly pressed: boolean
  readonly head?: boolean
  /** Said when the pointer rests on it. */ readonly meaning?: string
  readonly onPress: () => void
}

function Facet({ label, count, pressed, head = false, meaning = label, onPress }: FacetProps) {
  return (
    <button
      type="button"
      className={`${styles.facet} ${head ? styles.head : ''}`}
      aria-pressed={pressed}
      title={meaning}
      onClick={onPress}
    >
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{count}</span>
    </button>
  )
}
