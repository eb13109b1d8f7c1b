import { type FieldGroupDefinition } from '@sanity/types';

/** The tabs of the longer forms, in the order an editor needs them. */
export const contentGroup: FieldGroupDefinition = { name: 'content', title: 'Text', default: true };
export const linksGroup: FieldGroupDefinition = { name: 'links', title: 'Topics and sources' };
export const reviewGroup: FieldGroupDefinition = { name: 'review', title: 'Review' };
export const addressGroup: FieldGroupDefinition = { name: 'address', title: 'Address' };
