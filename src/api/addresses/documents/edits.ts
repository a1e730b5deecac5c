/** Addresses of the room documents: edits. */
import { z } from 'zod'
import { editsChosen, newEdit, type EditList, type EditsUndone } from '../../documents/edits.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const editAddresses = {
  readEdits: endpoint
    .get('/api/documents/:id/edits', { params: z.object({ id }) })
    .answers<EditList>('What was changed in a document and still holds.', { action: 'document.read' }),
  editDocument: endpoint
    .post('/api/documents/:id/edits', { params: z.object({ id }), body: newEdit })
    .makes<{ readonly edits: readonly string[] }>('Changes one field.', { action: 'document.edit' }),
  undoEdits: endpoint
    .post('/api/edits/undo', { body: editsChosen })
    .answers<EditsUndone>('Takes changes back, the last first.', { action: 'document.edit' }),
}
