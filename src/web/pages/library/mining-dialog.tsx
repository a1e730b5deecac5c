/** Asks from which targets the library is to be brought up to date, and says what that came to. */
import { useState } from 'react'
import { Radio } from 'antd'
import type { MineLibrary } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { useMineLibrary } from '../../api/library.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import styles from './library.module.css'

export function MiningDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(LIBRARY)
  const mine = useMineLibrary()
  const [source, setSource] = useState<MineLibrary['source']>('approved')
  const [projects, setProjects] = useState('3')
  const [units, setUnits] = useState('2')
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (!isLeast(projects) || !isLeast(units)) return
    mine.mutate(
      { source, leastProjects: Number(projects), leastUnits: Number(units) },
      {
        onSuccess: (done) => {
          notify(text.mined(done.projects, done.found, done.fresh, done.gone))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.mineTitle}
      confirm={text.mine}
      busy={mine.isPending}
      error={mine.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.mineWords}</p>
      <Radio.Group
        className={styles.sources ?? ''}
        aria-label={text.mineSource}
        value={source}
        onChange={({ target }) => setSource(target.value === 'all' ? 'all' : 'approved')}
        options={[
          { value: 'approved', label: text.mineApproved },
          { value: 'all', label: text.mineAll },
        ]}
      />
      <Field
        label={text.leastProjects}
        inputMode="numeric"
        value={projects}
        fault={tried && !isLeast(projects) ? text.leastFault : null}
        onChange={setProjects}
      />
      <Field
        label={text.leastUnits}
        inputMode="numeric"
        value={units}
        fault={tried && !isLeast(units) ? text.leastFault : null}
        onChange={setUnits}
      />
    </FormDialog>
  )
}

function isLeast(typed: string): boolean {
  return /^\d{1,4}$/.test(typed) && Number(typed) >= 2 && Number(typed) <= 1000
}
