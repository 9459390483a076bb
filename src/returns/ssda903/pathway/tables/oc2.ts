import type { HealthOutcomes } from '#journeys/pathway.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** Highest total of the strengths and difficulties questionnaire. Source: SSDA903 guide, SDQ_SCORE 0 to 40. */
const HIGHEST_SCORE = 40;

const scoreOf = (text: string | null): number | null => text !== null && /^\d{1,2}$/.test(text) && Number(text) <= HIGHEST_SCORE ? Number(text) : null;

/** One row a child a return. A score that cannot be one is read as blank; a check of the form says so. */
export const oc2: PathwayTable<HealthOutcomes> = {
  table: 'oc2',
  order: ({ yearEnding }) => yearEnding,
  reader: ({ yearEnding, text, code, flag }) => {
    const [score, reason] = [text('SDQ_SCORE'), code('SDQ_REASON')];
    const [convicted, healthCheck, immunisations] = [flag('CONVICTED'), flag('HEALTH_CHECK'), flag('IMMUNISATIONS')];
    const [teethCheck, healthAssessment, substanceMisuse] = [flag('TEETH_CHECK'), flag('HEALTH_ASSESSMENT'), flag('SUBSTANCE_MISUSE')];
    return position => ({
      key: yearEnding,
      row: {
        yearEnding, sdqScore: scoreOf(score(position)), sdqReason: reason(position), convicted: convicted(position), healthCheck: healthCheck(position),
        immunisations: immunisations(position), teethCheck: teethCheck(position), healthAssessment: healthAssessment(position), substanceMisuse: substanceMisuse(position),
      },
    });
  },
};
