/** How many rows of a list were read, and stopping it. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import type { Progress } from './use-reading.ts'

type Props = { readonly progress: Progress; readonly stop: () => void }

export function ReadingProgress({ progress: { done, all }, stop }: Props) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  return (
    <span aria-live="polite">
      {text.exported(done, all)}{' '}
      <Button size="small" onClick={stop}>
        {common.cancel}
      </Button>
    </span>
  )
}
