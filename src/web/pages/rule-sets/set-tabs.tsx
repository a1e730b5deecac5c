/**
 * The contents of a set in tabs: rules, thresholds and words, scores and the review sheet, 事前评估, versions. On
 * paper one after the other.
 */
import { useState } from 'react'
import { Checkbox, Input } from 'antd'
import type { RuleSetSummary } from '#api/rule-sets.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useText } from '../../preferences/language.ts'
import { usePrinting } from '../../ui/printing.ts'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './rule-sets.module.css'
import { RuleTable } from './rule-table.tsx'
import { ValueSections } from './value-sections.tsx'
import { Versions } from './versions.tsx'
import type { WorkshopStart } from './workshop-start.ts'

const TABS = [
  'tabRules',
  'tabParameters',
  'tabReview',
  'tabAssessment',
  'tabMonitoring',
  'tabScoring',
  'tabResults',
  'tabEvaluation',
  'tabFiscalOperation',
  'tabTransfers',
  'tabVersions',
] as const
type Tab = (typeof TABS)[number]

/** The part of a set that each tab of values shows. */
const PART_OF = {
  tabParameters: 'parameters',
  tabReview: 'review',
  tabAssessment: 'assessment',
  tabMonitoring: 'monitoring',
  tabScoring: 'scoring',
  tabResults: 'results',
  tabEvaluation: 'evaluation',
  tabFiscalOperation: 'fiscalOperation',
  tabTransfers: 'transfers',
} as const

type Props = {
  /** null while a set is made. */
  readonly versionsOf: RuleSetSummary | null
  readonly onCompare?: (other: RuleSetData) => void
  readonly onStart?: (start: WorkshopStart) => void
}

export function SetTabs({ versionsOf, onCompare, onStart }: Props) {
  const text = useText(RULE_SET_WORDS)
  const printing = usePrinting()
  const [tab, setTab] = useState<Tab>('tabRules')
  const [search, setSearch] = useState('')
  const [onlyOwn, setOnlyOwn] = useState(false)
  const tabs = TABS.filter((one) => one !== 'tabVersions' || (versionsOf !== null && !versionsOf.builtIn))
  const bodyOf = (one: Tab) => {
    if (one === 'tabRules') return <RuleTable search={search} onlyOwn={onlyOwn} />
    if (one !== 'tabVersions') return <ValueSections of={PART_OF[one]} search={search} onlyOwn={onlyOwn} />
    return versionsOf === null ? null : (
      <Versions summary={versionsOf} onCompare={onCompare ?? null} onStart={onStart ?? null} />
    )
  }
  if (printing)
    return (
      <div className={styles.printed}>
        {tabs
          .filter((one) => one !== 'tabVersions')
          .map((one) => (
            <section key={one}>
              <h2>{text[one]}</h2>
              {bodyOf(one)}
            </section>
          ))}
      </div>
    )
  return (
    <div className={`panel ${styles.contents}`}>
      <div className={styles.tabBar}>
        <Tabs
          label={text.title}
          tabs={tabs.map((value) => ({ value, words: text[value] }))}
          shown={tab}
          onShow={setTab}
        />
        {tab === 'tabVersions' ? null : (
          <span className={styles.filters}>
            <Checkbox checked={onlyOwn} onChange={({ target }) => setOnlyOwn(target.checked)}>
              {text.onlyOwn}
            </Checkbox>
            <Input.Search
              size="small"
              allowClear
              className={styles.search ?? ''}
              aria-label={text.search}
              placeholder={text.search}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          </span>
        )}
      </div>
      <section aria-label={text[tab]} className={styles.tabBody}>
        {bodyOf(tab)}
      </section>
    </div>
  )
}
