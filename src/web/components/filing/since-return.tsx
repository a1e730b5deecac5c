/** Only what changed since it was sent back to the unit. */
import { useState } from 'react'
import { Button } from 'antd'
import type { SinceReturn, TextSinceReturn } from '#api/comments.ts'
import { changesIn } from '#core/target/compare.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useSinceReturn } from '../../api/comments.ts'
import type { FilingRef } from '../../api/filings.ts'
import { ComparisonView, ThingDifference } from '../comparison/comparison-view.tsx'
import { useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './filing.module.css'

export function SinceReturnView({
  since: { returned, change },
  heading = true,
}: {
  readonly since: SinceReturn | TextSinceReturn
  readonly heading?: boolean
}) {
  const text = useText(COMMENTS)
  if (returned === null || change === null) return null
  const difference =
    'thing' in change ? (
      <ThingDifference change={change} />
    ) : (
      <ComparisonView comparison={change} counted={false} />
    )
  return (
    <section aria-label={text.since}>
      {heading ? <h3>{text.since}</h3> : null}
      <p className={styles.said}>
        {text.sinceWords(returned.by ?? text.someone, momentText(returned.at), returned.comment)}
      </p>
      {changesIn(change) === 0 ? <p className={styles.quiet}>{text.nothingChanged}</p> : difference}
    </section>
  )
}

/** The same behind a button that says how much it is. */
export function SinceReturnButton({ way }: { readonly way: FilingRef }) {
  const text = useText(COMMENTS)
  const [shown, show] = useState(false)
  const { data } = useSinceReturn(way)
  if (data === undefined || data.change === null) return null
  return (
    <>
      <Button size="small" onClick={() => show(true)}>
        {text.changedCount(changesIn(data.change))}
      </Button>
      {shown ? (
        <Dialog title={text.since} footer={null} onCancel={() => show(false)} width={760}>
          <SinceReturnView since={data} heading={false} />
        </Dialog>
      ) : null}
    </>
  )
}
