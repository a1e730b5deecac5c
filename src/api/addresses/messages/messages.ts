/** Addresses of the room messages: messages. */
import {
  markReadBody,
  messageQuery,
  type MessageDigest,
  type MessageList,
  type UnreadCount,
} from '../../messages/messages.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const messageAddresses = {
  listMessages: endpoint
    .get('/api/messages', { query: messageQuery })
    .answers<MessageList>('List messages.', { action: 'message.read' }),
  readUnread: endpoint
    .get('/api/messages/unread')
    .answers<UnreadCount>('Read unread.', { byItself: true, action: 'message.read' }),
  readDigest: endpoint
    .get('/api/messages/digest')
    .answers<MessageDigest>('Unread messages by kind, the newest first.', { action: 'message.read' }),
  tickMessages: endpoint
    .post('/api/messages/read', { body: markReadBody })
    .answers<UnreadCount>('Marks messages as read.', { action: 'message.read' }),
}
