/**
 * What kind of project it is for its light: what told it, and the choice of those who may say otherwise. What was
 * said is kept at once.
 */
import { Select } from 'antd'
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { derivedKind, KINDS_OF_PROJECT, type KindOfProject } from '#core/monitoring/project-kind.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { kindGroundText, PROJECT_KIND_NAMES } from '#text/monitoring.ts'
import { useSetKind } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from './monitoring.module.css'

/** Of the choice: again what the project itself says. */
const DERIVED = 'derived'

type Props = { readonly view: MonitoringSheetView; readonly kind: KindOfProject }

/** Nothing where the round tells no kinds apart. */
export function SheetKind({ view, kind }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const derived = derivedKind(view.target)
  const set = useSetKind(view.round.id, view.project)
  const refused = useErrorText(set.error)
  if (!view.round.scheme.kindsOn) return null
  const { kindByHand: said } = view
  /** A final sheet may be of what was said before. */
  const why = (): string | null => {
    if (said?.kind === kind) return text.kindByHand(said.by, momentText(said.at))
    return derived.kind === kind ? kindGroundText(derived.ground, language) : null
  }
  return (
    <>
      <div className={styles.kindSet}>
        <span>{text.kind}</span>
        {view.maySetKind ? (
          <Select<KindOfProject | typeof DERIVED>
            size="small"
            aria-label={text.kind}
            loading={set.isPending}
            value={said === null ? DERIVED : said.kind}
            options={[
              { value: DERIVED, label: text.kindAsDerived(PROJECT_KIND_NAMES[derived.kind][language]) },
              ...KINDS_OF_PROJECT.map((value) => ({ value, label: PROJECT_KIND_NAMES[value][language] })),
            ]}
            onChange={(value) => set.mutate(value === DERIVED ? null : value)}
          />
        ) : (
          <strong>{PROJECT_KIND_NAMES[kind][language]}</strong>
        )}
      </div>
      <p className={styles.faint}>{why()}</p>
      {set.error ? <Callout kind="error">{refused}</Callout> : null}
    </>
  )
}
