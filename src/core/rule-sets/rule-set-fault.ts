/** What can be wrong with a rule set from outside, as data; the words are in src/text/rule-sets/faults.ts. */
const RULE_SET_FAULTS = [
  /** No object, or no rule set of this format. values: found. */
  'not-a-rule-set',
  /** A key that the format does not have. values: key. */
  'unknown-key',
  /** A key that must be there. values: key. */
  'key-missing',
  /** Another kind of value. values: expected (a word of VALUE_KINDS). */
  'wrong-kind',
  /** values: least, most. */
  'out-of-bounds',
  /** Not one of the values that may be here. values: found. */
  'unknown-value',
  /** values: code. */
  'unknown-rule',
  /** An id is small letters, digits and hyphens, a slash and a year. values: found. */
  'bad-id',
  /** A region is the first two, four or six digits of a code, or nothing. values: found. */
  'bad-region',
  /** values: from, to. */
  'years-reversed',
  /** values: most. */
  'text-too-long',
  'text-empty',
  /** values: most. */
  'too-many',
  /** values: word. */
  'word-twice',
  /** Added and removed, or on and off, at once. values: word. */
  'both-ways',
  /** The bands of 优, 良 and 中 do not come down in this order. values: excellent, good, fair. */
  'bands-reversed',
  /** The weights of the review sheet do not come to 100. values: sum. */
  'weights-not-whole',
  /** The least points for 予以支持 are not above those for 调整后支持. values: support, adjust. */
  'assessment-bands-reversed',
  /** The sub-items of a 事前绩效评估 do not come to 100. values: sum. */
  'assessment-weights-not-whole',
  /** The dimensions of 部门整体绩效评价 do not come to 100. values: sum. */
  'evaluation-dimensions-not-whole',
  /** The indicators of 财政运行 do not come to 100. values: sum. */
  'fiscal-points-not-whole',
  /** A formula names no figure of the data sheet. values: word. */
  'fiscal-figure-unknown',
  /** Points of scores and of 预算执行率 do not come to 100. values: execution, sum. */
  'points-not-whole',
  /** Values that must come down in turn do not. values: values. */
  'bands-not-falling',
  /** The set it inherits from is not there. values: parent. */
  'parent-missing',
  /** It would inherit from itself. values: parent. */
  'parent-circle',
  /** More levels than anybody needs. values: most. */
  'too-deep',
  /** The region is not inside that of the parent. values: region, parent. */
  'region-outside',
  /** Another set of the same region holds for some of the same years. values: id. */
  'years-taken',
] as const
export type RuleSetFaultCode = (typeof RULE_SET_FAULTS)[number]

/** What was expected where a value of another kind is. */
const VALUE_KINDS = ['object', 'text', 'number', 'whole number', 'yes or no', 'list', 'decimal'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

export type RuleSetFault = {
  readonly code: RuleSetFaultCode
  /** Where: `parameters.vagueWords.add.3`; '' is the whole. */
  readonly path: string
  readonly values: { readonly [name: string]: string | number }
}

export function ruleSetFault(
  code: RuleSetFaultCode,
  path: string,
  values: RuleSetFault['values'] = {},
): RuleSetFault {
  return { code, path, values }
}
