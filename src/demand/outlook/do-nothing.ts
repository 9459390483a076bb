import { at } from '#kernel/assert.ts';
import { QUANTILES } from '#kernel/quantiles.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf, knownUntil, yearsHeld } from '#demand/outlook/outlook-data.ts';
import { OUTLOOK, pastForecasts } from '#demand/outlook/past-forecasts.ts';
import type { PastForecast } from '#demand/outlook/past-forecasts.ts';
import { MOST_YEARS, projectAreas } from '#demand/outlook/project-areas.ts';
import type { Errors, HorizonRecord } from '#demand/outlook/track-record.ts';
import { errorsOf, trackRecord } from '#demand/outlook/track-record.ts';
import { baselineForecast, YEARLY_BASELINES } from '#demand/outlook/yearly-baselines.ts';

/** What somebody who does nothing may expect, by one way of forecasting, and how that way has done before. */
export interface DoNothingMethod {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  /** One a year ahead; null where the series is too short for it. */
  readonly forecasts: readonly (number | null)[];
  /** Past errors at each horizon, on this area and on all; null where none is known. */
  readonly errorsHere: readonly (Errors | null)[];
  readonly errorsOnAll: readonly (Errors | null)[];
}

export interface DoNothingPanel {
  readonly stableUnit: string;
  readonly fromYear: number;
  readonly years: number;
  readonly methods: readonly DoNothingMethod[];
  /** The method that missed least over all areas at the last horizon: one area's own past is too short to choose by. */
  readonly safest: string | null;
  readonly sentence: string;
  /** How the outlook's ranges have held over all areas, by what was known in the year. */
  readonly record: readonly HorizonRecord[];
}

/** Years before the first past forecast: fewer give the outlook too little to learn from. */
const YEARS_BEFORE_FIRST = 4;

/** Every baseline and the outlook for one area, each with its own past, from what was known in the year. */
export function doNothingPanel(data: OutlookData, measure: OutlookMeasure, stableUnit: string, fromYear: number, years = MOST_YEARS): DoNothingPanel {
  const known = knownUntil(data, fromYear);
  const held = yearsHeld(known, measure.id);
  const first = (held?.first ?? fromYear) + YEARS_BEFORE_FIRST;
  const past = pastForecasts(known, measure, Array.from({ length: Math.max(0, fromYear - first) }, (_, i) => first + i));
  const here = past.filter(forecast => forecast.stableUnit === stableUnit);
  const series = figuresOf(known, measure.id, stableUnit);
  const ahead = Array.from({ length: years }, (_, i) => i + 1);
  const outlook = projectAreas(known, measure, fromYear, years).find(area => area.stableUnit === stableUnit);
  const errorsAt = (forecasts: readonly PastForecast[], id: string): readonly (Errors | null)[] =>
    ahead.map(horizon => errorsOf(forecasts.filter(forecast => forecast.horizon === horizon), id));
  const panelMethod = (id: string, title: string, explanation: string, forecasts: readonly (number | null)[]): DoNothingMethod =>
    ({ id, title, explanation, forecasts, errorsHere: errorsAt(here, id), errorsOnAll: errorsAt(past, id) });
  const methods = [
    panelMethod(OUTLOOK, 'Outlook', 'Learnt from all areas: the national movement, the area\'s size, rate, region and own past.',
      ahead.map(horizon => outlook?.years[horizon - 1]?.quantiles[QUANTILES.indexOf(0.5)] ?? null)),
    ...YEARLY_BASELINES.map(baseline => panelMethod(baseline.id, baseline.title, baseline.explanation,
      ahead.map(horizon => baselineForecast(baseline, series, fromYear, horizon)))),
  ];
  const judged = methods.flatMap(method => {
    const error = at(method.errorsOnAll, years - 1);
    return error && method.forecasts[years - 1] !== null ? [{ method, error }] : [];
  }).toSorted((a, b) => a.error.medianAbsolute - b.error.medianAbsolute);
  return { stableUnit, fromYear, years, methods, safest: judged[0]?.method.id ?? null, sentence: sentenceOf(judged, years), record: trackRecord(past) };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function sentenceOf(judged: readonly { readonly method: DoNothingMethod; readonly error: Errors }[], years: number): string {
  const [best, ...others] = judged;
  const horizon = years === 1 ? 'One year ahead' : `${years} years ahead`;
  if (!best) return `${horizon}, no past forecast has an outcome yet, so nothing can be said about which is safest.`;
  const own = best.method.errorsHere[years - 1];
  const here = own ? `; here, over ${own.forecasts}, by ${percent(own.medianAbsolute)}` : '';
  const rest = others.map(({ method, error }) => `${method.title.toLowerCase()} by ${percent(error.medianAbsolute)}`).join(', ');
  return `${horizon}, the safest has been: ${best.method.title.toLowerCase()}. Over ${best.error.forecasts} past forecasts of all areas half missed by more than ${percent(best.error.medianAbsolute)}${here}. `
    + (rest === '' ? '' : `The others, over all areas: ${rest}.`);
}
