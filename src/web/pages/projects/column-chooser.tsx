/** Which columns the list of projects has: chosen by the person, kept in this browser. */
import { Button, Checkbox, Popover } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { useText } from '../../preferences/language.ts'
import { COLUMN_KEYS, columnChoice, writeColumns, type ColumnKey } from './project-columns.tsx'
import styles from './projects-page.module.css'

export function ColumnChooser({ columns }: { readonly columns: readonly ColumnKey[] }) {
  const text = useText(PROJECTS)
  const common = useText(COMMON)
  const toggle = (key: ColumnKey, on: boolean) =>
    columnChoice.set(writeColumns(COLUMN_KEYS.filter((one) => (one === key ? on : columns.includes(one)))))
  const choices = (
    <div className={styles.chooser}>
      {COLUMN_KEYS.map((key) => (
        <Checkbox
          key={key}
          checked={columns.includes(key)}
          disabled={key === 'name'}
          onChange={({ target }) => toggle(key, target.checked)}
        >
          {text[key]}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <Popover content={choices} trigger="click" placement="bottomRight" title={text.chooseColumns}>
      <Button aria-haspopup="dialog">{common.columns}</Button>
    </Popover>
  )
}
