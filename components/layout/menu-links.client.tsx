'use client';

import { usePathname } from 'next/navigation';

import { languageNames, languages } from '#sanity/content-types.ts';

interface Item {
  label: string;
  path: string;
  /** Language of the label, and of the page it leads to, where it is not that of this page. */
  lang?: string;
  hrefLang?: string;
}

/** Every page stands below one of these, so none is the section of any. */
const homes: readonly string[] = languageNames.map((language) => languages[language].prefix || '/');

/**
 * The links of a menu, with a mark on the one that leads here or to the section that this page is in. Only a client
 * component may ask for the page's address. It is rendered on the server like all others, and `stripPage` takes its script
 * out: what readers get is plain HTML.
 */
export function MenuLinks({ items }: { items: readonly Item[] }) {
  const here = usePathname();
  return (
    <ul>
      {items.map(({ label, path, lang, hrefLang }) => (
        <li key={path}>
          <a href={path} hrefLang={hrefLang} lang={lang} aria-current={markOf(path, here)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** @param here nothing outside a router */
function markOf(path: string, here: string | null): 'page' | 'true' | undefined {
  if (path === here) return 'page';
  return here?.startsWith(`${path}/`) && !homes.includes(path) ? 'true' : undefined;
}
