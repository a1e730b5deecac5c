/** One stage with its steps: who takes each, from which sum on; moved within its level. */
import { Button, Input } from 'antd'
import type { Role } from '#core/kernel/roles.ts'
import type { Flow, FlowStep } from '#core/filing/flow.ts'
import { REVIEWERS, STEPS_MOST } from '#core/filing/parse-flow.ts'
import { STAGE_NAMES, stepName } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { mayMove, typedFrom, withChangedStep, withMovedStage, withoutStep, withStep } from './flow-draft.ts'
import { RoleChoice } from './role-choice.tsx'
import styles from './flows.module.css'

type Props = { readonly flow: Flow; readonly stage: number; readonly onChange: (flow: Flow) => void }

export function StageRow({ flow, stage, onChange }: Props) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const found = flow.stages[stage]
  if (found === undefined) return null
  const { kind, steps } = found
  const name = STAGE_NAMES[kind][language]
  return (
    <fieldset className={styles.stageRow} aria-label={text.stageOf(stage + 1, name)}>
      <div className={styles.stageHead}>
        <strong>
          {stage + 1} {name}
        </strong>
        {steps.length > 1 ? <span className={styles.quiet}>{text.parallel}</span> : null}
        <MoveButtons flow={flow} stage={stage} onChange={onChange} />
      </div>
      <div className={styles.stepRows}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            may={REVIEWERS[kind]}
            onChange={(change) => onChange(withChangedStep(flow, stage, at, change))}
            onRemove={() => onChange(withoutStep(flow, stage, at))}
          />
        ))}
        {steps.length < STEPS_MOST ? (
          <Button
            size="small"
            type="link"
            className={styles.addStep}
            onClick={() => onChange(withStep(flow, stage))}
          >
            {text.addStep}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}

function MoveButtons({ flow, stage, onChange }: Props) {
  const text = useText(FLOWS)
  return (
    <>
      {mayMove(flow, stage, -1) ? (
        <Button
          size="small"
          type="text"
          aria-label={text.stageUp(stage + 1)}
          title={text.stageUp(stage + 1)}
          onClick={() => onChange(withMovedStage(flow, stage, -1))}
        >
          ↑
        </Button>
      ) : null}
      {mayMove(flow, stage, 1) ? (
        <Button
          size="small"
          type="text"
          aria-label={text.stageDown(stage + 1)}
          title={text.stageDown(stage + 1)}
          onClick={() => onChange(withMovedStage(flow, stage, 1))}
        >
          ↓
        </Button>
      ) : null}
    </>
  )
}

type StepProps = {
  readonly step: FlowStep
  readonly may: readonly Role[]
  readonly onChange: (change: Partial<Pick<FlowStep, 'roles' | 'from'>>) => void
  readonly onRemove: () => void
}

function StepRow({ step: { id, roles, from }, may, onChange, onRemove }: StepProps) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const called = stepName(id, roles, language)
  return (
    <div className={styles.stepRow}>
      <span className={styles.called}>{called}</span>
      <RoleChoice
        label={text.whoOf(called)}
        may={may}
        roles={roles}
        onChange={(chosen) => onChange({ roles: chosen })}
      />
      <SumField label={text.fromField(called)} value={from} onChange={(sum) => onChange({ from: sum })} />
      <Button
        type="text"
        aria-label={text.removeStep(called)}
        title={text.removeStep(called)}
        onClick={onRemove}
      >
        ✕
      </Button>
    </div>
  )
}

/** What was typed is put in the one way of writing sums when the field is left. */
function SumField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const text = useText(FLOWS)
  return (
    <Input
      className={styles.from}
      inputMode="decimal"
      maxLength={20}
      aria-label={label}
      placeholder={text.fromHint}
      suffix="万元"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      onBlur={({ target }) => onChange(typedFrom(target.value))}
    />
  )
}
