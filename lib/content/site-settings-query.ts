import { defineQuery } from 'groq';

/** What every page shows of the settings. */
export const siteSettingsQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id, _type, practiceName, tagline, description, notice,
  "address": address{street, locality, region, postalCode, country},
  "openingHours": openingHours[]{days, hours, note},
  phone, email, bookingNote,
  "navigation": navigation[]{label, path},
  medicalDisclaimer, emergencyNote
}`);
