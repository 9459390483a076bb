import { longDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { formatPounds } from '#kernel/money.ts';
import type { ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { Evidence, Grade, Lever, LeverField, LeverUse, ThreePoint } from '#scenarios/lever.ts';
import { GRADES, gradeTitle } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { CaseAssumption, CaseWords, Level } from '#business-case/case-words.ts';

/** Assumption: how far a kind of study carries a figure. */
const QUALITY: Readonly<Record<Grade, Level>> = { trial: 'high', 'matched-comparison': 'medium', regression: 'low', 'before-and-after': 'low', 'no-effect-found': 'high', none: 'low' };

/** Assumptions: a lever that alone makes a third of what all make has a high impact, a tenth a medium one. */
const HIGH_IMPACT = 1 / 3;
const MEDIUM_IMPACT = 1 / 10;

/** `20%`, `12.5%` */
const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
const rangeInWords = ({ low, likeliest, high }: ThreePoint): string => (low === high ? percent(likeliest) : `${percent(low)} to ${percent(high)}, likeliest ${percent(likeliest)}`);

/** The best study of a lever: the list of grades runs from the one that leaves least to doubt. */
export function bestEvidence({ evidence }: Lever): Evidence | null {
  const places = GRADES.map(({ id }) => id);
  return evidence.toSorted((a, b) => places.indexOf(a.grade) - places.indexOf(b.grade))[0] ?? null;
}


/** Whether the effect that a plan uses is the one that a study found. */
const isPublished = ({ effect }: LeverUse, evidence: Evidence | null): boolean =>
  evidence?.effect != null && evidence.effect.low === effect.low && evidence.effect.likeliest === effect.likeliest && evidence.effect.high === effect.high;

function fieldInWords({ title, unit }: LeverField, value: number): string {
  const shown = { share: percent(value), count: String(value), months: `${value} months`, years: `${value} years`, pounds: formatPounds(value), 'pounds-a-week': `${formatPounds(value)} a week` }[unit];
  return `${title.toLowerCase()} ${shown}`;
}

function impactOf(use: number, { waterfall }: ScenarioComparison): Level | null {
  const amounts = (waterfall?.levers ?? []).map(({ netPence }) => Math.abs(netPence));
  const whole = sum(amounts);
  if (whole === 0) return null;
  const share = (amounts[use] ?? 0) / whole;
  return share >= HIGH_IMPACT ? 'high' : share >= MEDIUM_IMPACT ? 'medium' : 'low';
}

/** Whom a lever is for; what is said there to whoever fills a plan in is left out. */
const eligibleFor = ({ eligible }: Lever): string => eligible.replace(/[:;] as reach .*$/, '');

/** What a plan says of a lever's strength, and for whom, in words. */
export const leverFigures = ({ lever, effect, reach, takeUp }: LeverUse): { readonly effect: string; readonly forWhom: string } =>
  ({ effect: rangeInWords(effect), forWhom: `${eligibleFor(leverCalled(lever).lever)}. Reach ${percent(reach)}, take-up ${percent(takeUp)}.` });

/** What a plan supposes of one lever: what it does, whom it reaches, when, and its own figures. */
function ofLever(use: LeverUse, position: number, comparison: ScenarioComparison): readonly CaseAssumption[] {
  const { lever } = leverCalled(use.lever);
  const best = bestEvidence(lever);
  const published = isPublished(use, best);
  const impact = impactOf(position, comparison);
  const study = best === null ? 'no study is known' : `${gradeTitle(best.grade)}: ${best.source}`;
  const fields = lever.fields.flatMap(field => {
    const value = use.fields[field.id];
    return value !== undefined ? [fieldInWords(field, value)] : field.fromReturns ? [`${field.title.toLowerCase()} as projected from the returns`] : [];
  });
  const ofPlan = { source: 'The plan', owner: null, quality: null, impact } as const;
  return [
    { says: `${lever.title}, effect ${rangeInWords(use.effect)}: ${lever.effectMeans.toLowerCase()}`, source: published ? study : `The plan’s own range. Best study of its kind: ${study}`, owner: null, quality: published && best !== null ? QUALITY[best.grade] : 'low', impact },
    { says: `${lever.title}, reach ${percent(use.reach)} and take-up ${percent(use.takeUp)} of those eligible (${eligibleFor(lever).toLowerCase()})`, ...ofPlan },
    {
      says: `${lever.title}, from ${longDate(use.start)}${use.end === null ? '' : ` to ${longDate(use.end)}`}: first effect after ${use.leadMonths} months, full reach ${use.rampMonths} months later`
        + `${use.end === null ? '' : use.fadeHalfLifeMonths === 0 ? ', nothing after the end' : `, half of it gone ${use.fadeHalfLifeMonths} months after the end`}`, ...ofPlan,
    },
    ...(fields.length === 0 ? [] : [{ says: `${lever.title}: ${fields.join('; ')}`, ...ofPlan }]),
  ];
}

/** The assumptions log of a plan: what each lever supposes, by what kind of study, then what the authors say they suppose. */
export const assumptionsOf = (scenario: Scenario, comparison: ScenarioComparison, words: CaseWords): readonly CaseAssumption[] =>
  [...scenario.levers.flatMap((use, position) => ofLever(use, position, comparison)), ...words.assumptions];

export const assumptionInWords = ({ says, source, owner }: CaseAssumption): string => `${says.replace(/\.$/, '')}. Source: ${source ?? 'not stated'}. Owner: ${owner ?? 'not named'}.`;
