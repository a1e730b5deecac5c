/** What a problem in an answer says: fetched when there is one. */
import type { ProblemBody } from '#api/kernel/common.ts'
import { useLanguage } from '../preferences/language.ts'
import { problemText } from './problem-text.ts'

type Props = {
  readonly problem: ProblemBody
  /** The name that a person knows the file by, for faults of files. */ readonly file?: string
}

export function ProblemSentence({ problem, file = '' }: Props) {
  return <>{problemText(problem, useLanguage(), file)}</>
}
