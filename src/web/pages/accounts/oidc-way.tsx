/** The way in by the sign-in service of the office, where there is one. */
import { Button } from 'antd'
import { OIDC } from '#text/interface/oidc.ts'
import { useBeginOidc, useSignInWays } from '../../api/oidc.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './sign-in.module.css'

export function OidcWay() {
  const text = useText(OIDC)
  const { data } = useSignInWays()
  const begin = useBeginOidc()
  const refused = useErrorText(begin.error)
  if (data === undefined || !data.oidc) return null
  return (
    <div className={styles.other}>
      {begin.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Button size="large" block loading={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
        {text.button}
      </Button>
    </div>
  )
}
