import { ContentInvalidError, ContentUnreachableError } from '#lib/content/errors.ts';
import { orLastGood } from '#lib/content/last-good.ts';

/** A getter that answers what it is told to. */
function source() {
  let answer: () => string;
  const get = orLastGood(() => Promise.resolve().then(() => answer()));
  const getWhen = (next: () => string) => {
    answer = next;
    return get();
  };
  return { getWhen };
}

const unreachable = () => {
  throw new ContentUnreachableError('no answer');
};
const invalid = () => {
  throw new ContentInvalidError('has no title');
};

test('in an outage the latest answer counts', async () => {
  const { getWhen } = source();
  await getWhen(() => 'old');
  await getWhen(() => 'new');
  expect(await getWhen(unreachable)).toBe('new');
});

test('without an earlier answer an outage is one', async () => {
  await expect(source().getWhen(unreachable)).rejects.toThrow(ContentUnreachableError);
});

test('an invalid answer is told, whatever came before', async () => {
  const { getWhen } = source();
  await getWhen(() => 'good');
  await expect(getWhen(invalid)).rejects.toThrow(ContentInvalidError);
});
