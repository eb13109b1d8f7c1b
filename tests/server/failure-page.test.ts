import { languageNames, languages } from '#sanity/content-types.ts';
import { failurePage } from '#server/failure-page.ts';

describe.each(languageNames)('a page that says in %s why another is not shown', (language) => {
  const home = languages[language].prefix || '/';

  test.each([
    ['unreachable', 503],
    ['invalid', 500],
    ['unexpected', 500],
    ['gone', 410],
    ['notFound', 404],
    ['badRequest', 400],
    ['methodNotAllowed', 405],
  ] as const)('because it is %s is whole and helps', (failure, status) => {
    const page = failurePage(failure, language);
    const [, title = ''] = /<h1>(.+)<\/h1>/.exec(page.html) ?? [];
    expect(page.status).toBe(status);
    expect(page.html).toContain(`<html lang="${language}">`);
    expect(page.html).toContain(`<title>${title}</title>`);
    expect(page.html).toContain(`<a href="${home}">`);
    expect(page.html).toMatch(/999 .+ 112/);
    expect(page.html).not.toContain('{{');
    expect(page.text).toMatch(new RegExp(`^${title}\n\n.+\n$`));
    expect(page.headers['Cache-Control']).toBe('no-store');
  });

  test('asks to come back only when that helps', () => {
    expect(failurePage('unreachable', language).html).toContain('<a href="">');
    expect(failurePage('unreachable', language).headers).toHaveProperty('Retry-After', '30');
    expect(failurePage('gone', language).html).not.toContain('<a href="">');
    expect(failurePage('gone', language).headers).not.toHaveProperty('Retry-After');
  });
});

test('each language has words of its own', () => {
  const titles = languageNames.map((language) => failurePage('gone', language).text);
  expect(new Set(titles).size).toBe(languageNames.length);
});
