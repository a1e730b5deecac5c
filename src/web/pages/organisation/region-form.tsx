/** The name and the code of the region that this installation serves. */
import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeRegion } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { isRegionCode } from '../accounts/account.ts'
import styles from '../../ui/administration.module.css'

export function RegionForm() {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const may = useMay()
  const { region } = useSession()
  const change = useChangeRegion()
  const refused = useProblemText(change.error)
  const [code, setCode] = useState(region.code)
  const [name, setName] = useState(region.name)
  const complete = isRegionCode(code) && name.trim() !== ''
  const unchanged = code === region.code && name === region.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete)
      change.mutate({ code: code.trim(), name: name.trim() }, { onSuccess: () => notify(text.saved) })
  }
  return (
    <form className={`panel ${styles.form}`} onSubmit={submit} noValidate aria-label={text.region}>
      <p className={styles.faint}>{text.regionWords}</p>
      {change.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        label={text.regionCode}
        required
        inputMode="numeric"
        maxLength={6}
        hint={text.regionCodeHint}
        value={code}
        onChange={setCode}
        fault={isRegionCode(code) ? null : text.sixDigits}
      />
      <Field
        label={text.regionName}
        required
        maxLength={64}
        value={name}
        onChange={setName}
        fault={name.trim() === '' ? text.needed : null}
      />
      {may('region.manage') ? (
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={change.isPending}
            disabled={unchanged}
            title={unchanged ? text.unchanged : undefined}
          >
            {common.save}
          </Button>
        </div>
      ) : null}
    </form>
  )
}
