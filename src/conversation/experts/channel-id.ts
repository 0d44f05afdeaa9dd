// A channel without the thread that something was said in.

export function channelId(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
