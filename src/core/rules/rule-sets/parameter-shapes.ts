/** What each parameter of a rule set is and which values it may have: what a file is checked against and a page draws. */
import type { RuleParameters } from '../parameters.ts'

export type ParameterShape =
  /** An exact decimal as text: 万元 or a share in %. */
  | { readonly kind: 'decimal'; readonly unit: '万元' | '%'; readonly least: string; readonly most: string }
  /** A number: how many, or a share in %. */
  | { readonly kind: 'number'; readonly unit: '个' | '%'; readonly least: number; readonly most: number }
  | { readonly kind: 'words' }
  | { readonly kind: 'required-kinds' }

const SHARE: ParameterShape = { kind: 'number', unit: '%', least: 0, most: 100 }
const WORDS: ParameterShape = { kind: 'words' }

export const PARAMETER_SHAPES: Record<keyof RuleParameters, ParameterShape> = {
  budgetTolerance: { kind: 'decimal', unit: '万元', least: '0', most: '100' },
  uniformPlanProjects: { kind: 'number', unit: '个', least: 2, most: 1000 },
  singlePaymentWords: WORDS,
  requiredKinds: { kind: 'required-kinds' },
  leastIndicatorsFrom: { kind: 'decimal', unit: '万元', least: '0', most: '100000000' },
  leastIndicators: { kind: 'number', unit: '个', least: 1, most: 50 },
  satisfactionLimit: { kind: 'decimal', unit: '%', least: '50', most: '1000' },
  percentageNumbers: WORDS,
  costCoverage: SHARE,
  genericGoalShare: SHARE,
  unquantifiedShare: SHARE,
  vagueWords: WORDS,
  gradeWords: WORDS,
  weakBases: WORDS,
  invalidBases: WORDS,
  genericGoals: WORDS,
  templateHints: WORDS,
  watermarks: WORDS,
  lowerIsBetter: WORDS,
  acceptedLevel2: WORDS,
}

export const PARAMETER_NAMES = Object.keys(PARAMETER_SHAPES) as readonly (keyof RuleParameters)[]

/** A list longer than this slows every cell of every document down. */
export const WORDS_MOST = 2000
export const WORD_LONGEST = 60
