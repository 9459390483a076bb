import type { Indicator } from '#indicators/indicator.ts';

export const socialWorkerVacanciesRate: Indicator = {
  id: 'social-worker-vacancies-rate', code: 'L26c', dashboardNumber: null,
  title: 'Vacancies of social workers',
  explanation: 'Of the posts for social workers, the share that nobody holds. Agency workers fill some, at a higher price.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Vacancies / (social workers in post + vacancies), in full-time equivalents, on the last day of the period', source: 'DfE, Children\'s social work workforce: vacancy rate, at 30 September' }],
  counterweights: ['agency-social-workers-rate', 'caseload'],
  caveats: ['Deleting a post lowers it too.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['social-worker-vacancies'], below: ['social-workers-in-post', 'social-worker-vacancies'] },
};
