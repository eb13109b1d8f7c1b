import '@testing-library/jest-dom';

import { render, screen, within } from '@testing-library/react';

import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { siteSettingsSchema } from '#lib/content/site-settings.ts';

const raw = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  practiceName: 'Stillpoint',
  tagline: 'Gentle hands',
  description: 'A practice.',
  notice: 'Names are examples.',
  address: { street: '1 Example Street', locality: 'Exampleton', region: null, postalCode: 'EX1 1EX', country: 'UK' },
  openingHours: [{ days: 'Monday', hours: '9 to 5', note: null }],
  phone: '020 7946 0123',
  email: 'hello@example.org',
  bookingNote: null,
  navigation: [{ label: 'Articles', path: '/articles' }],
  medicalDisclaimer: 'Not medical advice.',
  emergencyNote: 'In an emergency call 999.',
};

it('shows what the settings hold', () => {
  const settings = siteSettingsSchema.parse(raw);
  render(
    <>
      <SiteHeader settings={settings} />
      <SiteFooter settings={settings} />
    </>,
  );
  expect(screen.getByText('Names are examples.')).toBeVisible();
  expect(within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link')[0]).toHaveAttribute(
    'href',
    '/articles',
  );
  expect(screen.getByRole('link', { name: '020 7946 0123' })).toHaveAttribute('href', 'tel:+442079460123');
  expect(screen.getByText('In an emergency call 999.')).toBeVisible();
});

it('stands when every field of the settings is broken, naming each in the log', () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = Object.fromEntries(Object.keys(raw).map((name) => [name, 7]));
  const settings = siteSettingsSchema.parse({
    ...broken,
    _id: raw._id,
    _type: raw._type,
    openingHours: [7],
    navigation: [7],
  });
  render(
    <>
      <SiteHeader settings={settings} />
      <SiteFooter settings={settings} />
    </>,
  );
  expect(screen.getByRole('link', { name: 'The practice' })).toHaveAttribute('href', '/');
  expect(log.mock.calls.length).toBeGreaterThanOrEqual(10);
  log.mockRestore();
});
