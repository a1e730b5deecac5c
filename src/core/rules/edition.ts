/**
 * The edition of the rules: the version of the program (a test compares them), so that after an update
 * findings of before are known to be of other rules. What a rule set says is compared besides.
 */
export const RULES_EDITION = '0.1.0'
