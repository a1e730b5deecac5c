/** Behind the strip: what changed since it was sent back, every act, and the approved versions. */
import type { ReactNode } from 'react'
import { Drawer } from 'antd'
import type { FilingStanding } from '#api/filing/filings.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { FILING } from '#text/interface/filing.ts'
import { useSinceReturn } from '../../api/comments.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { FilingHistory } from './history.tsx'
import { SinceReturnView } from './since-return.tsx'
import styles from './filing.module.css'

export type WayPart = 'history' | 'versions'

type Props = {
  readonly way: FilingRef
  readonly view: FilingStanding
  readonly name: string
  /** null: it is closed. */
  readonly openPart: WayPart | null
  readonly onPart: (part: WayPart) => void
  readonly onClose: () => void
  /** Nothing of it is asked for before it is shown. */
  readonly versions: ReactNode
}

export function WayDrawer({ way, view, name, openPart, onPart, onClose, versions }: Props) {
  const text = useText(FILING)
  const comments = useText(COMMENTS)
  return (
    <Drawer
      open={openPart !== null}
      onClose={onClose}
      title={name}
      size={openPart === 'versions' ? 760 : 480}
    >
      {openPart === null ? null : (
        <>
          <fieldset className={styles.parts} aria-label={text.way}>
            {(['history', 'versions'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={one === openPart} onClick={() => onPart(one)}>
                {one === 'history' ? text.historyTitle : comments.versions}
              </button>
            ))}
          </fieldset>
          {openPart === 'versions' ? versions : <History way={way} view={view} />}
        </>
      )}
    </Drawer>
  )
}

/** What changed since it was sent back, and every act. */
function History({ way, view }: Pick<Props, 'way' | 'view'>) {
  const since = useSinceReturn(way)
  return (
    <>
      {since.data === undefined ? null : <SinceReturnView since={since.data} />}
      <FilingHistory history={view.history} />
    </>
  )
}
