import { type Source } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { documentId } from '../references.ts';

export const sources: Seed<Source>[] = [
  {
    _id: documentId('source', 'haller-2020'),
    _type: 'source',
    title:
      'Craniosacral therapy for chronic pain: a systematic review and meta-analysis of randomized controlled trials',
    authors: 'Haller H, Lauche R, Sundberg T, Dobos G, Cramer H',
    publication: 'BMC Musculoskeletal Disorders',
    year: 2020,
    locator: '21:1',
    doi: '10.1186/s12891-019-3017-y',
    pmid: '31892357',
    evidenceType: 'systematic-review',
    finding:
      'Ten trials with 681 patients: less pain than with a sham treatment (standardised mean difference −0.63, 95% confidence interval −0.90 to −0.37) and less disability (−0.54), with effects at six months. Five of the ten reported on safety, with no serious adverse events.',
  },
  {
    _id: documentId('source', 'ceballos-laita-2024'),
    _type: 'source',
    title: 'Is Craniosacral Therapy Effective? A Systematic Review and Meta-Analysis',
    authors:
      'Ceballos-Laita L, Ernst E, Carrasco-Uribarren A, Cabanillas-Barea S, Esteban-Pérez J, Jiménez-del-Barrio S',
    publication: 'Healthcare',
    year: 2024,
    locator: '12(6):679',
    doi: '10.3390/healthcare12060679',
    pmid: '38540643',
    evidenceType: 'systematic-review',
    finding:
      'Fifteen trials: no benefit was found in any condition assessed, headache disorders, neck pain and colic in babies included.',
  },
  {
    _id: documentId('source', 'asa'),
    _type: 'source',
    title: 'Health: Craniosacral Therapy',
    authors: 'Advertising Standards Authority',
    publication: 'asa.org.uk, Advice Online',
    url: 'https://www.asa.org.uk/advice-online/health-craniosacral-therapy.html',
    evidenceType: 'regulator',
    finding:
      'The UK advertising regulator accepts words such as “gentle”, “relaxing” and “sense of well-being”. It has seen no evidence that craniosacral therapy treats or alleviates any condition.',
  },
  {
    _id: documentId('source', 'integrative-works'),
    _type: 'source',
    title: 'Simplified explanation of the craniosacral system',
    authors: 'Integrative Works',
    publication: 'integrativeworks.com',
    url: 'https://integrativeworks.com/simplified-explanation-of-the-craniosacral-system/',
    evidenceType: 'practitioner',
    finding: 'A practitioner’s own account of the craniosacral system, not a study.',
  },
  {
    _id: documentId('source', 'green-child'),
    _type: 'source',
    title: 'Craniosacral therapy for babies',
    authors: 'Green Child Magazine',
    publication: 'greenchildmagazine.com',
    url: 'https://www.greenchildmagazine.com/craniosacral-therapy-for-babies/',
    evidenceType: 'practitioner',
    finding:
      'An article for parents about the benefits that supporters of the therapy describe for babies, not a study.',
  },
];
