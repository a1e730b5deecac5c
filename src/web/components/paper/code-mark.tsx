/** The project code with what its check character says: ✓ fits, ? does not, both with their words. */
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import styles from './code-mark.module.css'

export function CodeMark({ code }: { readonly code: string | null }) {
  const text = useText(PROJECT)
  if (code === null || code === '')
    return (
      <span className={styles.none} title={text.codeComes}>
        {text.codeMissing}
        <span className="visually-hidden">：{text.codeComes}</span>
      </span>
    )
  const parsed = parseProjectCode(code)
  if (!parsed.ok) return <Code code={code} sign="?" words={text.codeUnknown} className={styles.doubt} />
  const expected = expectedCheckCharacter(parsed.value)
  if (expected === null) return <span className="code">{code}</span>
  const fits = code.endsWith(expected)
  return (
    <Code
      code={code}
      sign={fits ? '✓' : '?'}
      words={fits ? text.codeFits : text.codeDiffers(expected)}
      className={fits ? styles.fits : styles.doubt}
    />
  )
}

function Code({
  code,
  sign,
  words,
  className,
}: {
  readonly code: string
  readonly sign: string
  readonly words: string
  readonly className: string | undefined
}) {
  return (
    <span className={styles.code}>
      <span className="code">{code}</span>
      <span title={words} className={className} aria-hidden="true">
        {sign}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
