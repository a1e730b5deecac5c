/** A planter for every class of fault of the catalogue, or why there is none. */
import { ARITHMETIC } from './arithmetic.ts'
import { BASIS } from './basis.ts'
import { BUDGET_PLAN } from './budget-plan.ts'
import { CLASSIFICATION } from './classification.ts'
import { COPY_DUPLICATE } from './copy-duplicate.ts'
import { GOALS_PURPOSE } from './goals-purpose.ts'
import { MEASURABILITY } from './measurability.ts'
import { MISSING } from './missing.ts'
import { NAMING } from './naming.ts'
import { NARRATIVE_TABLE } from './narrative-table.ts'
import type { Plantings } from './planter.ts'
import { STANDARDS } from './standards.ts'
import { TEXT } from './text.ts'
import { TIME_PRIVACY } from './time-privacy.ts'
import { VALUE_FORMAT } from './value-format.ts'
import { YEARS } from './years.ts'

export const PLANTINGS: Plantings = {
  ...BUDGET_PLAN,
  ...MISSING,
  ...VALUE_FORMAT,
  ...CLASSIFICATION,
  ...MEASURABILITY,
  ...NAMING,
  ...BASIS,
  ...GOALS_PURPOSE,
  ...COPY_DUPLICATE,
  ...NARRATIVE_TABLE,
  ...ARITHMETIC,
  ...TEXT,
  ...TIME_PRIVACY,
  ...YEARS,
  ...STANDARDS,
}
