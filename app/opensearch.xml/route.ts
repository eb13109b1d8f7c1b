import { getSite, shortName } from '#lib/seo/site.ts';
import { xmlText } from '#lib/seo/xml.ts';
import { defaultLanguage } from '#sanity/content-types.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** Lets browsers search this site from the address bar: https://github.com/dewitt/opensearch. */
export async function GET(): Promise<Response> {
  const site = await getSite();
  const { url, settings } = site;
  // The specification allows 16 characters for the short name.
  const name = shortName(site).slice(0, 16);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText(name)}</ShortName>`,
    `<Description>${xmlText(`Search ${settings.practiceName}`.slice(0, 1024))}</Description>`,
    `<Url type="text/html" template="${xmlText(url)}/search?q={searchTerms}"/>`,
    `<Image width="32" height="32" type="image/x-icon">${xmlText(url)}/favicon.ico</Image>`,
    `<Language>${defaultLanguage}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
