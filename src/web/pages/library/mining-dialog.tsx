/** Asks from which targets the library is to be brought up to date, and says what that came to. */
import { Radio } from 'antd'
import type { MineLibrary } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { useMineLibrary } from '../../api/library.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from './library.module.css'

export function MiningDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(LIBRARY)
  const mine = useMineLibrary()
  const least = (typed: string) => (isLeast(typed) ? null : text.leastFault)
  const form = useForm({
    first: { source: 'approved' as MineLibrary['source'], projects: '3', units: '2' },
    checks: { projects: least, units: least },
    send: ({ source, projects, units }) =>
      mine.mutateAsync({ source, leastProjects: Number(projects), leastUnits: Number(units) }),
    onDone: (done) => {
      notify(text.mined(done.projects, done.found, done.fresh, done.gone))
      onClose()
    },
  })
  return (
    <FormDialog title={text.mineTitle} confirm={text.mine} form={form} onClose={onClose}>
      <p>{text.mineWords}</p>
      <Radio.Group
        className={styles.sources ?? ''}
        aria-label={text.mineSource}
        value={form.values.source}
        onChange={({ target }) => form.change({ source: target.value === 'all' ? 'all' : 'approved' })}
        options={[
          { value: 'approved', label: text.mineApproved },
          { value: 'all', label: text.mineAll },
        ]}
      />
      <Field {...form.field('projects')} label={text.leastProjects} inputMode="numeric" />
      <Field {...form.field('units')} label={text.leastUnits} inputMode="numeric" />
    </FormDialog>
  )
}

function isLeast(typed: string): boolean {
  return /^\d{1,4}$/.test(typed) && Number(typed) >= 2 && Number(typed) <= 1000
}
