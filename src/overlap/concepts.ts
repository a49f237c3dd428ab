import { applicationConcepts } from './concepts/applications.ts';
import { peopleCompanions } from './concepts/companions-people.ts';
import { radioCompanions } from './concepts/companions-radio.ts';
import { developmentConcepts } from './concepts/development.ts';
import { economyConcepts } from './concepts/economy.ts';
import { institutionConcepts } from './concepts/institution.ts';
import { russianNames } from './concepts/names-russian-a.ts';
import { moreRussianNames } from './concepts/names-russian-b.ts';
import { networkConcepts } from './concepts/networks.ts';
import { radioConcepts } from './concepts/radio.ts';
import { securityConcepts } from './concepts/security.ts';
import { studyConcepts } from './concepts/studies.ts';
import { themeConcepts } from './concepts/themes.ts';
import { worldConcepts } from './concepts/world.ts';
import { parseThesaurus } from './thesaurus.ts';

/**
 * The six-language thesaurus that the engine starts from, one file for each field; administrators extend it with lines
 * of the same shape. Not official terminology: to be revised by native terminologists. Written for this project.
 */
export const projectThesaurus = [
  themeConcepts,
  radioConcepts,
  networkConcepts,
  securityConcepts,
  developmentConcepts,
  economyConcepts,
  institutionConcepts,
  applicationConcepts,
  studyConcepts,
  worldConcepts,
  radioCompanions,
  peopleCompanions,
  russianNames,
  moreRussianNames,
].join('');

/** The concepts of the project's own thesaurus. */
export const projectConcepts = parseThesaurus(projectThesaurus).concepts;
