/** The columns of 整改台账. */
import { Link } from 'react-router'
import type { RectificationRowView } from '#api/rectification.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import {
  RECTIFICATION_SOURCE_NAMES,
  RECTIFICATION_STATE_NAMES,
  rectificationNumber,
} from '#text/rectification.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Due } from '../../components/rectification/due.tsx'
import styles from '../../lists/results.module.css'

export function useRectificationColumns(): ListColumn<RectificationRowView>[] {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const sourceOf = ({ source }: RectificationRowView) => RECTIFICATION_SOURCE_NAMES[source][language]
  return [
    {
      key: 'item',
      title: text.item,
      width: 150,
      cell: (row) => rectificationNumber(row, language),
      show: (row) => (
        <>
          <Link className={styles.number} to={paths.rectification(row.id)}>
            {rectificationNumber(row, language)}
          </Link>
          <span className={styles.sub}>{sourceOf(row)}</span>
        </>
      ),
      also: [{ title: text.source, cell: sourceOf }],
    },
    {
      key: 'subject',
      title: text.subject,
      width: 230,
      cell: ({ subject }) => subject,
      show: (row) => <NamedRow name={row.subject} below={unitText(row)} />,
      also: [{ title: text.unit, cell: unitText }],
    },
    {
      key: 'problem',
      title: text.problem,
      cell: ({ problem }) => problem,
      show: ({ problem }) => (
        <span className={styles.problem} title={problem}>
          {problem}
        </span>
      ),
    },
    {
      key: 'due',
      title: text.due,
      width: 130,
      cell: ({ due }) => due,
      show: (row) => <Due row={row} />,
    },
    {
      key: 'state',
      title: text.state,
      width: 110,
      cell: ({ state }) => RECTIFICATION_STATE_NAMES[state][language],
      show: ({ state }) => <span className={styles.state}>{RECTIFICATION_STATE_NAMES[state][language]}</span>,
    },
  ]
}
