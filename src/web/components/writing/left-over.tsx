/**
 * What was written, refused, and cannot be saved while nobody may write: shown, to be copied, kept until one may
 * write again or throws it away.
 */
import { useState } from 'react'
import { Button } from 'antd'
import { operationsBetween } from '#core/writing/difference.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { KeptSession } from '#core/writing/session.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { later } from '../../ui/later.tsx'
import { notify } from '../../ui/notices.tsx'
import styles from './writing.module.css'

const ConfirmDialog = later(async () => (await import('../../ui/confirm-dialog.tsx')).ConfirmDialog)

type NameOf = (at: { readonly row: string | null; readonly field: string }) => string

type Props<H extends string, R extends string> = {
  readonly kept: KeptSession<H, R>
  /** What a cell of the form is called. */
  readonly nameOf: NameOf
  readonly onDrop: () => void
}

export function LeftOver<H extends string, R extends string>({ kept, nameOf, onDrop }: Props<H, R>) {
  const text = useText(WRITING)
  const [isDropping, drop] = useState(false)
  const lines = operationsBetween(kept.base, kept.form).flatMap((operation) => line(operation, text, nameOf))
  if (lines.length === 0) return null
  const copy = () =>
    void navigator.clipboard
      .writeText(lines.map(({ name, words }) => `${name}：${words}`).join('\n'))
      .then(() => notify(text.leftOverCopied))
  return (
    <Callout
      kind="warning"
      action={
        <>
          <Button size="small" onClick={copy}>
            {text.leftOverCopy}
          </Button>
          <Button size="small" danger onClick={() => drop(true)}>
            {text.leftOverDrop}
          </Button>
        </>
      }
    >
      <details>
        <summary>{text.leftOver(lines.length)}</summary>
        <ul className={styles.leftOver} aria-label={text.leftOver(lines.length)}>
          {lines.map(({ name, words }, i) => (
            <li key={i}>
              <strong>{name}</strong>：{words}
            </li>
          ))}
        </ul>
      </details>
      {isDropping ? (
        <ConfirmDialog
          title={text.leftOverDrop}
          confirm={text.leftOverDrop}
          danger
          send={async () => onDrop()}
          onClose={() => drop(false)}
        >
          <p>{text.leftOverDropAsk(lines.length)}</p>
        </ConfirmDialog>
      ) : null}
    </Callout>
  )
}

type Line = { readonly name: string; readonly words: string }

/** A cell that is moved only says nothing that could be lost. */
function line<H extends string, R extends string>(
  operation: Operation<H, R>,
  text: {
    readonly leftOverNewRow: string
    readonly leftOverRemoved: string
    readonly leftOverEmptied: string
  },
  nameOf: NameOf,
): readonly Line[] {
  switch (operation.kind) {
    case 'set':
      return [{ name: nameOf(operation.place), words: operation.after || text.leftOverEmptied }]
    case 'add':
      return [{ name: text.leftOverNewRow, words: wordsOf(operation.row.cells) }]
    case 'remove':
      return [{ name: text.leftOverRemoved, words: wordsOf(operation.row.cells) }]
    case 'move':
      return []
  }
}

function wordsOf(cells: Readonly<Record<string, string>>): string {
  return Object.values(cells)
    .filter((cell) => cell !== '')
    .join(' · ')
}
