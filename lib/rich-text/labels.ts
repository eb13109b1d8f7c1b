import { type Callout, type EvidenceNote } from '../content/rich-text.ts';

/** What kind of notice a callout is, in words: colour and sign only repeat it. */
export const calloutLabels: Record<Callout['kind'], string> = {
  information: 'Good to know',
  caution: 'Take care',
  'see-a-doctor': 'When to see a doctor',
};

/** How sure one can be of a statement, in words. */
export const evidenceLabels: Record<EvidenceNote['level'], string> = {
  practitioners: 'What practitioners say',
  mixed: 'Studies disagree',
  limited: 'Little research so far',
  'not-shown': 'Not shown in studies',
};
