import { type SchemaTypeDefinition } from '@sanity/types';
import { type ContentTypeName } from '#sanity/content-types.ts';
import * as documentTypes from './documents/index.ts';
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

/** A type of the registry without a schema does not compile. */
const documents: Readonly<Record<ContentTypeName, SchemaTypeDefinition>> = documentTypes;

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
export const schemaTypes: SchemaTypeDefinition[] = [...Object.values(documents), ...objects];
