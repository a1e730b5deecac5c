/**
 * What can be done in a form, in buttons: the keys of each are in its title. A button that is off says why.
 */
import { Fragment, type ReactNode } from 'react'
import { Button } from 'antd'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import styles from './writing.module.css'

export type Tool = {
  readonly name: string
  readonly label: string
  readonly keys: string
  /** Why it is off; null when it is not. */ readonly why: string | null
  readonly run: () => unknown
}

/** Groups of tools, with a line between them. */
export function ToolBar({
  groups,
  children,
}: {
  readonly groups: readonly (readonly Tool[])[]
  /** Behind the tools. */ readonly children?: ReactNode
}) {
  const text = useText(WRITING)
  return (
    <div className={styles.tools} role="toolbar" aria-label={text.tools}>
      {groups.map((tools, i) => (
        <Fragment key={tools[0]?.name ?? ''}>
          {i === 0 ? null : <span aria-hidden="true" className={styles.gap} />}
          {tools.map(({ name, label, keys, why, run }) => (
            <Button
              key={name}
              size="small"
              disabled={why !== null}
              title={why ?? `${label} ${keys}`}
              // The chosen cell stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void run()}
            >
              {label}
            </Button>
          ))}
        </Fragment>
      ))}
      {children}
    </div>
  )
}
