/** 随机抽取 as it is published, `jichi.draw/1` (docs/evaluation.md): enough to draw again. */
import { z } from 'zod'
import { DRAW_FORMAT } from '#core/evaluation/draw.ts'

export const drawRecord = z.object({
  format: z.literal(DRAW_FORMAT),
  seed: z.string(),
  count: z.number().int().min(0),
  candidates: z.array(z.object({ key: z.string(), name: z.string() })),
  drawn: z.array(z.string()),
  attempt: z.number().int().min(1).optional(),
  at: z.string().max(40).optional(),
  reason: z.string().max(500).optional(),
  commitment: z
    .object({
      what: z.enum(['subjects', 'experts', 'agency']),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.string().max(40),
      source: z.string().max(100),
      drawAt: z.string().max(40),
    })
    .optional(),
})
