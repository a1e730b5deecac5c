/** One set as it is: where it is, what it comes to, its versions; and what can be done with it. */
import { useMemo, useState } from 'react'
import { Button, Select } from 'antd'
import type { RuleSetSummary, RuleSetList } from '#api/rule-sets.ts'
import { sumOfVerdicts } from '#core/rules/precision.ts'
import { DEFAULTS } from '#core/rule-sets/defaults.ts'
import { bookWith } from '#core/rule-sets/place-faults.ts'
import { resolveRuleSet } from '#core/rule-sets/resolve-rule-set.ts'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetFaultMessage } from '#text/rule-sets/faults.ts'
import { ruleSetExportPath } from '../../api/rule-sets.ts'
import { useMay } from '../../api/session.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { RuleSetComparison } from './comparison.tsx'
import { nameOfSet } from './levels.ts'
import { RetireDialog } from './retire-dialog.tsx'
import styles from './rule-sets.module.css'
import { SetTabs } from './set-tabs.tsx'
import { originFinder, ShownContext, type ShownSet } from './shown-set.ts'
import type { WorkshopStart } from './workshop-start.ts'

type Props = {
  readonly summary: RuleSetSummary
  readonly list: RuleSetList
  readonly book: RuleBook
  readonly onStart: (start: WorkshopStart) => void
}

export function SetView({ summary, list, book, onStart }: Props) {
  const language = useLanguage()
  const [other, setOther] = useState<RuleSetData | null>(null)
  const { data } = summary
  // A retired set is not in the book of those in use; it is shown all the same.
  const chain = useMemo(() => bookWith(book, data).chain(data.id), [book, data])
  const resolved = useMemo(() => (chain.ok ? resolveRuleSet(chain.value) : chain), [chain])
  const shown = useMemo((): ShownSet | null => {
    if (!chain.ok || !resolved.ok) return null
    const parent = chain.value.length > 1 ? resolveRuleSet(chain.value.slice(0, -1)) : null
    return {
      contents: resolved.value,
      inherited: parent?.ok ? parent.value : DEFAULTS,
      verdicts: sumOfVerdicts(list.verdicts.shipped, list.verdicts.own),
      originOf: originFinder(chain.value),
      change: null,
    }
  }, [chain, resolved, list])
  const unresolved = resolved.ok ? [] : resolved.error
  return (
    <>
      <Head
        summary={summary}
        chain={chain.ok ? chain.value : [data]}
        rows={list.rows}
        onStart={onStart}
        onCompare={setOther}
      />
      {chain.ok && resolved.ok ? null : (
        <Callout kind="error">
          {(chain.ok ? unresolved : chain.error)
            .map((fault) => ruleSetFaultMessage(fault, language))
            .join('；')}
        </Callout>
      )}
      {shown !== null && other !== null ? (
        <RuleSetComparison one={data} other={other} book={book} onClose={() => setOther(null)} />
      ) : null}
      {shown !== null && other === null ? (
        <ShownContext value={shown}>
          <SetTabs versionsOf={summary} onCompare={setOther} onStart={onStart} />
        </ShownContext>
      ) : null}
    </>
  )
}

type HeadProps = {
  readonly summary: RuleSetSummary
  readonly chain: readonly RuleSetData[]
  readonly rows: readonly RuleSetSummary[]
  readonly onStart: (start: WorkshopStart) => void
  readonly onCompare: (other: RuleSetData) => void
}

function Head({ summary, chain, rows, onStart, onCompare }: HeadProps) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { data, builtIn, retired } = summary
  const origin = builtIn ? text.builtIn : text.version(data.version)
  return (
    <header className={`panel ${styles.head}`}>
      <div className={styles.headLine}>
        <h2>{nameOfSet(data, language)}</h2>
        <span className={builtIn ? styles.mark : `${styles.mark} ${styles.ownMark}`}>
          {retired ? text.retired : origin}
        </span>
        <span className={`${styles.headActions} no-print`}>
          <CompareChoice summary={summary} rows={rows} onCompare={onCompare} />
          <HeadActions summary={summary} onStart={onStart} />
        </span>
      </div>
      <Facts summary={summary} chain={chain} />
    </header>
  )
}

/** Another set that it is compared with. */
function CompareChoice({ summary, rows, onCompare }: Pick<HeadProps, 'summary' | 'rows' | 'onCompare'>) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const others = rows.filter((row) => row.data.id !== summary.data.id)
  return (
    <Select
      size="small"
      className={styles.compare ?? ''}
      aria-label={text.compareWith}
      placeholder={text.compareWith}
      value={null}
      options={others.map((row) => ({ value: row.data.id, label: nameOfSet(row.data, language) }))}
      onChange={(id: string | null) => {
        const other = others.find((row) => row.data.id === id)
        if (other !== undefined) onCompare(other.data)
      }}
    />
  )
}

function HeadActions({ summary, onStart }: Pick<HeadProps, 'summary' | 'onStart'>) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const [retiring, setRetiring] = useState(false)
  const { data, builtIn, retired } = summary
  return (
    <>
      <Button size="small" href={ruleSetExportPath(data.id)} download>
        {text.exportOne}
      </Button>
      {may('rule-set.manage') && !builtIn && !retired ? (
        <Button size="small" onClick={() => setRetiring(true)}>
          {text.retire}
        </Button>
      ) : null}
      {may('rule-set.manage') && !retired ? (
        <Button
          size="small"
          type={builtIn ? 'primary' : 'default'}
          onClick={() => onStart({ kind: 'new', summary })}
        >
          {text.makeChild}
        </Button>
      ) : null}
      {may('rule-set.manage') && !builtIn ? (
        <Button size="small" type="primary" onClick={() => onStart({ kind: 'edit', summary })}>
          {retired ? text.restore : text.edit}
        </Button>
      ) : null}
      {retiring ? <RetireDialog data={data} onClose={() => setRetiring(false)} /> : null}
    </>
  )
}

function Facts({ summary: { data, note }, chain }: Pick<HeadProps, 'summary' | 'chain'>) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text.region}</dt>
        <dd>{data.region === '' ? text.levelNation : data.region}</dd>
      </div>
      <div>
        <dt>{text.yearsLabel}</dt>
        <dd>{text.years(data.from, data.to)}</dd>
      </div>
      <div>
        <dt>{text.parent}</dt>
        <dd>
          {chain.length < 2
            ? text.noParent
            : chain
                .slice(0, -1)
                .map((set) => nameOfSet(set, language))
                .join(' › ')}
        </dd>
      </div>
      {note === null ? null : (
        <div>
          <dt>{text.note}</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  )
}
