import type { Block } from '#reports/block.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { assumptionsAndLimits } from '#reports/sections/assumptions-and-limits.ts';
import { backtest } from '#reports/sections/backtest.ts';
import { baselines } from '#reports/sections/baselines.ts';
import { comingAndLeaving } from '#reports/sections/coming-and-leaving.ts';
import { cost } from '#reports/sections/cost.ts';
import { findings } from '#reports/sections/findings.ts';
import { history } from '#reports/sections/history.ts';
import { inBrief } from '#reports/sections/in-brief.ts';
import { method } from '#reports/sections/method.ts';
import { projection } from '#reports/sections/projection.ts';
import { whatWasRead } from '#reports/sections/what-was-read.ts';

/** Every section, in the order in which a report is read: the answer first, then how far to believe it, then how it was made. */
export const SECTIONS: readonly Section[] = [
  inBrief,
  history,
  projection,
  comingAndLeaving,
  cost,
  baselines,
  backtest,
  assumptionsAndLimits,
  findings,
  whatWasRead,
  method,
];

/** A section with its heading. */
export const writeSection = (section: Section, input: ReportInput): readonly Block[] =>
  [{ kind: 'heading', level: 2, text: section.title, id: section.id }, ...section.write(input)];

/** A whole report, or the sections asked for. */
export const writeReport = (input: ReportInput, sections: readonly Section[] = SECTIONS): readonly Block[] =>
  sections.flatMap(section => writeSection(section, input));
