import { text } from 'node:stream/consumers';
import { EventStream } from '#sanity/lake/listen/event-stream.ts';

/** The names of the functions that a stream has called as it closed. */
function closing(stream: EventStream): string[] {
  const called: string[] = [];
  stream.onClose(() => called.push('closed'));
  return called;
}

it('tells once that it has ended, from either side', async () => {
  const [ours, theirs] = [new EventStream(() => true), new EventStream(() => true)];
  const called = [ours, theirs].map(closing);
  ours.close();
  ours.close();
  await theirs.body.cancel();
  theirs.close();
  expect(called).toEqual([['closed'], ['closed']]);
});

it('tells at once who asks when it has ended already', () => {
  const stream = new EventStream(() => true);
  // Nobody reads it, as when a listener that comes back has missed too much.
  stream.send('mutation', 'x'.repeat(17 * 1024 * 1024));
  expect(stream.hasEnded).toBe(true);
  expect(closing(stream)).toEqual(['closed']);
});

it('ends before it tells what its reader may no longer hear', async () => {
  let mayHear = true;
  const stream = new EventStream(() => mayHear);
  const called = closing(stream);
  expect(stream.hasEnded).toBe(false);
  stream.send('mutation', 'first');
  mayHear = false;
  stream.send('mutation', 'second');
  expect(called).toEqual(['closed']);
  expect(stream.hasEnded).toBe(true);
  expect(await text(stream.body)).toBe(':\n\nevent: mutation\ndata: "first"\n\n');
});
