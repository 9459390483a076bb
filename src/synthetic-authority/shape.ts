import { calendarDate, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';

/** Something that happens to the whole authority from one day on. */
export interface Shock {
  /**
   * `starts-step` a lasting change in children entering; `starts-spike` one that ends; `unaccompanied-wave` a spike in
   * unaccompanied children; `exit-freeze` children leave more slowly while it lasts (courts or panels stop);
   * `residential-policy` a lasting change in how readily children are placed in residential homes.
   */
  readonly kind: 'starts-step' | 'starts-spike' | 'unaccompanied-wave' | 'exit-freeze' | 'residential-policy';
  readonly fromOn: CalendarDate;
  /** First day on which it no longer holds; null for a lasting one. */
  readonly untilOn: CalendarDate | null;
  /** Multiplies the rate (starts, residential weight); for a freeze how much slower, 0-1. */
  readonly factor: number;
}

/** What an imaginary authority is like. Rates are a year's, shares and factors are ratios. */
export interface AuthorityShape {
  readonly name: string;
  /** The last return year ends on 31 March of this year. */
  readonly lastYearEnding: number;
  readonly returnYears: number;
  readonly futureMonths: number;
  /** Children entering care for the first time in a year, unaccompanied ones included, before drift, swing and shocks. */
  readonly startsPerYear: number;
  readonly unaccompaniedShareOfStarts: number;
  /** Growth a year of the children entering, while the drift lasts (0.03 is 3% more each year). */
  readonly startsDriftPerYear: number;
  /** Both drifts begin so many years before the last day of the data (before that the authority was steady) ... */
  readonly driftBeganYearsBeforeEnd: number;
  /** ... and last so many years, into the future too when there are years left. */
  readonly driftLastsYears: number;
  /**
   * Variance over mean of the yearly count of starts in a steady authority. Sibling groups alone make about 1.5. At 0
   * every month brings as many families as are expected, so that a story with printed figures can be told.
   */
  readonly startsVarianceToMean: number;
  /** How long a good or a bad spell of starts or exits lasts: the time over which its memory falls to 37%. */
  readonly swingMemoryYears: number;
  /** 0 none; 1 the full monthly pattern (about 15% either way). */
  readonly seasonality: number;
  /** How far the pace at which children leave swings, as the standard deviation of its logarithm. */
  readonly exitSwing: number;
  /** Growth a year of the pace at which children leave; below 0 they stay longer. */
  readonly exitPaceDriftPerYear: number;
  /** Standard deviation of the logarithm of a child's own pace of leaving; 0 makes all alike. */
  readonly paceSpread: number;
  /** The same for how often placements end. */
  readonly instabilitySpread: number;
  /** Correlation of the two, -1 to 1. Below 0 those who leave slowly move often. */
  readonly paceInstabilityCorrelation: number;
  /** Share of the pace's variance that brothers and sisters have in common, 0-1. */
  readonly familyShareOfPace: number;
  /** Agency share of fostering by strangers when the drift begins, and how much it grows a year. */
  readonly agencyShare: number;
  readonly agencyShareDriftPerYear: number;
  /** Growth a year of the weight of residential homes among placements chosen. */
  readonly residentialDriftPerYear: number;
  /** Weight of relatives and friends among placements chosen; 1 is England's. */
  readonly kinshipWeight: number;
  readonly shocks: readonly Shock[];
  /** Share of episode rows with a planted mistake, 0-1; 0 also leaves the files plain. */
  readonly mistakeShareOfRows: number;
}

export const lastDayOfData = (shape: AuthorityShape): CalendarDate => lastDayOfFinancialYear(shape.lastYearEnding);

/**
 * The demo: about 620 looked after, the scale of one of the council reports this software was made for. Every figure
 * is an assumption; the swing of 3.9 is the median over English authorities of the published yearly starts.
 */
export const demoShape: AuthorityShape = {
  name: 'Merrowdale',
  lastYearEnding: 2025,
  returnYears: 5,
  futureMonths: 60,
  startsPerYear: 214,
  unaccompaniedShareOfStarts: 0.19,
  startsDriftPerYear: 0.015,
  driftBeganYearsBeforeEnd: 6,
  driftLastsYears: 9,
  startsVarianceToMean: 3.9,
  swingMemoryYears: 0.8,
  seasonality: 1,
  exitSwing: 0.1,
  exitPaceDriftPerYear: -0.01,
  paceSpread: 0.5,
  instabilitySpread: 0.6,
  paceInstabilityCorrelation: -0.4,
  familyShareOfPace: 0.5,
  agencyShare: 0.42,
  agencyShareDriftPerYear: 0.008,
  residentialDriftPerYear: 0.02,
  kinshipWeight: 1,
  shocks: [
    { kind: 'exit-freeze', fromOn: calendarDate(2020, 4, 1), untilOn: calendarDate(2020, 9, 1), factor: 0.4 },
    { kind: 'unaccompanied-wave', fromOn: calendarDate(2022, 9, 1), untilOn: calendarDate(2023, 6, 1), factor: 1.6 },
  ],
  mistakeShareOfRows: 0.01,
};

/** The same authority, whose returns have no planted mistakes. */
export const withoutMistakes = (shape: AuthorityShape): AuthorityShape => ({ ...shape, mistakeShareOfRows: 0 });
