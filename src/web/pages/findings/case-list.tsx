/** The cases of one page of findings, under their rules. */
import { memo, useEffect, useRef, useState } from 'react'
import type { FindingList } from '#api/findings/findings.ts'
import { findingMessage, ruleTitle } from '#text/findings/findings.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { FindingMarks } from '../../components/findings/finding-marks.tsx'
import { fieldWords } from '#text/field-words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useNarrow } from '../../ui/narrow.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { casesByRule, SHOWN_FIRST, unfolded, type RuleCases } from './grouping.ts'
import { foundIn } from './found-in.ts'
import styles from './findings-page.module.css'

type Props = {
  readonly list: FindingList
  readonly selected: FindingRow | null
  readonly onSelect: (finding: FindingRow) => void
} & Choosing

/** Ticked findings; null where nobody may decide. */
type Choosing = {
  readonly chosen: ReadonlySet<string> | null
  readonly onChoose: (ids: readonly string[], on: boolean) => void
}

export function CaseList({ list, selected, onSelect, chosen, onChoose }: Props) {
  const groups = casesByRule(list)
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <Rule
          key={`${group.severity} ${group.rule}`}
          group={group}
          alone={groups.length === 1}
          selected={selected}
          onSelect={onSelect}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

/** A rule that was broken many times shows its first cases; the rest waits behind one button. */
function Rule({
  group: { rule, severity, count, rows },
  alone,
  selected,
  onSelect,
  chosen,
  onChoose,
}: Omit<Props, 'list'> & { readonly group: RuleCases; readonly alone: boolean }) {
  const text = useText(FINDINGS)
  const decisions = useText(DECISIONS)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const shown = unfolded(rows, open || alone, selected?.id ?? null)
  // Opened by walking into it, it stays open: walking back up must not fold what one just came from.
  if (!open && !alone && shown.length > SHOWN_FIRST && shown.some(({ id }) => id === selected?.id))
    setOpen(true)
  return (
    <section aria-label={ruleTitle(rule, language)}>
      <h2 className={styles.rule}>
        {chosen === null ? null : (
          <Tick
            all={rows}
            chosen={chosen}
            label={decisions.selectRule(ruleTitle(rule, language))}
            onChoose={onChoose}
          />
        )}
        <SeverityMark severity={severity} word={false} /> {ruleTitle(rule, language)}{' '}
        <span className={styles.quiet}>{count}</span>
      </h2>
      <ul className={styles.cases}>
        {shown.map((finding) => (
          <Case
            key={finding.id}
            finding={finding}
            open={finding.id === selected?.id}
            onSelect={onSelect}
            ticked={chosen === null ? null : chosen.has(finding.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {shown.length < rows.length ? (
        <button type="button" className={styles.unfold} onClick={() => setOpen(true)}>
          {text.unfold(rows.length - shown.length)}
        </button>
      ) : null}
    </section>
  )
}

/** Ticks all cases of a rule on this page; neither ticked nor not where some are. */
function Tick({
  all,
  chosen,
  label,
  onChoose,
}: {
  readonly all: readonly FindingRow[]
  readonly chosen: ReadonlySet<string>
  readonly label: string
} & Pick<Choosing, 'onChoose'>) {
  const box = useRef<HTMLInputElement>(null)
  const count = all.filter(({ id }) => chosen.has(id)).length
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < all.length
  }, [count, all.length])
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.tick}
      checked={count === all.length}
      aria-label={label}
      onChange={({ target }) =>
        onChoose(
          all.map(({ id }) => id),
          target.checked,
        )
      }
    />
  )
}

type CaseProps = {
  readonly finding: FindingRow
  readonly open: boolean
  readonly onSelect: (finding: FindingRow) => void
  readonly ticked: boolean | null
} & Pick<Choosing, 'onChoose'>

const Case = memo(function Case({ finding, open, onSelect, ticked, onChoose }: CaseProps) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const item = useRef<HTMLLIElement>(null)
  const isDrawn = useRef(false)
  const isNarrow = useNarrow()
  useEffect(() => {
    // On a phone the list is far down the page, which begins at its top.
    if (open && (isDrawn.current || !isNarrow)) item.current?.scrollIntoView({ block: 'nearest' })
    isDrawn.current = true
  }, [open, isNarrow])
  return (
    <li ref={item} className={styles.case1}>
      {ticked === null ? null : (
        <input
          type="checkbox"
          className={styles.tick}
          checked={ticked}
          aria-label={text.select(findingMessage(finding, language))}
          onChange={({ target }) => onChoose([finding.id], target.checked)}
        />
      )}
      <button
        type="button"
        className={styles.oneCase}
        aria-current={open ? 'true' : undefined}
        title={findingMessage(finding, language)}
        onClick={() => onSelect(finding)}
      >
        <span className={styles.written} lang="zh-CN">
          <FindingMarks finding={finding} />
          {finding.text === null || finding.text === '' ? (
            <span className={styles.quiet}>{findingMessage(finding, language)}</span>
          ) : (
            finding.text
          )}
        </span>
        <span className={styles.where}>
          {[foundIn(finding, language), fieldWords(finding, language)].filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  )
})
