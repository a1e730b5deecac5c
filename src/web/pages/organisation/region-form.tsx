/** The name and the code of the region that this installation serves. */
import { Button } from 'antd'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeRegion } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { needed, useForm } from '../../ui/use-form.ts'
import { isRegionCode } from '../accounts/account.ts'
import styles from '../../ui/administration.module.css'

export function RegionForm() {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const may = useMay()
  const { region } = useSession()
  const change = useChangeRegion()
  const form = useForm({
    first: { code: region.code, name: region.name },
    checks: {
      code: (code) => (isRegionCode(code) ? null : text.sixDigits),
      name: needed(text.needed),
    },
    saidAtOnce: ['code', 'name'],
    send: ({ code, name }) => change.mutateAsync({ code: code.trim(), name: name.trim() }),
    onDone: () => notify(text.saved),
  })
  const refused = useErrorText(form.error)
  const { code, name } = form.values
  const unchanged = code === region.code && name === region.name
  return (
    <FormElement form={form} className={`panel ${styles.form}`} aria-label={text.region}>
      <p className={styles.faint}>{text.regionWords}</p>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        {...form.field('code')}
        label={text.regionCode}
        required
        inputMode="numeric"
        maxLength={6}
        hint={text.regionCodeHint}
      />
      <Field {...form.field('name')} label={text.regionName} required maxLength={64} />
      {may('region.manage') ? (
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={form.isBusy}
            disabled={unchanged}
            title={unchanged ? text.unchanged : undefined}
          >
            {common.save}
          </Button>
        </div>
      ) : null}
    </FormElement>
  )
}
