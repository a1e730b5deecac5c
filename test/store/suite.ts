/** The behaviours of the store, the same over every database it runs on. */
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { migrate } from '#store/database/migrate.ts'
import { createStore } from '#store/kernel/store.ts'
import { accountBehaviours } from './accounts.ts'
import { adviceBehaviours } from './advice.ts'
import { againBehaviours } from './again.ts'
import { batchBehaviours } from './batches.ts'
import { decisionBehaviours } from './decisions.ts'
import { documentBehaviours } from './documents.ts'
import { evaluationBehaviours } from './evaluations.ts'
import { eventChainBehaviours } from './event-chain.ts'
import { executionBehaviours } from './execution.ts'
import { filingBehaviours } from './filings.ts'
import { jobBehaviours } from './jobs.ts'
import { layoutBehaviours } from './layouts.ts'
import { libraryBehaviours } from './library.ts'
import { listBehaviours } from './lists.ts'
import { livesBehaviours } from './lives.ts'
import { migrationBehaviours } from './migrations.ts'
import { moneySumsBehaviours } from './money-sums.ts'
import { monitoringBehaviours } from './monitoring.ts'
import { MIGRATIONS, type Opened } from './opened.ts'
import { policyBehaviours } from './policies.ts'
import { postBehaviours } from './posts.ts'
import { reachBehaviours } from './reach.ts'
import { regionBehaviours } from './regions.ts'
import { rectificationBehaviours } from './rectifications.ts'
import { reviewBehaviours } from './reviews.ts'
import { ruleSetBehaviours } from './rule-sets.ts'
import { schemaBehaviours } from './schema.ts'
import { secondFactorBehaviours } from './second-factors.ts'
import { securityBehaviours } from './security.ts'
import { selfEvaluationBehaviours } from './self-evaluations.ts'
import { similarBehaviours } from './similar.ts'
import { statementFilingBehaviours } from './statement-filings.ts'
import { versionBehaviours } from './versions.ts'

/** @param open gives an empty database. */
export function storeBehaviours(open: () => Promise<{ readonly pool: Pool; close(): Promise<void> }>): void {
  let database: { readonly pool: Pool; close(): Promise<void> } | null = null
  let opened: Opened | null = null
  /** What was sent to the database. */
  const statements = new Set<string>()

  beforeAll(async () => {
    database = await open()
    expect(await migrate(database.pool, MIGRATIONS)).toMatchObject({ ok: true })
    opened = {
      pool: database.pool,
      store: createStore(database.pool, ({ query }) => void statements.add(query.sql)),
    }
  })
  afterAll(async () => {
    await database?.close()
  })
  const now = (): Opened => {
    if (!opened) throw new Error('the database is not open')
    return opened
  }

  describe('migrations', () => migrationBehaviours(now))
  describe('the schema', () => schemaBehaviours(now))
  describe('transactions', () => againBehaviours(now))
  describe('accounts', () => accountBehaviours(now))
  describe('the chain of events', () => eventChainBehaviours(now))
  describe('security settings', () => securityBehaviours(now))
  describe('second factors and sessions', () => secondFactorBehaviours(now))
  describe('documents', () => documentBehaviours(now))
  describe('lists and sums', () => listBehaviours(now))
  describe('lives of findings', () => livesBehaviours(now))
  describe('decisions', () => decisionBehaviours(now))
  describe('versions', () => versionBehaviours(now))
  describe('the way of targets', () => filingBehaviours(now))
  describe('the way of texts of departments', () => statementFilingBehaviours(now))
  describe('rectifications', () => rectificationBehaviours(now))
  describe('the execution of budgets', () => executionBehaviours(now))
  describe('kept sums of money', () => moneySumsBehaviours(now))
  describe('monitoring', () => monitoringBehaviours(now))
  describe('self-evaluations', () => selfEvaluationBehaviours(now))
  describe('evaluations, results, assessments and assurance', () => evaluationBehaviours(now))
  describe('layouts', () => layoutBehaviours(now))
  describe('the library', () => libraryBehaviours(now))
  describe('policies', () => policyBehaviours(now))
  describe('posts', () => postBehaviours(now))
  describe('reach', () => reachBehaviours(now))
  describe('reviews', () => reviewBehaviours(now))
  describe('advice of a model', () => adviceBehaviours(now))
  describe('alike projects', () => similarBehaviours(now))
  describe('jobs', () => jobBehaviours(now))
  describe('rule sets', () => ruleSetBehaviours(now))
  describe('batches', () => batchBehaviours(now))
  // The last: it looks at what all others sent.
  describe('regions', () => regionBehaviours(now, statements))
}
