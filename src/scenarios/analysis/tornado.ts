import type { UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import type { Total } from '#scenarios/comparison/comparison.ts';

/** A number of the case at its low and at its high, everything else as it is. */
export interface TornadoBar {
  readonly input: UncertainInput;
  readonly low: Total;
  readonly high: Total;
  readonly widthPence: number;
  /** The case pays at one end and not at the other. */
  readonly turnsTheCase: boolean;
}

export interface Tornado {
  readonly asItStands: Total;
  readonly replicates: number;
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
  /** Titles of numbers that change neither money nor children within their range. */
  readonly withoutEffect: readonly string[];
}

export function tornadoOf(asItStands: Total, replicates: number, tried: readonly { readonly input: UncertainInput; readonly low: Total; readonly high: Total }[]): Tornado {
  const bars = tried.map((one): TornadoBar => ({ ...one, widthPence: Math.abs(one.high.netPence - one.low.netPence), turnsTheCase: (one.low.netPence > 0) !== (one.high.netPence > 0) }));
  const hasEffect = ({ low, high }: TornadoBar): boolean => [low, high].some(end => end.netPence !== asItStands.netPence || end.inCareAtEnd !== asItStands.inCareAtEnd);
  return {
    asItStands, replicates, bars: bars.filter(hasEffect).toSorted((a, b) => b.widthPence - a.widthPence),
    withoutEffect: bars.filter(bar => !hasEffect(bar)).map(({ input }) => input.title),
  };
}
