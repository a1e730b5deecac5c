/**
 * The findings of one project beside its paper: the list, and of the one looked at its reason, authority and
 * remedy.
 */
import { useEffect, useRef } from 'react'
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import type { Screen } from '#core/findings/screen.ts'
import { findingMessage, groupName } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { DECISIONS, STATE_SIGN } from '#text/interface/decisions.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useMay } from '../../api/session.ts'
import { placeIn } from '../../components/paper/place.ts'
import { FindingActions } from '../../components/findings/finding-actions.tsx'
import { OtherPaper } from '../../components/filing/other-paper.tsx'
import { DecisionFacts, FindingMarks } from '../../components/findings/finding-marks.tsx'
import { fieldWords } from '#text/field-words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN, SeverityMark } from '../../ui/severity.tsx'
import { later } from '../../ui/later.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { CheckedNote } from '../../components/findings/checked-note.tsx'
import marks from '../../components/findings/decisions.module.css'
import { SHOWN_FINDING_STATES, type FindingListing, type ShownState } from './use-listing.ts'
import styles from './side-panel.module.css'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

const FindingDetail = later(
  async () => (await import('../../components/findings/finding-detail.tsx')).FindingDetail,
)

type Props = {
  readonly detail: OpenedProject
  readonly listing: FindingListing
  readonly onSelect: (finding: LivingFinding) => void
  readonly onSource: () => void
  readonly onAsk: (what: 'waive' | 'dispute') => void
}

export function FindingsPanel({ detail, listing, onSelect, onSource, onAsk }: Props) {
  const text = useText(PROJECT)
  const decisions = useText(DECISIONS)
  const may = useMay()
  const { findings, shown, onShow, state, onState, screen, folded, onWhole, selected } = listing
  return (
    <section className={styles.panel} aria-label={text.findings}>
      <header className={styles.head}>
        <h2>
          {text.findings} <span className={styles.count}>{detail.findings.length}</span>
        </h2>
        {state === 'open' ? <SeverityFilter detail={detail} shown={shown} onShow={onShow} /> : null}
      </header>
      <StateFilter detail={detail} state={state} onState={onState} />
      <News detail={detail} />
      {state === 'open' && detail.findings.length === 0 ? (
        <EmptyState title={text.noFindings}>
          <CheckedNote unjudged={detail.unjudged} />
        </EmptyState>
      ) : null}
      {state === 'open' && detail.findings.length > 0 && findings.length === 0 ? (
        <EmptyState title={text.noneOfThese} />
      ) : null}
      <ol className={styles.list}>
        {findings.map((finding) => (
          <Item
            key={finding.id}
            finding={finding}
            detail={detail}
            open={finding.id === selected?.id}
            onSelect={onSelect}
            onSource={onSource}
            onAsk={onAsk}
          />
        ))}
      </ol>
      {screen === null ? null : (
        <Behind screen={screen} folded={folded} onWhole={onWhole} onSelect={onSelect} />
      )}
      <p className={styles.keys} aria-label={text.keysLabel}>
        {text.keys}
        {may('finding.decide') ? ` · ${decisions.keys}` : ''}
      </p>
    </section>
  )
}

/** What is behind the first screen: the small things in one line a group, and how many remarks more. */
function Behind({
  screen: { more, lines },
  folded,
  onWhole,
  onSelect,
}: { readonly screen: Screen<LivingFinding> } & Pick<FindingListing, 'folded' | 'onWhole'> &
  Pick<Props, 'onSelect'>) {
  const text = useText(PROJECT)
  const language = useLanguage()
  if (more.length + lines.length === 0) return null
  if (!folded)
    return (
      <p className={styles.behind}>
        <button type="button" onClick={() => onWhole(false)}>
          {text.firstOnly}
        </button>
      </p>
    )
  return (
    <p className={styles.behind} aria-label={text.behind}>
      {more.length === 0 ? null : (
        <button type="button" onClick={() => onWhole(true)}>
          {text.moreFindings(more.length)}
        </button>
      )}
      {lines.map(({ group, findings: [first], places }) =>
        first === undefined ? null : (
          <button key={group} type="button" onClick={() => onSelect(first)}>
            {text.smallThings(groupName(group, language), places)}
          </button>
        ),
      )}
    </p>
  )
}

