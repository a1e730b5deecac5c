/** The columns of 问责台账. */
import { Button } from 'antd'
import type { AccountabilityView } from '#api/accountability.ts'
import {
  ACCOUNTABILITY_BASIS_NAMES,
  ACCOUNTABILITY_KIND_NAMES,
  ACCOUNTABILITY_STATE_NAMES,
  accountabilityNumber,
  RESPONSIBLE_POST_NAMES,
} from '#text/accountability.ts'
import { ACCOUNTABILITY } from '#text/interface/accountability.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import results from '../../lists/results.module.css'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './accountability.module.css'

type Column = ListColumn<AccountabilityView>

export function useColumns(onShow: (entry: AccountabilityView) => void): Column[] {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const kindOf = ({ kind }: AccountabilityView) => ACCOUNTABILITY_KIND_NAMES[kind][language]
  const postOf = ({ post }: AccountabilityView) => RESPONSIBLE_POST_NAMES[post][language]
  const basisOf = ({ basis }: AccountabilityView) => ACCOUNTABILITY_BASIS_NAMES[basis][language]
  return [
    {
      key: 'number',
      title: text.number,
      width: 150,
      cell: (row) => accountabilityNumber(row, language),
      show: (row) => (
        <>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onShow(row)}>
            {accountabilityNumber(row, language)}
          </Button>
          <span className={styles.small}>{kindOf(row)}</span>
        </>
      ),
      also: [{ title: text.kind, cell: kindOf }],
    },
    subjectColumn(text),
    {
      key: 'person',
      title: text.person,
      width: 130,
      cell: ({ person }) => person,
      show: (row) => <NamedRow name={row.person} below={postOf(row)} />,
      also: [{ title: text.post, cell: postOf }],
    },
    {
      key: 'basis',
      title: text.basis,
      cell: basisOf,
      show: (row) => (
        <>
          <span className={results.problem} title={row.ground}>
            {row.ground}
          </span>
          <span className={styles.small}>{basisOf(row)}</span>
        </>
      ),
      also: [{ title: text.ground, cell: ({ ground }) => ground }],
    },
    {
      key: 'decided',
      title: text.decided,
      fileTitle: text.decidedOn,
      width: 130,
      cell: ({ decidedOn }) => decidedOn,
      show: (row) => <NamedRow name={row.decidedOn} below={row.decidedBy} />,
      also: [{ title: text.decidedBy, cell: ({ decidedBy }) => decidedBy }],
    },
    stateColumn(text, language),
  ]
}

function stateColumn(
  text: ReturnType<typeof useText<typeof ACCOUNTABILITY>>,
  language: ReturnType<typeof useLanguage>,
): Column {
  const stateOf = ({ state }: AccountabilityView) => ACCOUNTABILITY_STATE_NAMES[state][language]
  return {
    key: 'state',
    title: text.state,
    width: 190,
    cell: stateOf,
    show: (row) => (
      <span className={row.state === 'revoked' ? styles.revoked : undefined}>
        {[stateOf(row), row.closedOn].filter((part) => part !== null).join(' ')}
        {row.outcome === '' ? null : (
          <span className={styles.small} title={row.outcome}>
            <span className={results.problem}>{row.outcome}</span>
          </span>
        )}
      </span>
    ),
    also: [
      { title: text.closedOn, cell: ({ closedOn }) => closedOn },
      { title: text.outcome, cell: ({ outcome }) => outcome },
    ],
  }
}

function subjectColumn(text: ReturnType<typeof useText<typeof ACCOUNTABILITY>>): Column {
  return {
    key: 'subject',
    title: text.subject,
    width: 230,
    cell: ({ subject }) => subject,
    show: (row) =>
      row.project === null ? (
        <NamedRow name={row.subject} below={row.unitCode} />
      ) : (
        <NamedRow to={paths.archive(row.project)} name={row.subject} below={unitText(row)} />
      ),
    also: [{ title: text.unit, cell: unitText }],
  }
}
