/** The sets of every level, each a link; what is under way keeps its place. */
import { Link } from 'react-router'
import type { RuleSetSummary } from '#api/rule-sets.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LEVELS, nameOfSet, setsOfLevel, type Level } from './levels.ts'
import styles from './rule-sets.module.css'

type Props = {
  readonly rows: readonly RuleSetSummary[]
  readonly chosen: string | null
  readonly locked: boolean
}

export function SetTree({ rows, chosen, locked }: Props) {
  const text = useText(RULE_SET_WORDS)
  return (
    <nav className={`panel ${styles.tree} no-print`} aria-label={text.tree}>
      {LEVELS.map((level) => (
        <LevelList
          key={level}
          level={level}
          rows={setsOfLevel(rows, level)}
          chosen={locked ? null : chosen}
        />
      ))}
    </nav>
  )
}

function LevelList({
  level,
  rows,
  chosen,
}: {
  readonly level: Level
  readonly rows: readonly RuleSetSummary[]
  readonly chosen: string | null
}) {
  const text = useText(RULE_SET_WORDS)
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className={styles.level}>{text[level]}</h3>
      <ul className={styles.sets}>
        {rows.map((row) => (
          <One key={row.data.id} row={row} isChosen={row.data.id === chosen} />
        ))}
      </ul>
    </section>
  )
}

function One({
  row: { data, builtIn, retired, documents },
  isChosen,
}: {
  readonly row: RuleSetSummary
  readonly isChosen: boolean
}) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const origin = builtIn ? text.builtIn : text.own
  return (
    <li>
      <Link
        to={paths.ruleSet(data.id)}
        className={`${styles.set} ${isChosen ? styles.chosenSet : ''} ${retired ? styles.retiredSet : ''}`}
        aria-current={isChosen ? 'page' : undefined}
      >
        <span className={styles.setName}>{nameOfSet(data, language)}</span>
        <span className={styles.setFacts}>
          <span>{text.years(data.from, data.to)}</span>
          <span className={builtIn ? styles.mark : `${styles.mark} ${styles.ownMark}`}>
            {retired ? text.retired : origin}
          </span>
          {documents === 0 ? null : (
            <span className={styles.setDocuments}>{text.ofDocuments(documents)}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
