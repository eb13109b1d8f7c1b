import { readFileSync } from 'node:fs';

import { languageNames, languages } from '#sanity/content-types.ts';

const nginx = readFileSync('deploy/nginx.conf', 'utf8');
const caddy = readFileSync('deploy/Caddyfile', 'utf8');
const each = languageNames.map((name) => [name, languages[name].prefix] as const);

/** What a rule makes of an address, `$name` and `{re.rule.1}` filled in; undefined when it is for others. */
function rewritten(pattern: string, target: string, path: string): string | undefined {
  const match = new RegExp(pattern).exec(path);
  return match?.slice(1).reduce<string>((text, part, index) => text.replace(`{re.${index + 1}}`, part), target);
}

describe('nginx, when the site is down,', () => {
  const locations = [...nginx.matchAll(/location ~ (\S+) \{/g)].map(([, pattern = '']) => new RegExp(pattern));
  const rules = [...nginx.matchAll(/"~(\^\S+)" "(\S+)";/g)].map(([, pattern = '', target = '']) => {
    const names = [...pattern.matchAll(/\?<(\w+)>/g)].map(([, name]) => name);
    return [
      pattern,
      names.reduce<string>((text, name, index) => text.replace(`$${name}`, `{re.${index + 1}}`), target),
    ] as const;
  });

  test.each(each)('has the feeds of %s, and the Markdown of its articles', (name, prefix) => {
    for (const path of [`${prefix}/feeds/rss.xml`, `${prefix}/articles/a.md`])
      expect([path, locations.some((location) => location.test(path))]).toEqual([path, true]);
    const found = rules.map(([pattern, target]) => rewritten(pattern, target, `${prefix}/articles/a.md`));
    expect(found.filter(Boolean)).toEqual([`/markdown/${name}/articles/a`]);
  });
});

describe('Caddy, when the site is down,', () => {
  const rules = [...caddy.matchAll(/path_regexp (\w+) (\^\S+\.md\$)[^]*?rewrite \* (\S+)/g)].map(
    ([, rule = '', pattern = '', target = '']) => [pattern, target.replaceAll(`{re.${rule}.`, '{re.')] as const,
  );

  test.each(each)('has the feeds of %s, and the Markdown of its articles', (name, prefix) => {
    // Once to leave them to the site, once for when it is down.
    expect(caddy.match(new RegExp(` ${prefix}/feeds/\\*[ \\n]`, 'g'))).toHaveLength(2);
    const found = rules.map(([pattern, target]) => rewritten(pattern, target, `${prefix}/articles/a.md`));
    expect(found.filter(Boolean)).toEqual([`/markdown/${name}/articles/a`]);
  });
});
