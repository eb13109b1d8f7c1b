import { answer, document, engineWith } from './support.ts';

async function value(expression: string, params: Record<string, unknown> = {}): Promise<unknown> {
  return answer(engineWith([document('a')]), expression, { params });
}

describe('the request', () => {
  it.each([
    ['sanity::projectId()', 'stillpoint'],
    ['sanity::dataset()', 'production'],
    ['identity()', 'staff'],
  ])('%s', async (query, expected) => {
    expect(await answer(engineWith([]), query, { identity: 'staff' })).toBe(expected);
  });

  it('has one time, as text or as a datetime', async () => {
    const [text, moment] = (await value('[now(), dateTime::now()]')) as string[];
    expect(Date.parse(text!)).toBe(Date.parse(moment!));
  });
});

describe('a datetime', () => {
  it.each([
    ['dateTime("2024-01-01T10:00:00Z") + 3600', '2024-01-01T11:00:00Z'],
    ['[dateTime("2024-01-01T10:00:00.5Z")]', ['2024-01-01T10:00:00.500Z']],
    ['{"at": dateTime("2024-01-01T10:00:00+02:00")}', { at: '2024-01-01T08:00:00Z' }],
    ['dateTime("2024-01-02T00:00:00Z") - dateTime("2024-01-01T00:00:00Z")', 86_400],
    ['dateTime("2024-01-01")', null],
    ['dateTime("2024-02-29T24:00:00Z")', null],
    ['dateTime("2024-02-30T10:00:00Z")', null],
    ['dateTime("2024-13-01T10:00:00Z")', null],
    ['dateTime("2024-01-01T10:60:00Z")', null],
    ['dateTime("2024-01-01T10:00:00+24:00")', null],
    ['dateTime("2024-02-29T23:59:59+23:59")', '2024-02-29T00:00:59Z'],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});
