/** Addresses of the room advice. */
import { z } from 'zod'
import {
  classifiedChange,
  modelSettings,
  modelTest,
  type ClassifiedView,
  type ModelTested,
  type ModelView,
  type ProjectAdvice,
} from '../advice.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const adviceAddresses = {
  readModel: endpoint.get('/api/model').answers<ModelView>('Read model.', { action: 'model.manage' }),
  changeModel: endpoint
    .put('/api/model', { body: modelSettings })
    .answers<ModelView>('Changes the settings of the language model; what was said before stays.', {
      action: 'model.manage',
    }),
  testModel: endpoint
    .post('/api/model/test', { body: modelTest })
    .answers<ModelTested>('Asks the model with two words that say nothing, whether it answers.', {
      action: 'model.manage',
    }),
  readAdvice: endpoint
    .get('/api/projects/:id/advice', { params: z.object({ id }) })
    .answers<ProjectAdvice>('Read advice.', { action: 'finding.read' }),
  askModel: endpoint
    .post('/api/projects/:id/advice', { params: z.object({ id }) })
    .answers<ProjectAdvice>('Ask model.', { action: 'advice.ask' }),
  forgetAdvice: endpoint
    .delete('/api/projects/:id/advice', { params: z.object({ id }) })
    .answersNothing('Forget advice.', { action: 'advice.ask' }),
  readClassified: endpoint
    .get('/api/documents/:id/classified', { params: z.object({ id }) })
    .answers<ClassifiedView>('Read classified.', { action: 'document.read' }),
  classifyDocument: endpoint
    .put('/api/documents/:id/classified', { params: z.object({ id }), body: classifiedChange })
    .answersNothing('Marks a document as 涉密, or takes the mark away.', { action: 'document.classify' }),
}
