import type { Readable } from 'node:stream';

/** The bytes of a stream until it ends or the signal stops it; the stream is closed then. */
export async function* chunksUntil(signal: AbortSignal, input: Readable): AsyncGenerator<Buffer, void, undefined> {
  const stop = () => input.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of input) {
      if (signal.aborted) return;
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
