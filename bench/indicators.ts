import { performance } from 'node:perf_hooks';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import { INDICATORS } from '#indicators/index.ts';
import { measureIndicators } from '#jobs/indicators.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import { scaledPathway } from '#synthetic-authority/index.ts';

/** Children in contact with a large authority over fifteen years. */
const CHILDREN = 150_000;
const RUNS = 3;

/** Every indicator with every month, target, signal and forecast, over fifteen years of a large authority, in this process. */
export function indicatorsRow(): readonly string[] {
  const pathway = joinPathways([scaledPathway(CHILDREN)]);
  const seconds: number[] = [];
  let figures = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const { indicators } = measureIndicators(pathway, () => ({ people: 400_000, vintage: 'assumed' }), NO_PLAN, { indicators: INDICATORS, asOf: null, period: 'longest', division: null, publish: false });
    seconds.push((performance.now() - began) / 1000);
    figures = indicators.reduce((sum, { review }) => sum + review.months.length, 0);
  }
  const [least, median, most] = seconds.toSorted((a, b) => a - b);
  const shown = (value: number | undefined): string => `${value!.toFixed(2)} s`;
  return [`${INDICATORS.length} indicators over 15 years of ${CHILDREN.toLocaleString('en-GB')} children, contacts onward (${figures} monthly figures)`, shown(median), shown(least), shown(most), 'under 5 s'];
}
