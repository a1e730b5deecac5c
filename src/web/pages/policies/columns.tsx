/** The columns of the list of policies. */
import type { ListedPolicy } from '#core/policies/rows.ts'
import { assessmentConclusionName, assessmentStateName } from '#text/assessment.ts'
import { POLICIES } from '#text/interface/policies.ts'
import type { Language } from '#text/language.ts'
import { POLICY_RULE_NAMES, POLICY_STATE_NAMES } from '#text/policies.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import { countColumn, FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { PolicyStateMark } from './state-mark.tsx'
import styles from './policies.module.css'

type Column = ListColumn<ListedPolicy>

export function useColumns(): Column[] {
  const text = useText(POLICIES)
  const language = useLanguage()
  return [
    nameColumn(text),
    { key: 'unit', title: text.unit, width: 130, cell: ({ unit }) => unit.name },
    {
      key: 'state',
      title: text.state,
      width: 164,
      cell: ({ state }) => POLICY_STATE_NAMES[state][language],
      show: ({ state, validFrom, validTo }) => (
        <>
          <PolicyStateMark state={state} />
          <span className={styles.small}>{text.termOf(validFrom, validTo)}</span>
        </>
      ),
      also: [
        { title: text.validFrom, cell: ({ validFrom }) => validFrom },
        { title: text.validTo, cell: ({ validTo }) => validTo },
      ],
    },
    moneyColumn({ key: 'plan', title: text.plan, width: 92, amount: ({ plan }) => plan }),
    countColumn({ key: 'projects', title: text.projects, width: 54, count: ({ projects }) => projects }),
    moneyColumn({ key: 'budget', title: text.budget, width: 92, amount: ({ budget }) => budget }),
    moneyColumn({ key: 'paid', title: text.paid, width: 92, amount: ({ paid }) => paid }),
    assessmentColumn(text, language),
    {
      ...FIGURE,
      key: 'lagging',
      title: text.lagging,
      width: 80,
      cell: ({ lagging }) => lagging,
      show: ({ lagging, goals }) =>
        goals === 0 ? '—' : <LaggingGoals words={text.laggingOf(lagging, goals)} isLate={lagging > 0} />,
    },
    {
      key: 'told',
      title: text.told,
      width: 158,
      cell: ({ findings }) => findings.map((rule) => POLICY_RULE_NAMES[rule][language]).join('、'),
      show: ({ findings }) =>
        findings.length === 0
          ? '—'
          : findings.map((rule) => (
              <span key={rule} className={styles.told}>
                <span aria-hidden="true">▲ </span>
                {POLICY_RULE_NAMES[rule][language]}
              </span>
            )),
    },
  ]
}

function LaggingGoals({ words, isLate }: { readonly words: string; readonly isLate: boolean }) {
  return <span className={isLate ? styles.alert : undefined}>{words}</span>
}

type Text = ReturnType<typeof useText<typeof POLICIES>>

function nameColumn(text: Text): Column {
  return {
    key: 'name',
    title: text.name,
    cell: ({ name }) => name,
    show: ({ id, name, documentNumber }) => (
      <NamedRow to={paths.policy(id)} name={name} below={documentNumber === '' ? null : documentNumber} />
    ),
    also: [
      { title: text.documentNumber, cell: ({ documentNumber }) => documentNumber },
      { title: text.issuedOn, cell: ({ issuedOn }) => issuedOn },
    ],
  }
}

function assessmentColumn(text: Text, language: Language): Column {
  return {
    key: 'assessment',
    title: text.assessment,
    width: 108,
    cell: ({ assessment, conclusion }) =>
      conclusion === null
        ? assessmentStateName(assessment, language)
        : assessmentConclusionName(conclusion, language),
    show: ({ assessment, conclusion }) =>
      conclusion === null ? (
        <span className={styles.quiet}>{assessmentStateName(assessment, language)}</span>
      ) : (
        <ConclusionMark conclusion={conclusion} />
      ),
  }
}
