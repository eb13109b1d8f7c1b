import { type SiteSettings } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { pictureOf } from '../pictures.ts';
import { references } from '../references.ts';
import { about, accessibility, howWeWrite, privacy } from './statements.ts';

function synonyms(_key: string, ...words: string[]) {
  return { _key, _type: 'synonymGroup' as const, words };
}

export const settings: Seed<SiteSettings> = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  practiceName: 'Stillpoint Craniosacral Therapy',
  tagline: 'A gentle, quiet hour',
  description:
    'Craniosacral therapy explained honestly: what a session is like, what practitioners say, and what studies have found.',
  notice:
    'The names, address, opening hours, house rules and review dates on this site are examples until the practice replaces them.',
  navigation: [
    { _key: 'articles', _type: 'navigationItem', label: 'Articles', path: '/articles' },
    { _key: 'questions', _type: 'navigationItem', label: 'Questions', path: '/faqs' },
    { _key: 'resources', _type: 'navigationItem', label: 'Resources', path: '/resources' },
    { _key: 'about', _type: 'navigationItem', label: 'About', path: '/about' },
    { _key: 'contact', _type: 'navigationItem', label: 'Contact', path: '/contact' },
  ],
  homeTitle: 'A light touch, a quiet hour, and honest answers',
  homeIntro:
    'Craniosacral therapy is gentle and hands-on, and you stay fully clothed. Here you can read what a session is like, what practitioners say about it, and what studies have found. You can also read when to see a doctor first.',
  homePicture: pictureOf('home'),
  featured: references(
    'article',
    'what-is-craniosacral-therapy',
    'what-happens-in-a-session',
    'what-the-research-says',
    'who-it-is-for-and-when-to-see-a-doctor',
    'preparing-for-and-after-a-session',
    'babies-and-children',
  ),
  address: {
    _type: 'address',
    street: '1 Example Street',
    locality: 'Exampleton',
    postalCode: 'ZZ1 1ZZ',
    country: 'United Kingdom',
  },
  openingHours: [
    { _key: 'weekdays', _type: 'openingHours', days: 'Monday to Thursday', hours: '9am to 6pm' },
    { _key: 'friday', _type: 'openingHours', days: 'Friday', hours: '9am to 1pm' },
    { _key: 'weekend', _type: 'openingHours', days: 'Saturday and Sunday', hours: 'Closed' },
  ],
  phone: '020 7946 0123',
  email: 'hello@example.org',
  bookingNote: 'Ring or write to us. If a symptom is new or worries you, please see a doctor before you book.',
  searchSynonyms: [
    synonyms('therapy', 'CST', 'craniosacral therapy', 'cranial therapy', 'cranio sacral therapy'),
    synonyms('baby', 'baby', 'babies', 'infant', 'infants', 'newborn'),
    synonyms('child', 'child', 'children', 'kids'),
    synonyms('doctor', 'doctor', 'GP', 'physician'),
    synonyms('evidence', 'evidence', 'research', 'studies', 'trials'),
    synonyms('cost', 'cost', 'price', 'fee', 'fees'),
  ],
  medicalDisclaimer:
    'This page gives general information. It is not medical advice about you. Craniosacral therapy has not been shown to treat any condition, and it does not replace care from a doctor. Please do not stop or put off treatment because of anything you read here.',
  emergencyNote:
    'In an emergency call 999, or 112 from a mobile. For medical help that cannot wait, call NHS 111. Outside the UK, use your local emergency number.',
  about,
  privacy,
  howWeWrite,
  accessibility,
};
