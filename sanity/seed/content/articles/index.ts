import { alongsideCancerTreatment } from './alongside-cancer-treatment.ts';
import { babiesAndChildren } from './babies-and-children.ts';
import { fasciaAndTheWholeBody } from './fascia-and-the-whole-body.ts';
import { headachesAndNeckPain } from './headaches-and-neck-pain.ts';
import { preparingForAndAfterASession } from './preparing-for-and-after-a-session.ts';
import { queDiceLaInvestigacion } from './que-dice-la-investigacion.ts';
import { selfRegulation } from './self-regulation.ts';
import { whatHappensInASession } from './what-happens-in-a-session.ts';
import { whatIsCraniosacralTherapy } from './what-is-craniosacral-therapy.ts';
import { whatTheResearchSays } from './what-the-research-says.ts';
import { whoItIsFor } from './who-it-is-for-and-when-to-see-a-doctor.ts';

export const articles = [
  whatIsCraniosacralTherapy,
  whatHappensInASession,
  fasciaAndTheWholeBody,
  selfRegulation,
  whoItIsFor,
  babiesAndChildren,
  whatTheResearchSays,
  preparingForAndAfterASession,
  headachesAndNeckPain,
  alongsideCancerTreatment,
  queDiceLaInvestigacion,
];
