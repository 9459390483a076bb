import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Counts, FrontDoorFutures } from '#demand/front-door/futures.ts';
import { lastYearAt } from '#demand/front-door/history.ts';
import type { PartId } from '#demand/front-door/parts.ts';
import { isKnown, PARTS } from '#demand/front-door/parts.ts';
import type { StageId } from '#demand/front-door/stages.ts';
import type { CompiledScenario } from '#scenarios/compile.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import { spreadOf } from '#scenarios/comparison/spread.ts';
import type { DifferenceRecords, Setting } from '#scenarios/comparison/outcome.ts';
import { capacitiesMet } from '#scenarios/front-door/capacity.ts';
import type { CapacityMet } from '#scenarios/front-door/capacity.ts';
import type { FrontDoorSetting } from '#scenarios/front-door/setting.ts';
import type { FrontDoorAction, Settled } from '#scenarios/front-door/settle.ts';
import { isFrontDoorAction, settle, settledInAll } from '#scenarios/front-door/settle.ts';
import type { LeverUse } from '#scenarios/lever.ts';

/** A step of the funnel, what its work is counted as when a lever handles it, both together, or where what came to the door ended. */
export type FunnelRowKind = 'stage' | 'instead' | 'together' | 'ending' | 'endings-together';

/** Twelve months: doing nothing, with the plan, and the difference in the same lives. */
export interface FunnelYear { readonly nothing: Spread; readonly plan: Spread; readonly difference: Spread }

export interface FunnelRow {
  readonly id: string;
  readonly title: string;
  readonly kind: FunnelRowKind;
  /** In the last twelve months that the returns tell of; null where they do not. */
  readonly lastYear: number | null;
  readonly years: readonly FunnelYear[];
}

/** What a lever of the front door handles in another way. */
export interface FunnelLever {
  readonly use: number;
  readonly lever: string;
  readonly unit: string;
  readonly becomes: string;
  /** Typed in the plan; null where the projection of the front door gave it. */
  readonly typedPerYear: number | null;
  /** What the returns told of the last twelve months; null where they cannot. */
  readonly toldPerYear: number | null;
  /** Handled in the other way, and of them come back, in each twelve months. */
  readonly settled: readonly Spread[];
  readonly cameBack: readonly Spread[];
}

/** The way from the first message to care, doing nothing and with the plan, by twelve months of the projection. */
export interface FunnelCompared {
  /** The last day that the returns tell of the front door. */
  readonly knownUntil: CalendarDate;
  /** The last day of each twelve months. */
  readonly untils: readonly CalendarDate[];
  /** Recorded apart from contacts in the last twelve months of the history; null where the returns do not say. They are not projected. */
  readonly consultationsLastYear: number | null;
  readonly rows: readonly FunnelRow[];
  readonly levers: readonly FunnelLever[];
  /** Early help whose workers begin with families, and how far they go. */
  readonly capacities: readonly CapacityMet[];
}

/** A row by life and month, doing nothing and with the plan. */
interface Lived { readonly id: string; readonly title: string; readonly kind: FunnelRowKind; readonly lastYear: number | null; readonly nothing: Counts; readonly plan: Counts }

