/** All fields that documents are generated for. */
import type { Field } from '../template.ts'
import { AGRICULTURE } from './agriculture.ts'
import { CIVIL_AFFAIRS } from './civil-affairs.ts'
import { CONSTRUCTION } from './construction.ts'
import { CULTURE } from './culture.ts'
import { EDUCATION } from './education.ts'
import { EMERGENCY } from './emergency.ts'
import { ENVIRONMENT } from './environment.ts'
import { FORESTRY } from './forestry.ts'
import { HEALTH } from './health.ts'
import { MARKET } from './market.ts'
import { PARTY } from './party.ts'
import { POLICE } from './police.ts'
import { SCIENCE } from './science.ts'
import { SOCIAL_SECURITY } from './social-security.ts'
import { TOWNSHIP } from './township.ts'
import { TRANSPORT } from './transport.ts'
import { VETERANS } from './veterans.ts'
import { WATER } from './water.ts'

export const FIELDS: readonly Field[] = [
  EDUCATION,
  HEALTH,
  AGRICULTURE,
  CONSTRUCTION,
  SOCIAL_SECURITY,
  POLICE,
  CIVIL_AFFAIRS,
  WATER,
  TRANSPORT,
  ENVIRONMENT,
  CULTURE,
  SCIENCE,
  EMERGENCY,
  MARKET,
  PARTY,
  TOWNSHIP,
  FORESTRY,
  VETERANS,
]
