/** The region's signing key: made, changed, its public key shown, with those of before. */
import { useState } from 'react'
import { Button } from 'antd'
import { SIGNING } from '#text/interface/signing.ts'
import type { SigningKeyRow } from '#core/signing/rows.ts'
import { useMay } from '../../api/session.ts'
import { useMakeSigningKey, useSigningKeys } from '../../api/signing.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/administration.module.css'

export function SigningKeysPanel() {
  const text = useText(SIGNING)
  const may = useMay()
  const query = useSigningKeys()
  const [asking, ask] = useState(false)
  return (
    <section className={`panel ${styles.form}`} aria-label={text.title}>
      <h2 className={styles.keyTitle}>{text.title}</h2>
      <p className={styles.faint}>{text.about}</p>
      <Loaded query={query}>
        {({ rows, isHere }) => {
          const [today, ...former] = rows
          return (
            <>
              {today === undefined ? <p>{text.none}</p> : <Key label={text.today} row={today} />}
              {today === undefined || isHere ? null : <Callout kind="warning">{text.gone}</Callout>}
              {may('region.manage') ? (
                <div>
                  <Button onClick={() => ask(true)}>{today === undefined ? text.make : text.change}</Button>
                </div>
              ) : null}
              {former.length === 0 ? null : (
                <details>
                  <summary>{text.former}</summary>
                  {former.map((row) => (
                    <Key key={row.publicKey} label="" row={row} />
                  ))}
                </details>
              )}
              {asking ? <MakeDialog isFirst={today === undefined} onClose={() => ask(false)} /> : null}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Key({
  label,
  row: { publicKey, madeBy, madeAt, replacedAt },
}: {
  readonly label: string
  readonly row: SigningKeyRow
}) {
  const text = useText(SIGNING)
  const copy = () => void navigator.clipboard.writeText(publicKey).then(() => notify(text.copied))
  return (
    <div className={styles.key}>
      {label === '' ? null : <span className={styles.faint}>{label}</span>}
      <code className={styles.publicKey}>{publicKey}</code>
      <span className={styles.faint}>
        {text.madeBy(madeBy ?? text.someone, momentText(madeAt))}
        {replacedAt === null ? '' : text.until(momentText(replacedAt))}{' '}
        <Button size="small" onClick={copy}>
          {text.copy}
        </Button>
      </span>
    </div>
  )
}

function MakeDialog({ isFirst, onClose }: { readonly isFirst: boolean; readonly onClose: () => void }) {
  const text = useText(SIGNING)
  const make = useMakeSigningKey()
  const title = isFirst ? text.make : text.change
  return (
    <ConfirmDialog
      title={title}
      confirm={title}
      send={() => make.mutateAsync()}
      onDone={() => notify(text.made)}
      onClose={onClose}
    >
      <p>{text.ask}</p>
    </ConfirmDialog>
  )
}
