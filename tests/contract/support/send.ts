/** Sends a request; of a stream of events it reads the first piece. */
export async function send(
  url: string,
  { method = 'GET', body, token }: { method?: string; body?: string; token?: string },
): Promise<{ status: number; text: string }> {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const abort = new AbortController();
  const response = await fetch(url, { method, headers, body: body as BodyInit, signal: abort.signal });
  if (!response.headers.get('content-type')?.includes('event-stream'))
    return { status: response.status, text: await response.text() };
  const first = await response.body!.getReader().read();
  abort.abort();
  return { status: response.status, text: String(first.value) };
}
