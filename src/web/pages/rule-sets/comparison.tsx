/** Two sets, or two versions of one, side by side: only what differs. */
import { useMemo } from 'react'
import { Button } from 'antd'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { ruleSetDifferences, type Difference } from '#core/rule-sets/differences.ts'
import { bookWith } from '#core/rule-sets/place-faults.ts'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetChoiceName, ruleSetPathName } from '#text/rule-sets/values.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'

type Props = {
  readonly one: RuleSetData
  readonly other: RuleSetData
  readonly book: RuleBook
  readonly onClose: () => void
}

/** `one` is what is looked at, `other` what it is compared with. */
export function RuleSetComparison({ one, other, book, onClose }: Props) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const differences = useMemo(() => between(resolved(book, other), resolved(book, one)), [book, one, other])
  const label = (data: RuleSetData) =>
    one.id === other.id ? text.version(data.version) : nameOfSet(data, language)
  return (
    <section className={`panel ${styles.contents}`} aria-label={text.compare}>
      <div className={styles.tabBar}>
        <h3>{text.comparing(label(other), label(one))}</h3>
        <span className={styles.faint}>
          {differences.length === 0 ? '' : text.differences(differences.length)}
        </span>
        <span className={styles.filters}>
          <Button size="small" onClick={onClose}>
            {text.close}
          </Button>
        </span>
      </div>
      {differences.length === 0 ? (
        <EmptyState title={text.same} />
      ) : (
        <table className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">{text.value}</th>
              <th scope="col" className={styles.sideColumn}>
                {label(other)}
              </th>
              <th scope="col" className={styles.sideColumn}>
                {label(one)}
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <Row key={difference.path} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function resolved(book: RuleBook, data: RuleSetData): RuleSet | null {
  return bookWith(book, data).find(data.id)
}

function between(before: RuleSet | null, after: RuleSet | null): readonly Difference[] {
  return before === null || after === null ? [] : ruleSetDifferences(before, after)
}

function Row({ difference }: { readonly difference: Difference }) {
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" className={styles.pathName}>
        {ruleSetPathName(difference.path, language)}
      </th>
      {difference.kind === 'value' ? (
        <>
          <td>
            <Said value={difference.before} path={difference.path} />
          </td>
          <td>
            <Said value={difference.after} path={difference.path} />
          </td>
        </>
      ) : (
        <>
          <td>
            <Words words={difference.removed} sign="－" style={styles.taken} />
          </td>
          <td>
            <Words words={difference.added} sign="＋" style={styles.added} />
          </td>
        </>
      )}
    </tr>
  )
}

function Said({ value, path }: { readonly value: string | number | boolean; readonly path: string }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  if (typeof value !== 'boolean')
    return <span>{typeof value === 'number' ? value : ruleSetChoiceName(value, language, path)}</span>
  if (path.startsWith('off.')) return <span>{value ? text.isChecked : text.notChecked}</span>
  return <span>{value ? text.yes : text.no}</span>
}

function Words({
  words,
  sign,
  style,
}: {
  readonly words: readonly string[]
  readonly sign: string
  readonly style: string | undefined
}) {
  const language = useLanguage()
  return (
    <ul className={styles.tags}>
      {words.map((word) => (
        <li key={word} className={`${styles.tag} ${style}`}>
          <span aria-hidden="true">{sign}</span>
          {ruleSetChoiceName(word, language)}
        </li>
      ))}
    </ul>
  )
}
