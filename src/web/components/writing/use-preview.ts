/** Whether the paper is shown in the place of the form: the address says so. What was written is saved first. */
import { useCallback } from 'react'
import { useAddress } from '../../lists/use-address.ts'
import type { Writing } from './writing.ts'

export function usePreview({ flush }: Pick<Writing, 'flush'>) {
  const [parameters, setParameters] = useAddress()
  const show = useCallback(
    (on: boolean) => {
      flush()
      setParameters((now) => {
        if (on) now.set('preview', '1')
        else now.delete('preview')
        return now
      })
    },
    [flush, setParameters],
  )
  return { preview: parameters.get('preview') === '1', show }
}
