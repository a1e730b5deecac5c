/**
 * Every rule under a set: whether it is checked, how grave it is, how well it was measured, and which level
 * says so.
 */
import { Switch } from 'antd'
import { RULE_GROUPS, type RuleGroup, type Severity } from '#core/kernel/finding.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'
import { precisionGuard, reliablePrecision, type Verdicts } from '#core/rules/precision.ts'
import { severityUnder } from '#core/rule-sets/changes-between.ts'
import { groupName, ruleTitle } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { nameOfSet } from './levels.ts'
import { OriginMark } from './origin-mark.tsx'
import { shownPercent } from '../../ui/percent.ts'
import styles from './rule-sets.module.css'
import { SeverityChoice } from './severity-choice.tsx'
import { useShown, type ShownSet } from './shown-set.ts'

export function RuleTable({ search, onlyOwn }: { readonly search: string; readonly onlyOwn: boolean }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { originOf } = useShown()
  const wanted = RULE_CODES.filter(
    (code) =>
      holdsSearch(search, [code, ruleTitle(code, language)]) &&
      (!onlyOwn || originOf(`severities.${code}`).isHere || originOf(`off.${code}`).isHere),
  )
  if (wanted.length === 0)
    return <EmptyState title={onlyOwn && search === '' ? text.nothingOwn : text.nothingFound} />
  return (
    <>
      <RulesExport
        codes={RULE_GROUPS.flatMap((group) => wanted.filter((code) => CATALOGUE[code].group === group))}
      />
      <table className={styles.rules}>
        <thead>
          <tr>
            <th scope="col" className={styles.checkedColumn}>
              {text.checked}
            </th>
            <th scope="col">{text.rule}</th>
            <th scope="col">{text.severity}</th>
            <th scope="col" title={text.precisionWords} className={styles.precisionColumn}>
              {text.precision}
            </th>
            <th scope="col" className={styles.originColumn}>
              {text.origin}
            </th>
          </tr>
        </thead>
        {RULE_GROUPS.map((group) => (
          <Group key={group} group={group} codes={wanted.filter((code) => CATALOGUE[code].group === group)} />
        ))}
      </table>
    </>
  )
}

function RulesExport({ codes }: { readonly codes: readonly RuleCode[] }) {
  const text = useText(RULE_SET_WORDS)
  const common = useText(COMMON)
  const language = useLanguage()
  const { contents, verdicts, originOf } = useShown()
  const measured = (code: RuleCode) => {
    const known = verdicts[code]
    return known === undefined || known.of === 0 ? null : known
  }
  const columns: ListColumn<RuleCode>[] = [
    { key: 'group', title: text.ruleGroup, cell: (code) => groupName(CATALOGUE[code].group, language) },
    {
      key: 'checked',
      title: text.checked,
      cell: (code) => (contents.off.includes(code) ? text.notChecked : text.isChecked),
    },
    { key: 'rule', title: text.rule, cell: (code) => ruleTitle(code, language) },
    { key: 'code', title: text.ruleCode, cell: (code) => code },
    { key: 'severity', title: text.severity, cell: (code) => common[severityUnder(contents, code)] },
    {
      ...FIGURE,
      key: 'precision',
      title: `${text.precision}%`,
      cell: (code) => percentOf(measured(code)),
      also: [{ title: text.judgedCount, cell: (code) => measured(code)?.of ?? null }],
    },
    {
      key: 'origin',
      title: text.origin,
      cell: (code) => {
        const { set, isHere } = originOf(placeOf(code, originOf))
        return isHere ? text.originHere : nameOfSet(set, language)
      },
    },
  ]
  return (
    <RowsExport
      title={`${text.title} ${text.tabRules}`}
      rows={codes}
      columns={columns}
      keyOf={(code) => code}
      inPanel
    />
  )
}

/** Where it is measured well enough to say; in percent, to a tenth. */
function percentOf(known: Verdicts | null): number | null {
  const precision = known === null ? null : reliablePrecision(known)
  return precision === null ? null : Math.round(precision * 1000) / 10
}

