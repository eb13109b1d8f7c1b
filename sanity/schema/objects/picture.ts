import { ImageIcon } from '@sanity/icons/Image';
import { defineField, defineType } from '@sanity/types';
import { checkAlt, checkAltOpening } from '../rules/pictures.ts';

export const picture = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  description: 'Press the crop symbol and draw the oval closely round what must never be cut off, such as a face.',
  options: { hotspot: true, accept: 'image/*,.heic,.heif' },
  fields: [
    defineField({
      name: 'alt',
      title: 'Description for people who cannot see it',
      description:
        'One sentence a friend would say over the telephone: “Two hands rest lightly under a person’s head.”',
      type: 'string',
      validation: (rule) => [
        rule.custom((alt, { parent }) => checkAlt(alt, parent)),
        rule.custom(checkAltOpening).warning(),
        rule.max(250).warning('Keep the description to one or two sentences.'),
      ],
    }),
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      description: 'Tick this if the page says just as much without the picture. Screen readers then skip it.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'Shown under the picture to everybody.',
      type: 'string',
    }),
  ],
});
