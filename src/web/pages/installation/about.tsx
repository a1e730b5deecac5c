/** Which version runs, whether it is well, and by which rule sets it checks. */
import { Link } from 'react-router'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useHealth, useStorage } from '../../api/administration.ts'
import { useRuleSets } from '../../api/findings.ts'
import { useMay, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { sizeText } from '../../ui/size.ts'
import styles from '../../ui/administration.module.css'

export function About() {
  const text = useText(ADMINISTRATION)
  const may = useMay()
  const { version } = useSession()
  const { data: storage } = useStorage()
  const disk = storage?.disk ?? null
  return (
    <>
      {disk?.low === true ? <Callout kind="warning">{text.diskLow(sizeText(disk.free))}</Callout> : null}
      <dl className={`panel ${styles.facts}`}>
        <dt>{text.version}</dt>
        <dd>{version}</dd>
        <dt>{text.health}</dt>
        <dd>
          <Health />
        </dd>
        {disk === null ? null : (
          <>
            <dt>{text.disk}</dt>
            <dd>{text.diskRoom(sizeText(disk.free), sizeText(disk.size))}</dd>
          </>
        )}
        <dt>{text.licence}</dt>
        <dd>{text.licenceWords}</dd>
        {may('finding.read') ? <RuleSets /> : null}
        <dt>{text.parts}</dt>
        <dd>
          <Link to={paths.parts()}>{text.partsWords}</Link>
        </dd>
      </dl>
    </>
  )
}

function RuleSets() {
  const text = useText(ADMINISTRATION)
  const language = useLanguage()
  const ruleSets = useRuleSets().data ?? []
  return (
    <>
      <dt>{text.ruleSets}</dt>
      <dd>
        <ul className={styles.ruleSets}>
          {ruleSets.map((ruleSet) => (
            <li key={ruleSet.id}>
              <span>{ruleSetName(ruleSet.id, language)}</span>
              <span className={styles.faint}>{text.years(ruleSet.from, ruleSet.to)}</span>
              <span className={styles.faint}>{text.rulesIn(ruleSet.rules.length)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}

function Health() {
  const text = useText(ADMINISTRATION)
  const { data, error } = useHealth()
  const refused = useErrorText(error)
  if (error) return <span className={styles.bad}>✕ {refused}</span>
  return data ? <span className={styles.good}>✓ {text.healthy}</span> : <span>…</span>
}
