/**
 * One finding in full: what is there, a better text, the authority, what it stands for besides, where
 * else it is.
 */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Finding, FindingPlace } from '#core/kernel/finding.ts'
import { authorityText, ruleExample, ruleReason, ruleTitle, severityName } from '#text/findings/findings.ts'
import { PROJECT } from '#text/interface/project.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { elsewhere, placeIn } from '../paper/place.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { shownPercent } from '../../ui/percent.ts'
import { placeAddress } from '../source/place-address.ts'
import { placeWords } from '../source/place-words.ts'
import { OtherPlaces } from './other-places.tsx'
import { Beside } from './beside.tsx'
import styles from './finding-detail.module.css'

type Props = {
  readonly finding: Finding
  readonly document: string
  /** The order of the project that is open, if one is: its own other places are not linked. */
  readonly project: number | null
  /** The project's id, where the finding is of one: from it another table is laid beside. */
  readonly projectId?: string | null
  /** Shows the source beside; without it the place is a link to the source's own page. */
  readonly onSource?: () => void
  /** What was decided, and what can be done. */
  readonly children?: ReactNode
}

export function FindingDetail({ finding, document, project, projectId, onSource, children }: Props) {
  const language = useLanguage()
  const text = useText(PROJECT)
  const here = project === null ? finding : placeIn(finding, project)
  const others = elsewhere(finding, here)
  const reason = ruleReason(finding.rule, language)
  const authority = authorityText(finding.rule, language)
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <Written finding={finding} />
        {finding.suggestion === null ? null : (
          <>
            <dt>{text.suggestion}</dt>
            <dd lang="zh-CN" className={styles.suggestion}>
              {finding.suggestion}
            </dd>
          </>
        )}
        {reason === '' ? null : (
          <>
            <dt>{text.reason}</dt>
            <dd>{reason}</dd>
          </>
        )}
        <Example rule={finding.rule} />
        {authority === '' ? null : (
          <>
            <dt>{text.authority}</dt>
            <dd>{authority}</dd>
          </>
        )}
        <MilderNote finding={finding} />
        <Beside finding={finding} project={projectId ?? null} />
        {finding.also.length === 0 ? null : (
          <>
            <dt>{text.also}</dt>
            <dd>{finding.also.map(({ rule }) => ruleTitle(rule, language)).join('；')}</dd>
          </>
        )}
        {here.at === null ? null : (
          <>
            <dt>{text.source}</dt>
            <dd>
              {placeWords(here.at, language)}{' '}
              <ToSource place={here} document={document} onSource={onSource} />
            </dd>
          </>
        )}
      </dl>
      {others.length === 0 ? null : <OtherPlaces places={others} document={document} project={project} />}
      {children}
      <p className={styles.rule} title={finding.rule}>
        {ruleTitle(finding.rule, language)}
      </p>
    </div>
  )
}

/** What is there. Where a cell is blank that is said; a finding about more than a cell quotes nothing. */
function Written({ finding }: { readonly finding: Finding }) {
  const text = useText(PROJECT)
  const words = finding.text ?? ''
  if (words === '' && !isOneCell(finding)) return null
  return (
    <>
      <dt>{text.written}</dt>
      <dd lang="zh-CN">
        {words === '' ? (
          <span className={styles.blank}>{text.nothingWritten}</span>
        ) : (
          <q className={styles.written}>{words}</q>
        )}
      </dd>
    </>
  )
}

/** The rule's example, wrong and right. */
function Example({ rule }: Pick<Finding, 'rule'>) {
  const text = useText(PROJECT)
  const example = ruleExample(rule)
  if (example === null || example.bad === '') return null
  return (
    <>
      <dt>{text.example}</dt>
      <dd lang="zh-CN">
        <span className={styles.bad}>
          <span aria-hidden="true">✗ </span>
          {example.bad}
        </span>
        {example.good === '' ? null : (
          <span className={styles.good}>
            <span aria-hidden="true">✓ </span>
            {example.good}
          </span>
        )}
      </dd>
    </>
  )
}

/** Why it is shown milder than its rule: the rule was often wrong. */
function MilderNote({ finding: { held } }: { readonly finding: Finding }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  if (held === undefined) return null
  return (
    <>
      <dt>{text.heldFinding}</dt>
      <dd>
        {text.heldFindingWords(severityName(held.severity, language), shownPercent(held.precision), held.of)}
      </dd>
    </>
  )
}

function isOneCell({ project, indicator, field }: Finding): boolean {
  if (project === null) return false
  return indicator !== null || /^(?:code|name|unit|purpose|goals|plan\.\w+|budget\.\w+)$/.test(field ?? '')
}

function ToSource({
  place,
  document,
  onSource,
}: {
  readonly place: FindingPlace
  readonly document: string
  readonly onSource: (() => void) | undefined
}) {
  const text = useText(PROJECT)
  const at = place.at === null ? null : placeAddress(place.at)
  if (at === null) return <span className={styles.blank}>{text.noPlace}</span>
  if (onSource)
    return (
      <button type="button" className={styles.link} onClick={onSource}>
        {text.openSource}
      </button>
    )
  return <Link to={paths.documentSource(document, at)}>{text.openSource}</Link>
}
