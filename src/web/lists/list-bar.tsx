/**
 * The bar above a list: the controls of its fields, chips of what no control shows, and clearing. On a phone the
 * controls are behind one button.
 */
import { Fragment, useState, type ReactNode } from 'react'
import { Button, Tag } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import UpOutlined from '@ant-design/icons/UpOutlined'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import { useNarrow } from '../ui/narrow.ts'
import { narrowingFields } from './filter.ts'
import type { ListState } from './use-list.ts'
import styles from './list.module.css'

type Props = {
  readonly list: ListState
  /** The bar's name for screen readers. */
  readonly label: string | undefined
  /** Behind the controls: what else belongs to the list. */
  readonly beside?: ReactNode
  /** At the right end. */
  readonly tools?: ReactNode
  /** Stands beside the rows, one control below the other. */
  readonly isAside?: boolean
}

export function ListBar({ list, label, beside, tools, isAside = false }: Props) {
  const common = useText(COMMON)
  const lists = useText(LISTS)
  const isNarrow = useNarrow()
  const [unfolded, unfold] = useState(false)
  const { schema, isNarrowed, clear } = list
  const active = narrowingFields(schema, list.filter).length
  return (
    <search
      className={isAside ? `panel ${styles.aside}` : `${styles.bar} no-print`}
      aria-label={label ?? lists.filters}
    >
      {isNarrow && hasControls(list) ? (
        <Button
          aria-expanded={unfolded}
          icon={unfolded ? <UpOutlined /> : <DownOutlined />}
          iconPlacement="end"
          onClick={() => unfold(!unfolded)}
        >
          {lists.folded(active)}
        </Button>
      ) : null}
      {isNarrow && !unfolded ? null : <Controls list={list} />}
      <Chips list={list} />
      {isNarrowed ? (
        <button type="button" className={styles.clear} onClick={clear}>
          {common.clearFilters}
        </button>
      ) : null}
      {beside}
      {tools ? <span className={styles.tools}>{tools}</span> : null}
    </search>
  )
}

function hasControls({ schema }: ListState): boolean {
  return Object.values(schema).some(({ control }) => control !== undefined)
}

function Controls({ list }: { readonly list: ListState }) {
  return Object.entries(list.schema).map(([name, { control, within }]) => (
    // Called, not drawn as a component: the schema is made anew at every drawing, and what is typed must stay.
    <Fragment key={name}>
      {within !== undefined && list.filter[within] === undefined
        ? null
        : control?.({ name, value: list.filter[name], filter: list.filter, onChange: list.change })}
    </Fragment>
  ))
}

/** What a link narrowed the list down by: it can be seen, and taken away by itself. */
function Chips({ list }: { readonly list: ListState }) {
  const common = useText(COMMON)
  const { schema, filter, change } = list
  return narrowingFields(schema, filter).map((name) => {
    const value = filter[name]
    const words = value === undefined ? null : (schema[name]?.chip?.(value) ?? null)
    return words === null ? null : (
      <Tag
        key={`${name} ${value}`}
        className={styles.chip ?? ''}
        title={words}
        closable={{ 'aria-label': `${common.remove}：${words}` }}
        onClose={() => change({ [name]: undefined })}
      >
        {words}
      </Tag>
    )
  })
}
