/**
 * A form is a table given to this hook: what its fields hold at first, what is wrong with each of them, what
 * sends it, what comes after. The hook keeps what is typed, says a fault once sending was tried, sends once
 * however often it is asked to, and puts a refusal that names a field beside that field.
 */
import { useEffect, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { useLanguage } from '../preferences/language.ts'
import { errorText } from './error-text.ts'
import { dropTyped, keepTyped, readTyped } from './typed.ts'

/** What is wrong with a value, and how to mend it; null where nothing is. */
type Check<Value, Values> = (value: Value, values: Values) => string | null
type Checks<Values> = { readonly [Name in keyof Values]?: Check<Values[Name], Values> | undefined }
type Faults<Values> = { readonly [Name in keyof Values]?: string | null }

type FormTable<Values extends object, Answer> = {
  /** What the fields hold as the form opens. */
  readonly first: Values | (() => Values)
  /**
   * A name of this person's form: what is typed in it is kept in this browser until it was sent. Undefined: it
   * goes with the form.
   */
  readonly keeps?: string | undefined
  readonly checks?: Checks<Values>
  /** Fields whose faults do not wait until sending was tried. */
  readonly saidAtOnce?: readonly (keyof Values)[]
  /** Is called with faultless values; what it throws is shown as the refusal. */
  readonly send: (values: Values) => Promise<Answer> | Answer
  /** Not called where another page was opened meanwhile; nor is `onRefused`. */
  readonly onDone?: (answer: Answer, form: Form<Values>) => void
  readonly onRefused?: (error: unknown, form: Form<Values>) => void
}

/** What the component of a field is given. */
export type FieldProps<Value> = {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly fault: string | null
}

/** What a form of any fields tells its dialog. */
export type SentForm = {
  readonly isBusy: boolean
  /** The refusal that no field bears and no change has answered; null where there is none. */
  readonly refusal: unknown
  readonly send: () => void
}

export type Form<Values> = SentForm & {
  readonly values: Values
  /** Answers a refusal, too. */
  readonly change: (some: Partial<Values>) => void
  readonly field: <Name extends keyof Values>(name: Name) => FieldProps<Values[Name]>
  /** The last refusal that no field bears, until the next sending; null where there was none. */
  readonly error: unknown
  /** Something is wrong now, whether sending was tried or not. */
  readonly isFaulty: boolean
  readonly isTried: boolean
  /** Says nothing of faults until sending is tried again. */
  readonly forgetTry: () => void
  /** What was typed before and not sent is in the fields again. */
  readonly isRestored: boolean
  /** Throws that away: the fields hold what they held at first. */
  readonly dropRestored: () => void
}

export function useForm<Values extends object, Answer>(table: FormTable<Values, Answer>): Form<Values> {
  const { values, setValues, ...kept } = useValues(table)
  const [isTried, setTried] = useState(false)
  const [answered, setAnswered] = useState<unknown>(null)
  const { sending, sendOnce } = useSending(table, kept.forget)
  const faults = faultsOf(values, table.checks ?? {})
  const isFaulty = Object.values(faults).some((fault) => fault !== null)
  const { error } = sending
  const named = useNamedField(error, values)
  const refusal = error === answered ? null : error
  const change = (some: Partial<Values>) => {
    setAnswered(error)
    setValues((now) => ({ ...now, ...some }))
  }
  const form: Form<Values> = {
    values,
    change,
    isFaulty,
    isTried,
    field: (name) => {
      const isSaid = isTried || table.saidAtOnce?.includes(name)
      const refused = refusal !== null && named?.name === name ? named.words : null
      return {
        value: values[name],
        onChange: (value) => change(only(name, value)),
        fault: (isSaid ? faults[name] : null) ?? refused,
      }
    },
    isBusy: sending.isPending,
    refusal: named === null ? refusal : null,
    error: named === null ? error : null,
    send: () => {
      setTried(true)
      if (!isFaulty) sendOnce(form)
    },
    forgetTry: () => setTried(false),
    isRestored: kept.isRestored,
    dropRestored: kept.dropRestored,
  }
  return form
}

/** What the fields hold: as they were at first, or as the person left them unsent. */
function useValues<Values extends object, Answer>({ first, keeps }: FormTable<Values, Answer>) {
  const [start] = useState(first)
  const [values, setValues] = useState<Values>(() =>
    keeps === undefined ? start : { ...start, ...readTyped(keeps, start) },
  )
  const [isRestored, setRestored] = useState(
    () => keeps !== undefined && JSON.stringify(values) !== JSON.stringify(start),
  )
  useEffect(() => {
    if (keeps === undefined) return
    if (JSON.stringify(values) === JSON.stringify(start)) dropTyped(keeps)
    else keepTyped(keeps, values)
  }, [keeps, values, start])
  return {
    values,
    setValues,
    isRestored,
    dropRestored: () => {
      setRestored(false)
      setValues(start)
    },
    /** It was sent. */
    forget: () => {
      if (keeps === undefined) return
      dropTyped(keeps)
      setRestored(false)
    },
  }
}

/** Sends, unless an answer is still awaited. */
function useSending<Values extends object, Answer>(
  { send, onDone, onRefused }: FormTable<Values, Answer>,
  forget: () => void,
) {
  const isUnderWay = useRef(false)
  const sending = useMutation<Answer, unknown, Values>({
    mutationFn: async (values) => {
      try {
        const answer = await send(values)
        forget()
        return answer
      } finally {
        isUnderWay.current = false
      }
    },
  })
  const sendOnce = (form: Form<Values>) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const { pathname } = window.location
    const isHere = () => window.location.pathname === pathname
    // Not by the callbacks of the mutation: they are forgotten with the form where what it did takes it away.
    sending.mutateAsync(form.values).then(
      (answer) => (isHere() ? onDone?.(answer, form) : undefined),
      (error: unknown) => (isHere() ? onRefused?.(error, form) : undefined),
    )
  }
  return { sending, sendOnce }
}

/** The field that a refusal names (`body.name`), and its words; null where it names none of the form. */
function useNamedField(error: unknown, values: object) {
  const language = useLanguage()
  if (!(error instanceof ApiError)) return null
  const [inside, name = ''] = String(error.problem.values['path']).split('.')
  const isNamed = inside === 'body' && Object.hasOwn(values, name)
  return isNamed ? { name, words: errorText(error, language) } : null
}

function faultsOf<Values extends object>(values: Values, checks: Checks<Values>): Faults<Values> {
  const faults: { [Name in keyof Values]?: string | null } = {}
  for (const name in checks) faults[name] = checks[name]?.(values[name], values) ?? null
  return faults
}

function only<Values, Name extends keyof Values>(name: Name, value: Values[Name]): Partial<Values> {
  const some: Partial<Values> = {}
  some[name] = value
  return some
}

/** The check of a field that must not be left blank. */
export function needed(words: string): (value: string | null) => string | null {
  return (value) => (value === null || value.trim() === '' ? words : null)
}
