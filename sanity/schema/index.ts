import { type SchemaTypeDefinition } from '@sanity/types';
import { article } from './documents/article.ts';
import { externalResource } from './documents/external-resource.ts';
import { faq } from './documents/faq.ts';
import { glossaryTerm } from './documents/glossary-term.ts';
import { pageFeedback } from './documents/page-feedback.ts';
import { person } from './documents/person.ts';
import { redirect } from './documents/redirect.ts';
import { siteSettings } from './documents/site-settings.ts';
import { source } from './documents/source.ts';
import { topic } from './documents/topic.ts';
import { address } from './objects/address.ts';
import { callout } from './objects/callout.ts';
import { correction } from './objects/correction.ts';
import { citation } from './objects/citation.ts';
import { dosAndDonts } from './objects/dos-and-donts.ts';
import { download } from './objects/download.ts';
import { evidenceNote } from './objects/evidence-note.ts';
import { navigationItem } from './objects/navigation-item.ts';
import { openingHours } from './objects/opening-hours.ts';
import { picture } from './objects/picture.ts';
import { review } from './objects/review.ts';
import { plainRichText, richText } from './objects/rich-text.ts';
import { step, steps } from './objects/steps.ts';
import { synonymGroup } from './objects/synonym-group.ts';
import { table, tableRow } from './objects/table.ts';
import { video } from './objects/video.ts';

const documents = [
  article,
  faq,
  externalResource,
  topic,
  person,
  glossaryTerm,
  source,
  redirect,
  pageFeedback,
  siteSettings,
];
const objects = [
  picture,
  richText,
  plainRichText,
  callout,
  evidenceNote,
  citation,
  table,
  tableRow,
  dosAndDonts,
  steps,
  step,
  video,
  download,
  address,
  openingHours,
  navigationItem,
  synonymGroup,
  review,
  correction,
];

/** Every type of the schema, ready for a Studio workspace or for TypeGen. */
export const schemaTypes: SchemaTypeDefinition[] = [...documents, ...objects];