/** Null where the returns do not tell of the front door, or less than twelve months are projected. */
export function funnelCompared(uses: readonly LeverUse[], compiled: CompiledScenario, difference: DifferenceRecords | null, setting: Setting): FunnelCompared | null {
  const { frontDoor, monthEnds, seed, runs } = setting;
  if (frontDoor === null || monthEnds.length < 12) return null;
  const { basis, futures } = frontDoor;
  const actions = compiled.money.filter(isFrontDoorAction);
  const settled = settle(actions, futures, seed, runs);
  const byYear = (counts: Counts): readonly Float64Array[] => yearsIn(counts, futures);
  const lived = [...doorRows(frontDoor, actions, settled), careRow(basis.startsOfCareLastYear, difference, setting), ...endings(frontDoor, settled)];
  return {
    knownUntil: basis.history.monthEnds.at(-1)!,
    untils: monthEnds.filter((_, month) => month % 12 === 11), consultationsLastYear: basis.consultationsLastYear,
    rows: lived.map(({ nothing, plan, ...row }): FunnelRow => {
      const [without, withPlan] = [byYear(nothing), byYear(plan)];
      return { ...row, years: without.map((of, year) => ({ nothing: spreadOf(of), plan: spreadOf(withPlan[year]!), difference: spreadOf(withPlan[year]!.map((value, run) => value - of[run]!)) })) };
    }),
    capacities: capacitiesMet(uses, compiled, difference, setting),
    levers: actions.map(({ use, action }, i): FunnelLever => {
      const known = action.parts.map(id => basis.parts.filter(isKnown).find(part => part.id === id)?.lastYear);
      return {
        use, lever: uses[use]!.lever, unit: action.unit, becomes: action.becomes, typedPerYear: action.unitsPerYear,
        toldPerYear: known.includes(undefined) ? null : sum(known.map(count => count ?? 0)),
        settled: byYear(settledInAll(settled[i]!, futures.months * futures.replicates)).map(spreadOf), cameBack: byYear(settled[i]!.cameBack).map(spreadOf),
      };
    }),
  };
}

function yearsIn(counts: Counts, { months, replicates }: FrontDoorFutures): readonly Float64Array[] {
  return Array.from({ length: Math.floor(months / 12) }, (_, year) => Float64Array.from({ length: replicates }, (_each, run) => sum(counts.subarray(run * months + 12 * year, run * months + 12 * year + 12))));
}

const STAGE_ROWS = [
  { id: 'contacts', title: 'Contacts', together: 'Contacts, and what is handled in their place' },
  { id: 'referrals', title: 'Referrals', together: 'Referrals, and what is settled in their place' },
  { id: 'assessments', title: 'Assessments started', together: 'Assessments, and updates in their place' },
  { id: 'protection-plans', title: 'Child protection plans started', together: '' },
] as const satisfies readonly { readonly id: StageId; readonly title: string; readonly together: string }[];

const stageOf = ({ action }: FrontDoorAction): StageId => PARTS.find(({ id }) => id === action.parts[0])!.stage;

const plus = (counts: Counts, others: readonly Counts[], sign: 1 | -1 = 1): Counts => counts.map((count, i) => count + sign * sum(others.map(other => other[i]!)));

/** Each stage, what its work is counted as where a lever handles it, and both together: relabelling moves the first two and not the third. */
function doorRows({ basis, futures }: FrontDoorSetting, actions: readonly FrontDoorAction[], settled: readonly Settled[]): readonly Lived[] {
  const length = futures.months * futures.replicates;
  return STAGE_ROWS.flatMap(({ id, title, together }): readonly Lived[] => {
    const nothing = futures.started[id];
    if (nothing === undefined) return [];
    const acting = actions.flatMap((one, i) => (stageOf(one) === id && Object.keys(settled[i]!.byPart).length > 0 ? [{ becomes: one.action.becomes, all: settledInAll(settled[i]!, length), back: settled[i]!.cameBack }] : []));
    const plan = plus(plus(nothing, acting.map(({ all }) => all), -1), acting.map(({ back }) => back));
    const lastYear = lastYearAt(basis.history, id);
    const stage: Lived = { id, title, kind: 'stage', lastYear, nothing, plan };
    if (acting.length === 0) return [stage];
    return [
      stage,
      ...acting.map(({ becomes, all }, i): Lived => ({ id: `${id}-instead-${i + 1}`, title: becomes, kind: 'instead', lastYear: null, nothing: new Int32Array(length), plan: all })),
      { id: `${id}-together`, title: together, kind: 'together', lastYear, nothing, plan: plus(plan, acting.map(({ all }) => all)) },
    ];
  });
}

