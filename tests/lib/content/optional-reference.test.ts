import { z } from 'zod';

import { optional, optionalText, optionalReference, validItems } from '#lib/content/optional-reference.ts';

const person = z.object({ _id: z.string(), _type: z.literal('person'), name: z.string() });
const whole = { _id: 'p1', _type: 'person', name: 'Ada' };
const broken = { _id: 'p2', _type: 'person', name: 7 };

let log: jest.SpyInstance;
beforeEach(() => {
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => log.mockRestore());

describe('tolerant', () => {
  it('leaves out a broken neighbour and names document and field in the log', () => {
    expect(optionalReference(person).parse(broken)).toBeNull();
    expect(log.mock.calls[0]?.[0]).toMatch(/person p2: name: .*string/);
  });

  it('keeps a whole one, and null without a word', () => {
    expect(optionalReference(person).parse(whole)).toEqual(whole);
    expect(optionalReference(person).parse(null)).toBeNull();
    expect(log).not.toHaveBeenCalled();
  });
});

describe('tolerantList', () => {
  it('drops only what is broken and keeps the order', () => {
    const parsed = validItems(person).parse([whole, broken, null, { ...whole, _id: 'p3' }]);
    expect(parsed.map(({ _id }) => _id)).toEqual(['p1', 'p3']);
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('reads an absent list as empty', () => expect(validItems(person).parse(null)).toEqual([]));
});

describe('optional', () => {
  it.each([null, undefined])('reads %s as null', (value) => expect(optional(z.string()).parse(value)).toBeNull());

  it('is strict about a value', () => expect(optional(z.string()).safeParse(1).success).toBe(false));
});

describe('optionalText', () => {
  it.each([null, undefined, ''])('reads %j as null', (value) => expect(optionalText(z.url()).parse(value)).toBeNull());

  it('is strict about a value', () => expect(optionalText(z.url()).safeParse('no url').success).toBe(false));
});
