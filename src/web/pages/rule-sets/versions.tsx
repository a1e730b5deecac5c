/** The versions of a set: what was said with each, by whom, when. None is ever changed. */
import { Button } from 'antd'
import type { RuleSetVersion, RuleSetSummary } from '#api/rule-sets.ts'
import { pathsSaid } from '#core/rule-sets/resolve-rule-set.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetExportPath, useRuleSetVersions } from '../../api/rule-sets.ts'
import { useMay } from '../../api/session.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './rule-sets.module.css'
import type { WorkshopStart } from './workshop-start.ts'

type Props = {
  readonly summary: RuleSetSummary
  readonly onCompare: ((other: RuleSetData) => void) | null
  readonly onStart: ((start: WorkshopStart) => void) | null
}

export function Versions({ summary, onCompare, onStart }: Props) {
  const text = useText(RULE_SET_WORDS)
  const columns: ListColumn<RuleSetVersion>[] = [
    { key: 'version', title: text.versionOf, cell: ({ data }) => data.version },
    { key: 'retired', title: text.retired, cell: ({ retired }) => (retired ? text.retired : null) },
    { key: 'note', title: text.note, cell: ({ note }) => note },
    { key: 'by', title: text.savedBy, cell: ({ savedBy }) => savedBy },
    { key: 'at', title: text.savedAt, cell: ({ savedAt }) => momentText(savedAt) },
  ]
  return (
    <Loaded query={useRuleSetVersions(summary.data.id)}>
      {({ rows }) => (
        <>
          <RowsExport
            title={`${summary.data.id} ${text.tabVersions}`}
            rows={rows}
            columns={columns}
            keyOf={({ data }) => String(data.version)}
            inPanel
          />
          <table className={styles.rules}>
            <thead>
              <tr>
                <th scope="col">{text.versionOf}</th>
                <th scope="col">{text.note}</th>
                <th scope="col">{text.savedBy}</th>
                <th scope="col">{text.savedAt}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.compare}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <VersionRow
                  key={row.data.version}
                  row={row}
                  summary={summary}
                  onCompare={onCompare}
                  onStart={onStart}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  )
}

type VersionRowProps = Props & { readonly row: RuleSetVersion }

function VersionRow({ row, summary, onCompare, onStart }: VersionRowProps) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const { data, note, savedBy, savedAt, retired } = row
  return (
    <tr>
      <td>
        {text.version(data.version)} {retired ? <span className={styles.mark}>{text.retired}</span> : null}
      </td>
      <td>
        {note} <span className={styles.faint}>{text.changes(pathsSaid(data).length)}</span>
      </td>
      <td>{savedBy ?? '—'}</td>
      <td>{momentText(savedAt)}</td>
      <td className={styles.rowActions}>
        {data.version === summary.data.version || onCompare === null ? null : (
          <Button type="link" size="small" onClick={() => onCompare(data)}>
            {text.compare}
          </Button>
        )}
        {data.version === summary.data.version || onStart === null || !may('rule-set.manage') ? null : (
          <Button
            type="link"
            size="small"
            onClick={() =>
              onStart({
                kind: 'edit',
                summary: { ...summary, data: { ...data, version: summary.data.version } },
              })
            }
          >
            {text.restore}
          </Button>
        )}
        <Button type="link" size="small" href={ruleSetExportPath(data.id, data.version)} download>
          {text.exportOne}
        </Button>
      </td>
    </tr>
  )
}