/** Children who start to be looked after, as the projection of care has them: all of them. */
function careRow(lastYear: number | null, difference: DifferenceRecords | null, { baseline: { layout, values, replicates }, monthEnds: { length: months } }: Setting): Lived {
  const nothing = new Int32Array(replicates * months);
  const plan = new Int32Array(replicates * months);
  for (let run = 0; run < replicates; run += 1) {
    for (let month = 0; month < months; month += 1) {
      let started = 0;
      for (let row = 0; row < 2 * layout.groups; row += 1) started += values[run * layout.size + layout.started + row * months + month]!;
      nothing[run * months + month] = started;
      plan[run * months + month] = started + (difference === null ? 0 : difference.values[run * difference.layout.size + difference.layout.started + month]!);
    }
  }
  return { id: 'care', title: 'Children starting to be looked after', kind: 'stage', lastYear, nothing, plan };
}

/**
 * Where all that came to the door ended, so that every way of ending is in one sum: handled before it was a contact, a contact
 * and no more, settled in the hub, a referral that no assessment followed, or one that was assessed. What a lever takes from
 * one is in another.
 */
function endings({ basis, futures }: FrontDoorSetting, settled: readonly Settled[]): readonly Lived[] {
  const { started: { referrals }, pools: { 'contacts-ending': atContact, 'referrals-ending': notAssessed } } = futures;
  if (referrals === undefined) return [];
  const none = (): Counts => new Int32Array(referrals.length);
  const ofParts = (...ids: readonly PartId[]): readonly Counts[] => settled.flatMap(({ byPart }) => ids.flatMap(id => byPart[id] ?? []));
  const before = plus(none(), ofParts('police-contacts-ending', 'professional-contacts-ending'));
  const inHub = plus(plus(none(), ofParts('referrals-without-action')), settled.map(({ cameBack }) => cameBack), -1);
  const last = endingsLastYear(basis);
  const lived = (id: string, title: string, lastYear: number | null, nothing: Counts, plan: Counts, kind: FunnelRowKind = 'ending'): Lived => ({ id, title, kind, lastYear, nothing, plan });
  const assessed = notAssessed && plus(referrals, [notAssessed], -1);
  const rows = [
    ...(atContact ? [lived('ends-before-contact', 'Handled before it was a contact', null, none(), before), lived('ends-at-contact', 'A contact, and no referral', last.contactsOnly, atContact, plus(atContact, [before], -1))] : []),
    ...(notAssessed && assessed ? [
      lived('ends-in-hub', 'Settled in the hub, and no referral', null, none(), inHub), lived('ends-at-referral', 'A referral, and no assessment', last.notAssessed, notAssessed, plus(notAssessed, [inHub], -1)),
      lived('leads-on', 'A referral that was assessed', last.assessed, assessed, assessed),
    ] : [lived('ends-at-referral', 'A referral', last.referrals, referrals, referrals)]),
  ];
  const all = (side: 'nothing' | 'plan'): Counts => plus(none(), rows.map(row => row[side]));
  return [...rows, lived('came-to-the-door', 'All that came to the front door', last.came, all('nothing'), all('plan'), 'endings-together')];
}

interface LastYear { readonly came: number | null; readonly contactsOnly: number | null; readonly notAssessed: number | null; readonly assessed: number | null; readonly referrals: number | null }

/** The same in the last twelve months of the history, as far as they are known. */
function endingsLastYear({ history }: FrontDoorSetting['basis']): LastYear {
  const [contacts, referrals] = [lastYearAt(history, 'contacts'), lastYearAt(history, 'referrals')];
  const months = history.monthEnds.length;
  const ledTo = (from: StageId, to: StageId): number | null => {
    const link = history.links.find(one => one.from === from && one.to === to);
    return link === undefined ? null : sum(link.followed.flatMap((row, month) => row.filter((_, later) => month + later >= months - 12)));
  };
  const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
  const contactsOnly = less(contacts, ledTo('contacts', 'referrals'));
  const assessed = ledTo('referrals', 'assessments');
  return { contactsOnly, assessed, notAssessed: less(referrals, assessed), referrals, came: history.stages.some(({ id }) => id === 'contacts') ? less(contactsOnly, referrals === null ? null : -referrals) : referrals };
}