function StateFilter({
  detail,
  state,
  onState,
}: Pick<Props, 'detail'> & Pick<FindingListing, 'state' | 'onState'>) {
  const text = useText(DECISIONS)
  if (detail.settled.length === 0) return null
  const count = (one: ShownState) =>
    one === 'open' ? detail.findings.length : detail.settled.filter((finding) => finding.state === one).length
  return (
    <fieldset className={marks.states} aria-label={text.filterState}>
      {SHOWN_FINDING_STATES.map((one) => (
        <button
          key={one}
          type="button"
          className={marks.state}
          aria-pressed={one === state}
          disabled={count(one) === 0 && one !== state}
          onClick={() => onState(one)}
        >
          <span aria-hidden="true">{STATE_SIGN[one]}</span> {text[one]} {count(one)}
        </button>
      ))}
    </fieldset>
  )
}

/** What changed since the check before the last. */
function News({ detail: { findings, settled } }: Pick<Props, 'detail'>) {
  const text = useText(DECISIONS)
  const count = (news: LivingFinding['news']) =>
    [...findings, ...settled].filter((finding) => finding.news === news).length
  const [added, fixed] = [count('new'), count('fixed')]
  return added + fixed === 0 ? null : <p className={marks.news}>{text.sinceLast(added, fixed)}</p>
}

function SeverityFilter({
  detail,
  shown,
  onShow,
}: Pick<Props, 'detail'> & Pick<FindingListing, 'shown' | 'onShow'>) {
  const common = useText(COMMON)
  const text = useText(PROJECT)
  const toggle = (severity: Severity) =>
    onShow(new Set(SEVERITIES.filter((one) => (one === severity) !== shown.has(one))))
  return (
    <fieldset className={styles.severities} aria-label={text.filterSeverity}>
      {SEVERITIES.map((severity) => {
        const count = detail.findings.filter((finding) => finding.severity === severity).length
        return (
          <button
            key={severity}
            type="button"
            aria-pressed={shown.has(severity)}
            disabled={count === 0}
            className={`${styles.severity} ${styles[severity]}`}
            aria-label={`${common[severity]} ${count}`}
            title={common[severity]}
            onClick={() => toggle(severity)}
          >
            {SEVERITY_SIGN[severity]} {count}
          </button>
        )
      })}
    </fieldset>
  )
}

type ItemProps = {
  readonly finding: LivingFinding
  readonly detail: OpenedProject
  readonly open: boolean
} & Pick<Props, 'onSelect' | 'onSource' | 'onAsk'>

function Item({ finding, detail, open, onSelect, onSource, onAsk }: ItemProps) {
  const language = useLanguage()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={item} className={open ? styles.open : styles.item}>
      <button type="button" className={styles.summary} aria-expanded={open} onClick={() => onSelect(finding)}>
        <SeverityMark severity={finding.severity} word={false} />
        <span>
          <FindingMarks finding={finding} />
          {findingMessage(finding, language)}
        </span>
        <span className={styles.where}>{fieldWords(placeIn(finding, detail.project.order), language)}</span>
      </button>
      {open ? (
        <FindingDetail
          finding={finding}
          document={detail.row.document}
          project={detail.project.order}
          projectId={detail.row.id}
          onSource={onSource}
        >
          <OtherPaper finding={finding} document={detail.row.document} project={detail.row.id} />
          <DecisionFacts finding={finding} />
          <FindingActions
            finding={finding}
            onWaive={() => onAsk('waive')}
            onDispute={() => onAsk('dispute')}
          />
        </FindingDetail>
      ) : null}
    </li>
  )
}
