/** Takes back, in one press, all that was done under a name. */
import { Button } from 'antd'
import type { FilingActed } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { whenDone } from '../../api/when-done.ts'
import { useUndoFilings } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { useErrorText } from '../../ui/error-text.ts'
import styles from '../../lists/list-page.module.css'

type Props = {
  readonly request: string
  readonly onUndone: (results: readonly FilingActed[]) => void
}

export function UndoButton({ request, onUndone }: Props) {
  const text = useText(FILINGS)
  const undo = useUndoFilings()
  const refused = useErrorText(undo.error)
  const press = () => whenDone(undo.mutateAsync(request), ({ results }) => onUndone(results))
  return (
    <p className={styles.undo}>
      <Button loading={undo.isPending} onClick={press}>
        {text.undo}
      </Button>{' '}
      {undo.error ? <span role="alert">{refused}</span> : text.undoWords}
    </p>
  )
}
