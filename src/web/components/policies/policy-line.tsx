/** The policy that a target carries out, chosen or shown, and what the assessment of that one lacks. */
import { Select } from 'antd'
import { Link } from 'react-router'
import type { ProjectPolicyView } from '#api/policies.ts'
import { assessmentRefusalNote } from '#text/assessment.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { POLICY_STATE_NAMES } from '#text/policies.ts'
import { useSetProjectPolicy } from '../../api/policies.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './policy-line.module.css'

/** Of the choice: no policy. */
const NONE = 'none'

export function PolicyLine({
  project,
  view,
}: {
  readonly project: string
  readonly view: ProjectPolicyView
}) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const may = useMay()
  const set = useSetProjectPolicy()
  const refused = useErrorText(set.error)
  const { policy, refusal, blocksSubmission, mayChange, offers } = view
  return (
    <section className={`${styles.note} no-print`} aria-label={text.ofProject}>
      <span>{text.ofProject}</span>
      {mayChange ? (
        <Select
          size="small"
          aria-label={text.ofProject}
          popupMatchSelectWidth={false}
          loading={set.isPending}
          value={policy?.id ?? NONE}
          options={[
            { value: NONE, label: text.noPolicy },
            ...offers.map(({ id, name, state }) => ({
              value: id,
              label: `${name}（${POLICY_STATE_NAMES[state][language]}）`,
            })),
          ]}
          onChange={(chosen) => set.mutate({ project, policy: chosen === NONE ? null : chosen })}
        />
      ) : null}
      {policy === null || !may('policy.read') ? null : (
        <Link to={paths.policy(policy.id)}>{mayChange ? text.toPolicy : policy.name}</Link>
      )}
      {refusal === null ? null : (
        <span className={blocksSubmission ? styles.alert : styles.faint}>
          {assessmentRefusalNote(refusal, blocksSubmission, language)}
        </span>
      )}
      {set.error ? <Callout kind="error">{refused}</Callout> : null}
    </section>
  )
}
