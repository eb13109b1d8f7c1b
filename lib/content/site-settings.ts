import { defineQuery } from 'groq';
import { z } from 'zod';

import { countryCode, dialled } from '#sanity/phone-number.ts';
import { type SettingsPageQueryResult, type SiteSettingsQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { SETTINGS_TAG, SITE_TAG } from './cache-tags.ts';
import { href, text } from './fields.ts';
import { loadExisting } from './load.ts';
import { noBareText, richTextProjection, richTextSchema } from './rich-text.ts';
import { siteSettingsQuery } from './site-settings-query.ts';
import { optional, optionalReference, validItems } from './optional-reference.ts';

/**
 * These stand on every page, so here each field is forgiven on its own: a broken one is left out and logged,
 * because one slip in the settings must not take down the site.
 */
export const siteSettingsSchema = z
  .object({
    _id: z.literal('siteSettings'),
    _type: z.literal('siteSettings'),
    practiceName: optionalReference(text),
    tagline: optionalReference(text),
    description: optionalReference(text),
    notice: optionalReference(text),
    address: optionalReference(
      z.object({ street: text, locality: text, region: optional(z.string()), postalCode: text, country: text }),
    ),
    openingHours: validItems(z.object({ days: text, hours: text, note: optional(z.string()) })),
    phone: optionalReference(text),
    email: optionalReference(z.email({ pattern: z.regexes.unicodeEmail })),
    bookingNote: optionalReference(text),
    navigation: validItems(z.object({ label: text, path: href })),
    medicalDisclaimer: optionalReference(text),
    emergencyNote: optionalReference(text),
  })
  .transform(({ _id, _type, practiceName, phone, ...settings }) => ({
    ...settings,
    phone: phone && { written: phone, ...dialled(phone, countryCode(settings.address?.country)) },
    practiceName: practiceName ?? 'The practice',
  }));

export type SiteSettingsQueryCheck = AssertAssignable<typeof siteSettingsSchema, NonNullable<SiteSettingsQueryResult>>;

/** What every page shows of the practice. */
export type SiteSettings = z.output<typeof siteSettingsSchema>;

export function getSiteSettings(): Promise<SiteSettings> {
  return loadExisting({ query: siteSettingsQuery, schema: siteSettingsSchema, tags: [SITE_TAG] });
}

/** The pages whose text is a field of the settings. */
export const SETTINGS_PAGES = ['about', 'privacy', 'accessibility', 'how-we-write'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

export const settingsPageQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id, _type, "body": select(
    $page == "about" => about,
    $page == "privacy" => privacy,
    $page == "accessibility" => accessibility,
    $page == "how-we-write" => coalesce(howWeWrite, [])
  )[]${richTextProjection},
  "bareText": select(
    $page == "about" && (count(about[defined(string(@))]) > 0 || defined(string(about))) => "about",
    $page == "privacy" && (count(privacy[defined(string(@))]) > 0 || defined(string(privacy))) => "privacy",
    $page == "accessibility" && (count(accessibility[defined(string(@))]) > 0 || defined(string(accessibility))) => "accessibility",
    $page == "how-we-write" && (count(howWeWrite[defined(string(@))]) > 0 || defined(string(howWeWrite))) => "howWeWrite"
  )
}`);

export const settingsPageSchema = z.object({
  _id: z.literal('siteSettings'),
  _type: z.literal('siteSettings'),
  body: richTextSchema,
  bareText: noBareText,
});

export type SettingsPageQueryCheck = AssertAssignable<typeof settingsPageSchema, NonNullable<SettingsPageQueryResult>>;

/** The text of one such page. */
export async function getSettingsPage(page: SettingsPage) {
  const { body } = await loadExisting({
    query: settingsPageQuery,
    params: { page },
    schema: settingsPageSchema,
    tags: [SETTINGS_TAG],
  });
  return body;
}
