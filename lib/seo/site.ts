import { getSiteSettings, type SiteSettings } from '../content/site-settings.ts';
import { getEnv } from '../env.ts';

/** What every description of a page needs to know of the site. */
export interface Site {
  /** Public base URL without a trailing slash. */
  url: string;
  settings: SiteSettings;
}

export async function getSite(): Promise<Site> {
  return { url: getEnv().siteUrl, settings: await getSiteSettings() };
}

/** The name where there is little room, such as below an icon: its first word. */
export function shortName({ settings }: Site): string {
  return settings.practiceName.replace(/ .*/s, '');
}
