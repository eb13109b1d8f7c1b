import { PinIcon } from '@sanity/icons/Pin';
import { defineField, defineType } from '@sanity/types';
import { written } from '../rules/text.ts';

export const address = defineType({
  name: 'address',
  title: 'Postal address',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({
      name: 'street',
      title: 'Street',
      description: 'House name or number and street.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Give the street, so that clients can find you.'),
    }),
    defineField({
      name: 'locality',
      title: 'Town or city',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Give the town or city.'),
    }),
    defineField({ name: 'region', title: 'County', type: 'string' }),
    defineField({
      name: 'postalCode',
      title: 'Postcode',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Give the postcode: route planners need it.'),
    }),
    defineField({
      name: 'country',
      title: 'Country',
      type: 'string',
      initialValue: 'United Kingdom',
      validation: (rule) => rule.required().regex(written).error('Give the country.'),
    }),
  ],
});