/** The value of a rule that says from which level it is. */
function placeOf(code: RuleCode, originOf: ShownSet['originOf']): string {
  return originOf(`off.${code}`).isHere ? `off.${code}` : `severities.${code}`
}

/** Whether any of the texts holds what is searched. */
export function holdsSearch(search: string, texts: readonly string[]): boolean {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((one) => one.toLowerCase().includes(wanted))
}

function Group({ group, codes }: { readonly group: RuleGroup; readonly codes: readonly RuleCode[] }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { contents } = useShown()
  if (codes.length === 0) return null
  const off = codes.filter((code) => contents.off.includes(code)).length
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="colgroup" colSpan={5}>
          {groupName(group, language)}{' '}
          <span className={styles.faint}>
            {codes.length}
            {off === 0 ? '' : ` · ${text.groupOff(off)}`}
          </span>
        </th>
      </tr>
      {codes.map((code) => (
        <Row key={code} code={code} />
      ))}
    </tbody>
  )
}

function Row({ code }: { readonly code: RuleCode }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { contents, inherited, change, originOf } = useShown()
  const title = ruleTitle(code, language)
  const checked = !contents.off.includes(code)
  const severity = severityUnder(contents, code)
  const setSeverity = (next: Severity) =>
    change?.({ ...contents, severities: { ...contents.severities, [code]: next } })
  const setChecked = (next: boolean) =>
    change?.({
      ...contents,
      off: next ? contents.off.filter((other) => other !== code) : [...contents.off, code],
    })
  const inherit = () =>
    change?.({
      ...contents,
      severities: { ...contents.severities, [code]: severityUnder(inherited, code) },
      off: inherited.off.includes(code)
        ? [...new Set([...contents.off, code])]
        : contents.off.filter((other) => other !== code),
    })
  return (
    <tr className={checked ? undefined : styles.off}>
      <td>
        {change === null ? (
          <CheckedMark checked={checked} />
        ) : (
          <Switch size="small" checked={checked} aria-label={text.checkedOf(title)} onChange={setChecked} />
        )}
      </td>
      <td>
        <RuleName code={code} title={title} />
      </td>
      <td>
        {change === null ? (
          <SeverityMark severity={severity} />
        ) : (
          <SeverityChoice
            label={text.severityOf(title)}
            value={severity}
            disabled={!checked}
            onChange={setSeverity}
          />
        )}
      </td>
      <td>
        <Precision code={code} severity={severity} />
      </td>
      <td>
        <OriginMark
          path={placeOf(code, originOf)}
          name={title}
          onInherit={change === null ? null : inherit}
        />
      </td>
    </tr>
  )
}

/** Files and the command line name rules by code: it answers to the search, and to the mouse. */
function RuleName({ code, title }: { readonly code: RuleCode; readonly title: string }) {
  return (
    <span className={styles.ruleTitle} title={code}>
      {title}
    </span>
  )
}

function CheckedMark({ checked }: { readonly checked: boolean }) {
  const text = useText(RULE_SET_WORDS)
  return checked ? (
    <span title={text.isChecked}>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">{text.isChecked}</span>
    </span>
  ) : (
    <span className={styles.faint}>{text.notChecked}</span>
  )
}

function Precision({ code, severity }: { readonly code: RuleCode; readonly severity: Severity }) {
  const text = useText(RULE_SET_WORDS)
  const { contents, verdicts } = useShown()
  const known = verdicts[code]
  if (known === undefined || known.of === 0) return <span className={styles.faint}>{text.neverJudged}</span>
  const precision = reliablePrecision(known)
  if (precision === null)
    return (
      <span className={styles.faint} title={text.judged(known.right, known.of)}>
        {text.tooFew(known.of)}
      </span>
    )
  const held = severity !== 'advice' && precisionGuard(contents, { [code]: known }).has(code)
  return (
    <span className={styles.measured}>
      <span title={text.judged(known.right, known.of)}>{shownPercent(precision)}</span>
      {held ? (
        <span
          className={styles.held}
          title={text.heldBackWords(shownPercent(precision), shownPercent(contents.blockingPrecision))}
        >
          {text.heldBack}
        </span>
      ) : null}
    </span>
  )
}
