import { text } from 'node:stream/consumers';
import { BrowserStreams } from '#sanity/lake/listen/browser-streams.ts';
import { EventStream } from '#sanity/lake/listen/event-stream.ts';

const browsers = new BrowserStreams();
const opened: EventStream[] = [];

function open(browser: string, isResumable = false): EventStream {
  const stream = new EventStream(() => true);
  opened.push(stream);
  browsers.add(browser, stream, isResumable);
  return stream;
}

afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

const ended = (streams: readonly EventStream[]) => streams.map(({ hasEnded }) => hasEnded);

it('lets four streams of a browser be, and the one open longest rest beyond them', async () => {
  const streams = [1, 2, 3, 4].map(() => open('a'));
  open('b');
  expect(ended(streams)).toEqual([false, false, false, false]);
  const fifth = open('a');
  expect(ended([...streams, fifth])).toEqual([true, false, false, false, false]);
  expect(await text(streams[0]!.body)).toBe(':\n\nretry: 10000\n\n');
});

it('counts no stream that has ended', () => {
  const streams = [1, 2, 3, 4].map(() => open('a'));
  streams[1]!.close();
  open('a');
  expect(ended(streams)).toEqual([false, true, false, false]);
});

it('lets streams that can be resumed rest last, and never the newest', () => {
  const forms = [open('a', true), open('a', true), open('a', true)];
  const list = open('a');
  const form = open('a', true);
  expect(ended([...forms, list, form])).toEqual([false, false, false, true, false]);
  const other = open('a');
  expect(ended([...forms, form, other])).toEqual([true, false, false, false, false]);
});
