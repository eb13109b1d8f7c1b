import { siteSettingsSchema } from '#lib/content/site-settings.ts';
import { type Site } from '#lib/seo/site.ts';

/** A site as `getSite` returns it; fields of its settings may be replaced before parsing. */
export function exampleSite(fields: Record<string, unknown> = {}): Site {
  const settings = siteSettingsSchema.parse({
    _id: 'siteSettings',
    _type: 'siteSettings',
    practiceName: 'Stillpoint',
    tagline: 'A quiet hour',
    description: 'A practice.',
    notice: null,
    address: { street: '1 High Street', locality: 'Town', region: null, postalCode: 'T1', country: 'UK' },
    openingHours: [],
    phone: '020 7946 0123',
    email: 'hello@example.org',
    bookingNote: null,
    navigation: [],
    medicalDisclaimer: 'Not medical advice.',
    emergencyNote: 'Call 999.',
    searchSynonyms: null,
    ...fields,
  });
  return { url: 'https://www.example.org', settings };
}
