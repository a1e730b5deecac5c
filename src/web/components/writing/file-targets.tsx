/** Beginning targets from a file: it is chosen, read, and what it holds is ticked. */
import { useRef } from 'react'
import { Button, Checkbox, Spin } from 'antd'
import type { DraftStart, FileTargets } from '#api/writing/drafts.ts'
import { asWan } from '#core/kernel/money.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useTargetsOfFile } from '../../api/drafts.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import fields from '../../ui/field.module.css'
import { useErrorText } from '../../ui/error-text.ts'
import { otherUnits } from './others-of-file.ts'
import styles from './writing.module.css'

/** What targets are read from. */
const ACCEPTED = '.docx,.docm,.doc,.wps,.xlsx,.xlsm,.xls,.et,.pdf,.html,.htm,.mht,.mhtml,.txt,.csv,.json'

export type ChosenTargets = { readonly file: File; readonly targets: readonly number[] }

type Props = {
  readonly value: ChosenTargets | null
  /** For which year they are begun. */
  readonly year: number
  /** For which unit. */
  readonly unit: DraftStart['units'][number] | undefined
  readonly fault: string | null
  readonly onChange: (value: ChosenTargets | null) => void
}

export function TargetsOfFile({ value, year, unit, fault, onChange }: Props) {
  const text = useText(START_DRAFT)
  const input = useRef<HTMLInputElement>(null)
  const read = useTargetsOfFile()
  const refused = useErrorText(read.error)
  const fileYear = read.data?.fiscalYear ?? null
  const choose = (file: File) => {
    onChange(null)
    read.mutate(file, {
      onSuccess: (found) =>
        onChange({
          file,
          targets: found.targets.filter((target) => !isThere(found, target, year)).map(({ order }) => order),
        }),
    })
  }
  const tick = (targets: readonly number[]) => {
    if (value !== null) onChange({ ...value, targets })
  }
  return (
    <>
      <div className={styles.chosenFile}>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={text.chooseFile}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) choose(file)
            target.value = ''
          }}
        />
        <Button disabled={read.isPending} onClick={() => input.current?.click()}>
          {value === null ? text.chooseFile : text.anotherFile}
        </Button>
        <span className={fields['hint']}>{read.variables?.name ?? text.fileKinds}</span>
      </div>
      {read.isPending ? (
        <output className={fields['hint']}>
          <Spin size="small" /> {text.readingFile}
        </output>
      ) : null}
      {read.isError ? <Callout kind="error">{refused}</Callout> : null}
      {value === null || read.data === undefined ? null : (
        <Found found={read.data} year={year} unit={unit} ticked={value.targets} onTick={tick} />
      )}
      {value === null || fileYear === null || fileYear === year ? null : (
        <p className={fields['hint']}>{text.otherYear(fileYear, year)}</p>
      )}
      <div className={fields['fault']} aria-live="polite">
        {fault}
      </div>
    </>
  )
}

/** Of another year it is begun without its code. */
function isThere(
  { fiscalYear }: FileTargets,
  { there }: FileTargets['targets'][number],
  year: number,
): boolean {
  return there && fiscalYear === year
}

type FoundProps = {
  readonly found: FileTargets
  readonly year: number
  readonly unit: Props['unit']
  readonly ticked: readonly number[]
  readonly onTick: (targets: readonly number[]) => void
}

function Found({ found, year, unit, ticked, onTick }: FoundProps) {
  const text = useText(START_DRAFT)
  const { targets } = found
  const all = targets.map(({ order }) => order)
  const others = otherUnits(found, unit)
  return (
    <fieldset className={styles.found}>
      <legend>
        <Checkbox
          checked={ticked.length === all.length}
          indeterminate={ticked.length > 0 && ticked.length < all.length}
          onChange={({ target }) => onTick(target.checked ? all : [])}
        >
          {text.foundInFile(targets.length)}
        </Checkbox>
      </legend>
      {others.map(({ name, count }) => (
        <div key={name} className={styles.notOurs}>
          <Callout kind="warning">{text.otherUnit(count, name, unit?.name ?? '')}</Callout>
        </div>
      ))}
      <ul>
        {targets.map((target) => (
          <li key={target.order}>
            <Checkbox
              checked={ticked.includes(target.order)}
              onChange={({ target: { checked } }) =>
                onTick(all.filter((one) => (one === target.order ? checked : ticked.includes(one))))
              }
            >
              {target.name}
            </Checkbox>
            <span className={fields['hint']}>
              {target.budget === null ? '' : `${asWan(target.budget)} ${text.wan} · `}
              {text.indicators(target.indicators)}
              {isThere(found, target, year) ? <strong> · {text.thereAlready}</strong> : null}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
